# SPDX-License-Identifier: MIT
"""What scikit-learn 1.9.1 says of pairs of labellings: tests/core/structure compares ours with it.

    python make_reference.py        writes scores.csv beside itself
"""
import csv
import pathlib

import numpy as np
from scipy.stats import entropy
from sklearn import metrics
from sklearn.metrics.cluster import contingency_matrix

here = pathlib.Path(__file__).parent
random = np.random.default_rng(5)


def related(count, groups, others, share):
    """Labels of which the second follows the first for a share of the things."""
    one = random.integers(groups, size=count)
    other = np.where(random.random(count) < share, one % others, random.integers(others, size=count))
    return one, other


pairs = [
    related(200, 6, 4, 0.7),
    related(200, 6, 6, 0.0),
    related(500, 40, 13, 0.9),
    related(60, 60, 5, 0.5),
    (np.arange(30), np.arange(30)),
    (np.arange(30), np.arange(30)[::-1] // 3),
    (np.zeros(20, int), np.arange(20) % 3),
    (np.arange(20) % 3, np.zeros(20, int)),
    (np.zeros(20, int), np.zeros(20, int)),
    (np.array([3]), np.array([7])),
    (np.array([0, 1]), np.array([0, 0])),
    (np.arange(12), np.zeros(12, int)),
    (np.repeat([0, 1], [190, 10]), np.repeat([0, 1, 0], [5, 190, 5])),
]

with open(here / "scores.csv", "w", newline="\n") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["one", "other", "ari", "ami", "nmi", "purity", "entropy"])
    for one, other in pairs:
        table = contingency_matrix(one, other)
        scores = (
            metrics.adjusted_rand_score(one, other),
            metrics.adjusted_mutual_info_score(one, other),
            metrics.normalized_mutual_info_score(one, other),
            table.max(axis=1).sum() / table.sum(),
            (entropy(table, axis=1, base=2) * table.sum(axis=1)).sum() / table.sum(),
        )
        labels = (" ".join(map(str, one)), " ".join(map(str, other)))
        writer.writerow([*labels, *(f"{score:.12g}" for score in scores)])
