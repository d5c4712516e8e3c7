#!/usr/bin/env bash
# Makes a bare Debian of a release in a folder, with these packages and a copy of the working tree in /turnpoint.
# It knows the archive that this machine knows, and shares no cache with it. Needs root.
# usage: debian_root.sh RELEASE FOLDER PACKAGE...
set -euo pipefail
release=$1 folder=$2
shift 2
tree=$(cd "$(dirname "$0")/.." && pwd)

mkdir --parents "$(dirname "$folder")"
debootstrap --variant=minbase "$release" "$folder" "$("$tree/scripts/debian_archive.sh")" >"$folder.log"

# What lets this machine reach the archive lets the new one reach it too.
cp --recursive /etc/apt/apt.conf.d/. "$folder/etc/apt/apt.conf.d/"
cp /etc/resolv.conf /etc/hosts "$folder/etc/"
# Its own step: debootstrap cannot configure packages that depend on each other in a ring, as npm's do.
chroot "$folder" apt-get -qq update
chroot "$folder" env DEBIAN_FRONTEND=noninteractive \
  apt-get -qq install --yes --no-install-recommends "$@" >>"$folder.log"
# npm and the compilers' downloads may need this machine's certificates.
mkdir --parents "$folder/etc/ssl/certs"
cp /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/"

mkdir "$folder/turnpoint"
git -C "$tree" ls-files --cached --others --exclude-standard -z |
  tar --create --ignore-failed-read --directory "$tree" --null --files-from - | tar --extract --directory "$folder/turnpoint"
