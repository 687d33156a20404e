// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/identification.h"
#include "core/collection/answer_origin.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/item_rows.h"
#include "core/collection/journal.h"
#include "core/collection/marks.h"
#include "core/collection/novelty_answers.h"
#include "core/collection/occurrences.h"
#include "core/collection/photo.h"
#include "core/collection/predictions.h"
#include "core/collection/promise_shift.h"
#include "core/collection/regions.h"

#include <optional>
#include <vector>

namespace taxo::ui {

/// All that is known of one item, for the inspector.
struct ItemDetails {
    ItemRow row;
    Photo photo;
    std::optional<Region> region;
    std::optional<Identification> answer;  ///< what the machine says; nothing: not asked yet
    std::optional<AnswerOrigin> origin;    ///< of the answer
    std::optional<Prediction> byLooks;     ///< where the answer is weighed by places, without these
    std::optional<PromiseShift> withdrawn; ///< the promise of the answer's rule, and why
    std::optional<ItemNovelty> novelty;    ///< where unknown species were looked for
    std::vector<Determination> said;       ///< by people, the latest first
    Marks marks;
    ItemGroups groups;
    std::vector<JournalEntry> history; ///< oldest first
};

/// NotFound where the item is gone. A millisecond.
Result<ItemDetails> detailsOf(const Collection& collection, ItemId item);

} // namespace taxo::ui
