# SPDX-License-Identifier: MIT
"""FAISS from PyPI on the vectors that bench_search wrote: how long an index takes to make and to ask, and what it finds.

    peers/bin/pip install faiss-cpu
    build/bench/bin/bench_search 100000 768 world FOLDER     # writes FOLDER/taxoscope-bench-search-100000x768-world.f16
    peers/bin/python tests/bench/peers/search_faiss.py FOLDER 100000 768 world [INDEX ...]

INDEX is a factory string of FAISS (default: "IVF632,SQ8" "HNSW32_SQ8" "Flat"). As bench_search does, the last 200 rows are asked for and are
not in the index.
"""

import sys
import time

import faiss
import numpy as np

QUERIES = 200
NEIGHBOURS = 10


def recall(found, truth):
    return np.mean([len(set(a) & set(b)) / NEIGHBOURS for a, b in zip(found, truth)])


def ask(index, queries):
    """One query after the other, as a person asks."""
    times = []
    found = []
    for query in queries:
        begin = time.monotonic()
        found.append(index.search(query[None], NEIGHBOURS)[1][0])
        times.append(1000 * (time.monotonic() - begin))
    return np.median(times), np.quantile(times, 0.99), found


def main():
    folder, rows, dimension, kind = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    all_rows = np.fromfile(f"{folder}/taxoscope-bench-search-{rows}x{dimension}-{kind}.f16", dtype="<f2")
    all_rows = all_rows.reshape(rows + QUERIES, dimension).astype(np.float32)
    vectors, queries = all_rows[:rows], all_rows[rows:]
    truth = (queries @ vectors.T).argpartition(-NEIGHBOURS, axis=1)[:, -NEIGHBOURS:]
    for factory in sys.argv[5:] or [f"IVF{int(2 * rows**0.5)},SQ8", "HNSW32_SQ8", "Flat"]:
        index = faiss.index_factory(dimension, factory, faiss.METRIC_INNER_PRODUCT)
        begin = time.monotonic()
        index.train(vectors)
        index.add(vectors)
        built = time.monotonic() - begin
        size = faiss.serialize_index(index).nbytes / 1e6
        print(f"{factory}: built in {built:.1f} s, {size:.0f} MB", flush=True)
        efforts = [1, 2, 4, 8, 16, 32, 64] if factory.startswith("IVF") else [16, 32, 64, 128, 256]
        for effort in efforts if factory != "Flat" else [0]:
            if factory.startswith("IVF"):
                index.nprobe = effort
            elif factory.startswith("HNSW"):
                index.hnsw.efSearch = effort
            median, worst, found = ask(index, queries)
            share = recall(found, truth)
            print(f"  effort {effort}: median {median:.2f} ms, 99 of 100 within {worst:.2f} ms, recall {share:.3f}", flush=True)
            if share >= 0.99:
                break


if __name__ == "__main__":
    main()
