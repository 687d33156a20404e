// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/database_private.h"

#include <span>
#include <string_view>

namespace taxo {

/// The SQL that leads from one version of the tables to the next: the first makes them, the last
/// leads to what this program knows.
std::span<const std::string_view> migrations();

/// Brings a database from its version to that of the last of `steps`, each step in a transaction of
/// its own that is done whole or not at all. Throws as SQLiteCpp does.
void migrate(SQLite::Database& database, std::span<const std::string_view> steps);

} // namespace taxo
