#!/usr/bin/env bash
# Runs a command in the working tree's copy inside a folder made by debian_root.sh. Its mounts end with it.
# usage: in_root.sh FOLDER COMMAND
set -euo pipefail

# shellcheck disable=SC2016  # expanded by the inner shell
exec unshare --mount --propagation private bash -c '
  mount -t proc proc "$1/proc"
  mount --rbind /dev "$1/dev"
  exec chroot "$1" env --ignore-environment HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true \
    bash -c "cd /turnpoint && $2"
' bash "$1" "$2"
