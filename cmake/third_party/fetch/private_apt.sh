#!/usr/bin/env bash
# Makes a private package list of one Debian release's source packages and another's binary packages, so that
# nothing system-wide changes. Afterwards: APT_CONFIG=FOLDER/apt.conf apt-get source …
# usage: private_apt.sh FOLDER SOURCE_RELEASE PACKAGE_RELEASE
set -euo pipefail
folder=$1 sources=$2 packages=$3

archive=$("$(dirname "$0")/../../../scripts/debian_archive.sh")
if [[ -z $archive ]]; then
  echo "This machine's package lists name no Debian archive; run 'apt-get update'." >&2
  exit 1
fi

mkdir -p "$folder"/{parts,lists/partial,cache/archives/partial}
signed="signed-by=/usr/share/keyrings/debian-archive-keyring.gpg"
cat >"$folder/sources.list" <<END
deb-src [$signed] $archive $sources main
deb [$signed] $archive $packages main
END
# Of a package only headers, fonts and scripts are used, so one architecture serves every machine.
cat >"$folder/apt.conf" <<END
Dir::Etc::SourceList "$folder/sources.list";
Dir::Etc::SourceParts "$folder/parts";
Dir::State::Lists "$folder/lists";
Dir::Cache "$folder/cache";
APT::Architecture "amd64";
APT::Architectures { "amd64"; };
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Retries "3";
END
APT_CONFIG="$folder/apt.conf" apt-get -qq update
