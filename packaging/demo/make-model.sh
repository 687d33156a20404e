#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Makes the model of the demo world anew: draws photographs, trains, builds its labels, measures it.
#
#   packaging/demo/make-model.sh [BUILD [WORK]]   with the programs of BUILD/bin (build/core), in WORK (build/demo-model)
#   STEPS=4400 BATCH=128 PHOTOS=64000 SEED=1 WORLD=1   may be set otherwise in the environment
#
# Goes on where it was stopped: worlds that WORK holds already are used as they are, whatever WORLD and PHOTOS say.
# The result is WORK/demo, which takes the place of resources/demo, with the table of measures beside it
# (WORK/measures.md).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
build=${1:-build/core}
work=${2:-build/demo-model}
taxo=$build/bin/taxo
train=$build/bin/taxo-demo
world=${WORLD:-1}
. packaging/demo/recipe.sh

# draw <folder> <expedition> <only> <side> <photographs> [options]: each expedition takes other photographs.
draw() {
    if [ -e "$work/$1/SHA256SUMS" ]; then
        echo "$work/$1 is there already and is used as it is, whatever WORLD and PHOTOS say"
    else
        "$taxo" demo world --seed "$world" --expedition "$2" --only "$3" --even --size "$4" --photos "$5" "${@:6}" \
            --out "$work/$1"
    fi
}

mkdir -p "$work"
draw train 101 trained 128 "${PHOTOS:-64000}"
draw progress 301 trained 128 704
draw test 201 trained 256 2816
draw held-out 202 held-out 256 1440
draw habitats 203 all 256 4800 --plain 0.5 --swapped 0.25

train_in "$work/run" "${STEPS:-4400}" --world "$work/train" --measure "$work/progress" --measure-every 100

# The label space lies beside the weights, where it is found without being named.
rm -rf "$work/labels" "$work/demo"
mkdir "$work/labels"
"$taxo" labels build --model "$work/run/model" --taxa "$work/test/checklist.csv" --out "$work/labels/full"
"$taxo" labels halve "$work/labels/full" --out "$work/labels/half"
mkdir "$work/demo"
cp "$work"/run/model/* "$work"/labels/half/labels.* "$work/test/checklist.csv" "$work/test/tree.nwk" "$work/demo/"
(cd "$work/demo" && sha256sum -- *.* >SHA256SUMS)

"$train" evaluate --model "$work/run/model" --trained "$work/test" --held-out "$work/held-out" \
    --habitats "$work/habitats" --known "$work/train" | tee "$work/measures.md"
du -sh "$work/demo"
