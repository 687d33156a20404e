// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What somebody said, and of how many items.
struct SaidWord {
    Verdict verdict = Verdict::Taxon;
    Lineage taxon;
    std::string qualifier;
    std::int64_t items = 0;
};

/// The latest word on each of these items, its own or else its occurrence's, most items first: what
/// a new word on all of them goes against. Items of which nobody said anything do not count. Some
/// 5 us an item.
Result<std::vector<SaidWord>>
wordsOn(const Collection& collection, std::span<const ItemId> items, const Progress& progress = {});

/// What a word on many items would change, before it is said.
struct WordPreview {
    std::int64_t items = 0;
    std::int64_t said = 0; ///< that somebody has called something, or nothing
    // Where the word is that the machine is right, as `agree` would say it:
    std::int64_t agreed = 0;
    std::int64_t overruled = 0;     ///< of `agreed`: the latest word on them was another one
    std::int64_t notSure = 0;       ///< would stay as they are
    std::int64_t notIdentified = 0; ///< would stay as they are
    auto operator<=>(const WordPreview&) const = default;
};

/// Nothing is changed. Some 5 us an item.
Result<WordPreview> previewWord(const Collection& collection,
                                std::span<const ItemId> items,
                                const Progress& progress = {});

} // namespace taxo
