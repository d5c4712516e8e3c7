#!/usr/bin/env bash
# Installs the Debian packages a task needs, if any is missing; quick when none is.
# usage: install.sh TASK...      tasks: cli build test mutants newer
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A packages=(
  [cli]="ca-certificates cmake g++ ninja-build python3 xz-utils"
  [build]="ca-certificates cmake emscripten esbuild ninja-build nodejs python3 xz-utils"
  [test]="chromium firefox-esr fonts-dejavu-core shellcheck"
  [mutants]="clang"
  [newer]="debootstrap"
)
# Programs that another package may have brought, as npm by some builds of nodejs.
declare -A programs=([test]="npm")

if ! command -v apt-get >/dev/null; then
  echo "There is no apt-get here, so these must have been installed by hand: ${packages[*]}" >&2
  exit
fi

missing=()
for task in "$@"; do
  for package in ${packages[$task]}; do
    dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
      missing+=("$package")
  done
  for program in ${programs[$task]:-}; do
    command -v "$program" >/dev/null || missing+=("$program")
  done
done
# Fetching libraries needs the package lists too, which container images leave out.
if [[ ${#missing[@]} -eq 0 && -n $(scripts/debian_archive.sh) ]]; then exit; fi

as_root=()
[[ $(id -u) -eq 0 ]] || as_root=(sudo)
echo "Installing ${missing[*]}"
"${as_root[@]}" apt-get -qq update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get -qq install --yes --no-install-recommends "${missing[@]}" >/dev/null
