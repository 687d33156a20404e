#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Records what open_clip's tokenizer makes of every code point and of 100,000 random texts.

    python3.11 tests/parity/make_text_reference.py        (some ten minutes)

writes tests/parity/text/reference.json, which tests/core/text/text_parity_test.cpp compares with. Ids are
kept as hashes: one per 256 code points and one per 100 texts, which both sides make from random_pieces.json
with the same generator. A text counts as one that needs ftfy's encoding detector when its ids differ without.
"""

import functools
import importlib.metadata
import json
import pathlib
import sys
import unicodedata

import ftfy
import open_clip.tokenizer as clip

HERE = pathlib.Path(__file__).resolve().parent / "text"
BLOCKS, TEXTS_PER_BLOCK = 1000, 100
MASK = (1 << 64) - 1


class Reference:
    """open_clip's tokenizer, unpadded, with or without ftfy's encoding detector."""

    def __init__(self, detects):
        self.fix = ftfy.fix_text if detects else functools.partial(ftfy.fix_text, fix_encoding=False)
        self.tokenizer = clip.SimpleTokenizer()

    def ids(self, text, context):
        clip.ftfy = type("Ftfy", (), {"fix_text": staticmethod(self.fix)})
        if len(self.tokenizer.cache) > 100000:
            self.tokenizer.cache = {mark: mark for mark in ("<start_of_text>", "<end_of_text>")}
        ids = [self.tokenizer.sot_token_id] + self.tokenizer.encode(text) + [self.tokenizer.eot_token_id]
        if len(ids) > context:
            ids = ids[:context]
            ids[-1] = self.tokenizer.eot_token_id
        return ids


class Hash:
    """FNV-1a over 32-bit values, folded to 32 bits."""

    def __init__(self):
        self.value = 0xCBF29CE484222325

    def add(self, ids):
        for x in ids + [0xFFFFFFFF]:
            self.value = ((self.value ^ x) * 0x100000001B3) & MASK

    def text(self):
        return "%08x" % ((self.value >> 32) ^ (self.value & 0xFFFFFFFF))


class Generator:
    """The texts of one block. The test has the same in C++."""

    def __init__(self, pieces, block):
        self.ranges, self.snippets = pieces["ranges"], pieces["snippets"]
        self.state = block

    def below(self, count):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.state >> 33) % count

    def piece(self):
        kind = self.below(8)
        if kind == 0:  # what UTF-8 looks like when read as Latin-1
            return self.snippets[self.below(len(self.snippets))].encode().decode("latin-1")
        if kind <= 3:
            first, last = self.ranges[self.below(len(self.ranges))]
            count = 1 + self.below(6)
            return "".join(chr(first + self.below(last - first + 1)) for _ in range(count))
        return self.snippets[self.below(len(self.snippets))]

    def next(self):
        text = ""
        for _ in range(1 + self.below(8)):
            text += self.piece()
            if self.below(2) == 0:
                text += " "
        context = 77 if self.below(4) > 0 else 1 + self.below(20)
        return text, context


def among_others(c):
    """A text in which the character meets a mark, a sigma and an apostrophe."""
    return f"E{c}\u0323\u0301 A{c}\u03a3{c} '{c}"


def code_points(plain, full):
    blocks, detected = [], []
    for first in range(0, 0x110000, 256):
        result = Hash()
        for c in range(first, first + 256):
            if 0xD800 <= c <= 0xDFFF:
                continue
            alone = plain.ids(chr(c), 77)
            if full.ids(chr(c), 77) != alone:
                detected.append(c)
            result.add(alone)
            result.add(plain.ids(among_others(chr(c)), 77))
        blocks.append(result.text())
        if first % 0x10000 == 0:
            print("code points from %x" % first, file=sys.stderr)
    return {"blocks": blocks, "need_detector": detected}


def random_texts(plain, full, pieces):
    blocks, total = [], 0
    for block in range(BLOCKS):
        generator, everything, agreed, detected = Generator(pieces, block), Hash(), Hash(), []
        for number in range(TEXTS_PER_BLOCK):
            text, context = generator.next()
            ids = plain.ids(text, context)
            everything.add(ids)
            real = full.ids(text, context)
            if real == ids:
                agreed.add(real)
            else:
                detected.append(number)
        blocks.append([everything.text(), agreed.text(), detected])
        total += len(detected)
    return {"blocks": blocks, "need_detector": total}


def main():
    pieces = json.loads((HERE / "random_pieces.json").read_text(encoding="utf-8"))
    versions = {name: importlib.metadata.version(name) for name in ("open_clip_torch", "ftfy", "regex")}
    versions["Python"] = sys.version.split()[0]
    versions["unicodedata"] = unicodedata.unidata_version
    plain, full = Reference(detects=False), Reference(detects=True)
    reference = {
        "versions": versions,
        "random_texts": random_texts(plain, full, pieces),
        "code_points": code_points(plain, full),
    }
    text = json.dumps(reference, separators=(",", ":")).replace("],[", "],\n[")
    (HERE / "reference.json").write_text(text + "\n", encoding="ascii")
    print(reference["random_texts"]["need_detector"], "of", BLOCKS * TEXTS_PER_BLOCK, "texts and",
          len(reference["code_points"]["need_detector"]), "code points need the detector")


if __name__ == "__main__":
    main()
