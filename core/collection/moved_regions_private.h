// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>
#include <vector>

namespace taxo {

/// Regions whose box a changeset of SQLite's session extension changes. Throws as SQLiteCpp does.
std::vector<ItemId> movedRegions(SQLite::Database& database, std::span<std::byte> changeset);

/// Deletes what machines found in these items: it was of another part of the picture.
void forgetFindings(SQLite::Database& database, std::span<const ItemId> items);

} // namespace taxo
