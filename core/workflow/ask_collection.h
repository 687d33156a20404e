// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/shared_collection.h"
#include "core/workflow/identify_collection.h"
#include "core/workflow/photo_identifier.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A label, or a bin, with the share of the model's mass that it has: 0 to 1 over all that was
/// asked, so one of them is always the best.
struct ScoredLabel {
    std::string name;
    float score = 0.0F;
    float cosine = 0.0F; ///< of a label with the picture; 0 for a bin
};

/// What one item shows by the labels of a question.
struct AskedItem {
    ItemId item;
    std::vector<ScoredLabel> labels; ///< best first
    std::vector<ScoredLabel> bins;   ///< likewise; empty where labels count for none
};

struct CollectionAnswer {
    std::vector<AskedItem> items;      ///< in the order asked
    std::vector<ItemId> withoutVector; ///< could not be read, now or before
    std::size_t embedded = 0;          ///< of them for this question
};

/// Asks a model with labels in a person's own words (openPhotoIdentifier with freeLabels) about
/// these items, and changes nothing that anybody decided or a machine suggested: vectors that are
/// missing under the model's key are made and kept, as an identification would; answers are not. In
/// a collection that is open for reading, items without a vector have no answer. As many labels of
/// each item as `candidates`. Takes turns with others by blocks of items; reports them.
Result<CollectionAnswer> askCollection(const SharedCollection& collection,
                                       std::span<const ItemId> items,
                                       const PhotoIdentifier& identifier,
                                       std::size_t candidates,
                                       const Progress& progress);

} // namespace taxo
