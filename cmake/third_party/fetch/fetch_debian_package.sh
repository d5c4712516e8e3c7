#!/usr/bin/env bash
# Unpacks a Debian binary package, without installing it, after checking it against a pinned checksum or `any`.
# usage: APT_CONFIG=… fetch_debian_package.sh PACKAGE SHA256 FOLDER
set -euo pipefail
package=$1 checksum=$2 folder=$3

mkdir -p "$folder"
cd "$folder"
apt-get -qq download "$package"
archive=$(echo "$package"_*.deb)
if [[ $checksum != any ]] && ! sha256sum --status --check <<<"$checksum  $archive"; then
  echo "$package: $archive is not the pinned file (expected SHA-256 $checksum)." >&2
  exit 1
fi
dpkg-deb --extract "$archive" .
rm "$archive"
