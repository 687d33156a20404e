// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"

#include <vector>

namespace taxo {

/// Items of a filter that look nearly the same: in groups, each of at least two, in which one leads
/// to the other by pairs whose embeddings have at least this cosine. So no two such items are in
/// different groups, as far as the graph of neighbours (KnnGraph, the 15 nearest) knows them. By
/// the vectors of the model that has most. Items without a vector are in none. 50,000 items take
/// some 2 s. NotFound where nothing has been embedded.
Result<std::vector<std::vector<ItemId>>> nearDuplicates(const Collection& collection,
                                                        const Filter& filter,
                                                        float leastCosine,
                                                        const Progress& progress);

} // namespace taxo
