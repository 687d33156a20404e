// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"

#include <string>
#include <vector>

namespace taxo {

/// Items that the machine calls the same.
struct SuggestedKind {
    std::string taxon; ///< the name of the best supported one; empty: not sure
    std::vector<ItemId> items;
};

struct SuggestedKinds {
    VectorKeyId vectors; ///< that the answers were made from; each of the items has one
    std::vector<SuggestedKind> kinds;
    std::vector<ItemId> waiting; ///< for somebody's word; ascending
};

/// Items that a filter leaves by what the current answers call them. NotFound where nothing was
/// identified. A second for a million.
Result<SuggestedKinds> suggestedKinds(const Collection& collection, const Filter& filter);

} // namespace taxo
