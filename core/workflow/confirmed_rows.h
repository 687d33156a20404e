// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/search/batch_search.h"
#include "core/statistics/groups.h"
#include "core/taxonomy/rank.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace taxo {

/// What was photographed together, of all items: its event, else its occurrence, else its day, else
/// the item alone. Numbers are equal within such a group and in no other.
class EventOfItem {
public:
    static Result<EventOfItem> read(const Collection& collection);

    std::int32_t of(ItemId item) const;

private:
    std::unordered_map<std::int64_t, std::int32_t> m_events;
};

/// Photographs whose species people are sure of, with their vectors: what "known" means.
struct ConfirmedRows {
    std::vector<ItemId> items;                   ///< ascending
    EmbeddingMatrix rows;                        ///< [items, dimension], of length 1
    std::vector<std::int32_t> events;            ///< of each, by EventOfItem
    std::vector<std::int32_t> species;           ///< of each, in `names`
    std::vector<Lineage> names;                  ///< distinct
    std::map<std::string, std::int32_t> numbers; ///< of each name's binomial

    /// kNoGroup where nobody confirmed any of it, or where it is no species.
    std::int32_t speciesOf(const Lineage& taxon) const;
};

/// Of more than 20,000 so many, drawn evenly. Some 10 us each.
Result<ConfirmedRows> confirmedRows(const Collection& collection,
                                    const KeptVectorKey& vectors,
                                    const Filter& within,
                                    const EventOfItem& events,
                                    const Progress& progress);

/// A confirmed photograph beside another one.
struct NearConfirmed {
    std::uint32_t row = 0;
    float cosine = 0.0F;
};

/// So many are looked at: fewer say little, more reach into other species.
inline constexpr std::size_t kNearestConfirmed = 3;

/// Of each event but its own the nearest confirmed photograph, and of those the nearest
/// kNearestConfirmed, best first: a burst counts once. `products`: with all of them. Those of the
/// species `leftOut` (kNoGroup: none) are passed over. O(confirmed).
std::vector<NearConfirmed> nearestConfirmed(const ConfirmedRows& confirmed,
                                            std::span<const float> products,
                                            std::int32_t ownEvent,
                                            std::int32_t leftOut);

} // namespace taxo
