// SPDX-License-Identifier: MIT
#include "core/base/aside_file.h"
#include "core/base/files.h"
#include "core/collection/check.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/migrations_private.h"
#include "core/collection/salvaged_tables_private.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

std::vector<SavedTable>
saveTables(SQLite::Database& database, int format, const Progress& progress) {
    const Schema schema = schemaOfFormat(format);
    std::vector<SavedTable> tables;
    // Each statement is a transaction of its own: within one, everything fails after a damaged
    // page.
    for (const SchemaPart& part : schema.tables) {
        SQLite::Statement(database, part.sql).exec();
        tables.push_back(saveTable(database, part.name));
        progress.report(tables.size(), schema.tables.size(), "tables read");
    }
    try {
        copySequences(database);
    } catch (const SQLite::Exception& problem) { // then from the largest number on that was saved
        if (!isDamage(problem)) {
            throw;
        }
    }
    mendTables(database, format, tables);
    for (const SchemaPart& index : schema.indexes) {
        SQLite::Statement(database, index.sql).exec();
    }
    database.exec("PRAGMA user_version = " + std::to_string(format));
    return tables;
}

} // namespace

bool SalvageReport::isWhole() const {
    return std::all_of(
        tables.begin(), tables.end(), [](const SavedTable& table) { return table.lost == 0; });
}

Result<SalvageReport>
salvageCollection(const fs::path& file, const fs::path& to, const Progress& progress) {
    const auto format = formatOf(file);
    if (!format) {
        return tl::unexpected(format.error());
    }
    if (*format < 1 || *format > static_cast<int>(migrations().size())) {
        return tooNew(file, *format);
    }
    std::error_code problem;
    if (fs::exists(to, problem)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(to) + " is there already. Choose another name.");
    }
    auto aside = AsideFile::create(to);
    if (!aside) {
        return tl::unexpected(std::move(aside).error());
    }
    CollectionStore place;
    place.file = file;
    auto report = guarded(place, [&]() -> Result<SalvageReport> {
        const auto database = connectToMake(aside->file());
        // A statement that meets a damaged page is taken back.
        database->exec("PRAGMA journal_mode = MEMORY");
        const Interruptible interruptible(*database, progress);
        attach(*database, file, "source");
        database->exec("PRAGMA cell_size_check = ON");
        SalvageReport made;
        made.tables = saveTables(*database, *format, progress);
        database->exec("DETACH source");
        finishMaking(*database);
        if (auto fine = checkPages(*database, aside->file()); !fine) {
            return tl::unexpected(std::move(fine).error());
        }
        return made;
    });
    if (progress.cancelled()) {
        return cancelledError();
    }
    if (!report) {
        return report;
    }
    if (auto placed = aside->commit(); !placed) {
        return tl::unexpected(std::move(placed).error());
    }
    if (const auto backups = backupsOf(file); !backups.empty()) {
        report->newestBackup = backups.front();
    }
    return report;
}

} // namespace taxo
