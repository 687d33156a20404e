// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// How the numbers of a vector are kept.
enum class VectorStorage : std::uint8_t {
    Half,  ///< 2 bytes a dimension; cosines to 1e-4
    Single ///< 4 bytes, as the encoder gave them
};

/// All that a vector depends on beside the picture. Vectors of different keys are never compared,
/// and never share an index or a map.
struct VectorKey {
    Digest model;              ///< of the weights
    std::string modelName;     ///< for people: "bioclip-2"
    std::size_t dimension = 0; ///< of each vector
    std::string preprocessing; ///< transform, orientation, decoding: "squash exif exact"
    std::string precision;     ///< "fp32", "int8" ...
    VectorStorage storage = VectorStorage::Half;
    auto operator<=>(const VectorKey&) const = default;
};

/// A vector key's place in one collection.
struct VectorKeyId {
    std::int64_t value = -1;
    auto operator<=>(const VectorKeyId&) const = default;
};

/// The key's place, made where it is new. Mismatch where it is there with another dimension.
Result<VectorKeyId> keep(Collection& collection, const VectorKey& key);

struct KeptVectorKey {
    VectorKeyId id;
    VectorKey key;
    std::int64_t vectors = 0; ///< that `embeddedItems` lists
};

/// Those that there are, oldest first.
Result<std::vector<KeptVectorKey>> vectorKeys(const Collection& collection);

/// Items that have no vector of this key, whose photograph is where it was and was not found to be
/// unreadable, and which have not failed before; in the order in which they were added, at most
/// `limit`, after `after`. What an interrupted run left to do.
Result<std::vector<ItemId>>
itemsToEmbed(const Collection& collection, VectorKeyId key, std::size_t limit, ItemId after = {});

/// Keeps one row for each item, in one transaction; what was kept of them under this key is
/// replaced, and they count as failed no longer. NotFound where an item is not there.
Status keepEmbeddings(Collection& collection,
                      VectorKeyId key,
                      std::span<const ItemId> items,
                      const EmbeddingMatrix& vectors);

/// Items that have a vector of this key, ascending; not those of older versions of a photograph.
/// 0.2 s for a million.
Result<std::vector<ItemId>> embeddedItems(const Collection& collection, VectorKeyId key);

/// One row for each item, in their order. NotFound where one has none.
Result<EmbeddingMatrix>
embeddingsOf(const Collection& collection, VectorKeyId key, std::span<const ItemId> items);

/// Their vectors, by item, in blocks of at most 1,024 rows, until `take` fails: for what
/// must not fill the memory.
Status forEachEmbedding(
    const Collection& collection,
    VectorKeyId key,
    const std::function<Status(std::span<const ItemId>, const EmbeddingMatrix&)>& take);

/// An item that could not be embedded or identified.
struct Failure {
    ItemId item;
    std::string reason;
};

/// One transaction. They are left out of `itemsToEmbed` until `forgetFailures`.
Status keepFailures(Collection& collection, std::span<const Failure> failures);
Result<std::vector<Failure>> failuresOf(const Collection& collection);
/// All of them are tried again.
Status forgetFailures(Collection& collection);

} // namespace taxo
