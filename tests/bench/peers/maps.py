#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Maps and clusters beside umap-learn, openTSNE, scikit-learn, pynndescent and hdbscan: time, memory, and how true they are.

    cmake --preset bench && cmake --build --preset bench --target bench_maps
    peers/bin/pip install -r tests/bench/peers/requirements-maps.txt
    peers/bin/python tests/bench/peers/maps.py [--rows umap-10000 ...] [--real EMBEDDINGS.npy] [--repeat 1]

Rows are synthetic (a hierarchical Gaussian on the sphere, kingdom to species, 768 dimensions, as anisotropic as BioCLIP's) but for
`--real`. Both sides run in turn on the same file. Judged by one measure for both: trustworthiness (15 neighbours, Venna and Kaski 2001)
and the share of the 15 nearest neighbours that are kept, on 2,000 of the rows.
"""
import argparse
import pathlib
import sys
import tempfile

import numpy as np

import measure

ROOT = pathlib.Path(__file__).resolve().parents[3]
NEIGHBOURS = 15
SAMPLE = 2000


def hierarchical(rows, dimension=768, seed=0):
    """Seven ranks; each taxon lies near the one above it, nearer at lower ranks."""
    random = np.random.default_rng(seed)
    spectrum = np.exp(-np.arange(dimension) / 60.0) + 0.05
    spectrum /= np.sqrt((spectrum**2).sum())
    life = random.normal(size=dimension)
    taxa = [1.2 * life / np.linalg.norm(life)]
    for children, spread in zip([3, 4, 4, 4, 3, 3, 4], [0.5, 0.45, 0.4, 0.38, 0.35, 0.33, 0.3]):
        taxa = [taxon + spread * random.normal(size=dimension) * spectrum for taxon in taxa for _ in range(children)]
    taxa = np.array(taxa)
    points = taxa[random.integers(len(taxa), size=rows)] + 0.3 * random.normal(size=(rows, dimension)) * spectrum
    return (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)


def judge(rows, positions):
    """Trustworthiness and the share of neighbours kept, of a sample against all."""
    count = len(rows)
    chosen = np.random.default_rng(1).permutation(count)[:SAMPLE]
    penalty = 0.0
    kept = 0.0
    k = NEIGHBOURS
    for row in chosen:
        likeness = rows @ rows[row]
        likeness[row] = np.inf
        order = np.argsort(-likeness, kind="stable")
        rank = np.empty(count, dtype=np.int64)
        rank[order] = np.arange(count)  # 0: itself
        distance = ((positions - positions[row])**2).sum(axis=1)
        distance[row] = -1
        near = np.argpartition(distance, k)[:k + 1]
        near = near[near != row][:k]
        penalty += np.maximum(rank[near] - k, 0).sum()
        kept += (rank[near] <= k).mean()
    trust = 1 - 2 * penalty / (len(chosen) * k * (2 * count - 3 * k - 1))
    return f"trust {trust:.4f}, kept {kept / len(chosen):.3f}"


def recall(rows, neighbours):
    chosen = np.random.default_rng(1).permutation(len(rows))[:SAMPLE]
    found = 0.0
    for row in chosen:
        likeness = rows @ rows[row]
        likeness[row] = -np.inf
        truth = np.argpartition(-likeness, NEIGHBOURS)[:NEIGHBOURS]
        found += len(set(truth) & set(neighbours[row].astype(np.int64))) / NEIGHBOURS
    return f"recall {found / len(chosen):.4f}"


def spread(rows, positions):
    """Share of the variance that the axes hold: the same for both sides, or one is wrong."""
    centred = rows - rows.mean(axis=0)
    return f"variance held {positions.var(axis=0).sum() / centred.var(axis=0).sum():.5f}"


def clusters(_, labels):
    found = labels[:, 0].astype(np.int64)
    return f"{found.max() + 1} clusters, {100 * (found < 0).mean():.1f} % noise"


JUDGES = {"graph": recall, "pca": spread, "umap": judge, "tsne": judge, "hdbscan": clusters, "hdbscan-map": clusters}


def main():
    known = ["pca-50000", "graph-50000", "umap-10000", "umap-50000", "tsne-10000", "tsne-50000", "hdbscan-2000", "hdbscan-10000", "hdbscan-map-50000"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", nargs="+", default=known, help="STEP-COUNT or STEP-real")
    parser.add_argument("--real", help="embeddings for the rows called real")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--warm", action="store_true", help="the peers' step once before the one that is timed")
    parser.add_argument("--ours-only", action="store_true")
    parser.add_argument("--program", default=str(ROOT / "build/bench/bin/bench_maps"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for row in args.rows:
            step, size = row.rsplit("-", 1)
            if size not in files:
                data = np.load(args.real).astype(np.float32) if size == "real" else hierarchical(int(size))
                files[size] = f"{folder}/{size}.npy"
                np.save(files[size], data / np.linalg.norm(data, axis=1, keepdims=True))
            if step == "hdbscan-map" and (step, size) not in files:  # a map by UMAP
                files[step, size] = f"{folder}/map-{size}.npy"
                measure.run([args.program, "umap", files[size], files[step, size]])
            rows_file = files.get((step, size), files[size])
            sides = {"taxoscope": [args.program, step, rows_file, f"{folder}/taxoscope.npy"]}
            if not args.ours_only:
                sides["peer"] = [sys.executable, str(pathlib.Path(__file__).with_name("peer_maps.py")), step, rows_file,
                                 f"{folder}/peer.npy"] + (["warm"] if args.warm else [])
            runs = measure.in_turn({name: lambda command=command: measure.run(command) for name, command in sides.items()},
                                   args.repeat)
            data = np.load(rows_file)
            for name, done in runs.items():
                step_seconds = sorted(float(run.output) for run in done)[len(done) // 2]
                print(f"{row:14} {name:10} {measure.median(done, 'seconds'):7.2f} s from start, {step_seconds:7.2f} s the step, "
                      f"{measure.median(done, 'resident') - data.nbytes / 2**20:6.0f} MiB besides the rows, "
                      f"{JUDGES[step](data, np.load(f'{folder}/{name}.npy'))}", flush=True)
            if step.startswith("hdbscan") and len(runs) == 2:
                from sklearn.metrics import adjusted_rand_score
                labels = [np.load(f"{folder}/{name}.npy")[:, 0] for name in runs]
                print(f"{row:14} adjusted Rand index of the two {adjusted_rand_score(*labels):.4f}", flush=True)


if __name__ == "__main__":
    main()
