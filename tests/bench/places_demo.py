#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How much place and season help on the demo world, whose truth is known.

    tests/bench/places_demo.py --taxo build/release/bin/taxo [--photos 2000] [--expedition 5]

Draws an expedition, makes a list of places of the world's occurrences.txt (which knows ranges, not the photographs), identifies with the demo model
by looks alone and at several strengths, and compares the best label with truth.csv: all photographs with a position and one organism, those of
species that the model was trained on, and vagrants (positions drawn anew from another species' range), of which it says how many are
still offered and flagged. Standard library alone.
"""
import argparse
import csv
import json
import os
import random
import subprocess
import tempfile


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--taxo", required=True)
    options.add_argument("--photos", type=int, default=2000)
    options.add_argument("--expedition", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(asked, folder)


def measure(asked, folder):
    at = lambda name: os.path.join(folder, name)
    environment = dict(os.environ, XDG_DATA_HOME=at("data"), XDG_CONFIG_HOME=at("config"), XDG_CACHE_HOME=at("cache"))

    def taxo(*words):
        done = subprocess.run([asked.taxo, *words], env=environment, capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(" ".join(words) + ": " + done.stderr)
        return done.stdout

    taxo("demo", "world", "--photos", str(asked.photos), "--expedition", str(asked.expedition), "--size", "256",
         "--out", at("world"))
    print(taxo("places", "build", "--from", at("world/occurrences.txt"), "--out", "demo"))
    taxo("collection", "create", at("c.taxo"))
    taxo("collection", "import", at("c.taxo"), at("world/photographs"))
    with open(at("world/truth.csv"), newline="", encoding="utf-8") as file:
        truth = {os.path.basename(row["file"]): row for row in csv.DictReader(file)}
    wanted = {name: row for name, row in truth.items()
              if row["species"] and row["latitude"] and row["awkward"] not in ("unlisted", "two species", "truncated")}

    def answers(strength):
        words = ["collection", "identify", at("c.taxo"), "--model", "demo"]
        if strength is not None:
            words += ["--places", "demo", "--strength", str(strength)]
        taxo(*words)
        found = {}
        for line in taxo("collection", "find", at("c.taxo"), "--json", "--details", "--limit", "0").splitlines():
            item = json.loads(line)
            found[os.path.basename(item["file"])] = item["offered"]
        return found

    def name(row):
        return row["genus"] + " " + row["species"]

    print("strength   all  trained  of", len(wanted), "photographs")
    for strength in (None, 0, 0.25, 0.5, 0.75, 1):
        found = answers(strength)
        right = {file: bool(found.get(file)) and found[file][0]["taxon"] == name(row) for file, row in wanted.items()}
        trained = [file for file, row in wanted.items() if not row["held_out"]]
        print(f"{'looks' if strength is None else strength:>8}  {mean(right[f] for f in wanted):.3f}  "
              f"{mean(right[f] for f in trained):.3f}")
    vagrants(asked, taxo, at, wanted, answers, name)


def mean(values):
    values = list(values)
    return sum(values) / max(1, len(values))


def vagrants(asked, taxo, at, wanted, answers, name):
    """A fiftieth of the photographs that looks name rightly, put at the other end of the archipelago, where others live."""
    byLooks = answers(None)
    rightly = [file for file, row in sorted(wanted.items()) if byLooks.get(file) and byLooks[file][0]["taxon"] == name(row)]
    chosen = random.Random(1).sample(rightly, max(1, len(rightly) // 50))
    where = sorted((float(row["latitude"]), float(row["longitude"])) for row in wanted.values())
    south, north = where[len(where) // 50], where[-len(where) // 50]
    for file in chosen:
        far = south if float(wanted[file]["latitude"]) > (south[0] + north[0]) / 2 else north
        taxo("collection", "place", at("c.taxo"), "file:" + file, f"--position={far[0]},{far[1]}")
    found = answers(1)
    offered = flagged = first = 0
    for file in chosen:
        own = [one for one in found[file] if one["taxon"] == name(wanted[file])]
        offered += bool(own)
        first += found[file][0]["taxon"] == name(wanted[file])
        flagged += bool(own) and "outside its known range" in own[0].get("place_note", "")
    print(f"{len(chosen)} vagrants at strength 1: {offered} still offered, {first} still first, {flagged} flagged")


if __name__ == "__main__":
    main()
