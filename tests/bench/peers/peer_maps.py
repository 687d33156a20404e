# SPDX-License-Identifier: MIT
"""One step towards a map by a peer, as `bench_maps` does it by Taxoscope.

    peer_maps.py graph|pca|umap|tsne|hdbscan|hdbscan-map ROWS.npy OUT.npy [warm]

Prints the seconds of the step; with `warm` it is done once before, so that compilers have run.
"""
import sys
import time

import numpy as np

# The same distances as Taxoscope's: of unit vectors. 15 neighbours, perplexity 30 as both have by default.


def graph(rows):
    import pynndescent
    return pynndescent.NNDescent(rows, metric="cosine", n_neighbors=16).neighbor_graph[0][:, 1:]


def pca(rows):
    from sklearn.decomposition import PCA
    return PCA(n_components=2).fit_transform(rows)


def umap(rows):
    import umap as library
    return library.UMAP(metric="cosine").fit_transform(rows)


def tsne(rows):
    import openTSNE
    return np.asarray(openTSNE.TSNE(perplexity=30, metric="cosine", n_jobs=-1).fit(rows))


def hdbscan(rows):
    import hdbscan as library
    return library.HDBSCAN(min_cluster_size=15).fit(rows.astype(np.float64)).labels_[:, None]


hdbscan_map = hdbscan


def main():
    step, rows, out = globals()[sys.argv[1].replace("-", "_")], np.load(sys.argv[2]).astype(np.float32), sys.argv[3]
    if rows.shape[1] > 3:  # of a map: as it is
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    if len(sys.argv) > 4:
        step(rows)
    begin = time.monotonic()
    result = step(rows)
    print(f"{time.monotonic() - begin:.3f}")
    np.save(out, np.asarray(result, dtype=np.float32))


if __name__ == "__main__":
    main()
