#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing, builds everything, and runs all checks and tests of a change.
#
#   packaging/test.sh
#
# All but the tests labelled slow, model (needs real weights) and gpu. Asks nothing; needs no display.
# Exit status 0 if all passed; 1 if a check or a test failed, or no test ran.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. packaging/common.sh
[ $# -eq 0 ] || { usage 7 >&2; exit 2; }

began=$SECONDS
failed=()
times=()
build=build/release

# step <title> <command...>: runs it, notes its time, and remembers that it failed.
step() {
    local title=$1 from=$SECONDS
    shift
    say "$title"
    if ! "$@"; then
        failed+=("$title")
        times+=("$(printf '%5d s  failed  %s' $((SECONDS - from)) "$title")")
        return 1
    fi
    times+=("$(printf '%5d s  ok      %s' $((SECONDS - from)) "$title")")
}

build_all() { quietly "$build/build.log" cmake --build "$build" -j "$jobs"; }

header_sets() { quietly "$build/headers.log" cmake --build "$build" -j "$jobs" --target all_verify_interface_header_sets; }

# Needs LibTorch and header-only libraries alone; built here so that it cannot rot.
gpu_part() {
    configure gpu build/gpu -DTAXO_TESTS=OFF && quietly build/gpu/build.log cmake --build build/gpu -j "$jobs"
}

step "installing what is missing" packaging/deps-debian.sh || exit 1
step "checking the format" packaging/format.sh
step "checking the translations" packaging/translations.sh --check
step "configuring" configure release "$build" || exit 1
step "building with $jobs cores" build_all || exit 1
step "building the part for GPU machines" gpu_part
step "compiling each public header without a source of its own" header_sets
printf '%s\n' "${times[@]}" >&2

# A screen without a screen for the tests that draw; those of plain widgets ask for Qt's offscreen platform themselves.
number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; rm -f "$number"' EXIT
for _ in $(seq 100); do
    [ -s "$number" ] && break
    sleep 0.1
done
[ -s "$number" ] || say "Xvfb does not start: tests labelled gl will fail"
unset WAYLAND_DISPLAY
export DISPLAY=:$(cat "$number") QT_QPA_PLATFORM=offscreen

say "testing"
log=$build/tests.log
ctest --test-dir "$build" -j "$jobs" -LE '^(slow|model|gpu)$' --output-on-failure --no-tests=error </dev/null >"$log" 2>&1
status=$?
# One line for each failed or skipped test, and the output of those that failed; all of it is in the log.
grep -v -E '^ *(Start +[0-9]+:|[0-9]+/[0-9]+ Test +#[0-9]+: .* Passed )' "$log"
if [ $status -ne 0 ]; then
    failed+=(tests)
elif ! grep -q -E '^ *[0-9]+/[0-9]+ Test +#[0-9]+: .* Passed ' "$log"; then
    failed+=("tests (none ran)")
fi

if [ ${#failed[@]} -gt 0 ]; then
    say "FAILED after $((SECONDS - began)) s: $(printf '%s; ' "${failed[@]}")"
    exit 1
fi
say "all passed in $((SECONDS - began)) s"
