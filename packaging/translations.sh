#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Brings translations/*.ts up to date with the texts in ui and app/desktop.
#
#   packaging/translations.sh            writes what changed
#   packaging/translations.sh --check    changes nothing; fails, naming the file, where something would change
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
lupdate=/usr/lib/qt6/bin/lupdate

shopt -s nullglob
files=(translations/*.ts)
if [ ${#files[@]} -eq 0 ]; then
    echo "translations: there are none"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "${files[@]}" "$work"
# -I: without the headers it does not see that classes are in namespaces, and no text would be found at run time.
update=("$lupdate" -silent -locations none -no-obsolete -extensions cpp,h -I . ui app/desktop)
for file in "$work"/*.ts; do
    case $file in
        *_en.ts) "${update[@]}" -pluralonly -ts "$file" ;; # the sources are English: their plurals alone
        *) "${update[@]}" -ts "$file" ;;
    esac
done
stale=0
for file in "${files[@]}"; do
    cmp -s "$file" "$work/$(basename "$file")" && continue
    stale=1
    echo "translations: $file is behind the sources"
    [ "${1:-}" = --check ] || cp "$work/$(basename "$file")" "$file"
done
if [ "${1:-}" = --check ] && [ $stale = 1 ]; then
    echo "translations: run packaging/translations.sh"
    exit 1
fi
