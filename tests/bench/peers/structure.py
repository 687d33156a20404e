# SPDX-License-Identifier: MIT
"""Structure and evaluation beside scikit-learn, scipy and cleanlab, on photographs that are made up: is a number the same
where its definition is?

    python3 -m venv peers && peers/bin/pip install -r tests/bench/peers/requirements-structure.txt
    peers/bin/python tests/bench/peers/structure.py --taxo build/release/bin/taxo

Prints the largest difference of each number and ends with 1 where one is above 1e-6. Each photograph is an event by itself:
the peers know no events. Wrong labels are no such number: cleanlab finds them by confident learning (Northcutt et al. 2021),
Taxoscope by a curve of margins, so how many are found stands side by side.
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from scipy.cluster.hierarchy import cophenet, linkage
from scipy.spatial.distance import cdist, pdist, squareform
from sklearn.linear_model import Ridge, RidgeClassifier
from sklearn.metrics import balanced_accuracy_score, silhouette_samples
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid, NearestNeighbors

FAMILIES, GENERA, SPECIES, PHOTOS, DIMENSION = 5, 2, 3, 12, 32


def world(seed):
    """Species that evolve along a tree, photographs about them, a trait along an axis of the look."""
    random = np.random.default_rng(seed)
    looks, names = [], []
    for family in range(FAMILIES):
        of_family = random.normal(size=DIMENSION)
        for genus in range(GENERA):
            of_genus = of_family + 0.7 * random.normal(size=DIMENSION)
            for species in range(SPECIES):
                looks.append(of_genus + 0.5 * random.normal(size=DIMENSION))
                names.append((f"Family{family}idae", f"Genus{family}{genus}", f"species{family}{genus}{species}"))
    looks = np.array(looks)
    groups = np.repeat(np.arange(len(looks)), PHOTOS)
    rows = looks[groups] + 0.8 * random.normal(size=(len(groups), DIMENSION))
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return rows, groups, names, looks[:, 0] + 0.3 * random.normal(size=len(looks))


class Compared:
    def __init__(self):
        self.failed = 0

    def say(self, what, ours, peers):
        ours, peers = np.ravel(np.asarray(ours, dtype=float)), np.ravel(np.asarray(peers, dtype=float))
        apart = float(np.max(np.abs(ours - peers))) if ours.shape == peers.shape else float("inf")
        self.failed += not apart <= 1e-6
        print(f"{what:60} {len(ours):6} numbers, largest difference {apart:.1e}{'' if apart <= 1e-6 else '   DIFFERS'}")


def run(taxo, *words):
    done = subprocess.run([taxo, *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))} ended with {done.returncode}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def write(folder, rows, groups, names, trait):
    np.save(folder / "rows.npy", rows)
    with open(folder / "names.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["order", "family", "genus", "species"])
        table.writerows([("Order", *names[g]) for g in groups])
    with open(folder / "trait.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["genus", "species", "size", "kind"])
        table.writerows([(n[1], n[2], repr(float(t)), "long" if t > np.median(trait) else "short") for n, t in zip(names, trait)])


def mean_of_pairs(a, b, function):
    values = function(cdist(a, b))
    if a is b:
        return (values.sum() - np.trace(values)) / (len(a) * (len(a) - 1))
    return values.mean()


def energy(a, b):
    return 2 * mean_of_pairs(a, b, lambda d: d) - mean_of_pairs(a, a, lambda d: d) - mean_of_pairs(b, b, lambda d: d)


def between(taxo, folder, x, groups, names, compared):
    words = ["structure", "between", folder / "rows.npy", "--table", folder / "names.csv", "--json"]
    lines = run(taxo, *words)
    taxa = [line for line in lines if "rivals" in line]
    order = [next(i for i, n in enumerate(names) if f"{n[1]} {n[2]}" == line["taxon"]) for line in taxa]
    silhouettes = silhouette_samples(x, groups, metric="sqeuclidean")
    compared.say("silhouette of taxa (silhouette_samples)",
                 [line["silhouette"]["value"] for line in taxa], [silhouettes[groups == g].mean() for g in order])
    near = NearestNeighbors(n_neighbors=10).fit(x).kneighbors(return_distance=False)
    purity = (groups[near] == groups[:, None]).mean(axis=1)
    compared.say("purity of taxa (NearestNeighbors)",
                 [line["purity"]["value"] for line in taxa], [purity[groups == g].mean() for g in order])
    means = np.array([x[groups == g].mean(axis=0) for g in order])
    means -= means.mean(axis=0)
    apart = pdist(means, "cosine")
    square = squareform(apart)
    position = {line["taxon"]: i for i, line in enumerate(taxa)}
    rivals = [(i, position[r["taxon"]], r) for i, line in enumerate(taxa) for r in line["rivals"]]
    compared.say("distance of prototypes (pdist cosine)", [r["distance"] for _, _, r in rivals], [square[i, j] for i, j, _ in rivals])
    compared.say("energy distance (cdist)", [r["distribution"] for _, _, r in rivals],
                 [energy(x[groups == order[i]], x[groups == order[j]]) for i, j, _ in rivals])
    agreement = next(line for line in lines if "cophenetic" in line)
    compared.say("cophenetic correlation (linkage, cophenet)", agreement["cophenetic"], cophenet(linkage(apart, "average"), apart)[0])
    def steps(a, b):  # an order, a family, a genus, or nothing less than the species apart
        return 7 if a == b else 6 if a[1] == b[1] else 5 if a[0] == b[0] else 4
    kinship = [7 - steps(names[order[i]], names[order[j]]) for i in range(len(order)) for j in range(i + 1, len(order))]
    compared.say("Mantel correlation (pearson)", agreement["mantel"]["correlation"], np.corrcoef(apart, kinship)[0, 1])
    discrepancy(taxo, words, x, groups, order, position, compared)


def discrepancy(taxo, words, x, groups, order, position, compared):
    taxa = [line for line in run(taxo, *words, "--distance", "mmd") if "rivals" in line]
    width = np.sort(pdist(x))[len(x) * (len(x) - 1) // 4]  # of an even number the upper one in the middle

    def kernel(d):
        return np.exp(-d ** 2 / (2 * width ** 2))

    ours, peers = [], []
    for i, line in enumerate(taxa):
        for rival in line["rivals"]:
            a, b = x[groups == order[i]], x[groups == order[position[rival["taxon"]]]]
            ours.append(rival["distribution"])
            peers.append(mean_of_pairs(a, a, kernel) + mean_of_pairs(b, b, kernel) - 2 * mean_of_pairs(a, b, kernel))
    compared.say("squared mean discrepancy (cdist, Gaussian kernel)", ours, peers)


def traits(taxo, folder, x, groups, names, trait, compared):
    means = np.array([x[groups == g].mean(axis=0) for g in range(len(names))])
    means -= means.mean(axis=0)
    families = [n[0] for n in names]
    penalty = 0.3 * (means ** 2).sum() / len(means)
    words = ["structure", "traits", folder / "rows.npy", "--table", folder / "names.csv", "--traits", folder / "trait.csv", "--json"]
    taxa = [line for line in run(taxo, *words, "--trait", "size") if "taxon" in line]
    said = cross_val_predict(Ridge(alpha=penalty), means, trait, groups=families, cv=LeaveOneGroupOut())
    compared.say("trait of families left out (Ridge, LeaveOneGroupOut)", [line["predicted"] for line in taxa], said)
    lines = run(taxo, *words, "--trait", "kind", "--classes")
    kinds = np.where(trait > np.median(trait), "long", "short")
    probe = cross_val_predict(RidgeClassifier(alpha=penalty), means, kinds, groups=families, cv=LeaveOneGroupOut())
    compared.say("category of families left out (RidgeClassifier)",
                 [line["predicted"] == "long" for line in lines if "taxon" in line], probe == "long")
    compared.say("balanced accuracy (balanced_accuracy_score)",
                 next(line for line in lines if "linearProbe" in line)["linearProbe"]["share"], balanced_accuracy_score(kinds, probe))


def cl2n(support, labels, asked):
    middle = support.mean(axis=0)
    support, asked = support - middle, asked - middle
    support /= np.linalg.norm(support, axis=1, keepdims=True)
    asked /= np.linalg.norm(asked, axis=1, keepdims=True)
    return NearestCentroid().fit(support, labels).predict(asked)


def evaluation(taxo, folder, x, groups, compared):
    is_support = np.arange(len(groups)) % PHOTOS == 0  # one of each class: nothing is left to be drawn
    with open(folder / "split.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["class", "split"])
        table.writerows([(f"class {g:03}", "train" if s else "test") for g, s in zip(groups, is_support)])
    run(taxo, "evaluate", folder / "rows.npy", "--table", folder / "split.csv", "--protocol", "split", "--protocol", "knn",
        "--neighbors", 1, "--json", "--out", folder / "report.html")
    with open(folder / "report-photographs.csv", newline="") as file:
        lines = list(csv.DictReader(file))
    right = cl2n(x[is_support], groups[is_support], x[~is_support]) == groups[~is_support]
    split = next(name for name in lines[0] if name.endswith("one-shot of the split"))
    compared.say("CL2N nearest mean, photograph by photograph (NearestCentroid)", [float(one[split] or "nan") for one, s in zip(lines, is_support) if not s], right)
    nearest = next(name for name in lines[0] if name.endswith("nearest neighbours"))
    near = NearestNeighbors(n_neighbors=1).fit(x).kneighbors(return_distance=False)[:, 0]
    compared.say("nearest neighbour, photograph by photograph", [float(one[nearest]) for one in lines], groups[near] == groups)


def wrong_labels(taxo, folder, x, groups, names):
    from cleanlab.filter import find_label_issues
    random = np.random.default_rng(11)
    wrong = random.choice(len(groups), size=len(groups) // 20, replace=False)
    given = groups.copy()
    given[wrong] = (groups[wrong] + random.integers(1, len(names), size=len(wrong))) % len(names)
    with open(folder / "given.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["order", "family", "genus", "species"])
        table.writerows([("Order", *names[g]) for g in given])
    run(taxo, "structure", "within", folder / "rows.npy", "--table", folder / "given.csv", "--photographs", folder / "p.csv", "--json")
    with open(folder / "p.csv", newline="") as file:
        ours = {int(line["row"]) for line in csv.DictReader(file) if line["wrong"] and float(line["wrong"]) >= 0.5}
    said = np.array(cross_val_predict(KNeighborsClassifier(n_neighbors=10), x, given, cv=5, method="predict_proba"))
    issues = set(np.flatnonzero(find_label_issues(given, said)))
    for name, found in (("Taxoscope, wrong at 0.5 or more", ours), ("cleanlab, find_label_issues", issues)):
        hits = len(found & set(wrong))
        print(f"{name:60} {len(found):6} found, precision {hits / max(1, len(found)):.2f}, recall {hits / len(wrong):.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--taxo", required=True)
    parser.add_argument("--seed", type=int, default=5)
    arguments = parser.parse_args()
    compared = Compared()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        rows, groups, names, trait = world(arguments.seed)
        write(folder, rows, groups, names, trait)
        x = rows.astype(np.float64)
        x /= np.linalg.norm(x, axis=1, keepdims=True)
        between(arguments.taxo, folder, x, groups, names, compared)
        traits(arguments.taxo, folder, x, groups, names, trait, compared)
        evaluation(arguments.taxo, folder, x, groups, compared)
        wrong_labels(arguments.taxo, folder, x, groups, names)
    return 1 if compared.failed else 0


if __name__ == "__main__":
    sys.exit(main())
