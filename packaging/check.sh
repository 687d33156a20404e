#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What packaging/test.sh leaves out because it takes long: sanitizers, clang-tidy, fuzzing, slow tests, links of documents,
# and what is published opened by the readers of others.
#
#   packaging/check.sh [--fuzz-seconds N] [--only asan,tsan,tidy,fuzz,slow,docs,readers]
#
# Each fuzz target runs N seconds (300 unless said). Logs lie in build/check; what a fuzz target learnt is kept in
# build/check/corpus and used again. Exit status 0 if all passed.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. packaging/common.sh

fuzz_seconds=300
only=asan,tsan,tidy,fuzz,slow,docs,readers
while [ $# -gt 0 ]; do
    case $1 in
    --fuzz-seconds) fuzz_seconds=${2:?}; shift 2 ;;
    --only) only=${2:?}; shift 2 ;;
    *) usage 9 >&2; exit 2 ;;
    esac
done
logs=build/check
mkdir -p $logs

# ---------------------------------------------------------------- the checks; each prints to its log and returns a status

sanitized_tests() {
    local preset=$1
    configure "$preset" "build/$preset" || return 1
    cmake --build "build/$preset" -j "$jobs" || return 1
    ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 \
        LSAN_OPTIONS=suppressions=$PWD/packaging/sanitizers/lsan.txt:print_suppressions=0 \
        UBSAN_OPTIONS=print_stacktrace=1 \
        TSAN_OPTIONS=suppressions=$PWD/packaging/sanitizers/tsan.txt:halt_on_error=1 \
        OMP_NUM_THREADS=1 \
        ctest --test-dir "build/$preset" -j "$jobs" -L '^core$' -LE '^(slow|model|gpu)$' --output-on-failure --no-tests=error
}

asan() { sanitized_tests asan; }
tsan() { sanitized_tests tsan; }

# Of what changed since it last passed; see packaging/tidy.py.
tidy() {
    configure release build/release || return 1
    cmake --build build/release -j "$jobs" || return 1
    packaging/tidy.py build/release $logs "$jobs"
}

fuzz() {
    configure fuzz build/fuzz || return 1
    cmake --build build/fuzz -j "$jobs" --target fuzz_targets || return 1
    local targets=(build/fuzz/fuzz/*)
    [ -x "${targets[0]}" ] || { echo "there are no fuzz targets"; return 1; }
    export logs fuzz_seconds
    printf '%s\0' "${targets[@]}" | xargs -0 -n 1 -P "$jobs" bash -c '
        target=$1 name=$(basename "$1")
        mkdir -p "$logs/corpus/$name"
        seeds=("$logs/corpus/$name")
        [ ! -d "tests/fuzz/corpus/$name" ] || seeds+=("tests/fuzz/corpus/$name")
        if "$target" -max_total_time="$fuzz_seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
            -artifact_prefix="$logs/$name-" "${seeds[@]}" >"$logs/fuzz-$name.log" 2>&1; then
            echo "$name: $(grep -o "number_of_executed_units: *[0-9]*" "$logs/fuzz-$name.log" | grep -o "[0-9]*$") inputs, nothing found"
        else
            echo "$name: FOUND SOMETHING, see $logs/fuzz-$name.log and the input it names"
            exit 1
        fi' fuzz-one
}

# With the benchmarks, which nothing else builds.
slow() {
    configure bench build/bench || return 1
    cmake --build build/bench -j "$jobs" || return 1
    configure release build/release || return 1
    cmake --build build/release -j "$jobs" || return 1
    QT_QPA_PLATFORM=offscreen ctest --test-dir build/release -L '^slow$' --output-on-failure
}

# Every relative link of a document leads to a file, and the desktop files are in order.
docs() {
    local broken=0 document link
    while read -r document; do
        while read -r link; do
            link=${link%%#*}
            case $link in '' | *://* | mailto:*) continue ;; esac
            if [ ! -e "$(dirname "$document")/$link" ]; then
                echo "$document: there is no $link"
                broken=1
            fi
        done < <(grep -o ']([^) ]*)' "$document" | sed 's/^](//; s/)$//')
    done < <(find . -name '*.md' -not -path './build/*' -not -path './.git/*')
    desktop-file-validate packaging/linux/*.desktop || broken=1
    appstreamcli validate --no-net packaging/linux/*.metainfo.xml || broken=1
    return $broken
}

# With the schemas of tests/exchange/README.md where they lie; without them what needs them is skipped.
readers() {
    configure release build/release || return 1
    cmake --build build/release -j "$jobs" --target taxo || return 1
    python3 -m venv $logs/readers && $logs/readers/bin/pip install -q -r tests/exchange/requirements.txt || return 1
    local schemas=${TAXO_SCHEMAS:-../shared/data/schemas} with=()
    [ ! -d "$schemas" ] || with=(--schemas "$schemas")
    $logs/readers/bin/python tests/exchange/check_with_readers.py build/release/bin/taxo "${with[@]}"
}

# ---------------------------------------------------------------- run them

say "installing what is missing"
packaging/deps-debian.sh --check || exit 1
rows=()
failed=0
for check in ${only//,/ }; do
    case $check in asan | tsan | tidy | fuzz | slow | docs | readers) ;; *) usage 9 >&2; exit 2 ;; esac
    say "$check (log: $logs/$check.log)"
    from=$SECONDS
    if "$check" >"$logs/$check.log" 2>&1 </dev/null; then
        outcome=passed
    else
        outcome=FAILED failed=1
        tail -n 30 "$logs/$check.log" >&2
    fi
    detail=$(grep -E '^[0-9]+% tests passed|^opened with|^[0-9]+ of [0-9]+ passed|nothing found|FOUND SOMETHING|No tests were found' "$logs/$check.log" | paste -sd ';' | sed 's/;/; /g')
    rows+=("$(printf '| %-5s | %-6s | %6d s | %s |' "$check" "$outcome" $((SECONDS - from)) "$detail")")
done
echo "| check | result | time | |"
echo "|---|---|---|---|"
printf '%s\n' "${rows[@]}"
exit $failed
