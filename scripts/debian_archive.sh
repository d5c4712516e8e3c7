#!/usr/bin/env bash
# Prints the address of the Debian archive that this machine's own package lists use; nothing if there is none.
set -euo pipefail

# Debian's security list is of another label.
# shellcheck disable=SC2016  # apt-get expands these, not the shell
apt-get indextargets --format '$(ORIGIN) $(LABEL) $(REPO_URI)' 'Created-By: Packages' |
  sed -n 's/^Debian Debian //p' | sort --unique | head -n 1
