# SPDX-License-Identifier: MIT
"""What hdbscan 0.8.44 makes of small sets of unit vectors and of points of a map: tests/core/structure compares ours
with it.

    python make_reference.py        writes rows.npy, clusters.csv, map.npy and map_clusters.csv beside itself
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

# A map of blobs, a ring, a bridge between two blobs, points at one place, and noise.
random = np.random.default_rng(8)
angles = random.uniform(0, 2 * np.pi, size=(150, 1))
points = np.concatenate(
    [
        np.array([0, 0]) + 0.4 * random.normal(size=(120, 2)),
        np.array([4, 0]) + 0.2 * random.normal(size=(90, 2)),
        np.column_stack([np.linspace(0.5, 3.5, 12), 0.05 * random.normal(size=12)]),
        np.array([0, 6]) + 1.5 * np.hstack([np.cos(angles), np.sin(angles)]) + 0.05 * random.normal(size=(150, 2)),
        np.array([7, 7]) + 0.01 * random.normal(size=(60, 2)),
        np.tile([-5, -5], (40, 1)),
        random.uniform(-8, 10, size=(80, 2)),
    ]
).astype(np.float32)
np.save(here / "map.npy", points)

with open(here / "map_clusters.csv", "w", newline="\n") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["min_cluster_size", "min_samples", "selection", "row", "cluster", "strength"])
    for size, samples, selection in ((15, 5, "eom"), (15, 5, "leaf"), (30, 15, "eom"), (5, 1, "leaf")):
        made = hdbscan.HDBSCAN(
            min_cluster_size=size,
            min_samples=samples,
            cluster_selection_method=selection,
            approx_min_span_tree=False,
            algorithm="boruvka_kdtree",
        ).fit(points.astype(np.float64))
        for row, (cluster, strength) in enumerate(zip(made.labels_, made.probabilities_)):
            writer.writerow([size, samples, selection, row, cluster, f"{strength:.5f}"])
