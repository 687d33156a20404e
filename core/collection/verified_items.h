// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// An item of which somebody said what it is, for learning from it.
struct VerifiedItem {
    ItemId item;
    Lineage taxon;                          ///< down to the rank that is sure
    std::string basis;                      ///< "agreed", "chosen" ...
    std::optional<VectorKeyId> suggestedBy; ///< vectors of the answer that the person saw
    /// What was photographed together: its event, else its occurrence, else its day, else the item
    /// alone. Numbers are equal within such a group and in no other.
    std::int64_t together = 0;
    bool isAlone = false; ///< it has neither event, occurrence nor date
};

/// Those of a filter whose latest determination, its own or else its occurrence's, names a taxon
/// without a qualifier (cf. and aff. are no certainties), by item. 1 s for a million.
Result<std::vector<VerifiedItem>> verifiedItems(const Collection& collection, const Filter& filter);

/// Items of a filter with the value that they have of a field, by item; without a taxon. No basis
/// is known of values. InvalidInput where no item has such a field.
struct ValuedItem {
    ItemId item;
    std::string value;
    std::int64_t together = 0; ///< as of VerifiedItem
    bool isAlone = false;
};

Result<std::vector<ValuedItem>>
valuedItems(const Collection& collection, const Filter& filter, const std::string& field);

/// Items of a filter with what was photographed together, by item; whether they have a taxon or
/// not.
struct TogetherItem {
    ItemId item;
    std::int64_t together = 0; ///< as of VerifiedItem
    bool isAlone = false;
};

Result<std::vector<TogetherItem>> togetherItems(const Collection& collection, const Filter& filter);

} // namespace taxo
