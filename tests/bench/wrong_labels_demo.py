#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Candidates for wrong labels on the demo world, which has wrong labels of its own and knows which.

    tests/bench/wrong_labels_demo.py --taxo build/release/bin/taxo [--photos 6000] [--expeditions 3]

Draws expeditions, embeds them by the demo model, asks `taxo structure within` about the labels that stand on the photographs (some 3 in 100
are wrong, half of those name a sister species), and compares with truth.csv: the precision of the list where half of all wrong labels
are found, likewise of those that name a sister species and of the others by themselves, and what the list says of itself: how many of the
candidates of each surety are really wrong. Standard library alone.
"""
import argparse
import csv
import os
import subprocess
import tempfile

RECALL = 0.5


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--taxo", required=True)
    options.add_argument("--photos", type=int, default=6000)
    options.add_argument("--expeditions", type=int, default=3)
    options.add_argument("--awkward", type=float, default=0.1)
    asked = options.parse_args()
    together = []
    for expedition in range(11, 11 + asked.expeditions):
        with tempfile.TemporaryDirectory() as folder:
            labels = judged(asked, expedition, folder)
        tell(f"expedition {expedition}", labels)
        together.append(labels)
    pooled = [label for labels in together for label in labels]
    print("all together")
    calibration(pooled)


def judged(asked, expedition, folder):
    """Of each label: is it wrong, does it name a sister, how surely the program says so and what it expects."""
    at = lambda name: os.path.join(folder, name)
    environment = dict(os.environ, XDG_DATA_HOME=at("data"), XDG_CONFIG_HOME=at("config"), XDG_CACHE_HOME=at("cache"))

    def taxo(*words):
        done = subprocess.run([asked.taxo, *words], env=environment, capture_output=True, text=True)
        if done.returncode not in (0, 1):  # 1: some photographs cannot be read, as planned
            raise SystemExit(" ".join(words) + ": " + done.stderr)

    taxo("demo", "world", "--photos", str(asked.photos), "--expedition", str(expedition), "--size", "256",
         "--awkward", str(asked.awkward), "--out", at("world"))
    taxo("embed", "--model", "demo", "--out", at("v.npy"), at("world/photographs"))
    lineages = {f"{row['genus']} {row['species']}": row for row in rows_of(at("world/checklist.csv"))}
    truth = {os.path.basename(row["file"]): row for row in rows_of(at("world/truth.csv"))}
    labels = {}
    ranks = ["kingdom", "phylum", "class", "order", "family", "genus", "species"]
    with open(at("t.csv"), "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["row", "event", *ranks])
        for line in rows_of(at("v.csv")):
            row = truth[os.path.basename(line["path"])]
            label = lineages.get(row["labelled_as"])
            if line["error"] or label is None or not row["species"]:
                continue
            # Frames of one release, two sides of a specimen and copies of one file were met together.
            event = row["burst"] or row["catalog_number"] or line["sha256"]
            table.writerow([line["row"], event, *(label[rank] for rank in ranks)])
            name = f"{row['genus']} {row['species']}"
            labels[line["row"]] = {"wrong": row["labelled_as"] != name, "sister": row["genus"] == label["genus"],
                                   "said": 0.0, "expected": None, "rank": ""}
    taxo("structure", "within", at("v.npy"), "--table", at("t.csv"), "--photographs", at("p.csv"))
    for line in rows_of(at("p.csv")):
        if line["wrong"]:
            labels[line["row"]].update(said=float(line["wrong"]), expected=float(line["expected_precision"]),
                                       rank=line["suggestion_rank"])
    return list(labels.values())


def rows_of(file):
    with open(file, newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def listed(labels):
    """As the program lists them: the surest first."""
    return sorted((label for label in labels if label["expected"] is not None), key=lambda label: -label["expected"])


def at_recall(candidates, wrong):
    """How many of the candidates must be looked at until half of `wrong` are found, and the share of those that are."""
    found = 0
    for looked, candidate in enumerate(candidates, 1):
        found += candidate["wrong"]
        if found >= RECALL * wrong:
            return f"precision {found / looked:.2f} ({found} of {looked}), said {candidate['expected']:.2f}"
    return f"never: {found} of {wrong} are in the list of {len(candidates)}"


def tell(name, labels):
    wrong = [label for label in labels if label["wrong"]]
    print(f"{name}: {len(labels)} labels, {len(wrong)} wrong, {sum(label['sister'] for label in wrong)} of them a sister species")
    candidates = listed(labels)
    print(f"  all, at a recall of {RECALL}:", at_recall(candidates, len(wrong)))
    for kind, is_sister in (("another genus or higher", False), ("a sister species", True)):
        some = [one for one in candidates if (one["rank"] == "species") == is_sister]
        print(f"  labels of {kind}:", at_recall(some, sum(one["sister"] == is_sister for one in wrong)))


def calibration(labels):
    candidates = listed(labels)
    print("  said (chance that it is wrong)  candidates  really wrong")
    for low, high in ((0.9, 1.01), (0.8, 0.9), (0.6, 0.8), (0.4, 0.6), (0.2, 0.4), (0.05, 0.2)):
        some = [one for one in candidates if low <= one["said"] < high]
        if some:
            said = sum(one["said"] for one in some) / len(some)
            print(f"  {low:.2f} to {min(high, 1):.2f} (mean {said:.2f})          {len(some):6}      {share(some):.2f}")
    for least in (0.9, 0.8, 0.7, 0.5):
        some = [one for one in candidates if one["expected"] >= least]
        if some:
            print(f"  expected precision {least} or more: {len(some)} candidates, really {share(some):.2f}")


def share(labels):
    return sum(one["wrong"] for one in labels) / len(labels)


if __name__ == "__main__":
    main()
