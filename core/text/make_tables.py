#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the tables of core/text and the files of resources/text.

The tokenizer must give the ids that open_clip gives, so its tables come from what open_clip runs on:
Python's unicodedata, str and html modules, the `regex` module and ftfy. Run it with the versions of
VERSIONS (others are refused, since their tables differ), from the root of the repository:

    python3.11 core/text/make_tables.py

Needs open_clip_torch and pybioclip, for the vocabulary and the 80 templates.
"""

import gzip
import hashlib
import html.entities
import importlib.metadata
import pathlib
import re as stdlib_re
import struct
import sys
import unicodedata

import ftfy.chardata
import ftfy.fixes
import regex

VERSIONS = {
    "Python": "3.11",
    "unicodedata": "14.0.0",
    "regex": "2026.11.15",
    "ftfy": "6.3.1",
    "open_clip_torch": "3.3.0",
    "pybioclip": "2.1.6",
}
BPE_SHA256 = "924691ac288e54409236115652ad4aa250f48203de50a9e4722a6ecd48d6804a"
ROOT = pathlib.Path(__file__).resolve().parents[2]
ALL = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]


def check_versions():
    found = {name: importlib.metadata.version(name) for name in ("regex", "ftfy", "open_clip_torch", "pybioclip")}
    found["Python"] = "%d.%d" % sys.version_info[:2]
    found["unicodedata"] = unicodedata.unidata_version
    wrong = [f"{name} {found[name]} (needs {version})" for name, version in VERSIONS.items() if found[name] != version]
    if wrong:
        sys.exit("Other versions than the tables are made from: " + ", ".join(wrong))


# Bits of CodePointRecord::classes, as core/text/unicode.h names them.
LETTER, NUMBER, OTHER, SPACE, DIGIT, CASED, CASE_IGNORABLE = (1 << bit for bit in range(7))


def classes_of(c, patterns):
    s = chr(c)
    classes = sum(bit for bit, pattern in patterns if pattern.fullmatch(s))
    if s.isspace():
        classes |= SPACE
    if stdlib_re.fullmatch(r"\d", s):
        classes |= DIGIT
    # Python's own notion of cased and case-ignorable shows in what a capital sigma becomes behind c.
    if ("A" + s + "\u03a3").lower()[-1] == "\u03c2" and (s + "\u03a3").lower()[-1] == "\u03c3":
        classes |= CASE_IGNORABLE
    elif (s + "\u03a3").lower()[-1] == "\u03c2":
        classes |= CASED
    return classes


def lower_delta(c):
    lower = chr(c).lower()
    if len(lower) != 1:
        assert c == 0x130 and lower == "i\u0307", hex(c)
        return 0
    return ord(lower) - c


def code_point_runs():
    # As they stand in open_clip's pattern: under IGNORECASE, which takes U+0345 out of every class.
    patterns = [
        (LETTER, regex.compile(r"[\p{L}]", regex.IGNORECASE)),
        (NUMBER, regex.compile(r"[\p{N}]", regex.IGNORECASE)),
        (OTHER, regex.compile(r"[^\s\p{L}\p{N}]", regex.IGNORECASE)),
    ]
    special = "strevmldartofx_<>'"
    same = {c for c in ALL if regex.fullmatch(f"[{special}]", chr(c), regex.IGNORECASE)}
    # The scanner knows one foreign character among those of the fixed words: the long s.
    assert same == {ord(x) for x in special + special.upper()} | {0x17F}
    records, runs, previous = {}, [], None
    for c in ALL:
        s = chr(c)
        record = (classes_of(c, patterns), unicodedata.combining(s), lower_delta(c))
        if record != previous:
            runs.append((c, records.setdefault(record, len(records))))
            previous = record
    assert len(records) < 2048
    return list(records), runs


def decompositions():
    pairs, compositions = [], []
    for c in ALL:
        field = unicodedata.decomposition(chr(c))
        if not field or field.startswith("<"):
            continue
        parts = [int(part, 16) for part in field.split()]
        assert len(parts) <= 2
        pairs.append((c, parts[0], parts[1] if len(parts) == 2 else 0))
        if len(parts) == 2 and unicodedata.normalize("NFC", chr(parts[0]) + chr(parts[1])) == chr(c):
            compositions.append((parts[0], parts[1], c))
    return pairs, sorted(compositions)


def replacements():
    """What ftfy puts in place of single characters, its steps taken together."""
    rows = []
    for c in ALL:
        text = chr(c)
        for fix in (
            ftfy.fixes.fix_c1_controls,
            ftfy.fixes.fix_latin_ligatures,
            ftfy.fixes.fix_character_width,
            ftfy.fixes.uncurl_quotes,
            ftfy.fixes.fix_line_breaks,
        ):
            text = fix(text)
        if text != chr(c):
            assert len(text) <= 3
            rows.append((c, *[ord(x) for x in text], *[0] * (3 - len(text))))
    return rows


def hexes(values):
    return ", ".join("0x%X" % v for v in values)


def write_rows(out, declaration, rows):
    out.write(f"{declaration} = {{\n")
    line = "   "
    for row in rows:
        if len(line) + len(row) + 2 > 118:
            out.write(line + "\n")
            line = "   "
        line += " " + row + ","
    out.write(line + "\n};\n\n")


def header(out):
    versions = ", ".join(f"{name} {version}" for name, version in VERSIONS.items())
    out.write("// SPDX-License-Identifier: MIT\n")
    out.write("// Made by make_tables.py; not to be edited.\n")
    out.write(f"// {versions}.\n\n")


def write_unicode():
    records, runs = code_point_runs()
    pairs, compositions = decompositions()
    removed = sorted(c for c in ftfy.chardata.CONTROL_CHARS)
    with open(ROOT / "core/text/unicode_tables.inc", "w", encoding="ascii") as out:
        header(out)
        out.write("// classes, combining class, distance to the lower case\n")
        write_rows(out, "constexpr CodePointRecord kRecords[]", ["{%d, %d, %d}" % r for r in records])
        out.write("// first code point of the run * 2048 + index of its record\n")
        write_rows(out, "constexpr std::uint32_t kRuns[]", ["0x%X" % (first << 11 | index) for first, index in runs])
        out.write("// canonical decompositions, one step\n")
        write_rows(out, "constexpr Decomposition kDecompositions[]", ["{%s}" % hexes(p) for p in pairs])
        out.write("// first, second, what they compose to\n")
        write_rows(out, "constexpr Composition kCompositions[]", ["{%s}" % hexes(p) for p in compositions])
    with open(ROOT / "core/text/repair_tables.inc", "w", encoding="ascii") as out:
        header(out)
        write_rows(out, "constexpr Replacement kReplacements[]", ["{0x%X, {%s}}" % (r[0], hexes(r[1:])) for r in replacements()])
        write_rows(out, "constexpr char32_t kRemoved[]", ["0x%X" % c for c in removed])
    print(len(records), "records,", len(runs), "runs,", len(pairs), "decompositions,", len(compositions), "compositions")


def write_entities():
    rows = [(name, value, False) for name, value in html.entities.html5.items()]
    known = {"&" + name for name, _, _ in rows}
    rows += [(name[1:], value, True) for name, value in ftfy.chardata.HTML_ENTITIES.items() if name not in known]
    for name, value, _ in rows:
        assert len(value) <= 3 and name.isascii() and len(name) <= 33, name
    rows.sort(key=lambda row: row[0].encode())
    with open(ROOT / "core/text/html_entities.inc", "w", encoding="ascii") as out:
        header(out)
        out.write("// name, one to three code points, whether ftfy alone knows it\n")
        texts = []
        for name, value, ftfy_only in rows:
            points = [ord(x) for x in value] + [0] * (3 - len(value))
            texts.append('{"%s", {%s}, %s}' % (name, hexes(points), "true" if ftfy_only else "false"))
        write_rows(out, "constexpr Entity kEntities[]", texts)
    print(len(rows), "entities")


def write_vocabulary():
    """The merges as pairs of ids, 16 bits each: merge number i makes the token 512 + i."""
    import open_clip.tokenizer as clip

    packed = pathlib.Path(clip.default_bpe()).read_bytes()
    assert hashlib.sha256(packed).hexdigest() == BPE_SHA256
    tokenizer = clip.SimpleTokenizer()
    ids = bytearray()
    for number, (left, right) in enumerate(tokenizer.bpe_ranks):
        assert tokenizer.encoder[left + right] == 512 + number
        ids += struct.pack("<HH", tokenizer.encoder[left], tokenizer.encoder[right])
    assert len(ids) // 4 + 512 + 2 == tokenizer.vocab_size
    (ROOT / "resources/text/clip_merges.bin").write_bytes(ids)
    merges = gzip.decompress(packed).decode().split("\n")[1 : len(ids) // 4 + 1]
    assert [tuple(m.split()) for m in merges] == list(tokenizer.bpe_ranks)
    print(len(merges), "merges")


def write_templates():
    from bioclip.predict import OPENA_AI_IMAGENET_TEMPLATE

    lines = [template("{}") for template in OPENA_AI_IMAGENET_TEMPLATE]
    (ROOT / "resources/text/openai80.txt").write_text("\n".join(lines) + "\n", encoding="ascii")
    print(len(lines), "templates")


if __name__ == "__main__":
    check_versions()
    write_unicode()
    write_entities()
    write_vocabulary()
    write_templates()
