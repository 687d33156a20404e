// SPDX-License-Identifier: MIT
#pragma once
// What the files of this folder share: the connection, and the way from SQLite's exceptions to
// Results.

#include "core/base/file_lock.h"
#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// The file's own marks, in its first 100 bytes.
inline constexpr std::int32_t kApplicationId = 0x5441584F; // "TAXO"

class JournalStep;

struct CollectionStore {
    std::filesystem::path file;
    std::optional<FileLock> lock; // before the database: let go last
    std::unique_ptr<SQLite::Database> database;
    std::string whyReadOnly;
    std::vector<std::string> notices;
    JournalStep* openStep = nullptr; // of asOneStep, while it works

    bool isReadOnly() const { return !whyReadOnly.empty(); }
};

/// What became of a call, as an Error that names the file.
Error errorOf(const CollectionStore& store, const SQLite::Exception& problem);

/// Busy where the collection was opened for reading, Io where its file has gone.
Status checkWritable(const CollectionStore& store);

/// Runs `work`, which returns a Result or Status and may throw what SQLiteCpp throws.
template <class Work>
auto guarded(const CollectionStore& store, const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& problem) {
        return tl::unexpected(errorOf(store, problem));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "There is not enough memory for this.");
    }
}

/// The same for what writes, in one transaction that is committed when `work` succeeds.
template <class Work>
auto written(CollectionStore& store, const Work& work) -> decltype(work()) {
    if (auto may = checkWritable(store); !may) {
        return tl::unexpected(std::move(may).error());
    }
    return guarded(store, [&]() -> decltype(work()) {
        SQLite::Transaction transaction(*store.database, SQLite::TransactionBehavior::IMMEDIATE);
        auto result = work();
        if (result) {
            transaction.commit();
        }
        return result;
    });
}

/// A column's bytes into an array of their size; what has another size leaves it as it is.
template <class Bytes>
void readBytes(const SQLite::Column& column, Bytes& bytes) {
    if (column.getBytes() == static_cast<int>(bytes.size())) {
        const auto* from = static_cast<const std::uint8_t*>(column.getBlob());
        std::copy(from, from + bytes.size(), bytes.begin());
    }
}

/// A UUID's or a digest's.
template <class Bytes>
void bindBytes(SQLite::Statement& statement, int at, const Bytes& bytes) {
    statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

/// As the file system has it.
void bindPath(SQLite::Statement& statement, int at, const std::filesystem::path& path);

/// For one row of one column; 0 where there is no row.
std::int64_t numberOf(SQLite::Database& database, const std::string& query);

/// Seconds since 1970, UTC.
std::int64_t now();

} // namespace taxo
