// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/collection/database_private.h"
#include "core/collection/filter.h"

#include <functional>
#include <string>

namespace taxo {

/// Takes what stands of an answer (prediction_details_private.h); false where it cannot be read.
using TakeAnswer = std::function<bool(ItemId item, const std::string& details)>;

/// The current key's answers about what the filter leaves, in the order of the items. Errors as
/// conditionOf; Corrupt, naming the item, at the first that cannot be read.
Status eachCurrentAnswer(SQLite::Database& database, const Filter& filter, const TakeAnswer& take);

} // namespace taxo
