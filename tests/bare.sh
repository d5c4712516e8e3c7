#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12 that has only git, make and node. By hand; needs root.
# usage: bare.sh [FOLDER]      the folder is made, and kept for a look
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp --directory)/bookworm}
port=8765

scripts/install.sh newer
[[ -d $folder/turnpoint ]] || scripts/debian_root.sh bookworm "$folder" git make nodejs npm

started=$SECONDS
scripts/in_root.sh "$folder" "exec make serve port=$port" >"$folder.serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
until curl --silent --fail --output /dev/null --retry 30 --retry-delay 1 --retry-connrefused "http://127.0.0.1:$port/"; do
  kill -0 $server || { cat "$folder.serve.log" && exit 1; }
done
echo "make serve answered after $((SECONDS - started)) s"

started=$SECONDS
scripts/in_root.sh "$folder" "make test"
echo "make test took $((SECONDS - started)) s"
