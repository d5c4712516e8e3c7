#!/usr/bin/env bash
# Configures and builds a preset of CMakePresets.json; options go to `cmake --build`.
# usage: build.sh PRESET [OPTION...]
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift

# What is worth reading, fetching and compiling libraries for the first time, goes to stderr.
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" "$@"
