# SPDX-License-Identifier: MIT
"""What hdbscan 0.8.44 makes of small sets of unit vectors: tests/core/structure compares ours with it.

    python make_reference.py        writes rows.npy and clusters.csv beside itself
"""
import csv
import pathlib

import hdbscan
import numpy as np

here = pathlib.Path(__file__).parent
random = np.random.default_rng(7)

# Clusters of unequal size and density, two of them near each other, and noise.
centres = random.normal(size=(7, 6))
centres[6] = centres[5] + 0.35 * random.normal(size=6)
sizes = (120, 80, 60, 40, 25, 40, 40)
widths = (0.25, 0.15, 0.3, 0.1, 0.12, 0.1, 0.1)
rows = [c + w * random.normal(size=(n, 6)) for c, n, w in zip(centres, sizes, widths)]
rows.append(random.normal(size=(60, 6)))
rows = np.concatenate(rows)
rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
np.save(here / "rows.npy", rows)

with open(here / "clusters.csv", "w", newline="\n") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["min_cluster_size", "min_samples", "selection", "row", "cluster", "strength"])
    for size, samples, selection in ((10, 5, "eom"), (10, 5, "leaf"), (25, 10, "eom"), (5, 1, "eom")):
        made = hdbscan.HDBSCAN(
            min_cluster_size=size,
            min_samples=samples,
            cluster_selection_method=selection,
            approx_min_span_tree=False,
            algorithm="generic",
        ).fit(rows.astype(np.float64))
        for row, (cluster, strength) in enumerate(zip(made.labels_, made.probabilities_)):
            writer.writerow([size, samples, selection, row, cluster, f"{strength:.5f}"])
