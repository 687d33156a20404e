// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// The vectors of items, for maps and clusters.
struct CollectionRows {
    std::vector<ItemId> items; ///< ascending
    EmbeddingMatrix rows;      ///< [items, dimension], of length 1
    std::size_t leftOut = 0;   ///< items of the filter without a vector, or whose vector is none
};

/// Which vectors these are; NotFound, in the words of `gone`, where they are not there any more.
Result<KeptVectorKey>
keptVectors(const Collection& collection, VectorKeyId id, const std::string& gone);

/// The vectors of all items that a filter leaves. InvalidInput where the filter names a field that
/// no item has. Takes bytesForRows at most; some 10 us an item. Reads through the collection, on
/// its thread.
Result<CollectionRows> collectionRows(const Collection& collection,
                                      const KeptVectorKey& vectors,
                                      const Filter& filter,
                                      const Progress& progress);

/// Likewise of these items, ascending.
Result<CollectionRows> rowsOfItems(const Collection& collection,
                                   const KeptVectorKey& vectors,
                                   std::span<const ItemId> items,
                                   const Progress& progress);

/// The memory that so many items will take there.
std::uint64_t bytesForRows(const VectorKey& vectors, std::size_t items);

} // namespace taxo
