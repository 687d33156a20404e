// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/structure/clustering.h"
#include "core/structure/row_taxa.h"
#include "core/taxonomy/rank.h"
#include "core/vectors/embedding_matrix.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace taxo {

/// What a cluster may be called: the deepest taxon that most of its known rows belong to.
struct SuggestedName {
    Lineage taxon; ///< down to `rank`
    Rank rank = Rank::Kingdom;
    double share = 0.0;     ///< of the cluster's rows that are called anything
    std::size_t rows = 0;   ///< that belong to it
    bool byMachine = false; ///< nobody determined any: by what the machine says
};

/// A known species, by the mean of the rows that people determined as it.
struct NearSpecies {
    Lineage taxon;
    float cosine = 0.0F; ///< of its mean and the cluster's
};

struct ClusterDescription {
    std::size_t size = 0;
    std::size_t determined = 0; ///< rows of it, by people
    /// At each rank, the share of those rows whose taxon of it is known that have the commonest
    /// one; by what people said, and where they said nothing of any, by what the machine says.
    std::array<std::optional<double>, kRanks> purity;
    std::optional<SuggestedName> name;
    std::vector<std::uint32_t> representatives; ///< rows nearest to its mean, nearest first
    std::vector<std::uint32_t> outliers;        ///< rows least like its mean, the least first
    std::vector<NearSpecies> nearest;           ///< best first
    float meanCosine = 0.0F;                    ///< of its rows with its mean direction
};

struct DescribeOptions {
    double nameShare = 0.8; ///< of the known rows that a name needs
    std::size_t representatives = 5;
    std::size_t outliers = 5;
    std::size_t nearest = 3;
};

/// One for each cluster; `rows` are unit vectors, `determined` and `predicted` say what they are
/// called by people and by the machine. 50,000 rows of 768 dimensions: some 0.2 s.
Result<std::vector<ClusterDescription>> describeClusters(const EmbeddingMatrix& rows,
                                                         const Clustering& clustering,
                                                         const RowTaxa& determined,
                                                         const RowTaxa& predicted,
                                                         BatchSearch& search,
                                                         const DescribeOptions& options = {},
                                                         const Progress& progress = {});

} // namespace taxo
