#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Determines the photographs of a random sample of a demo world as a person would who sees no suggestions.

    taxo demo world --photos 4000 --out world
    taxo collection create world.taxo && taxo collection import world.taxo world/photographs
    taxo collection identify world.taxo --model demo
    taxo collection sample world.taxo --interval 3 --name june
    tests/bench/judge_sample.py world.taxo world/truth.csv --sample june --by Ada
    tests/bench/judge_sample.py world.taxo world/truth.csv --sample june --by Ben --wrong 0.05

Words come from the truth, with suggestions hidden; of --wrong of the photographs another species of the same family is
said instead, and --unknown of them cannot be told. Empty frames are said to be empty. The same seed says the same.
"""
import argparse
import collections
import csv
import json
import pathlib
import random
import subprocess

RANKS = ["kingdom", "phylum", "class", "order", "family", "genus", "species"]
MOST = 200  # photographs that one command names


def items_of(taxo, collection, sample):
    """File names of the sample's photographs."""
    tags = subprocess.run(
        [taxo, "collection", "find", collection, "--count-by", "tag", "--json"],
        check=True, capture_output=True, text=True).stdout
    names = [value for line in tags.splitlines() for value in json.loads(line).values()
             if isinstance(value, str) and value.startswith(f"sample {sample} from ")]
    if not names:
        raise SystemExit(f"judge_sample: no sample {sample} in {collection}")
    found = subprocess.run(
        [taxo, "collection", "find", collection, f'tag:"{names[0]}"', "--limit", "0", "--json"],
        check=True, capture_output=True, text=True).stdout
    return [pathlib.Path(json.loads(line)["file"]).name for line in found.splitlines()]


def word_of(row, families, chance, options):
    """What is said: a lineage, "unknown" or "nothing"."""
    if chance.random() < options.unknown:
        return "unknown"
    if not row["species"]:
        return "nothing"
    lineage = tuple(row[rank] for rank in RANKS)
    others = [other for other in families[lineage[:5]] if other != lineage]
    return chance.choice(others) if others and chance.random() < options.wrong else lineage


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collection")
    parser.add_argument("truth")
    parser.add_argument("--sample", required=True)
    parser.add_argument("--by", default="Ada")
    parser.add_argument("--wrong", type=float, default=0.0)
    parser.add_argument("--unknown", type=float, default=0.0)
    parser.add_argument("--share", type=float, default=1.0, help="of the sample, from its beginning")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--taxo", default="taxo")
    options = parser.parse_args()

    with open(options.truth, encoding="utf-8", newline="") as file:
        rows = {pathlib.Path(row["file"]).name: row for row in csv.DictReader(file)}
    families = collections.defaultdict(set)
    for row in rows.values():
        if row["species"]:
            lineage = tuple(row[rank] for rank in RANKS)
            families[lineage[:5]].add(lineage)
    families = {family: sorted(lineages) for family, lineages in families.items()}

    chance = random.Random(options.seed)
    files = items_of(options.taxo, options.collection, options.sample)
    words = collections.defaultdict(list)
    for name in files[:round(options.share * len(files))]:
        words[word_of(rows[name], families, chance, options)].append(name)
    for word, named in words.items():
        what = [f"--{word}"] if isinstance(word, str) else [
            "--as", ", ".join(f"{rank}={name}" for rank, name in zip(RANKS, word) if name)]
        for first in range(0, len(named), MOST):
            subprocess.run(
                [options.taxo, "collection", "verify-ids", options.collection,
                 "file:" + ",".join(named[first:first + MOST]), *what, "--unaided", "--by", options.by],
                check=True, stdout=subprocess.DEVNULL)
    print(f"{options.by} said of {sum(map(len, words.values()))} of {len(files)} photographs what they are")


if __name__ == "__main__":
    main()
