# SPDX-License-Identifier: MIT
# How the demo model and its ablations are trained, for the scripts beside: sourced, not run. They set `train` to taxo-demo.

# Tensors of a step are as large as those of the last one: keep their memory instead of mapping it anew (a tenth of the time).
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000

# train_in <folder> <steps> [options]: trains there, or goes on where that was stopped.
train_in() {
    local resume=
    [ ! -e "$1/state.safetensors" ] || resume=--resume
    "$train" train --out "$1" --steps "$2" $resume --batch "${BATCH:-128}" --warm-up 200 --rate 0.001 \
        --seed "${SEED:-1}" --save-every 200 "${@:3}"
}
