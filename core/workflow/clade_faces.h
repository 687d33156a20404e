// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/tree/tree.h"
#include "core/workflow/items_on_tree.h"

#include <span>
#include <vector>

namespace taxo {

/// Of each clade the item that shows what it looks like, -1 where it has none. Where its items have
/// vectors (chooseVectors) the one nearest to their mean; else the first that a person spoke of,
/// else the one that the machine is surest of. Of a large clade so many items, spread evenly, are
/// looked at that one takes some milliseconds. Cancelled when it was stopped.
Result<std::vector<ItemId>> cladeFaces(const Collection& collection,
                                       const Tree& tree,
                                       const ItemsOnTree& items,
                                       std::span<const NodeId> clades,
                                       const Progress& progress);

} // namespace taxo
