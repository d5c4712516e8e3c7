#!/usr/bin/env bash
# Builds everything and runs every test; ctest's closing line comes last. Fails if any fails or if there was none.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh cli build test
scripts/build.sh native
scripts/build.sh wasm
scripts/npm.sh

# One run over both builds, so that there is one count.
echo 'subdirs(native wasm)' >build/CTestTestfile.cmake
# A browser on a busy machine may miss a deadline once; a fault fails twice.
exec ctest --test-dir build --output-on-failure --no-tests=error --parallel 2 --repeat until-pass:2
