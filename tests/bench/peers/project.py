#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Maps by `taxo project` beside umap-learn, openTSNE and scikit-learn, on the same embeddings and one machine.

    project.py maps EMBEDDINGS.npy --taxo build/core/bin/taxo [--methods umap tsne pca]
    project.py place EMBEDDINGS.npy --taxo build/core/bin/taxo

`maps`: time and CPU time of whole processes, memory, and how good the maps are, judged by one function for both sides.
`place`: every fifth row is held back and placed afterwards; where do its true neighbours lie? Prints Markdown. EMBEDDINGS.npy may
also be SYNTHETIC:ROWS, a hierarchy of 12 x 10 x 8 groups in 768 dimensions. Needs numpy, umap-learn, openTSNE, scikit-learn.
"""

import argparse
import csv
import os
import resource
import subprocess
import sys
import tempfile
import time

import numpy as np

NEIGHBORS = 15

PEERS = {
    "umap": "import umap; p = umap.UMAP(metric='cosine', random_state=1, n_jobs=1).fit_transform(x)",
    "tsne": "from openTSNE import TSNE; p = np.array(TSNE(metric='cosine', n_jobs=-1, random_state=1).fit(x))",
    "pca": "from sklearn.decomposition import PCA; p = PCA(2).fit_transform(x)",
}


def synthetic(rows, seed=7):
    """Unit rows around species around genera around families around one middle."""
    random = np.random.default_rng(seed)
    shape = (12, 10, 8)
    middles = random.normal(size=768)
    for level, count in enumerate(shape):
        step = (1.0, 0.8, 0.6)[level]
        middles = np.repeat(np.atleast_2d(middles), count, axis=0)
        middles = middles + step * random.normal(size=middles.shape)
    x = middles[random.integers(len(middles), size=rows)] + 0.9 * random.normal(size=(rows, 768))
    return (x / np.linalg.norm(x, axis=1, keepdims=True)).astype("float32")


def measured(command, environment=None):
    """Seconds, CPU seconds, largest resident set in MiB of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command}\n{errors}")
    seconds = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, cpu, usage.ru_maxrss / 1024, errors.strip()


def read_map(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return rows, np.array([[float(row["x"]), float(row["y"])] for row in rows])


def quality(x, positions, sample=1000):
    """Trustworthiness (Venna and Kaski) and share of the nearest 15 that are kept, of a sample against all."""
    n, k = len(x), NEIGHBORS
    which = np.arange(sample) * n // sample if n > sample else np.arange(n)
    trust, kept = [], []
    for i in which:
        truth = -x @ x[i]
        truth[i] = -np.inf
        onmap = ((positions - positions[i]) ** 2).sum(1)
        onmap[i] = -1
        rank = np.empty(n, int)
        rank[np.argsort(truth, kind="stable")] = np.arange(n)
        near = np.argsort(onmap, kind="stable")[1 : k + 1]
        trust.append(np.maximum(rank[near] - k, 0).sum())
        kept.append((rank[near] <= k).mean())
    return 1 - 2 * np.mean(trust) / (k * (2 * n - 3 * k - 1)), np.mean(kept)


def maps(x, options):
    print(f"\n{len(x)} x {x.shape[1]}\n")
    print("| | seconds | CPU seconds | MiB | trustworthiness | kept |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        np.save(f"{folder}/x.npy", x)
        for method in options.methods:
            out = f"{folder}/{method}.csv"
            cache = {"XDG_CACHE_HOME": f"{folder}/cache-{method}"}
            ours = measured([options.taxo, "project", f"{folder}/x.npy", "--method", method, "--out", out], cache)
            sides = [(f"taxo {method}", ours, read_map(out)[1])]
            if not options.alone:
                code = (f"import numpy as np; x = np.load('{folder}/x.npy'); {PEERS[method]}; "
                        f"np.save('{folder}/p.npy', p)")
                theirs = measured([sys.executable, "-c", code])
                sides.append((f"peer {method}", theirs, np.load(f"{folder}/p.npy")))
            for name, (seconds, cpu, memory, _), positions in sides:
                trust, kept = quality(x, positions)
                print(f"| {name} | {seconds:.1f} | {cpu:.1f} | {memory:.0f} | {trust:.4f} | {kept:.3f} |", flush=True)


def nearness(x, held, base, positions, placed):
    """For what was placed: the share of its 15 true neighbours that are among its 15 on the map, and whether its nearest one on
    the map is among its 15 true ones."""
    kept, hit = [], []
    for row, place in zip(held, placed):
        truth = np.argsort(-x[base] @ x[row])[:NEIGHBORS]
        onmap = np.argsort(((positions - place) ** 2).sum(1))[:NEIGHBORS]
        kept.append(len(np.intersect1d(truth, onmap)) / NEIGHBORS)
        hit.append(onmap[0] in truth)
    return np.mean(kept), np.mean(hit)


def place(x, options):
    held = np.arange(len(x))[::5]
    base = np.setdiff1d(np.arange(len(x)), held)
    print(f"\n{len(base)} on the map, {len(held)} placed; {x.shape[1]} dimensions\n")
    print("| | 15 true neighbours kept | nearest on the map is one of them |")
    print("|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        environment = {name: f"{folder}/{name}" for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
        taxo = lambda *arguments: measured([options.taxo, *arguments], environment)
        np.save(f"{folder}/x.npy", x)
        with open(f"{folder}/t.csv", "w", encoding="utf-8") as table:
            table.write("file\n" + "".join(f"{'held' if i % 5 == 0 else 'base'}_{i}.jpg\n" for i in range(len(x))))
        collection = f"{folder}/c.taxo"
        taxo("collection", "create", collection)
        taxo("collection", "import", collection, f"{folder}/x.npy", "--table", f"{folder}/t.csv", "--model", "any")
        number = lambda row: int(row["file"].rsplit("_", 1)[1].split(".")[0])
        for method in options.methods:
            taxo("project", collection, "file:base_", "--method", method, "--name", method, "--out", f"{folder}/base.csv")
            seconds = taxo("project", collection, "--place", method, "--out", f"{folder}/held.csv")[0]
            rows, positions = read_map(f"{folder}/base.csv")
            later, placed = read_map(f"{folder}/held.csv")
            order = [number(row) for row in rows]
            kept, hit = nearness(x, [number(row) for row in later], order, positions, placed)
            print(f"| taxo {method}, {seconds:.1f} s | {kept:.3f} | {hit:.3f} |", flush=True)
        if options.alone:
            return
        import umap
        model = umap.UMAP(metric="cosine", random_state=1, n_jobs=1).fit(x[base])
        began = time.monotonic()
        placed = model.transform(x[held])
        kept, hit = nearness(x, held, base, model.embedding_, placed)
        print(f"| umap-learn, {time.monotonic() - began:.1f} s | {kept:.3f} | {hit:.3f} |", flush=True)
        from openTSNE import TSNE
        embedding = TSNE(metric="cosine", random_state=1, n_jobs=-1).fit(x[base])
        kept, hit = nearness(x, held, base, np.array(embedding), np.array(embedding.transform(x[held])))
        print(f"| openTSNE | {kept:.3f} | {hit:.3f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["maps", "place"])
    parser.add_argument("embeddings")
    parser.add_argument("--taxo", required=True)
    parser.add_argument("--methods", nargs="+", default=["umap", "tsne", "pca"])
    parser.add_argument("--alone", action="store_true", help="without the peers")
    options = parser.parse_args()
    if options.embeddings.startswith("SYNTHETIC:"):
        x = synthetic(int(options.embeddings.split(":")[1]))
    else:
        x = np.load(options.embeddings).astype("float32")
        x /= np.linalg.norm(x, axis=1, keepdims=True)
    {"maps": maps, "place": place}[options.what](x, options)


if __name__ == "__main__":
    main()
