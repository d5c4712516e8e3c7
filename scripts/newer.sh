#!/usr/bin/env bash
# Builds and tests the WebAssembly programs with Debian 13's Emscripten in a fresh system. By hand; needs root.
# usage: newer.sh [FOLDER]      the folder is made, and kept for a look
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)/trixie}

scripts/install.sh newer
scripts/debian_root.sh trixie "$folder" cmake emscripten g++ git make ninja-build nodejs python3 xz-utils
scripts/in_root.sh "$folder" "cmake --workflow --preset wasm"
echo "Built in $folder"
