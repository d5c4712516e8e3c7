#!/usr/bin/env bash
# Makes a bare Debian of a release in a folder, with a copy of the working tree in /turnpoint. Needs root.
# usage: debian_root.sh RELEASE FOLDER PACKAGE...
set -euo pipefail
release=$1 folder=$2
shift 2
tree=$(cd "$(dirname "$0")/.." && pwd)

archive=$("$tree/scripts/debian_archive.sh")
include=$(IFS=, && echo "ca-certificates,$*")
debootstrap --variant=minbase --include="$include" "$release" "$folder" "$archive" >"$folder.log"

# What lets the machine itself reach the archive lets the new one reach it too.
cp --recursive /etc/apt/apt.conf.d/. "$folder/etc/apt/apt.conf.d/"
cp /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/"
cp /etc/resolv.conf /etc/hosts "$folder/etc/"

mkdir "$folder/turnpoint"
git -C "$tree" ls-files --cached --others --exclude-standard -z |
  tar --create --null --files-from - --directory "$tree" | tar --extract --directory "$folder/turnpoint"
