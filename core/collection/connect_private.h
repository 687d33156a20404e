// SPDX-License-Identifier: MIT
#pragma once
// The ways to a collection's file. What throws throws as SQLiteCpp does.

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace taxo {

/// NAME.taxo with something at its end: "-wal", "-lock".
std::filesystem::path beside(const std::filesystem::path& file, std::string_view ending);

/// The version of the tables, from the file's first 100 bytes (SQLite file format, 1.3), so that
/// what is not ours stays untouched.
Result<int> formatOf(const std::filesystem::path& file);

/// How long is waited for others, ms.
inline constexpr int kBusyWaitMs = 10'000;

/// `flags` as SQLite's.
std::unique_ptr<SQLite::Database> connect(const std::filesystem::path& file, int flags);

/// What every connection is set to: foreign keys, full flushing, the size of its cache.
void prepare(SQLite::Database& database);

/// For SQLite's parameters after a "?", whatever the path holds.
std::string uriOf(const std::filesystem::path& file);

/// Likewise, for reading only. Without its log nobody has it open: then nothing is made beside it.
std::string uriToRead(const std::filesystem::path& file);

/// For reading. What nobody can write to SQLite reads only if it is told that nobody does.
std::unique_ptr<SQLite::Database> connectToRead(const std::filesystem::path& file);

} // namespace taxo
