#!/usr/bin/env bash
# Installs the packages of the browser tests, at the versions of the lock file, if they are not there yet.
set -euo pipefail
cd "$(dirname "$0")/../tests/browser"

[[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --silent
