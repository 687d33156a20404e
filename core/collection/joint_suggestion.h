// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <optional>
#include <span>

namespace taxo {

/// What the machine says of several items as one: frames of one event show the same animals.
struct JointSuggestion {
    Lineage taxon;              ///< down to the best supported rank; empty: not sure
    std::optional<Rank> rank;   ///< of that taxon
    float mass = 0.0F;          ///< of that taxon, the mean over the items
    std::size_t answered = 0;   ///< items of which the machine says something
    std::size_t supporting = 0; ///< of these: their own best supported taxon is it or within it
};

/// The deepest taxon whose mass, as a mean over the answers of the current key, passes the key's
/// threshold, or that of its rule for the rank (which promises nothing of means). Of a taxon beside
/// an answer's lineage only what its kept candidates hold is known: such a mean is never too high.
/// Not sure where nothing was identified. Of more than 256 items it asks 256 at equal distances: at
/// most 10 ms.
Result<JointSuggestion> jointSuggestion(const Collection& collection,
                                        std::span<const ItemId> items);

} // namespace taxo
