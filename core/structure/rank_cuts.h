// SPDX-License-Identifier: MIT
#pragma once

#include "core/structure/row_taxa.h"
#include "core/taxonomy/rank.h"
#include "core/vectors/embedding_matrix.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace taxo {

/// How far from each other two groups of one taxon of a rank are at most, and two sister taxa of it
/// at least: where to cut a dendrogram for that rank.
struct RankCut {
    double distance = 0.0; ///< 1 less the cosine
    bool isLearnt = false; ///< from rows that are known
    /// Share of pairs of rows on the wrong side, of either kind, as learnt: 0.5 is no better than
    /// chance.
    double error = 0.0;
};

/// For each rank the distance at which as large a share of pairs of one taxon is farther apart as
/// of pairs of two sister taxa (of one taxon of the rank above) is nearer. From up to 20,000 drawn
/// pairs of each kind; a rank is learnt where 50 rows and 5 taxa have partners of both kinds.
///
/// Others are as of BioCLIP 2 (1,030 photographs of TreeOfLife-200M), stretched as those that are
/// learnt are. A rank's cut is never below that of a lower one. `rows` are unit vectors. Some 0.1 s
/// for 768 dimensions.
std::array<RankCut, kRanks>
rankCuts(const EmbeddingMatrix& rows, const RowTaxa& known, std::uint64_t seed = 1);

} // namespace taxo
