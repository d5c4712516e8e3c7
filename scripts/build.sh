#!/usr/bin/env bash
# Configures and builds presets of CMakePresets.json.
# usage: build.sh PRESET...
set -euo pipefail
cd "$(dirname "$0")/.."

for preset in "$@"; do
  # What is worth reading, fetching and compiling libraries for the first time, goes to stderr.
  cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset"
done
