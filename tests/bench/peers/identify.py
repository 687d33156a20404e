#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Taxoscope beside pybioclip and open_clip on the same weights, labels and photographs, in turn.

    identify.py WORLD --taxo build/release/bin/taxo [--rows first-b,...] [--repeat 3] [--photos 64]

WORLD is what make_world.py made. Run it with the Python that requirements.txt was installed for, and with nothing else
busy. Prints Markdown. Rows:

    first-b first-l    process start to the end of the first identification, files in the page cache, with ViT-B/16 and
                       384,490 labels, and ViT-L/14 and 867,455; Taxoscope's first start (when it makes its index and
                       digests) is given beside its later ones
    photos-b photos-l  64 photographs: whole processes, and photographs a second once started, which is
                       63 / (time with 64 - time with 1), so that starting counts on neither side
    labels-b           labels of one's own, 80 templates each: (time with 10 - time with 2) / 8
    start              taxo --help and taxo models list beside bioclip list-models
    parity-b parity-l  the same predictions? species, genus and family of all photographs, ten best of each
"""

import argparse
import csv
import io
import os
import platform
import shutil
import sys
from pathlib import Path

from measure import in_turn, median, run

HERE = Path(__file__).resolve().parent
MODELS = {"b": ("bioclip", "ViT-B/16, 384,490 labels"), "l": ("bioclip-2", "ViT-L/14, 867,455 labels")}
OWN_LABELS = ["a bird", "a lizard", "a deer", "a fox", "a flower", "a beetle", "a cat", "an empty scene", "a bear", "a person"]


class Bench:
    def __init__(self, options):
        self.world = options.world.resolve()
        self.taxo = str(options.taxo.resolve())
        self.repeat = options.repeat
        self.photos = sorted(str(path) for path in (self.world / "photos").glob("*.jpg"))[: options.photos]
        self.cache = self.world / "cache-of-taxo"
        self.environment = {"XDG_CACHE_HOME": str(self.cache)}

    # -------------------------------------------------- the programs

    def ours(self, model, photos, *arguments, labels=True):
        command = [self.taxo, "identify", "--model", str(self.world / model), "--format", "csv", "--device", "cpu"]
        if labels:
            command += ["--labels", str(self.world / "labels" / model)]
        return lambda: run([*command, *arguments, *photos], self.environment)

    def pybioclip(self, model, photos, *arguments):
        command = [sys.executable, str(HERE / "peer_pybioclip.py"), str(self.world), "predict"]
        return lambda: run([*command, "--model", "hf-hub:imageomics/" + model, *arguments, *photos])

    def open_clip(self, model, photos):
        script = [sys.executable, str(HERE / "peer_open_clip.py")]
        return lambda: run([*script, str(self.world / model), str(self.world / "labels" / model), *photos])

    def warm(self, model):
        """Reads the files once, so that both sides find them in the page cache."""
        for path in [*(self.world / model).iterdir(), *(self.world / "labels" / model).iterdir()]:
            with open(path, "rb") as file:
                while file.read(1 << 24):
                    pass

    # -------------------------------------------------- the rows

    def first(self, key):
        model, title = MODELS[key]
        self.warm(model)
        photo = self.photos[:1]
        shutil.rmtree(self.cache, ignore_errors=True)
        began = self.ours(model, photo)()
        runs = in_turn({"pybioclip": self.pybioclip(model, photo), "taxo": self.ours(model, photo)}, self.repeat)
        print(f"\n### Process start to the first identification, {title}\n")
        print("| | seconds | RssAnon MiB | peak RSS MiB | pybioclip's time over this |")
        print("|---|---|---|---|---|")
        theirs = median(runs["pybioclip"], "seconds")
        for name, these in (("pybioclip", runs["pybioclip"]), ("taxo, first start", [began]), ("taxo", runs["taxo"])):
            seconds = median(these, "seconds")
            print(f"| {name} | {seconds:.2f} | {median(these, 'anonymous'):.0f} | {median(these, 'resident'):.0f} "
                  f"| {theirs / seconds:.1f} |")

    def photographs(self, key):
        model, title = MODELS[key]
        self.warm(model)
        self.ours(model, self.photos[:1])()  # its cache
        makers = {"pybioclip": self.pybioclip, "open_clip script": self.open_clip, "taxo": self.ours}
        one = in_turn({name: make(model, self.photos[:1]) for name, make in makers.items()}, self.repeat)
        all_ = in_turn({name: make(model, self.photos) for name, make in makers.items()}, self.repeat)
        print(f"\n### {len(self.photos)} photographs of 2048 x 1536, {title}, fp32\n")
        print("| | whole process, s | photographs a second, started | RssAnon MiB | peak RSS MiB | rate over pybioclip's | over open_clip's |")
        print("|---|---|---|---|---|---|---|")
        rates = {name: (len(self.photos) - 1) / (median(all_[name], "seconds") - median(one[name], "seconds")) for name in makers}
        for name, these in all_.items():
            print(f"| {name} | {median(these, 'seconds'):.1f} | {rates[name]:.2f} | {median(these, 'anonymous'):.0f} "
                  f"| {median(these, 'resident'):.0f} | {rates[name] / rates['pybioclip']:.2f} "
                  f"| {rates[name] / rates['open_clip script']:.2f} |")

    def own_labels(self):
        model = MODELS["b"][0]
        self.warm(model)
        photo = self.photos[:1]
        seconds = {}
        for count in (2, 10):
            names = ",".join(OWN_LABELS[:count])
            runs = in_turn({"pybioclip": self.pybioclip(model, photo, "--cls", names),
                            "taxo": self.ours(model, photo, "--names", names, labels=False)}, self.repeat)
            seconds[count] = {name: median(these, "seconds") for name, these in runs.items()}
        print("\n### Labels of one's own, 80 templates each, ViT-B/16\n")
        print("| | seconds a label | with 10 labels, s | pybioclip's time a label over this |")
        print("|---|---|---|---|")
        each = {name: (seconds[10][name] - seconds[2][name]) / 8 for name in seconds[10]}
        for name, value in each.items():
            print(f"| {name} | {value:.2f} | {seconds[10][name]:.1f} | {each['pybioclip'] / value:.1f} |")

    def start(self):
        bioclip = [sys.executable, "-m", "bioclip", "list-models"]
        runs = in_turn({"bioclip list-models": lambda: run(bioclip), "taxo --help": lambda: run([self.taxo, "--help"]),
                        "taxo models list": lambda: run([self.taxo, "models", "list"])}, self.repeat)
        print("\n### Small commands\n")
        print("| | seconds | peak RSS MiB |")
        print("|---|---|---|")
        for name, these in runs.items():
            resident = median(these, "resident")  # 0 where it ended before it was looked at
            print(f"| {name} | {median(these, 'seconds'):.3f} | {f'{resident:.0f}' if resident else '-'} |")

    def parity(self, key):
        model, title = MODELS[key]
        print(f"\n### Predictions beside pybioclip's, {title}, {len(self.photos)} photographs, ten best\n")
        print("| rank | same ten in the same order | largest difference of a score | largest of a score above 1e-6, relative "
              "| top scores |")
        print("|---|---|---|---|---|")
        for rank in ("species", "genus", "family"):
            arguments = ["--rank", rank]
            theirs = read(self.pybioclip(model, self.photos, "--k", "10", *arguments)().output, rank)
            ours = read(self.ours(model, self.photos, "--top", "10", *arguments)().output, rank)
            same, difference, relative, tops = compare(theirs, ours)
            print(f"| {rank} | {same} of {len(theirs)} | {difference:.1e} | {100 * relative:.2g} % "
                  f"| {min(tops):.3f} to {max(tops):.3f} |", flush=True)


def read(text, rank):
    """Lists of (taxon, score) by file, from CSV as pybioclip writes it."""
    ranks = ["kingdom", "phylum", "class", "order", "family", "genus", "species"]
    wanted = ranks[: ranks.index(rank) + 1]
    found = {}
    for row in csv.DictReader(io.StringIO(text)):
        found.setdefault(row["file_name"], []).append((tuple(row[name] or "" for name in wanted), float(row["score"])))
    return found


def compare(theirs, ours):
    same, difference, relative, tops = 0, 0.0, 0.0, []
    for file, expected in theirs.items():
        got = ours.get(file, [])
        same += [taxon for taxon, _ in expected] == [taxon for taxon, _ in got]
        scores = dict(got)
        tops.append(expected[0][1])
        for taxon, score in expected:
            apart = abs(score - scores.get(taxon, 0.0))
            difference = max(difference, apart)
            if score > 1e-6:
                relative = max(relative, apart / score)
    return same, difference, relative, tops


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("world", type=Path)
    parser.add_argument("--taxo", type=Path, default=HERE.parents[2] / "build/release/bin/taxo")
    parser.add_argument("--rows", default="start,first-b,first-l,labels-b,photos-b,photos-l,parity-b,parity-l")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--photos", type=int, help="only the first so many photographs")
    options = parser.parse_args()
    bench = Bench(options)
    rows = {
        "first-b": lambda: bench.first("b"), "first-l": lambda: bench.first("l"),
        "photos-b": lambda: bench.photographs("b"), "photos-l": lambda: bench.photographs("l"),
        "labels-b": bench.own_labels, "start": bench.start,
        "parity-b": lambda: bench.parity("b"), "parity-l": lambda: bench.parity("l"),
    }
    wanted = options.rows.split(",")
    for name in wanted:
        if name not in rows:
            parser.error(f"there is no row {name}; rows are {', '.join(rows)}")
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        processor = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    print(f"{processor}, {os.cpu_count()} cores; random weights, made-up labels; medians of {options.repeat}, in turn.")
    for name in wanted:
        print(f"{name} ...", file=sys.stderr, flush=True)
        rows[name]()
        sys.stdout.flush()


if __name__ == "__main__":
    main()
