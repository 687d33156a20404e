#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The accuracy dial and calibration beside scikit-learn, scipy, MAPIE and crepes: the same numbers where the definition is the same.

    peers/bin/pip install -r tests/bench/peers/requirements-trust.txt
    peers/bin/python tests/bench/peers/trust.py --taxo build/release/bin/taxo [--events 3000]

One made-up table of judged answers (species only, each an event) goes through `taxo trust` and through the others. Fails where numbers that are
defined alike differ. Printed only, since defined otherwise: what MAPIE's controller names by Bonferroni's correction over its own
grid of thresholds, and that crepes' conformal classifier gives sets of labels that hold the truth so often, which does not say how often the one
name that is given is right.
"""
import argparse
import csv
import json
import pathlib
import subprocess
import tempfile

import numpy as np
from crepes.extras import hinge
from mapie.risk_control import BinaryClassificationController, precision
from scipy.stats import binom
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss

CLOSE = 1e-6


def world(events, seed, sharpness, power=1):
    """Scores and whether they are right: odds of being right to the power of `sharpness` are shown, then bent."""
    random = np.random.default_rng(seed)
    logit = 2 + 2 * random.normal(size=events)
    right = random.random(events) < 1 / (1 + np.exp(-logit))
    scores = ((1 / (1 + np.exp(-sharpness * logit)))**power).astype(np.float32)  # as masses are kept
    return scores.astype(float), right.astype(int)


def taxo(program, *words):
    done = subprocess.run([program, "trust", *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def write(path, scores, right):
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["event", "species_score", "species_right"])
        table.writerows((i, f"{score:.9g}", hit) for i, (score, hit) in enumerate(zip(scores, right)))


class Sameness:
    """Compares numbers, prints them, and remembers the worst."""

    def __init__(self):
        self.failed = False

    def same(self, what, ours, theirs):
        difference = float(np.max(np.abs(np.asarray(ours, dtype=float) - np.asarray(theirs, dtype=float))))
        self.failed |= not difference <= CLOSE
        print(f"{'same     ' if difference <= CLOSE else 'DIFFERENT'} {what}: largest difference {difference:.1e}")


def bins_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["rank"] == "species" and row["of"] == "masses"]
    return [float(row["mean_score"]) for row in rows], [float(row["share_right"]) for row in rows]


def calibration(program, folder, events, sameness):
    for name, sharpness, power in (("as it is", 1.0, 1), ("too sure", 2.5, 1), ("bent", 0.5, 9)):
        scores, right = world(events, 3, sharpness, power)
        file, bins = folder / "calibrate.csv", folder / "bins.csv"
        write(file, scores, right)
        found = taxo(program, "calibrate", str(file), "--json", "--out", str(bins))["ranks"]["species"]
        cut = np.clip(scores, 1e-6, 1 - 1e-6)
        shares, means = calibration_curve(right, scores, n_bins=10)
        ours = bins_of(bins)
        sameness.same(f"{name}: reliability diagram, scikit-learn", ours[0] + ours[1], list(means) + list(shares))
        sameness.same(f"{name}: Brier score, scikit-learn", found["as_they_are"]["brier"], brier_score_loss(right, scores))
        sameness.same(f"{name}: log loss, scikit-learn", found["as_they_are"]["log_loss"], log_loss(right, cut))
        if found["curve"] == "temperature":
            logits = np.log(cut / (1 - cut)).reshape(-1, 1)
            model = LogisticRegression(C=np.inf, fit_intercept=False, tol=1e-12, max_iter=10000).fit(logits, right)
            sameness.same(f"{name}: temperature, scikit-learn", found["temperature"], 1 / model.coef_[0, 0])
        elif found["curve"] == "isotonic":
            line = IsotonicRegression(out_of_bounds="clip").fit(scores, right)
            at = np.linspace(0.0, 1.0, 2001)
            sameness.same(f"{name}: isotonic line, scikit-learn", np.interp(at, found["at"], found["values"]), line.predict(at))
        else:
            print(f"          {name}: the masses are taken as they are")


def dial(program, folder, events, sameness):
    scores, right = world(events, 5, 1.7)
    test_scores, test_right = world(200_000, 6, 1.7)
    file = folder / "dial.csv"
    write(file, scores, right)
    for target in (0.8, 0.9, 0.95):
        found = taxo(program, "dial", str(file), "--target", str(100 * target), "--json")["ranks"]["species"]
        least = found["least_score"]
        named = scores >= least - 1e-7
        sameness.same(f"{target:.0%}: names above the threshold, numpy",
                      [found["confirmed"], found["right"]], [named.sum(), right[named].sum()])
        p = binom.sf(right[named].sum() - 1, named.sum(), target)
        print(f"          {target:.0%}: p of the threshold by scipy's binomial {p:.4f}, of 0.05 in all")
        sameness.failed |= p > 0.05
        kept = test_scores >= least
        controller = BinaryClassificationController(
            lambda x: np.column_stack([1 - x[:, 0], x[:, 0]]), precision, target_level=target, confidence_level=0.95,
            best_predict_param_choice="recall")
        controller.calibrate(scores.reshape(-1, 1), right)
        theirs = controller.best_predict_param
        others = test_scores >= (np.inf if theirs is None else theirs)
        share = test_right[others].mean() if others.any() else float("nan")
        print(f"          {target:.0%}: names {kept.mean():.3f} of others, {test_right[kept].mean():.3f} right; MAPIE "
              f"{mapie_version()} by Bonferroni names {others.mean():.3f}, {share:.3f} right")
        # Scores of conformity: sets of one label by crepes' hinge, for what they promise instead.
        wrongness = hinge(np.column_stack([1 - scores, scores]), np.array([0, 1]), right)
        level = np.quantile(wrongness, target, method="higher")
        single = (1 - test_scores <= level) & (test_scores > level)
        share = test_right[single].mean() if single.any() else float("nan")
        print(f"          {target:.0%}: sets of 'right' alone by crepes' hinge: {single.mean():.3f}, {share:.3f} right")


def mapie_version():
    from importlib.metadata import version
    return version("mapie")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--taxo", required=True, type=pathlib.Path)
    parser.add_argument("--events", type=int, default=3000)
    arguments = parser.parse_args()
    sameness = Sameness()
    with tempfile.TemporaryDirectory() as folder:
        calibration(arguments.taxo, pathlib.Path(folder), arguments.events, sameness)
        dial(arguments.taxo, pathlib.Path(folder), arguments.events, sameness)
    raise SystemExit(1 if sameness.failed else 0)


if __name__ == "__main__":
    main()
