#!/usr/bin/env bash
# Unpacks the upstream tarball of a Debian source package, after checking it against a pinned checksum.
# The Debian revision does not matter: only the .orig tarball is used, never Debian's patches.
# usage: APT_CONFIG=… fetch_debian_source.sh PACKAGE SHA256 FOLDER
set -euo pipefail
package=$1 checksum=$2 folder=$3

# Each line: 'address' file size checksum
line=$(apt-get source --print-uris --download-only "$package" | grep -E "\.orig\.tar\.[a-z0-9]+ ")
address=$(cut -d "'" -f 2 <<<"$line")
tarball=$folder.tarball

/usr/lib/apt/apt-helper -qq download-file "$address" "$tarball"
if ! sha256sum --status --check <<<"$checksum  $tarball"; then
  echo "$package: $(basename "$address") is not the pinned file (expected SHA-256 $checksum)." >&2
  exit 1
fi
mkdir -p "$folder"
tar --extract --file "$tarball" --directory "$folder" --strip-components 1
rm "$tarball"
