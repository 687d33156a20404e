// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"

#include <nlohmann/json_fwd.hpp>

namespace taxo::cli {

/// Adds to the JSON of an item what is not in every list: its region, position, occurrence, event
/// and deployment, tags, fields, and what each person says of it.
Status addDetails(nlohmann::ordered_json& json, const Collection& collection, ItemId item);

} // namespace taxo::cli
