#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Checks that every C++ file is as clang-format 14 would write it; with --fix, writes it so.
# Another version formats differently, so another one is refused.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
tool=clang-format-14
if ! "$tool" --version 2>/dev/null | grep -q 'version 14\.'; then
    echo "format: needs $tool (Debian: clang-format-14); other versions format differently" >&2
    exit 1
fi
mode=(--dry-run -Werror)
[ "${1:-}" != --fix ] || mode=(-i)
find app core ui tests -name '*.cpp' -print0 -o -name '*.h' -print0 |
    xargs -0 -r -n 20 -P "$(nproc)" "$tool" "${mode[@]}"
