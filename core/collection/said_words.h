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

} // namespace taxo
