// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/filter.h"
#include "core/collection/predictions.h"
#include "core/taxonomy/rank.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace taxo {

/// What a person is sure of: cf. and aff. leave the name before the last one, "sp. 3" all of it.
Lineage sureOf(const Determination& word);

/// Whether both have the same name at this rank; an epithet is a name only with its genus.
bool isSameAt(Rank rank, const Lineage& a, const Lineage& b);

/// Masses by rank, kingdom first; -1 where an answer has no name.
using MassOfRank = std::array<float, kRanks>;

/// An item that somebody determined with suggestions hidden, beside what the machine says of it.
struct JudgedItem {
    ItemId item;
    Lineage truth;  ///< what people are sure of; empty where nothing is there
    Lineage answer; ///< the machine's whole lineage
    MassOfRank masses;
    /// Whether the answer's name is right. A name is wrong, too, where one above it is. Nothing
    /// where the answer has none, or where people were not sure down to it.
    std::array<std::optional<bool>, kRanks> isRight;
};

/// The items of a filter, judged. Each is one of these:
struct JudgedItems {
    std::vector<JudgedItem> judged; ///< by item
    std::vector<ItemId> disputed;   ///< unaided words of two people contradict each other
    std::int64_t notLookedAt = 0;   ///< nobody has said anything of it
    std::int64_t aided = 0;         ///< determined with the suggestion in sight: does not count
    std::int64_t unknown = 0;       ///< could not be told
    std::int64_t notIdentified = 0; ///< the current key has no answer
};

/// By the current answers; of several unaided words that agree the latest. 0.2 ms an item.
Result<JudgedItems> judgedItems(const Collection& collection, const Filter& filter);

/// The current answers of a filter's items, as masses; by item.
struct ItemMasses {
    std::vector<ItemId> items;
    std::vector<MassOfRank> masses;             ///< of each
    std::vector<std::optional<Rank>> supported; ///< of each, the best supported rank
    std::vector<Lineage> lineages;        ///< distinct: what the machine calls them, all ranks
    std::vector<std::uint32_t> lineageOf; ///< of each, in `lineages`
};

/// Items without an answer are not among them. Some 3 us each.
Result<ItemMasses> massesOf(const Collection& collection, const Filter& filter);

} // namespace taxo
