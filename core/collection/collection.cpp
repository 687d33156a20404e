// SPDX-License-Identifier: MIT
#include "core/collection/collection.h"

#include "core/base/files.h"
#include "core/collection/connect_private.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"
#include "core/collection/migrations_private.h"

#include <sqlite3.h>

#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Into the one file at once, so that a copy of it alone knows.
void markOpen(SQLite::Database& database, bool isOpen) {
    SQLite::Statement statement(database,
                                "INSERT INTO about (name, value) VALUES ('is_open', ?) "
                                "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    statement.bind(1, isOpen ? 1 : 0);
    statement.exec();
    // Nobody waits for those who are reading: what they hold back comes next time.
    constexpr int kReadersWaitMs = 100;
    database.setBusyTimeout(kReadersWaitMs);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.setBusyTimeout(kBusyWaitMs);
}

bool wasOpen(SQLite::Database& database) {
    return numberOf(database, "SELECT value FROM about WHERE name = 'is_open'") != 0;
}

/// Why it cannot be written, or the lock that says we do.
std::string lockFor(CollectionStore& store) {
    auto lock = FileLock::take(beside(store.file, "-lock"));
    if (lock) {
        store.lock.emplace(*std::move(lock));
    } else if (lock.error().code == ErrorCode::Busy) {
        return displayPath(store.file) +
               " is open in another window or command; here it can only be read.";
    } else {
        return displayPath(store.file) + " lies where nothing can be written: it can only be read.";
    }
    if (auto writable = checkWritable(beside(store.file, "-try")); !writable) {
        return displayPath(store.file) + " lies where nothing can be written: it can only be read.";
    }
    return {};
}

Status openForWriting(CollectionStore& store, bool hadLog, const Progress& progress) {
    store.database = connect(store.file, SQLite::OPEN_READWRITE);
    prepare(*store.database);
    const bool crashed = wasOpen(*store.database);
    if (crashed) {
        store.notices.push_back(
            hadLog
                ? displayName(store.file) +
                      " was not closed last time. All that was done before is there."
                : displayName(store.file) +
                      " was open when it was copied, or lost its file -wal: the newest changes "
                      "may be missing. Where the original is, close it there and copy it again.");
        if (auto fine = checkPages(*store.database, store.file); !fine) {
            return fine;
        }
    }
    if (auto current = bringUpToDate(store, migrations(), progress); !current) {
        return current;
    }
    markOpen(*store.database, true);
    return {};
}

} // namespace

Collection::Collection(std::unique_ptr<CollectionStore> store) : m_store(std::move(store)) {}

Collection::~Collection() {
    if (m_store != nullptr) {
        (void)close();
    }
}

Collection::Collection(Collection&&) noexcept = default;
Collection& Collection::operator=(Collection&&) noexcept = default;

Result<Collection> Collection::create(const fs::path& file) {
    const auto isThere = [&] {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + " is there already. Open it, or choose another name.");
    };
    std::error_code problem;
    if (fs::exists(file, problem)) { // and leave nothing beside it
        return isThere();
    }
    auto store = std::make_unique<CollectionStore>();
    store->file = file;
    auto lock = FileLock::take(beside(file, "-lock"));
    if (!lock) {
        return std::move(lock).error().during("making the collection " + displayPath(file));
    }
    store->lock.emplace(*std::move(lock));
    if (fs::exists(file, problem)) { // made by another program since
        return isThere();
    }
    const auto made = guarded(*store, [&]() -> Status {
        // Made aside, so that a half-made one never has the name.
        const fs::path aside = beside(file, ".new");
        fs::remove(aside);
        {
            const auto database = connect(aside, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            database->exec("PRAGMA page_size = 8192; PRAGMA application_id = " +
                           std::to_string(kApplicationId) + "; PRAGMA journal_mode = WAL");
            prepare(*database);
            migrate(*database, migrations());
            const Uuid uuid = Uuid::make();
            SQLite::Statement about(*database,
                                    "INSERT INTO about (name, value) VALUES ('uuid', ?), "
                                    "('created_at', ?), ('is_open', 1)");
            bindBytes(about, 1, uuid.bytes);
            about.bind(2, now());
            about.exec();
        }
        fs::rename(aside, file, problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(file));
        }
        store->database = connect(file, SQLite::OPEN_READWRITE);
        prepare(*store->database);
        return {};
    });
    if (!made) {
        return tl::unexpected(made.error());
    }
    return Collection(std::move(store));
}

Result<Collection> Collection::open(const fs::path& file, const Progress& progress) {
    const auto format = formatOf(file);
    if (!format) {
        return tl::unexpected(format.error());
    }
    const int known = static_cast<int>(migrations().size());
    if (*format > known) {
        return tooNew(file, *format);
    }
    progress.report(0, 0, "opening " + displayName(file));
    auto store = std::make_unique<CollectionStore>();
    store->file = file;
    std::error_code problem;
    const bool hadLog = fs::exists(beside(file, "-wal"), problem);
    store->whyReadOnly = lockFor(*store);
    const auto reading = [&]() -> Status {
        store->database = connectToRead(file);
        prepare(*store->database);
        return *format == known
                   ? Status()
                   : fail(ErrorCode::Unsupported,
                          store->whyReadOnly +
                              " It is of an older format and must be opened once where it can be "
                              "written.");
    };
    auto opened = guarded(*store, [&]() -> Status {
        return store->isReadOnly() ? reading() : openForWriting(*store, hadLog, progress);
    });
    if (!opened && opened.error().code == ErrorCode::NoSpace) {
        store->database.reset();
        store->lock.reset();
        store->whyReadOnly =
            displayPath(file) + ": the disk is full; until there is room it can only be read.";
        opened = guarded(*store, reading);
    }
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return Collection(std::move(store));
}

Result<Collection> Collection::openView() const {
    auto store = std::make_unique<CollectionStore>();
    store->file = m_store->file;
    store->whyReadOnly = "This is a view of " + displayPath(m_store->file) + ", for reading only.";
    const auto opened = guarded(*store, [&]() -> Status {
        store->database = m_store->isReadOnly() ? connectToRead(store->file)
                                                : connect(store->file, SQLite::OPEN_READONLY);
        prepare(*store->database);
        return {};
    });
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    return Collection(std::move(store));
}

Status Collection::close() {
    const auto store = std::move(m_store);
    return guarded(*store, [&]() -> Status {
        if (!store->isReadOnly() && store->database != nullptr) {
            markOpen(*store->database, false);
        }
        store->database.reset();
        return {};
    });
}

const fs::path& Collection::file() const {
    return m_store->file;
}

bool Collection::isReadOnly() const {
    return m_store->isReadOnly();
}

const std::string& Collection::whyReadOnly() const {
    return m_store->whyReadOnly;
}

const std::vector<std::string>& Collection::notices() const {
    return m_store->notices;
}

Result<CollectionInfo> infoOf(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<CollectionInfo> {
        SQLite::Database& database = *store.database;
        CollectionInfo info;
        SQLite::Statement uuid(database, "SELECT value FROM about WHERE name = 'uuid'");
        if (uuid.executeStep()) {
            readBytes(uuid.getColumn(0), info.uuid.bytes);
        }
        info.createdAt = numberOf(database, "SELECT value FROM about WHERE name = 'created_at'");
        info.format = static_cast<int>(numberOf(database, "PRAGMA user_version"));
        info.photos = numberOf(database,
                               "SELECT (SELECT count(*) FROM photo) - "
                               "(SELECT count(*) FROM photo WHERE state = 2)");
        info.missingPhotos = numberOf(database, "SELECT count(*) FROM photo WHERE state = 1");
        info.items = numberOf(database,
                              "SELECT (SELECT count(*) FROM item) - (SELECT count(*) FROM item "
                              "WHERE photo_id IN (SELECT id FROM photo WHERE state = 2))");
        info.embeddings = numberOf(database, "SELECT count(*) FROM embedding");
        info.predictions = numberOf(database, "SELECT count(*) FROM prediction");
        info.determined = numberOf(database, "SELECT count(DISTINCT item_id) FROM determination");
        info.entries = numberOf(database, "SELECT count(*) FROM entry");
        info.bytes = numberOf(database,
                              "SELECT page_count * page_size FROM pragma_page_count(), "
                              "pragma_page_size()");
        return info;
    });
}

} // namespace taxo
