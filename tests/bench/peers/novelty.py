#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Unknown species on the demo world, whose truth is known, with scikit-learn's and scipy's numbers.

    peers/bin/pip install -r tests/bench/peers/requirements-trust.txt
    peers/bin/python tests/bench/peers/novelty.py --taxo build/release/bin/taxo --work /tmp/novelty [--photos 4000] [--splits 5]

Draws a demo world, makes labels of the species that the demo model was trained on, and identifies all photographs by them. Unknown are then those of
held-out species and of the held-out family, and the unlisted ones. Of the others the events are split into halves: one half is confirmed, the other half
is known and tells the false alarms. Prints for each way to tell them apart the area under the ROC curve (scikit-learn), the share called unknown, and
what became of clusters: adjusted mutual information (scikit-learn), and how often the proposed parent is right. Fails where Benjamini and Hochberg's
rates differ from scipy's.
"""
import argparse
import collections
import csv
import json
import pathlib
import random
import shutil
import subprocess

import numpy as np
from scipy.stats import false_discovery_control
from sklearn.metrics import adjusted_mutual_info_score, roc_auc_score

SIGNS = ["mass", "cosine", "margin", "energy", "neighbors", "agreement"]
RANKS = ["kingdom", "phylum", "class", "order", "family", "genus", "species"]
AWKWARD = {"empty", "two species", "truncated", "wrong label"}


def taxo(program, *words, lines=False):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"taxo {' '.join(map(str, words))}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()] if lines else done.stdout


def prepared(program, work, photos, world):
    """The collection without a word of anybody's, the truth of each item, and the species of the labels."""
    world = pathlib.Path(world) if world else work / "world"
    if not world.exists():
        taxo(program, "demo", "world", "--photos", photos, "--size", 224, "--out", world)
    truth = {row["file"]: row for row in csv.DictReader(open(world / "truth.csv", encoding="utf-8"))}
    blank = work / "blank.taxo"
    if not blank.exists():
        with open(world / "checklist.csv", encoding="utf-8") as source, open(work / "trained.csv", "w", newline="", encoding="utf-8") as out:
            rows = csv.DictReader(source)
            table = csv.DictWriter(out, rows.fieldnames)
            table.writeheader()
            table.writerows(row for row in rows if not row["held_out"])
        taxo(program, "labels", "build", "--model", "demo", "--taxa", work / "trained.csv", "--out", work / "labels")
        taxo(program, "collection", "create", blank)
        taxo(program, "collection", "import", blank, world / "photographs")
        taxo(program, "collection", "identify", blank, "--model", "demo", "--labels", work / "labels")
    items = {}
    for one in taxo(program, "collection", "find", blank, "--limit", 0, "--json", lines=True):
        items[one["item"]] = truth["photographs/" + pathlib.Path(one["file"]).name]
    return blank, items


def kind(row):
    if not row["species"] or row["awkward"] in AWKWARD:
        return "awkward"
    if row["awkward"] == "unlisted":
        return "unlisted"
    return {"": "known", "species": "new species", "family": "new family"}[row["held_out"]]


def event(row):
    return row["burst"] or row["catalog_number"] or row["file"]


def split(program, blank, items, work, seed):
    """A copy in which half of the known events are confirmed."""
    events = sorted({event(row) for row in items.values() if kind(row) == "known"})
    random.Random(seed).shuffle(events)
    half = set(events[: len(events) // 2])
    copy = work / f"split{seed}.taxo"
    copy.unlink(missing_ok=True)
    shutil.copy(blank, copy)
    with open(work / "words.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["file", *RANKS[:-1], "epithet", "event"])
        for row in items.values():
            isSaid = kind(row) == "known" and event(row) in half
            table.writerow([row["file"], *(row[rank] if isSaid else "" for rank in RANKS), event(row)])
    taxo(program, "collection", "import", copy, "--table", work / "words.csv", "--by", "Ada")
    return copy


def areas(table, items):
    """Of each group of unknown ones against the known ones, by all signs and by each alone."""
    known = [row for row in table if kind(items[int(row["item"])]) == "known"]
    made = {}
    for group in ("new species", "new family", "unlisted"):
        unknown = [row for row in table if kind(items[int(row["item"])]) == group]
        if unknown:
            label = [0] * len(known) + [1] * len(unknown)
            made[group] = {sign: roc_auc_score(label, [-float(row[sign]) for row in known + unknown]) for sign in ["familiarity", *SIGNS]}
    return made


def shareCalled(table, items, wanted):
    rows = collections.defaultdict(list)
    for row in table:
        truth = items[int(row["item"])]
        if kind(truth) == wanted:
            rows[event(truth)].append(int(row["unknown"]))
    return float(np.mean([np.mean(one) for one in rows.values()])) if rows else float("nan")


def clusters(program, copy, items, *options):
    """Agreement with the species of the unknown ones, and parents that hold the commonest species."""
    found = taxo(program, "trust", "clusters", copy, "--json", *options, lines=True)
    ofItem = {item: one["cluster"] for one in found for item in one["items"]}
    unknown = [item for item, row in items.items() if kind(row) not in ("known", "awkward")]
    called = {one["item"] for one in taxo(program, "collection", "find", copy, "novel", "--limit", 0, "--json", lines=True)}
    both = [item for item in unknown if item in called]
    name = {item: items[item]["genus"] + " " + items[item]["species"] for item in both}
    clustered = [item for item in both if item in ofItem]
    parents = collections.Counter()
    depth = collections.Counter()
    for one in found:
        species = collections.Counter(
            (kind(items[item]), *(items[item][rank] for rank in RANKS)) for item in one["items"] if kind(items[item]) != "awkward")
        if not species:
            continue
        (what, *lineage), _ = species.most_common(1)[0]
        if what == "known":
            parents["of known"] += 1
            continue
        rank = next((at for at, value in enumerate(lineage) if one["parent"] and value == one["parent"]), None)
        parents["right" if rank is not None else "none" if not one["parent"] else "wrong"] += 1
        if rank is not None:
            depth[RANKS[rank]] += 1
    return {
        "clusters": len(found),
        "clustered": f"{len(clustered)} of {len(both)}",
        "ami": adjusted_mutual_info_score([name[i] for i in clustered], [ofItem[i] for i in clustered]) if clustered else float("nan"),
        "ami, each in none by itself": adjusted_mutual_info_score([name[i] for i in both], [ofItem.get(i, -i) for i in both]) if both else float("nan"),
        "parents": dict(parents),
        "ranks": dict(depth),
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--taxo", required=True)
    arguments.add_argument("--work", type=pathlib.Path, required=True)
    arguments.add_argument("--world", help="a demo world that is drawn already")
    arguments.add_argument("--photos", type=int, default=4000)
    arguments.add_argument("--splits", type=int, default=5)
    arguments.add_argument("--rate", type=float, default=0.05)
    arguments.add_argument("--clades", default="")
    given = arguments.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    blank, items = prepared(given.taxo, given.work, given.photos, given.world)
    print(collections.Counter(map(kind, items.values())))
    every = collections.defaultdict(list)
    for seed in range(1, given.splits + 1):
        copy = split(given.taxo, blank, items, given.work, seed)
        out = given.work / "unknown.csv"
        words = ["--by-clade", given.clades] if given.clades else []
        said = taxo(given.taxo, "trust", "unknown", copy, "--rate", given.rate, "--out", out, "--json", *words, lines=True)[0]
        table = list(csv.DictReader(open(out, encoding="utf-8")))
        rates = false_discovery_control([float(row["pValue"]) for row in table])
        if not np.allclose(rates, [float(row["falseShare"]) for row in table], atol=1e-5):
            raise SystemExit("Benjamini and Hochberg's rates are not scipy's")
        for group, ofSign in areas(table, items).items():
            for sign, area in ofSign.items():
                every[f"area, {group}, {sign}"].append(area)
        for group in ("known", "new species", "new family", "unlisted"):
            every[f"called unknown, {group}"].append(shareCalled(table, items, group))
        every["area, held out of the confirmed"].append(said["area"])
        print(seed, {key: said[key] for key in ("confirmed", "species", "events", "photographs", "unknown", "area", "caught")}, flush=True)
        for options in (["--method", "agglomerative"], ["--method", "hdbscan"]):
            made = clusters(given.taxo, copy, items, *options)
            print("  ", options[1], made, flush=True)
            for key in ("ami", "ami, each in none by itself"):
                every[f"{options[1]}, {key}"].append(made[key])
            for key in ("right", "wrong", "none", "of known"):
                every[f"{options[1]}, parents {key}"].append(made["parents"].get(key, 0))
    for name, values in every.items():
        print(f"{name:50} {np.mean(values):.3f}  ({min(values):.3f} to {max(values):.3f})")


if __name__ == "__main__":
    main()
