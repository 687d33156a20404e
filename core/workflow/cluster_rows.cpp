// SPDX-License-Identifier: MIT
#include "core/workflow/cluster_rows.h"

#include "core/base/cpu.h"
#include "core/base/number_text.h"
#include "core/search/knn_graph_file.h"
#include "core/structure/agglomerative.h"
#include "core/structure/hdbscan.h"
#include "core/structure/kmeans.h"
#include "core/structure/map_tree.h"
#include "core/structure/rank_cuts.h"
#include "core/structure/reachability_tree.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kExactRows = 20'000;

HdbscanOptions hdbscanOptions(const ClusterOptions& options) {
    return {options.minSize,
            options.takesSmallest ? HdbscanOptions::Selection::Smallest
                                  : HdbscanOptions::Selection::LongestLasting};
}

/// What is noise, and what to do where it is much.
void noteNoise(ClusteredRows& made, const char* advice) {
    constexpr double kMuch = 0.5;
    const double share = noiseShareOf(made.clustering);
    if (share > 0.0) {
        made.notes.push_back(percent(share, 0) + " are in no cluster.");
    }
    if (share > kMuch) {
        made.notes.push_back(std::string("That is more than half: ") + advice);
    }
}

Result<ClusteredRows> byHdbscan(const EmbeddingMatrix& rows,
                                const ClusterOptions& options,
                                BatchSearch& search,
                                const std::filesystem::path& graphs,
                                const Progress& progress) {
    constexpr std::size_t kMore = 10; // neighbours that certainly join what is near
    ClusteredRows made;
    const auto graph =
        keptKnnGraph(graphs,
                     rows,
                     search,
                     {.neighbors = options.minSamples + kMore, .exactRows = kExactRows},
                     progress);
    if (!graph) {
        return tl::unexpected(graph.error());
    }
    const std::size_t samples = std::min(options.minSamples, graph->neighbors);
    const auto tree = reachabilityTree(
        rows, *graph, search, {.minSamples = samples, .exactRows = kExactRows}, progress);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    made.clustering = hdbscan(*tree, rows.rows(), hdbscanOptions(options));
    if (rows.rows() > kExactRows) {
        made.notes.push_back("By a graph that holds " +
                             percent(static_cast<double>(graph->recall), 0) +
                             " of the true neighbours; its parts are joined by their shortest "
                             "distances.");
    }
    return made;
}

Result<ClusteredRows> byLinkage(const EmbeddingMatrix& rows,
                                const RowTaxa& known,
                                const ClusterOptions& options,
                                BatchSearch& search,
                                const Progress& progress) {
    const auto dendrogram = averageLinkage(rows, search, {.exactRows = kExactRows}, progress);
    if (!dendrogram) {
        return tl::unexpected(dendrogram.error());
    }
    ClusteredRows made;
    made.distance = options.distance;
    if (!made.distance) {
        const RankCut cut = rankCuts(rows, known)[indexOf(options.rank)];
        made.distance = cut.distance;
        const std::string rank = nameOf(options.rank);
        made.notes.push_back(
            cut.isLearnt ? "Cut for the rank " + rank +
                               ", where pairs of one taxon and of two sister taxa part by what "
                               "people determined here: " +
                               percent(cut.error, 0) + " of either kind are on the wrong side."
                         : "Cut for the rank " + rank +
                               ", where BioCLIP 2 usually parts a taxon from its sisters: too "
                               "little is determined here to learn it.");
    }
    made.clustering = cutAt(*dendrogram, *made.distance, options.minSize);
    if (dendrogram->isOfCells) {
        made.notes.push_back("Of " + std::to_string(dendrogram->leaves) +
                             " small cells of photographs, which were found by k-means first.");
    }
    return made;
}

} // namespace

Status ClusterOptions::check() const {
    const auto wrong = [](const char* what) { return fail(ErrorCode::InvalidInput, what); };
    if (minSize < 2) {
        return wrong("The smallest cluster is of 2 or more.");
    }
    constexpr std::size_t kMostSamples = 1000;
    if (minSamples < 1 || minSamples > kMostSamples) {
        return wrong("The number of samples is from 1 to 1,000.");
    }
    if (clusters < 1) {
        return wrong("The number of clusters is 1 or more.");
    }
    if (distance && !(*distance >= 0.0 && *distance <= 2.0)) {
        return wrong("The distance is from 0 to 2: 1 less the cosine.");
    }
    return {};
}

Result<ClusteredRows> clusterRows(const EmbeddingMatrix& rows,
                                  const RowTaxa& known,
                                  const ClusterOptions& options,
                                  BatchSearch& search,
                                  const std::filesystem::path& graphs,
                                  const Progress& progress) {
    if (auto fine = options.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    if (options.method == ClusterMethod::KMeans) {
        auto clustering =
            kMeans(rows, search, {.clusters = options.clusters, .seed = options.seed}, progress);
        return clustering ? Result<ClusteredRows>({*std::move(clustering), std::nullopt, {}})
                          : tl::unexpected(std::move(clustering).error());
    }
    auto made = options.method == ClusterMethod::Hdbscan
                    ? byHdbscan(rows, options, search, graphs, progress)
                    : byLinkage(rows, known, options, search, progress);
    if (made) {
        noteNoise(*made,
                  options.method == ClusterMethod::Hdbscan
                      ? "k-means, or agglomerative clusters of a higher rank, leave less out; so "
                        "do fewer samples and smaller clusters."
                      : "a higher rank, a larger distance, smaller clusters or k-means leave less "
                        "out.");
    }
    return made;
}

Result<ClusteredRows> clusterMap(const EmbeddingMatrix& positions,
                                 const ClusterOptions& options,
                                 const Progress& progress) {
    if (auto fine = options.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    if (options.method != ClusterMethod::Hdbscan) {
        return fail(ErrorCode::InvalidInput,
                    "On a map only HDBSCAN looks for clusters: distances between groups mean "
                    "nothing there. Take the embeddings themselves for k-means and agglomerative "
                    "clusters.");
    }
    const auto tree =
        mapTree(positions, {.minSamples = options.minSamples, .threads = usableCpus()}, progress);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    ClusteredRows made{hdbscan(*tree, positions.rows(), hdbscanOptions(options)), {}, {}};
    made.notes.emplace_back("These are clusters of the picture: a map tears apart and presses "
                            "together. Those of the embeddings themselves say more.");
    noteNoise(made,
              "fewer samples or smaller clusters leave less out; k-means of the embeddings leaves "
              "out nothing.");
    return made;
}

} // namespace taxo
