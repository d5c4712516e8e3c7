#!/usr/bin/env bash
# Cuts a font down to the characters the planner shows and writes it as a C++ array.
# usage: subset_font.sh FONT.ttf ARRAY_NAME OUTPUT.cpp      (PYTHONPATH must reach fontTools)
# Of a font whose name ends in "bold" only what headings are written in is kept: the rest comes from the regular one.
set -euo pipefail
font=$1 name=$2 output=$3

ranges=(
  U+0020-007E U+00A0-017F   # Latin, Latin-1, Latin Extended-A: Welsh, Polish, Romanian, Czech, Turkish
  U+0218-021B U+1E80-1E85   # Romanian and Welsh letters that stand apart
  U+2010-2027 U+20AC U+2212 # dashes, quotation marks, ellipsis, euro, minus
)
[[ $name == *bold ]] || ranges+=(
  U+1E9E                    # the capital of sharp s
  U+2030-205E U+2070-209F U+20A0-20BF            # primes, superscripts, currency
  U+2190-2199 U+2248 U+2260 U+2264-2265          # arrows, comparisons
  U+25A0-25CF U+2713 U+2717                      # shapes and ticks, where the font has them
)
IFS=, unicodes="${ranges[*]}"

subset=$(mktemp)
trap 'rm -f "$subset"' EXIT
# Dear ImGui reads outlines and advances only, so hints and layout tables are dead weight.
/usr/bin/env python3 -m fontTools.subset "$font" --unicodes="$unicodes" --output-file="$subset" \
  --no-hinting --layout-features= --drop-tables+=GDEF,GPOS,GSUB,DSIG --name-IDs=0,1,2,13,14

{
  echo '#include "fonts/noto_sans.h"'
  echo "const unsigned char ${name}[] = {"
  od --address-radix=n --format=u1 --output-duplicates --width=32 "$subset" | sed 's/  */,/g; s/^,//; s/$/,/'
  echo '};'
  echo "const unsigned int ${name}_size = sizeof(${name});"
} >"$output"
