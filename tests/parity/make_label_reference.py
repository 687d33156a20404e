#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes tests/parity/labels: a small label space and what pybioclip 2.1.6 says about it.

    pip install pybioclip==2.1.6 torch numpy && python tests/parity/make_label_reference.py

pybioclip's own classifiers do the work (probabilities, grouping, subsets, bins, custom labels). Only what they would
download is replaced: the model, which here gives the features of features.npy, and the label space. The world has empty
ranks, genera of one name in two kingdoms, zero columns, a repeated label, common names and padded epithets; the features
lie between labels so that the best score runs from about 0.05 to 0.99.
"""
import csv
import json
import pathlib

import numpy as np
import PIL.Image
import torch
from bioclip._constants import Rank
from bioclip.predict import CustomLabelsBinningClassifier, CustomLabelsClassifier, TreeOfLifeClassifier

FOLDER = pathlib.Path(__file__).resolve().parent / "labels"
LABELS, DIMENSION, PICTURES = 600, 32, 16
RANDOM = np.random.default_rng(20240607)


def unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def make_lineages():
    """LABELS rows of (seven names, common name), sorted as the published list is."""
    rows = []
    genus_number = 0
    while len(rows) < LABELS - 1:
        kingdom = ["Animalia", "Plantae", "Fungi"][min(genus_number // 60, 2)]
        phylum = f"Phylum{genus_number // 30}"
        rank_class = "" if genus_number // 12 % 4 == 1 else f"Class{genus_number // 12}"
        order = "" if genus_number // 6 % 7 == 3 else f"Order{genus_number // 6}"
        family = "" if genus_number // 3 % 9 == 5 else f"Family{genus_number // 3}"
        genus = f"Genus{genus_number % 60 if genus_number in (60, 61) else genus_number}"  # two come again in Plantae
        for species in range(int(RANDOM.choice([1, 2, 3, 4, 6, 8, 26]))):
            epithet = f"epithet{species}"
            if RANDOM.random() < 0.03:
                epithet += " Linnaeus, 1758"
            if RANDOM.random() < 0.02:
                epithet = f" {epithet}"
            common = f"Name {len(rows)}" if RANDOM.random() < 0.3 else ""
            rows.append(([kingdom, phylum, rank_class, order, family, genus, epithet], common))
        genus_number += 1
    rows = rows[: LABELS - 1]
    rows.sort(key=lambda row: row[0])
    rows.append(rows[100])  # a label that comes twice
    return rows


def make_vectors(rows):
    """Columns near those of their relatives, as text vectors are; the last ones before the repeated one are zero."""
    weights = [1.0, 0.7, 0.6, 0.45, 0.35, 0.22]  # species lie near or far, by genus
    parts = {}
    apart = {}
    vectors = []
    for names, _ in rows:
        vector = np.zeros(DIMENSION)
        for rank, weight in enumerate([*weights, apart.setdefault(names[5], RANDOM.uniform(0.04, 0.6))]):
            key = tuple(names[: rank + 1])
            if key not in parts:
                parts[key] = unit(RANDOM.normal(size=DIMENSION))
            vector += weight * parts[key]
        vectors.append(vector)
    matrix = unit(np.array(vectors)).astype(np.float32)
    matrix[-13:-1] = 0.0
    return np.ascontiguousarray(matrix.T)


def make_features(matrix):
    """Raw vectors, of some length, ever farther from a label."""
    features = []
    for picture in range(PICTURES):
        near = matrix[:, (picture * 37 + 5) % (LABELS - 20)]
        noise = unit(RANDOM.normal(size=DIMENSION))
        mixed = unit(near + 0.05 * picture * noise)
        features.append(mixed * RANDOM.uniform(5.0, 60.0))
    # Two that no label is meant by: the middle of the genera whose species lie nearest to each other.
    for picture, genus in ((14, 0), (15, 1)):
        middles = sorted(
            (np.linalg.norm(matrix[:, i : i + 18].T - matrix[:, i : i + 18].mean(axis=1), axis=1).max(), i)
            for i in range(LABELS - 30)
        )
        first = middles[8 * genus][1]
        features[picture] = 12.0 * matrix[:, first : first + 18].mean(axis=1)
    return np.array(features, dtype=np.float32)


class Model(torch.nn.Module):
    """Gives the features whose number is the picture's only pixel."""

    def __init__(self, features):
        super().__init__()
        self.features = torch.from_numpy(features)
        self.logit_scale = torch.nn.Parameter(torch.tensor(np.log(100.0), dtype=torch.float32))

    def encode_image(self, pixels):
        return self.features[pixels.long().flatten()]


def classifier_of(kind, features, matrix):
    """A classifier of pybioclip without what its constructor downloads."""
    classifier = kind.__new__(kind)
    torch.nn.Module.__init__(classifier)
    classifier.device = "cpu"
    classifier.recorder = None
    classifier.model = Model(features)
    classifier.preprocess = lambda picture: torch.tensor([picture.getpixel((0, 0))[0]])
    classifier.txt_embeddings = torch.from_numpy(matrix)
    return classifier


def tree_of_life(features, matrix, names):
    classifier = classifier_of(TreeOfLifeClassifier, features, matrix)
    classifier.txt_names = names
    classifier._subset_txt_embeddings = None
    classifier._subset_txt_names = None
    return classifier


def write_csv(name, rows):
    with open(FOLDER / name, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def compact(rows):
    """By picture: the texts of each row and its score."""
    pictures = [[] for _ in range(PICTURES)]
    for row in rows:
        texts = [value for key, value in row.items() if key not in ("file_name", "score")]
        pictures[int(row["file_name"])].append([texts, row["score"]])
    return pictures


def main():
    FOLDER.mkdir(exist_ok=True)
    rows = make_lineages()
    names = [list(row) for row in rows]
    matrix = make_vectors(rows)
    features = make_features(matrix)
    pictures = [PIL.Image.new("RGB", (1, 1), (i, 0, 0)) for i in range(PICTURES)]
    np.save(FOLDER / "world.npy", matrix)
    np.save(FOLDER / "features.npy", features)
    (FOLDER / "world.json").write_text(json.dumps(names), encoding="utf-8")

    def quiet(done, total):
        pass

    reference = {"ranks": {}, "subsets": {}}
    classifier = tree_of_life(features, matrix, names)
    with torch.no_grad():
        keys = [str(i) for i in range(PICTURES)]
        probabilities = classifier.create_probabilities_for_images(pictures, keys, classifier.txt_embeddings)
    np.save(FOLDER / "probabilities.npy", np.stack([probabilities[key].numpy() for key in keys]))
    for rank in Rank:
        result = classifier.predict(pictures, rank, k=10, callback=quiet)
        reference["ranks"][rank.get_label()] = compact(result)

    zero_genus = rows[-5][0][5]
    subsets = {
        "family": ["Family0", "Family4", "Family30", "Family0"],
        "genus": ["Genus0", "Genus1", "Genus77", zero_genus],  # homonyms in two kingdoms; a genus of zero columns
        "species": ["Genus2 epithet0", "Genus40 epithet1", "Genus61 epithet0"],
        "kingdom": ["Plantae"],
    }
    known = classifier.get_label_data()
    for rank, values in subsets.items():
        values = [value for value in values if (known[rank] == value).any()]
        assert values, rank
        write_csv(f"subset_{rank}.csv", [[rank]] + [[value] for value in values])
        classifier = tree_of_life(features, matrix, names)
        classifier.apply_filter(classifier.create_taxa_filter_from_csv(FOLDER / f"subset_{rank}.csv"))
        reference["subsets"][rank] = {
            "species": compact(classifier.predict(pictures, Rank.SPECIES, k=10, callback=quiet)),
            "order": compact(classifier.predict(pictures, Rank.ORDER, k=10, callback=quiet)),
        }

    # Free labels: the vectors of some labels under other names, one name twice.
    chosen = list(range(3, 580, 29))
    custom = [f"label {i}" for i in range(len(chosen))]
    custom[4] = custom[3]
    custom_matrix = np.ascontiguousarray(matrix[:, chosen])
    np.save(FOLDER / "custom.npy", custom_matrix)
    (FOLDER / "custom.txt").write_text("\n".join(custom) + "\n", encoding="utf-8")
    classifier = classifier_of(CustomLabelsClassifier, features, custom_matrix)
    classifier.classes = custom
    reference["custom"] = compact(classifier.predict(pictures, callback=quiet))
    reference["custom_top3"] = compact(classifier.predict(pictures, k=3, callback=quiet))

    bins = {f"label {i}": ["red", "green", "blue", "0"][i * i % 4] for i in range(len(chosen))}
    write_csv("bins.csv", [["label", "bin"]] + [[label, name] for label, name in bins.items()])
    classifier = classifier_of(CustomLabelsBinningClassifier, features, custom_matrix)
    classifier.classes = list(bins)
    classifier.cls_to_bin = bins
    reference["bins"] = compact(classifier.predict(pictures, callback=quiet))

    top = [row[0][1] for row in reference["ranks"]["species"]]
    assert min(top) < 0.1 and max(top) > 0.98, top
    print("best scores:", " ".join(f"{score:.3f}" for score in top))
    (FOLDER / "reference.json").write_text(json.dumps(reference, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
