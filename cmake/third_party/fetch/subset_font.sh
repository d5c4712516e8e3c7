#!/usr/bin/env bash
# Cuts a font down to the characters the planner shows and writes it as a C++ array.
# usage: subset_font.sh FONT.ttf ARRAY_NAME OUTPUT.cpp      (PYTHONPATH must reach fontTools)
set -euo pipefail
font=$1 name=$2 output=$3

ranges=(
  U+0020-007E U+00A0-00FF   # Latin, Latin-1
  U+0100-024F U+1E00-1EFF   # Latin Extended-A, B and Additional: Welsh, Polish, Romanian, Vietnamese
  U+2010-2027 U+2030-205E   # dashes, quotation marks, ellipsis, primes
  U+2070-209F U+20A0-20BF   # superscripts, currency
  U+2190-2199 U+2212 U+2248 U+2260 U+2264-2265   # arrows, minus, comparisons
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
