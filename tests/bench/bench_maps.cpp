// SPDX-License-Identifier: MIT
// One step towards a map, on the rows of a .npy file (32-bit floats): how long it takes, what it
// gives.
//
//     bench_maps graph|pca|umap|tsne|hdbscan|hdbscan-map ROWS.npy OUT.npy
//
// Prints the seconds of the step itself, without starting, reading the rows and opening the search
// module. OUT: the neighbours' rows as numbers, positions, or clusters, for a script to judge
// (peers/maps.py, which also measures from process start, and memory).

#include "core/base/cpu.h"
#include "core/projection/pca.h"
#include "core/projection/tsne.h"
#include "core/projection/umap.h"
#include "core/search/knn_graph.h"
#include "core/structure/hdbscan.h"
#include "core/structure/map_tree.h"
#include "core/structure/reachability_tree.h"
#include "core/vectors/normalise.h"
#include "core/vectors/npy.h"
#include "tests/bench/or_exit.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace {

using namespace taxo;

EmbeddingMatrix readRows(const char* path) {
    const NpyFile file = orExit(NpyFile::open(path));
    if (file.type() != NpyType::Float32 || file.shape().size() != 2 || file.isFortranOrder()) {
        std::fprintf(stderr, "%s: not rows of 32-bit floats\n", path);
        std::exit(1);
    }
    EmbeddingMatrix rows(file.shape()[0], file.shape()[1]);
    std::memcpy(rows.values().data(), file.data().data(), file.data().size());
    if (rows.dimension() > 3) { // of a map: as it is
        normaliseRows(rows);
    }
    return rows;
}

void write(const char* path, const EmbeddingMatrix& rows) {
    NpyWriter writer = orExit(NpyWriter::create(path, rows.dimension()));
    orExit(writer.append(rows.values()));
    orExit(writer.commit());
}

KnnGraph graphOf(const EmbeddingMatrix& rows, BatchSearch& search, std::size_t neighbors) {
    KnnGraphOptions options;
    options.neighbors = neighbors;
    return orExit(knnGraph(rows, search, options));
}

EmbeddingMatrix firstAxes(const EmbeddingMatrix& rows, BatchSearch& search) {
    return projected(rows, orExit(search.principalAxes(rows, 2)));
}

EmbeddingMatrix graph(const EmbeddingMatrix& rows, BatchSearch& search) {
    const KnnGraph found = graphOf(rows, search, 15);
    EmbeddingMatrix neighbors(found.rows(), found.neighbors);
    for (std::size_t i = 0; i < found.matches.size(); ++i) {
        neighbors.values()[i] = static_cast<float>(found.matches[i].row); // exact below 2^24
    }
    return neighbors;
}

EmbeddingMatrix umapOf(const EmbeddingMatrix& rows, BatchSearch& search) {
    return umap(graphOf(rows, search, 15), firstAxes(rows, search));
}

EmbeddingMatrix tsneOf(const EmbeddingMatrix& rows, BatchSearch& search) {
    const TsneOptions options;
    return tsne(graphOf(rows, search, neighborsFor(options)), firstAxes(rows, search), options);
}

EmbeddingMatrix asRows(const Clustering& found) {
    EmbeddingMatrix clusters(found.clusters.size(), 1);
    std::ranges::transform(found.clusters, clusters.values().begin(), [](std::int32_t cluster) {
        return static_cast<float>(cluster);
    });
    return clusters;
}

/// Exact, as far as 20,000 rows.
EmbeddingMatrix hdbscanOf(const EmbeddingMatrix& rows, BatchSearch& search) {
    const HdbscanOptions options;
    KnnGraphOptions exact;
    exact.neighbors = options.minClusterSize + 1;
    exact.exactRows = rows.rows();
    const KnnGraph nearest = orExit(knnGraph(rows, search, exact));
    const auto tree =
        orExit(reachabilityTree(rows, nearest, search, {.minSamples = options.minClusterSize}));
    return asRows(hdbscan(tree, rows.rows(), options));
}

/// Of a map in two or three dimensions.
EmbeddingMatrix mapClusters(const EmbeddingMatrix& points, BatchSearch& /*search*/) {
    const HdbscanOptions options;
    const auto tree =
        orExit(mapTree(points, {.minSamples = options.minClusterSize, .threads = usableCpus()}));
    return asRows(hdbscan(tree, points.rows(), options));
}

} // namespace

int main(int argc, char** argv) {
    const std::map<std::string,
                   std::function<EmbeddingMatrix(const EmbeddingMatrix&, BatchSearch&)>>
        steps{{"graph", graph},
              {"pca", firstAxes},
              {"umap", umapOf},
              {"tsne", tsneOf},
              {"hdbscan", hdbscanOf},
              {"hdbscan-map", mapClusters}};
    const auto step = argc == 4 ? steps.find(argv[1]) : steps.end();
    if (step == steps.end()) {
        std::fprintf(
            stderr, "usage: bench_maps graph|pca|umap|tsne|hdbscan|hdbscan-map ROWS.npy OUT.npy\n");
        return 2;
    }
    const EmbeddingMatrix rows = readRows(argv[2]);
    const std::unique_ptr<BatchSearch> search = orExit(loadBatchSearch());
    const auto begin = std::chrono::steady_clock::now();
    const EmbeddingMatrix result = step->second(rows, *search);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    write(argv[3], result);
    std::printf("%.3f\n", taken.count());
}
