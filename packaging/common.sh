# SPDX-License-Identifier: MIT
# Shared by run.sh, test.sh and check.sh; sourced from the repository's root.

name=$(basename "$0" .sh)
jobs=$(nproc)
# So that a checkout at another place finds what this one compiled.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

say() { printf '%s: %s\n' "$name" "$*" >&2; }

# usage <last line>: prints the comment at the head of the script.
usage() { sed -n "3,$1s/^# \{0,1\}//p" "$0"; }

# quietly <log> <command...>: the command's output goes to the log, and its end to the terminal if it fails.
quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    "$@" >"$log" 2>&1 </dev/null && return 0
    tail -n 60 "$log" >&2
    say "that failed; all of it is in $log"
    return 1
}

# configure <preset> <folder> [cmake options]: only when it was not done; ninja does it again when CMake files change.
# The options are remembered, so that other ones are not taken for done.
configure() {
    local preset=$1 folder=$2
    shift 2
    if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/.configured" 2>/dev/null)" = "$preset $*" ]; then
        return 0
    fi
    quietly "$folder/configure.log" cmake --preset "$preset" -B "$folder" "$@" || return 1
    printf '%s\n' "$preset $*" >"$folder/.configured"
}
