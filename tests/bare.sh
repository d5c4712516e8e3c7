#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12 that has only git, make and node. By hand; needs root.
# usage: bare.sh [FOLDER]      the folder is made, and kept for a look
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)/bookworm}

scripts/install.sh newer
scripts/debian_root.sh bookworm "$folder" git make nodejs npm
inside() { chroot "$folder" env --ignore-environment HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true bash -c "cd /turnpoint && $1"; }

started=$SECONDS
inside "exec make serve port=8765" >"$folder.serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
until curl --silent --fail --output /dev/null http://127.0.0.1:8765/; do
  kill -0 $server || { cat "$folder.serve.log"; exit 1; }
  sleep 1
done
echo "make serve answered after $((SECONDS - started)) s"

started=$SECONDS
inside "make test"
echo "make test took $((SECONDS - started)) s"
