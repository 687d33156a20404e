// SPDX-License-Identifier: MIT
#include "core/workflow/collection_rows.h"

#include "core/collection/query.h"
#include "core/vectors/unit_rows.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace taxo {

Result<KeptVectorKey>
keptVectors(const Collection& collection, VectorKeyId id, const std::string& gone) {
    const auto keys = vectorKeys(collection);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    const auto found = std::ranges::find(*keys, id, &KeptVectorKey::id);
    return found != keys->end() ? Result<KeptVectorKey>(*found) : fail(ErrorCode::NotFound, gone);
}

Result<CollectionRows> collectionRows(const Collection& collection,
                                      const KeptVectorKey& vectors,
                                      const Filter& filter,
                                      const Progress& progress) {
    auto wanted = findItems(collection, filter, {});
    if (!wanted) {
        return tl::unexpected(std::move(wanted).error());
    }
    std::ranges::sort(*wanted);
    return rowsOfItems(collection, vectors, *wanted, progress);
}

Result<CollectionRows> rowsOfItems(const Collection& collection,
                                   const KeptVectorKey& vectors,
                                   std::span<const ItemId> items,
                                   const Progress& progress) {
    constexpr std::size_t kBlock = 1024;
    const auto embedded = embeddedItems(collection, vectors.id);
    if (!embedded) {
        return tl::unexpected(embedded.error());
    }
    CollectionRows found;
    std::ranges::set_intersection(items, *embedded, std::back_inserter(found.items));
    EmbeddingMatrix rows(found.items.size(), vectors.key.dimension);
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto block =
            std::span(found.items).subspan(first, std::min(kBlock, rows.rows() - first));
        const auto some = embeddingsOf(collection, vectors.id, block);
        if (!some) {
            return tl::unexpected(some.error());
        }
        std::ranges::copy(some->values(), rows.row(first).begin());
        progress.report(first + block.size(), rows.rows(), "reading embeddings");
    }
    UnitRows usable = unitRows(std::move(rows));
    for (std::size_t i = 0; i < usable.which.size(); ++i) {
        found.items[i] = found.items[usable.which[i]];
    }
    found.items.resize(usable.which.size());
    found.leftOut = items.size() - found.items.size();
    found.rows = std::move(usable.rows);
    return found;
}

std::uint64_t bytesForRows(const VectorKey& vectors, std::size_t items) {
    return std::uint64_t{items} * (vectors.dimension * sizeof(float) + 2 * sizeof(ItemId));
}

} // namespace taxo
