// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/taxonomy/rank.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/collection_rows.h"

#include <cstddef>
#include <vector>

namespace taxo {

/// The taxa of a rank, each as the mean of its items: a map of one level of the tree of life.
struct TaxonMeans {
    std::vector<Lineage> taxa;      ///< in the order of their names, down to the rank
    EmbeddingMatrix means;          ///< [taxa, dimension], of length 1
    std::vector<std::size_t> items; ///< of each
    std::size_t unnamed = 0;        ///< items that nobody calls anything at this rank
};

/// Of the items of these rows, by what they are called (taxaOf). A taxon whose items cancel each
/// other out has a mean of zeros.
Result<TaxonMeans> taxonMeans(const Collection& collection, const CollectionRows& rows, Rank rank);

} // namespace taxo
