// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/structure/clustering.h"
#include "core/structure/row_taxa.h"
#include "core/taxonomy/rank.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

enum class ClusterMethod : std::uint8_t {
    Hdbscan,      ///< groups that are denser than what is around them; the rest is noise
    KMeans,       ///< so many groups; nothing is left out
    Agglomerative ///< groups as far from each other as two taxa of a rank usually are
};

struct ClusterOptions {
    ClusterMethod method = ClusterMethod::Hdbscan;
    std::size_t minSize = 5;    ///< HDBSCAN and agglomerative: fewer are noise; at least 2
    std::size_t minSamples = 5; ///< HDBSCAN: more take more for noise
    bool takesSmallest = false; ///< HDBSCAN: the smallest groups instead of the steadiest
    std::size_t clusters = 20;  ///< k-means
    Rank rank = Rank::Species;  ///< agglomerative: cut for this rank
    std::optional<double> distance = std::nullopt; ///< agglomerative: cut here instead, 0 to 2
    std::uint64_t seed = 1;                        ///< k-means

    /// InvalidInput says which value does not do, and which would.
    Status check() const;
};

/// Clusters, and what a person should know of them.
struct ClusteredRows {
    Clustering clustering;
    std::optional<double> distance; ///< agglomerative: where it was cut
    std::vector<std::string> notes; ///< in sentences: what is not exact, how much is noise
};

/// Clusters of `rows`, unit vectors; `known`: what people determined, from which the cut for a rank
/// is learnt. HDBSCAN compares all rows up to 20,000 (10,000 of 768 dimensions: 4 s of a CPU), and
/// goes by a graph of neighbours beyond (50,000: 15 s); it is kept below `graphs`, of the user's
/// cache, for the next clustering and for maps (keptKnnGraph).
Result<ClusteredRows> clusterRows(const EmbeddingMatrix& rows,
                                  const RowTaxa& known,
                                  const ClusterOptions& options,
                                  BatchSearch& search,
                                  const std::filesystem::path& graphs,
                                  const Progress& progress = {});

/// Clusters of the picture that a map is, [points, 2 or 3], by HDBSCAN; InvalidInput for other
/// methods.
Result<ClusteredRows> clusterMap(const EmbeddingMatrix& positions,
                                 const ClusterOptions& options,
                                 const Progress& progress = {});

} // namespace taxo
