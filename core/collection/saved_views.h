// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"
#include "core/collection/query.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A list of items that people look at again, by a name.
struct SavedView {
    std::string name;
    Filter filter;
    Sort sort;
};

/// Keeps a view, in the place of one of the same name, as one step of the journal; nothing where it
/// is kept already. InvalidInput without a name.
Result<std::optional<EntryId>>
saveView(Collection& collection, const SavedView& view, const DecisionMaker& by);

/// NotFound where there is none of this name.
Result<std::optional<EntryId>>
removeView(Collection& collection, const std::string& name, const DecisionMaker& by);

/// All of them, by their names.
Result<std::vector<SavedView>> savedViews(const Collection& collection);

/// "date", "taxon descending": an order as people write it and the collection keeps it.
std::string textOf(Sort sort);
/// InvalidInput names the orders that there are.
Result<Sort> parseSort(std::string_view text);

} // namespace taxo
