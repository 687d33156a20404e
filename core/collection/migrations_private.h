// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/database_private.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace taxo {

/// The SQL that leads from one version of the tables to the next: the first makes them, the last
/// leads to what this program knows.
std::span<const std::string_view> migrations();

/// Brings a database from its version to that of the last of `steps`, each step in a transaction of
/// its own that is done whole or not at all. Throws as SQLiteCpp does.
void migrate(SQLite::Database& database, std::span<const std::string_view> steps);

/// Likewise for an open collection, which is backed up before. Unsupported where it is newer than
/// the last of `steps`.
Status bringUpToDate(const CollectionStore& store,
                     std::span<const std::string_view> steps,
                     const Progress& progress);

/// For a person who has the wrong program.
tl::unexpected<Error> tooNew(const std::filesystem::path& file, std::int64_t format);

} // namespace taxo
