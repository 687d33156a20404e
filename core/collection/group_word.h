// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/journal.h"
#include "core/collection/marks.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// One word about several items: the frames of an event, or look-alikes.
struct GroupWord {
    Verdict verdict = Verdict::Taxon;
    Lineage taxon = {};
    std::string qualifier = {};
    std::vector<FieldValue> fields = {}; ///< count, sex, stage: set on each; an empty one is not
    /// The one of them that somebody looked at for all. The basis is kByLookAlike then, whatever
    /// `by` says, and the step's text names it.
    std::optional<ItemId> lookedAt = std::nullopt;
};

/// Says it of all of them, with its fields, as one step of the journal: "5 items determined as
/// Ursus arctos, count 2", "17 items determined as Ursus arctos by the look of IMG_1.jpg". Errors
/// as of `determine`. About 15 us an item.
Result<std::optional<EntryId>> determineTogether(Collection& collection,
                                                 std::span<const ItemId> items,
                                                 const GroupWord& word,
                                                 DecisionMaker by);

} // namespace taxo
