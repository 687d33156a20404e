// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/backup.h"
#include "core/collection/migrations_private.h"

#include <array>
#include <string>

namespace taxo {

extern const std::string_view kCollectionSql1;
extern const std::string_view kCollectionSql2;
extern const std::string_view kCollectionSql3;
extern const std::string_view kCollectionSql4;

std::span<const std::string_view> migrations() {
    static const std::array steps = {
        kCollectionSql1, kCollectionSql2, kCollectionSql3, kCollectionSql4};
    return steps;
}

void migrate(SQLite::Database& database, std::span<const std::string_view> steps) {
    const std::int64_t looksAfterKeys = numberOf(database, "PRAGMA foreign_keys");
    // A step may make a table anew that others refer to; within a transaction it cannot say so.
    database.exec("PRAGMA foreign_keys = OFF");
    for (auto version = static_cast<std::size_t>(numberOf(database, "PRAGMA user_version"));
         version < steps.size();
         ++version) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(steps[version]));
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
    database.exec("PRAGMA foreign_keys = " + std::to_string(looksAfterKeys));
}

Status bringUpToDate(const CollectionStore& store,
                     std::span<const std::string_view> steps,
                     const Progress& progress) {
    const std::int64_t format = numberOf(*store.database, "PRAGMA user_version");
    const auto known = static_cast<std::int64_t>(steps.size());
    if (format > known) {
        return tooNew(store.file, format); // the file's first page may lie in its log
    }
    if (format == known) {
        return {};
    }
    if (const auto before = backUp(store.file, BackupKind::BeforeUpdate, progress); !before) {
        return tl::unexpected(before.error());
    }
    migrate(*store.database, steps);
    return {};
}

tl::unexpected<Error> tooNew(const std::filesystem::path& file, std::int64_t format) {
    return fail(ErrorCode::Unsupported,
                displayPath(file) + " was made by a newer Taxoscope (format " +
                    std::to_string(format) + "; this one knows " +
                    std::to_string(migrations().size()) +
                    "). Nothing was changed; open it with that one.");
}

} // namespace taxo
