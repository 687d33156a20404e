// SPDX-License-Identifier: MIT
#pragma once
// What finding clusters of items and describing kept ones have in common.

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/search/batch_search.h"
#include "core/structure/clustering.h"
#include "core/structure/row_taxa.h"
#include "core/workflow/cluster_collection.h"
#include "core/workflow/collection_rows.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What rows are called, by people and else by the machine.
struct Called {
    RowTaxa determined;
    RowTaxa predicted;
};

/// `filter`: one that leaves all these items (ascending).
Result<Called>
taxaOfRows(const Collection& collection, const Filter& filter, std::span<const ItemId> items);

/// Takes off what rows of one value of a field have in common.
Status centreWithin(const Collection& collection, const std::string& field, CollectionRows& rows);

/// Clusters of the rows, or of their first principal components.
Result<ClusteredRows> clusterRowsIn(const CollectionRows& rows,
                                    std::size_t components,
                                    const RowTaxa& known,
                                    const ClusterOptions& how,
                                    BatchSearch& search,
                                    const Progress& progress);

/// With the taxa of each rank that people determined, and with each field; where there is but one
/// value there is nothing to explain.
Result<std::vector<FieldAgreement>> agreementsOf(const Collection& collection,
                                                 std::span<const ItemId> items,
                                                 const Clustering& clustering,
                                                 const RowTaxa& determined,
                                                 const std::vector<std::string>& fields);

} // namespace taxo
