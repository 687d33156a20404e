// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/taxonomy/rank.h"

#include <vector>

namespace taxo {

/// Items with a vector of this key whose latest word, their own or else their occurrence's, names
/// this taxon or one below it, by the name of its deepest rank and without cf. or aff.; ascending.
/// Not older versions of photographs. None for a lineage without names. Asks indexes alone: some
/// 5 us an item that is found, however many others there are.
Result<std::vector<ItemId>>
confirmedItems(const Collection& collection, const Lineage& taxon, VectorKeyId key);

} // namespace taxo
