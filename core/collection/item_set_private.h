// SPDX-License-Identifier: MIT
#pragma once
// Many items as few bytes, in the tables of maps and clusters.

#include "core/base/ids.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Ascending ids as the differences from one to the next, the first one's from 0, each an unsigned
/// LEB128: about one byte an item.
std::string packedItems(std::span<const ItemId> items);

/// Nothing where the bytes are none that packedItems makes.
std::optional<std::vector<ItemId>> unpackedItems(std::string_view bytes);

/// The bytes of a BLOB, as long as the statement stands at its row.
std::string_view blobOf(const SQLite::Column& column);

} // namespace taxo
