#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Unknown species beside pytorch-ood, on the vectors and splits of novelty.py.

    peers/bin/pip install -r tests/bench/peers/requirements-trust.txt -r tests/bench/peers/requirements-ood.txt
    peers/bin/python tests/bench/peers/ood.py --taxo build/release/bin/taxo --work /tmp/novelty [--photos 4000] [--splits 5]

Fails where numbers that are defined alike differ: the area under the ROC curve, mass beside MaxSoftmax, energy beside EnergyBased, by the stored
vectors and the labels' matrix. Prints the areas of its other detectors, each fitted on the vectors that were confirmed, with their species
as classes, beside those of Taxoscope's signs and of all of them together. What its detectors are not told are events: a burst's own photographs are not
asked about here, so that does them no harm.
"""
import argparse
import collections
import csv
import json
import pathlib
import struct

import numpy as np
import torch
from novelty import SIGNS, kind, prepared, split, taxo
from pytorch_ood.detector import KNN, MCM, RMD, EnergyBased, Entropy, Mahalanobis, MaxLogit, MaxSoftmax, NNGuide, ViM
from pytorch_ood.metrics import OODMetrics

DEMO = pathlib.Path(__file__).resolve().parents[3] / "resources" / "demo"
GROUPS = ("new species", "new family", "unlisted")
CLOSE = 1e-4  # tables have six digits, pytorch-ood single precision


def logit_scale(file):
    """Of the demo model, out of its safetensors file."""
    with open(file, "rb") as weights:
        (length,) = struct.unpack("<Q", weights.read(8))
        entry = json.loads(weights.read(length))["logit_scale"]
        begin, end = entry["data_offsets"]
        weights.seek(8 + length + begin)
        kept = {"F16": "<f2", "F32": "<f4"}[entry["dtype"]]
        return float(np.exp(np.frombuffer(weights.read(end - begin), dtype=kept)[0].astype(np.float64)))


def vectors_of(program, collection, work, items):
    """Unit vectors of the items, by number."""
    out = work / "vectors.npy"
    taxo(program, "export", "embeddings", collection, "--out", out, "--replace")
    rows = np.load(out).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    number = {pathlib.Path(row["file"]).name: item for item, row in items.items()}
    with open(out.with_suffix(".csv"), encoding="utf-8") as table:
        names = [pathlib.Path(row["file"]).name for row in csv.DictReader(table)]
    return {number[name]: row for name, row in zip(names, rows)}


def detectors(known, classes, labels, scale):
    """Name and function from vectors to scores; larger is stranger."""
    def logits(z):
        return scale * z @ labels
    fitted = {
        "Mahalanobis": Mahalanobis(None).fit_features(known, classes),
        "relative Mahalanobis": RMD(None).fit_features(known, classes),
        "KNN, k 1": KNN(None, k=1).fit_features(known, classes),
        "KNN, k 3": KNN(None, k=3).fit_features(known, classes),
        "KNN, k 10": KNN(None, k=10).fit_features(known, classes),
        "ViM": ViM(None, d=min(64, known.shape[1] // 2), w=scale * labels.T, b=torch.zeros(labels.shape[1])).fit_features(known, classes),
        "MCM, temperature 1": MCM(None, labels.T, temperature=1.0),
        "NNGuide": NNGuide(None, logits, k=3).fit_features(known, classes),
    }
    made = {name: one.predict_features for name, one in fitted.items()}
    for one in (MaxSoftmax, MaxLogit, EnergyBased, Entropy):
        made[one.__name__] = lambda z, one=one: one.score(logits(z))
    return made


def area(scores, is_unknown):
    metrics = OODMetrics()
    metrics.update(torch.as_tensor(np.asarray(scores, dtype=np.float64)), torch.where(torch.as_tensor(is_unknown), -1, 0))
    return metrics.compute()["AUROC"]


def compare(what, ours, theirs, close):
    difference = float(np.max(np.abs(np.asarray(ours) - np.asarray(theirs))))
    print(f"{'same     ' if difference <= close else 'DIFFERENT'} {what}: largest difference {difference:.1e}")
    return difference <= close


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--taxo", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--world", help="a demo world that is drawn already")
    parser.add_argument("--photos", type=int, default=4000)
    parser.add_argument("--splits", type=int, default=5)
    given = parser.parse_args()
    torch.manual_seed(0)
    given.work.mkdir(parents=True, exist_ok=True)
    blank, items = prepared(given.taxo, given.work, given.photos, given.world)
    vectors = vectors_of(given.taxo, blank, given.work, items)
    labels = torch.from_numpy(np.load(given.work / "labels" / "labels.npy").astype(np.float32))
    labels = labels / labels.norm(dim=0, keepdim=True)
    scale = logit_scale(DEMO / "open_clip_model.safetensors")
    every = collections.defaultdict(list)
    is_same = True
    for seed in range(1, given.splits + 1):
        copy = split(given.taxo, blank, items, given.work, seed)
        out = given.work / "unknown.csv"
        taxo(given.taxo, "trust", "unknown", copy, "--preview", "--out", out, "--json")
        with open(out, encoding="utf-8") as file:
            table = list(csv.DictReader(file))
        confirmed = [one["item"] for one in taxo(given.taxo, "collection", "find", copy, "verified", "--limit", 0, "--json", lines=True)]
        species = {name: at for at, name in enumerate(sorted({(items[i]["genus"], items[i]["species"]) for i in confirmed}))}
        classes = torch.tensor([species[items[i]["genus"], items[i]["species"]] for i in confirmed])
        known = torch.from_numpy(np.stack([vectors[i] for i in confirmed]))
        asked = torch.from_numpy(np.stack([vectors[int(row["item"])] for row in table]))
        kinds = [kind(items[int(row["item"])]) for row in table]
        theirs = {name: np.asarray(score(asked).detach()) for name, score in detectors(known, classes, labels, scale).items()}
        ours = {sign: np.array([float(row[sign]) for row in table]) for sign in ["familiarity", *SIGNS]}
        is_same &= compare(f"{seed}: mass, MaxSoftmax", ours["mass"], -theirs["MaxSoftmax"], CLOSE)
        is_same &= compare(f"{seed}: energy, EnergyBased", ours["energy"], -theirs["EnergyBased"] / scale, CLOSE)
        for group in GROUPS:
            wanted = np.array([one in (group, "known") for one in kinds])
            is_unknown = np.array([one == group for one in kinds])[wanted]
            if not is_unknown.any():
                continue
            for name, scores in theirs.items():
                every[group, name].append(area(scores[wanted], is_unknown))
            for name, scores in ours.items():
                every[group, "ours: " + name].append(area(-scores[wanted], is_unknown))
            for own, their in (("mass", "MaxSoftmax"), ("energy", "EnergyBased")):
                is_same &= compare(f"{seed}: area of {own}, {group}", every[group, "ours: " + own][-1], every[group, their][-1], CLOSE)
    for (group, name), values in every.items():
        print(f"{group:12} {name:24} {np.mean(values):.3f}  ({min(values):.3f} to {max(values):.3f})")
    raise SystemExit(0 if is_same else 1)


if __name__ == "__main__":
    main()
