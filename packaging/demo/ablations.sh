#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the demo model owes to the number of photographs and to the form of its texts: the same training with a part of
# each species' photographs, and with bare species names instead of texts of all forms, a quarter of the steps each.
#
#   packaging/demo/ablations.sh [BUILD [WORK]]   with the programs of BUILD/bin (build/core) and the photographs that
#                                                make-model.sh drew in WORK (build/demo-model)
#   STEPS=1000 BATCH=128 SEED=1   may be set otherwise in the environment
#
# Goes on where it was stopped. Prints one table, a column for each training, and leaves it in WORK/ablations.md.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
build=${1:-build/core}
work=${2:-build/demo-model}
train=$build/bin/taxo-demo
. packaging/demo/recipe.sh

# measure <name> [options of training]: a column of the table.
measure() {
    local run=$work/ablations/$1
    [ -e "$run/measures.md" ] && return
    train_in "$run" "${STEPS:-1000}" --world "$work/train" --measure-every 1000 "${@:2}"
    "$train" evaluate --model "$run/model" --trained "$work/test" --held-out "$work/held-out" \
        --habitats "$work/habitats" >"$run/measures.new"
    mv "$run/measures.new" "$run/measures.md"
}

measure "3 %" --share 0.03
measure "10 %" --share 0.1
measure "30 %" --share 0.3
measure "100 %"
measure "100 %, bare names" --captions flat

# The second column of each table of measures, side by side.
names=("3 %" "10 %" "30 %" "100 %" "100 %, bare names")
files=()
for name in "${names[@]}"; do files+=("$work/ablations/$name/measures.md"); done
paste -d '\t' "${files[@]}" | awk -F '\t' -v names="$(printf '%s|' "${names[@]}")" '
    { line = ""
      for (i = 1; i <= NF; i++) {
          split($i, cell, " [|] ")
          if (i == 1) line = cell[1]
          line = line " | " cell[2]
      }
      if ($1 == "") { print ""; next }
      if ($1 ~ /^[|]---/) { for (line = "|---"; i > 1; i--) line = line "|---"; print line "|"; next }
      if (cell[2] == "value") { n = split(names, name, "|"); line = substr($1, 1, index($1, " | ") - 1)
          for (i = 1; i < n; i++) line = line " | " name[i] }
      print line " |" }' | tee "$work/ablations.md"
