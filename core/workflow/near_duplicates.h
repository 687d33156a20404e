// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"

#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What must not be in two parts of a data set.
struct NearDuplicates {
    /// Each of at least two items; of several collections with ids of idInSource.
    std::vector<std::vector<ItemId>> groups;
    std::string remark; ///< where not all collections could be compared: a sentence
};

/// Items of a filter that look nearly the same: in groups in which one leads to the other by pairs
/// whose embeddings have at least this cosine. So no two such items are in different groups, as far
/// as the graph of neighbours (KnnGraph, the 15 nearest) knows them. Items without a vector are in
/// none. 50,000 items take some 2 s.
///
/// Of several collections those are compared that have embeddings of one key: of that which most of
/// them have, of these of which there are most. Each of the others is compared with itself alone.
/// NotFound where the first has no embeddings.
Result<NearDuplicates> nearDuplicates(std::span<const Collection* const> collections,
                                      const Filter& filter,
                                      float leastCosine,
                                      const Progress& progress);

} // namespace taxo
