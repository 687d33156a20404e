# SPDX-License-Identifier: MIT
"""What scikit-learn 1.9.1 and scipy 1.17.1 make of a small set of unit vectors, where the definition is the same as ours:
tests/core/statistics/reference_test.cpp and tests/core/evaluation/reference_test.cpp compare.

    python make_reference.py        writes rows.npy and numbers.csv beside itself
"""
import csv
import pathlib

import numpy as np
from scipy.cluster.hierarchy import cophenet, linkage
from scipy.spatial.distance import cdist, pdist
from scipy.stats import false_discovery_control, pearsonr, spearmanr
from sklearn.linear_model import Ridge, RidgeClassifier
from sklearn.metrics import silhouette_samples
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.neighbors import NearestCentroid, NearestNeighbors

here = pathlib.Path(__file__).parent
random = np.random.default_rng(7)
numbers = []


def write(name, values):
    numbers.extend((name, i, f"{float(value):.12g}") for i, value in enumerate(np.ravel(values)))


# Twelve species of four genera, eight photographs of each.
genera = random.normal(size=(4, 10))
species = np.repeat(genera, 3, axis=0) + 0.5 * random.normal(size=(12, 10))
groups = np.repeat(np.arange(12), 8)
rows = species[groups] + 0.6 * random.normal(size=(96, 10))
rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
np.save(here / "rows.npy", rows)
x = rows.astype(np.float64)
write("group", groups)

write("silhouette", silhouette_samples(x, groups, metric="sqeuclidean"))
near = NearestNeighbors(n_neighbors=5).fit(x).kneighbors(return_distance=False)
write("purity", (groups[near] == groups[:, None]).mean(axis=1))

prototypes = np.array([x[groups == g].mean(axis=0) for g in range(12)])
prototypes -= prototypes.mean(axis=0)
apart = pdist(prototypes, "cosine")
write("cosine_distance", apart)
tree = linkage(apart, "average")
write("linkage", tree)
agreement, heights = cophenet(tree, apart)
write("cophenetic", heights)
write("cophenetic_correlation", agreement)
write("pearson", pearsonr(apart, heights).statistic)
write("spearman", spearmanr(apart, heights).statistic)


def mean_of_pairs(a, b, function):
    values = function(cdist(a, b))
    if a is b:
        np.fill_diagonal(values, 0)
        return values.sum() / (len(a) * (len(a) - 1))
    return values.mean()


for other in (1, 5):
    a, b = x[groups == 0], x[groups == other]
    write(f"energy_0_{other}", 2 * mean_of_pairs(a, b, lambda d: d) - mean_of_pairs(a, a, lambda d: d) - mean_of_pairs(b, b, lambda d: d))

# Squared maximum mean discrepancy, its kernel as wide as the median distance of pairs (an upper middle one).
width = np.sort(pdist(x))[len(x) * (len(x) - 1) // 4]
for other in (1, 5):
    a, b = x[groups == 0], x[groups == other]
    kernel = lambda d: np.exp(-(d**2) / (2 * width**2))  # noqa: E731
    within = [(kernel(cdist(s, s)).sum() - len(s)) / (len(s) * (len(s) - 1)) for s in (a, b)]
    write(f"discrepancy_0_{other}", sum(within) - 2 * kernel(cdist(a, b)).mean())

p = random.uniform(size=20) ** 2
write("p", p)
write("fdr", false_discovery_control(p))

# A trait of the species, from their prototypes, each genus left out.
trait = prototypes @ random.normal(size=10) + 0.2 * random.normal(size=12)
write("trait", trait)
genus = np.repeat(np.arange(4), 3)
for penalty in (0.1, 1.0):
    write(f"ridge_{penalty}", cross_val_predict(Ridge(alpha=penalty), prototypes, trait, groups=genus, cv=LeaveOneGroupOut()))
    write(f"axis_{penalty}", Ridge(alpha=penalty).fit(prototypes, trait).coef_)

# The category of species by their trait, each genus left out.
kinds = trait > np.median(trait)
write("kind", kinds)
write("kind_predicted", cross_val_predict(RidgeClassifier(alpha=0.3 * (prototypes**2).sum() / 12), prototypes, kinds, groups=genus, cv=LeaveOneGroupOut()))

# CL2N: the nearest mean of support, less the mean of the support and of length 1 again.
for shots in (1, 5):
    is_support = np.arange(96) % 8 < shots
    middle = x[is_support].mean(axis=0)
    unit = (x - middle) / np.linalg.norm(x - middle, axis=1, keepdims=True)
    said = NearestCentroid().fit(unit[is_support], groups[is_support]).predict(unit[~is_support])
    write(f"cl2n_{shots}", said == groups[~is_support])

with open(here / "numbers.csv", "w", newline="\n") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["name", "index", "value"])
    writer.writerows(numbers)
