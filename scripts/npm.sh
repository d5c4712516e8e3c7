#!/usr/bin/env bash
# Installs npm packages in folders with a lock file, at its versions, if they are not there yet.
# usage: npm.sh [FOLDER...]      the folder of the browser tests if none is named
set -euo pipefail
cd "$(dirname "$0")/.."

for folder in "${@:-tests/browser}"; do
  (
    cd "$folder"
    [[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --silent
  )
done
