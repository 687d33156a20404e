// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/predictions.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A search for photographs of species that nobody knows here, among the answers of one key, and
/// what it went by. Derived: the next one of the same key takes its place.
struct NoveltyRun {
    PredictionKeyId key;
    std::int64_t madeAt = 0;               ///< seconds since 1970, UTC; set by keepNovelty
    double rate = 0.05;                    ///< of known ones so many may be called unknown
    std::optional<double> falseShare = {}; ///< of those called unknown so many may be known
    std::string clades = {};               ///< thresholds by taxa of this rank; empty: one for all
    std::int64_t photographs = 0;          ///< confirmed ones
    std::int64_t species = 0;
    std::int64_t events = 0;
};

/// What it found of one item.
struct ItemNovelty {
    ItemId item;
    bool isUnknown = false;
    double pValue = 1.0;
    double falseShare = 1.0; ///< the smallest at which it is among the discoveries
    std::string sign = {};   ///< what speaks most for it: "neighbors"; empty: not unknown
    float value = 0.0F;      ///< of that sign
    float usual = 0.0F;      ///< known ones have at least this
};

/// In one transaction; what was kept of the key goes. 5 us an item.
Status
keepNovelty(Collection& collection, const NoveltyRun& run, std::span<const ItemNovelty> items);

/// The last one of the current answers; nothing where there was none.
Result<std::optional<NoveltyRun>> noveltyRun(const Collection& collection);

/// What it found of an item; nothing where it was not asked about.
Result<std::optional<ItemNovelty>> noveltyOf(const Collection& collection, ItemId item);

/// Those that it called unknown and that nobody has determined since, ascending.
Result<std::vector<ItemId>> unknownItems(const Collection& collection);

/// Takes so many numbers for working names below a taxon ("Geometridae sp. 3"), and returns the
/// first. No number is given twice in a collection, whatever is undone or taken away.
Result<std::int64_t>
takeWorkingNumbers(Collection& collection, const std::string& taxon, std::int64_t count);

} // namespace taxo
