// SPDX-License-Identifier: MIT
#include "core/base/aside_file.h"
#include "core/base/files.h"
#include "core/collection/backup.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"
#include "core/collection/item_set_private.h"
#include "core/collection/migrations_private.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

std::string uuidIn(SQLite::Database& database) {
    SQLite::Statement row(database, "SELECT hex(value) FROM about WHERE name = 'uuid'");
    return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

/// Items that are in both, and the same: ids may have been given anew since the backup.
constexpr const char* kSameItems =
    " JOIN old.item oi ON oi.id = d.item_id "
    "JOIN main.item ni ON ni.id = oi.id AND ni.uuid = oi.uuid AND ni.box_left IS oi.box_left AND "
    "ni.box_top IS oi.box_top AND ni.box_width IS oi.box_width AND ni.box_height IS oi.box_height "
    "JOIN old.photo op ON op.id = oi.photo_id "
    "JOIN main.photo np ON np.id = ni.photo_id AND np.picture_digest = op.picture_digest";

std::string sameVectorKeys(const std::string& id) {
    return " JOIN old.vector_key ov ON ov.id = " + id +
           " JOIN main.vector_key nv ON nv.id = ov.id AND nv.model_digest = ov.model_digest AND "
           "nv.preprocessing = ov.preprocessing AND nv.precision = ov.precision AND nv.storage = "
           "ov.storage AND nv.dims = ov.dims";
}

/// Predictions name taxa by number.
bool haveTheSameTaxa(SQLite::Database& database) {
    database.exec("INSERT OR IGNORE INTO main.taxon SELECT * FROM old.taxon");
    return numberOf(database,
                    "SELECT EXISTS (SELECT 1 FROM old.taxon o LEFT JOIN main.taxon n ON n.id = "
                    "o.id WHERE n.id IS NULL OR (n.kingdom, n.phylum, n.class, n.\"order\", "
                    "n.family, n.genus, n.species) IS NOT (o.kingdom, o.phylum, o.class, "
                    "o.\"order\", o.family, o.genus, o.species))") == 0;
}

/// Maps all of whose items are in both, and the same.
void keepMaps(SQLite::Database& database, Restored& restored) {
    std::vector<ItemId> same;
    {
        SQLite::Statement rows(database,
                               "SELECT d.item_id FROM (SELECT id AS item_id FROM old.item) d" +
                                   std::string(kSameItems) + " ORDER BY 1");
        while (rows.executeStep()) {
            same.push_back({rows.getColumn(0).getInt64()});
        }
    }
    SQLite::Statement maps(
        database, "SELECT m.id, m.items FROM old.map m" + sameVectorKeys("m.vector_key_id"));
    while (maps.executeStep()) {
        const auto items = unpackedItems(blobOf(maps.getColumn(1)));
        if (items && std::ranges::includes(same, *items)) {
            restored.maps +=
                database.exec("INSERT INTO main.map SELECT * FROM old.map WHERE id = " +
                              std::to_string(maps.getColumn(0).getInt64()));
        }
    }
}

void keepDerived(SQLite::Database& database, Restored& restored) {
    database.exec("INSERT OR IGNORE INTO main.vector_key SELECT * FROM old.vector_key; "
                  "INSERT OR IGNORE INTO main.prediction_key SELECT * FROM old.prediction_key");
    restored.embeddings =
        database.exec("INSERT INTO main.embedding SELECT d.* FROM old.embedding d" +
                      std::string(kSameItems) + sameVectorKeys("d.key_id"));
    if (haveTheSameTaxa(database)) {
        restored.predictions = database.exec(
            "INSERT INTO main.prediction SELECT d.* FROM old.prediction d" +
            std::string(kSameItems) +
            " JOIN old.prediction_key ok ON ok.id = d.key_id "
            "JOIN main.prediction_key nk ON nk.id = ok.id AND nk.vector_key_id = "
            "ok.vector_key_id AND nk.labels_digest = ok.labels_digest AND nk.mask = ok.mask AND "
            "nk.threshold = ok.threshold AND nk.candidates = ok.candidates AND nk.rule = ok.rule "
            "AND nk.places = ok.places AND (ok.places = '' OR (ni.taken_at IS oi.taken_at AND "
            "ni.latitude IS oi.latitude AND ni.longitude IS oi.longitude))" +
            sameVectorKeys("ok.vector_key_id"));
    }
    database.exec("INSERT INTO main.failure SELECT d.* FROM old.failure d" +
                  std::string(kSameItems));
    keepMaps(database, restored);
}

/// A whole collection at `to` out of a backup, with what `current` (empty: nothing) adds.
Status makeWhole(const Backup& backup,
                 const fs::path& current,
                 const fs::path& to,
                 Restored& restored,
                 const Progress& progress) {
    if (auto copied = copyKept(backup.file, to, progress); !copied) {
        return copied;
    }
    CollectionStore place;
    place.file = backup.file;
    return guarded(place, [&]() -> Status {
        const auto database = connectToMake(to);
        const Interruptible interruptible(*database, progress);
        progress.report(0, 0, "making indexes");
        {
            SQLite::Transaction transaction(*database);
            for (const SchemaPart& index :
                 schemaOfFormat(static_cast<int>(numberOf(*database, "PRAGMA user_version")))
                     .indexes) {
                SQLite::Statement(*database, index.sql).exec();
            }
            transaction.commit();
        }
        migrate(*database, migrations());
        if (!current.empty()) {
            progress.report(0, 0, "keeping embeddings");
            attach(*database, current, "old");
            SQLite::Transaction transaction(*database);
            keepDerived(*database, restored);
            transaction.commit();
            database->exec("DETACH old");
        }
        finishMaking(*database);
        return checkPages(*database, to);
    });
}

/// The collection as it is until now: open and locked, or locked and damaged, or not there.
struct Current {
    std::optional<Collection> open;
    std::optional<FileLock> lock; ///< where it is not open
    bool isDamaged = false;
};

Result<Current> takeCurrent(const fs::path& collection, const Progress& progress) {
    Current current;
    auto opened = Collection::open(collection, progress);
    if (opened) {
        if (opened->isReadOnly()) {
            return fail(ErrorCode::Busy, opened->whyReadOnly());
        }
        current.open.emplace(*std::move(opened));
        return current;
    }
    const ErrorCode code = opened.error().code;
    if (code != ErrorCode::NotFound && code != ErrorCode::Corrupt &&
        code != ErrorCode::InvalidInput) {
        return tl::unexpected(std::move(opened).error());
    }
    current.isDamaged = code != ErrorCode::NotFound;
    auto lock = FileLock::take(beside(collection, "-lock"));
    if (!lock) {
        return tl::unexpected(std::move(lock).error());
    }
    current.lock.emplace(*std::move(lock));
    return current;
}

/// Closed it has no log; the lock stays until the new file has its place.
Status closeKeepingLock(Current& current, const fs::path& collection) {
    current.lock = std::move(current.open->store().lock);
    const auto closed = current.open->close();
    current.open.reset();
    const fs::path log = beside(collection, "-wal");
    std::error_code problem;
    if (closed && fs::exists(log, problem) && fs::file_size(log, problem) > 0) {
        // What is left in the log would be played over the new file.
        return fail(ErrorCode::Busy,
                    displayPath(collection) +
                        " is being read by another program. Close it there and try again; nothing "
                        "was changed.");
    }
    return closed;
}

/// The new file, complete, beside its place.
Result<AsideFile> makeAside(const Backup& backup,
                            const fs::path& collection,
                            bool withDerived,
                            Restored& restored,
                            const Progress& progress) {
    auto aside = AsideFile::create(collection);
    if (!aside) {
        return aside;
    }
    const auto made =
        makeWhole(backup, withDerived ? collection : fs::path(), aside->file(), restored, progress);
    if (made) {
        return aside;
    }
    if (withDerived && made.error().code == ErrorCode::Corrupt) {
        restored.embeddings = 0; // what can be made again may be what is damaged
        restored.predictions = 0;
        return makeAside(backup, collection, false, restored, progress);
    }
    return tl::unexpected(made.error());
}

/// A second name for the damaged file, so that the first is never without one; its log goes with
/// it, since SQLite would apply it to whatever has the first name.
Result<fs::path> setAside(const fs::path& collection) {
    std::error_code problem;
    fs::path aside;
    for (int number = 1; aside.empty() || fs::exists(aside, problem); ++number) {
        aside = collection.parent_path() / collection.stem();
        aside += ".damaged-" + std::to_string(number) + ".taxo";
    }
    fs::create_hard_link(collection, aside, problem);
    if (problem) { // not every file system has them
        fs::copy_file(collection, aside, problem);
    }
    if (problem) {
        return failSystem(problem.value(), displayPath(aside));
    }
    for (const char* ending : {"-wal", "-shm"}) {
        fs::rename(beside(collection, ending), beside(aside, ending), problem);
        if (problem && problem != std::errc::no_such_file_or_directory) {
            return failSystem(problem.value(), displayPath(collection));
        }
    }
    return aside;
}

} // namespace

Result<Restored>
restoreBackup(const fs::path& collection, const Backup& backup, const Progress& progress) {
    auto current = takeCurrent(collection, progress);
    if (!current) {
        return std::move(current).error().during("restoring " + displayPath(collection));
    }
    Restored restored;
    if (current->open) {
        CollectionStore place;
        place.file = backup.file;
        const auto same = guarded(place, [&]() -> Status {
            SQLite::Database database(uriToRead(backup.file),
                                      SQLite::OPEN_READONLY | SQLite::OPEN_URI);
            return uuidIn(database) == uuidIn(*current->open->store().database)
                       ? Status()
                       : fail(ErrorCode::Mismatch,
                              displayPath(backup.file) + " is no backup of " +
                                  displayPath(collection) +
                                  ". To have it as a collection of its own, restore it under a "
                                  "name that is not there yet.");
        });
        if (!same) {
            return tl::unexpected(same.error());
        }
        auto before = backUp(collection, BackupKind::BeforeRestore, progress);
        if (before) {
            restored.before = *std::move(before);
        } else if (before.error().code == ErrorCode::Corrupt) { // only reading it all tells
            if (auto closed = closeKeepingLock(*current, collection); !closed) {
                return tl::unexpected(std::move(closed).error());
            }
            current->isDamaged = true;
        } else {
            return tl::unexpected(std::move(before).error());
        }
    }
    auto aside = makeAside(backup, collection, current->open.has_value(), restored, progress);
    if (!aside) {
        return progress.cancelled() ? cancelledError() : tl::unexpected(std::move(aside).error());
    }
    if (current->open) {
        if (auto closed = closeKeepingLock(*current, collection); !closed) {
            return tl::unexpected(std::move(closed).error());
        }
    } else if (current->isDamaged) {
        auto name = setAside(collection);
        if (!name) {
            return tl::unexpected(std::move(name).error());
        }
        restored.damaged = *std::move(name);
    }
    if (auto placed = aside->commit(); !placed) {
        return tl::unexpected(std::move(placed).error());
    }
    return restored;
}

} // namespace taxo
