// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/taxonomy/rank.h"

#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What each of these items has of a field, in their order; empty where it has nothing. "camera",
/// "place", "deployment" and "folder" (of the photograph) are known for every item; all else are
/// fields that people gave. InvalidInput where there is no such field. Some 5 us an item.
Result<std::vector<std::string>>
valuesOf(const Collection& collection, std::span<const ItemId> items, const std::string& field);

/// What each is called, in their order: by the latest determination of it or of its occurrence, or
/// else by the machine as far as it is sure; empty where nobody says. Some 10 us an item.
Result<std::vector<Lineage>> taxaOf(const Collection& collection, std::span<const ItemId> items);

} // namespace taxo
