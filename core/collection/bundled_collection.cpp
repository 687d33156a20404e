// SPDX-License-Identifier: MIT
#include "core/collection/bundled_collection.h"

#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"
#include "core/collection/photo.h"
#include "core/collection/roots.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Never in a bundle: where files lie on this machine, and what went elsewhere.
constexpr std::array<std::string_view, 3> kOfThisMachine = {"copy", "publication", "failure"};

/// Texts that people wrote about many photographs, and sets of them: what is left out or blurred
/// may be told there.
constexpr std::array<const char*, 5> kToldOfAll = {
    "saved_view", "cluster", "clustering", "map_view", "map"};

bool goesAlong(const std::string& table, const BundledContents& contents) {
    return std::ranges::find(kOfThisMachine, table) == kOfThisMachine.end() &&
           (contents.withDerived || !isDerived(table));
}

void bindAsRead(SQLite::Statement& to, int at, const SQLite::Column& value) {
    if (value.isNull()) {
        to.bind(at);
    } else if (value.isInteger()) {
        to.bind(at, value.getInt64());
    } else if (value.isFloat()) {
        to.bind(at, value.getDouble());
    } else if (value.isText()) {
        to.bind(at, value.getString());
    } else { // SQLite reads one of no bytes as none, and would write that as NULL
        to.bind(at, value.getBytes() == 0 ? "" : value.getBlob(), value.getBytes());
    }
}

/// Row by row, since another database cannot be attached within the transaction whose state is
/// meant.
void copyRows(SQLite::Database& from, SQLite::Database& to, const std::string& table) {
    SQLite::Statement rows(from, "SELECT * FROM " + inQuotes(table));
    const int columns = rows.getColumnCount();
    std::string places = "?";
    for (int column = 1; column < columns; ++column) {
        places += ", ?";
    }
    SQLite::Statement insert(to, "INSERT INTO " + inQuotes(table) + " VALUES (" + places + ")");
    while (rows.executeStep()) {
        for (int column = 0; column < columns; ++column) {
            bindAsRead(insert, column + 1, rows.getColumn(column));
        }
        insert.exec();
        insert.reset();
    }
}

/// Numbers that were given to rows which are gone are not given again.
void copyGivenNumbers(SQLite::Database& from, SQLite::Database& to) {
    to.exec("DELETE FROM sqlite_sequence");
    copyRows(from, to, "sqlite_sequence");
}

/// A copy in the making: what is to be left out of it or to be another.
class BundleEditor {
public:
    BundleEditor(SQLite::Database& database, const BundledContents& contents)
        : m_database(database), m_contents(contents) {}

    void edit(const std::map<fs::path, fs::path>& roots) {
        if (!m_contents.isWhole) {
            leaveOutPhotos();
            leaveOutWhatTellsOfAll();
            leaveOutJournal();
        }
        changePhotos();
        blurItems();
        blurGroups();
        if (!m_contents.isWhole) {
            leaveOutWordsOfNobody();
        }
        sayWhatIsMissing();
        placeRoots(roots);
    }

private:
    void leaveOutPhotos() {
        m_database.exec("CREATE TEMP TABLE bundled (id INTEGER PRIMARY KEY)");
        SQLite::Statement insert(m_database, "INSERT INTO temp.bundled VALUES (?)");
        for (const PhotoId photo : m_contents.photos) {
            insert.bind(1, photo.value);
            insert.exec();
            insert.reset();
        }
        m_database.exec(
            "DELETE FROM photo WHERE id NOT IN (SELECT id FROM temp.bundled);"
            "DROP TABLE temp.bundled;"
            "UPDATE photo SET version_of = NULL WHERE version_of NOT IN (SELECT id FROM photo);"
            "DELETE FROM item WHERE photo_id NOT IN (SELECT id FROM photo)");
        for (const std::string& table : tablesOfItems()) {
            m_database.exec("DELETE FROM " + inQuotes(table) +
                            " WHERE item_id NOT IN (SELECT id FROM item)");
        }
        m_database.exec(
            "DELETE FROM occurrence WHERE id NOT IN (SELECT occurrence_id FROM item WHERE "
            "occurrence_id IS NOT NULL);"
            "DELETE FROM occurrence_determination WHERE occurrence_id NOT IN (SELECT id FROM "
            "occurrence);"
            "DELETE FROM event WHERE id NOT IN (SELECT event_id FROM occurrence WHERE event_id IS "
            "NOT NULL);"
            "DELETE FROM deployment WHERE id NOT IN (SELECT deployment_id FROM event WHERE "
            "deployment_id IS NOT NULL)");
    }

    /// What belongs to an item, and to nothing else.
    std::vector<std::string> tablesOfItems() {
        std::vector<std::string> tables;
        SQLite::Statement rows(m_database,
                               "SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c "
                               "WHERE m.type = 'table' AND c.name = 'item_id'");
        while (rows.executeStep()) {
            tables.push_back(rows.getColumn(0).getString());
        }
        return tables;
    }

    void leaveOutWhatTellsOfAll() {
        for (const char* const table : kToldOfAll) {
            m_database.exec("DELETE FROM " + std::string(table));
        }
        // Answers that were weighed by places tell of these, and so may the name of their list.
        m_database.exec("DELETE FROM prediction WHERE key_id IN (SELECT id FROM prediction_key "
                        "WHERE places <> '')");
        m_database.exec("UPDATE prediction_key SET places = 'withheld ' || id WHERE places <> ''");
    }

    /// Determinations keep their entries, of which only when and by whom is told.
    void leaveOutJournal() {
        m_database.exec(
            "DELETE FROM entry WHERE id NOT IN (SELECT entry_id FROM determination UNION SELECT "
            "entry_id FROM occurrence_determination);"
            "DELETE FROM entry_item WHERE entry_id NOT IN (SELECT id FROM entry)");
        SQLite::Statement cut(m_database,
                              "UPDATE entry SET text = ?, changes = x'', state = ?, items = "
                              "(SELECT count(*) FROM entry_item WHERE entry_id = entry.id)");
        cut.bind(1, kDeterminedBeforeBundle);
        cut.bind(2, static_cast<int>(EntryState::CutOff));
        cut.exec();
    }

    void changePhotos() {
        SQLite::Statement aside(m_database, "UPDATE photo SET path = ? WHERE id = ?");
        SQLite::Statement place(m_database, "UPDATE photo SET path = ?, name = ? WHERE id = ?");
        SQLite::Statement blur(m_database, "UPDATE photo SET problem = '' WHERE id = ?");
        SQLite::Statement other(m_database,
                                "UPDATE photo SET size = ?, bytes_digest = ?, picture_digest = ? "
                                "WHERE id = ?");
        for (const auto& [photo, changed] : m_contents.changed) { // one may take another's place
            bindPath(aside, 1, "\n" + std::to_string(photo.value));
            run(aside, 2, photo.value);
        }
        for (const auto& [photo, changed] : m_contents.changed) {
            bindPath(place, 1, changed.path);
            place.bind(2, changed.name);
            run(place, 3, photo.value);
            if (changed.isBlurred) {
                run(blur, 1, photo.value);
            }
            if (changed.file) {
                other.bind(1, static_cast<std::int64_t>(changed.file->size));
                bindBytes(other, 2, changed.file->bytes.bytes);
                bindBytes(other, 3, changed.file->picture.bytes);
                run(other, 4, photo.value);
            }
        }
    }

    void blurItems() {
        SQLite::Statement place(
            m_database, "UPDATE item SET latitude = ?, longitude = ?, place = '' WHERE id = ?");
        SQLite::Statement untag(m_database, "DELETE FROM item_tag WHERE item_id = ?");
        for (const BundledItem& item : m_contents.items) {
            if (item.position) {
                place.bind(1, item.position->latitude);
                place.bind(2, item.position->longitude);
            } else {
                place.bind(1);
                place.bind(2);
            }
            run(place, 3, item.item.value);
            run(untag, 1, item.item.value);
            leaveOnly(item);
        }
    }

    void leaveOnly(const BundledItem& item) {
        std::string names;
        for (std::size_t i = 0; i < item.fields.size(); ++i) {
            names += i == 0 ? "?" : ", ?";
        }
        SQLite::Statement clear(m_database,
                                "DELETE FROM item_field WHERE item_id = ? AND field_id NOT IN "
                                "(SELECT id FROM field WHERE name IN (" +
                                    names + "))");
        clear.bind(1, item.item.value);
        for (std::size_t i = 0; i < item.fields.size(); ++i) {
            clear.bind(static_cast<int>(i) + 2, item.fields[i]);
        }
        clear.exec();
    }

    void blurGroups() {
        SQLite::Statement event(m_database, "UPDATE event SET name = '' WHERE id = ?");
        for (const EventId id : m_contents.events) {
            run(event, 1, id.value);
        }
        SQLite::Statement deployment(
            m_database, "UPDATE deployment SET name = ?, latitude = ?, longitude = ? WHERE id = ?");
        for (const KeptDeployment& one : m_contents.deployments) {
            deployment.bind(1, one.about.name);
            if (one.about.position) {
                deployment.bind(2, one.about.position->latitude);
                deployment.bind(3, one.about.position->longitude);
            } else {
                deployment.bind(2);
                deployment.bind(3);
            }
            run(deployment, 4, one.id.value);
        }
    }

    /// After the marks: words that nobody says any more tell of what was left out.
    void leaveOutWordsOfNobody() {
        m_database.exec(
            "DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM item_tag);"
            "DELETE FROM field WHERE id NOT IN (SELECT field_id FROM item_field);"
            "DELETE FROM person WHERE id NOT IN (SELECT person_id FROM entry UNION SELECT "
            "person_id FROM determination UNION SELECT person_id FROM occurrence_determination)");
    }

    void sayWhatIsMissing() {
        SQLite::Statement missing(m_database,
                                  "UPDATE photo SET state = " + stateText(PhotoState::Missing) +
                                      " WHERE state = " + stateText(PhotoState::Present) +
                                      (m_contents.withFiles ? " AND id = ?" : ""));
        if (!m_contents.withFiles) {
            missing.exec();
            return;
        }
        for (const PhotoId photo : m_contents.withoutFile) {
            run(missing, 1, photo.value);
        }
    }

    void placeRoots(const std::map<fs::path, fs::path>& roots) {
        m_database.exec("DELETE FROM root WHERE id NOT IN (SELECT root_id FROM photo)");
        std::vector<std::pair<std::int64_t, fs::path>> places;
        {
            SQLite::Statement rows(m_database, "SELECT id, path FROM root ORDER BY id");
            while (rows.executeStep()) {
                const std::int64_t id = rows.getColumn(0).getInt64();
                const auto found = roots.find(rows.getColumn(1).getString());
                // Of older versions alone, which lie nowhere.
                const fs::path older =
                    fs::path(kBundledPhotographs) / ("older-" + std::to_string(id));
                places.emplace_back(id, "/" / (found == roots.end() ? older : found->second));
            }
        }
        SQLite::Statement place(m_database, "UPDATE root SET path = ? WHERE id = ?");
        for (const auto& [id, path] : places) { // one may lie where another is to be
            bindPath(place, 1, "\n" + std::to_string(id));
            run(place, 2, id);
        }
        for (const auto& [id, path] : places) {
            bindPath(place, 1, path);
            run(place, 2, id);
        }
    }

    static std::string stateText(PhotoState state) {
        return std::to_string(static_cast<int>(state));
    }

    /// With the last of its parameters.
    static void run(SQLite::Statement& statement, int at, std::int64_t id) {
        statement.bind(at, id);
        statement.exec();
        statement.reset();
    }

    SQLite::Database& m_database;
    const BundledContents& m_contents;
};

/// The tables with what goes along, as a database at `file`.
void makeRows(SQLite::Database& from,
              const BundledContents& contents,
              const std::map<fs::path, fs::path>& roots,
              const fs::path& file,
              const Progress& progress) {
    const auto database = connectToMake(file);
    const Interruptible interruptible(*database, progress);
    SQLite::Transaction transaction(*database);
    const Schema schema = schemaOf(from, "main");
    for (const SchemaPart& table : schema.tables) {
        SQLite::Statement(*database, table.sql).exec();
        if (goesAlong(table.name, contents)) {
            copyRows(from, *database, table.name);
        }
    }
    copyGivenNumbers(from, *database);
    database->exec("PRAGMA user_version = " +
                   std::to_string(numberOf(from, "PRAGMA user_version")));
    BundleEditor(*database, contents).edit(roots);
    for (const SchemaPart& index : schema.indexes) {
        SQLite::Statement(*database, index.sql).exec();
    }
    transaction.commit();
}

} // namespace

Result<std::map<fs::path, fs::path>> bundledRootsOf(const Collection& collection) {
    const auto roots = rootsOf(collection);
    if (!roots) {
        return tl::unexpected(roots.error());
    }
    std::map<fs::path, fs::path> bundled;
    for (std::size_t i = 0; i < roots->size(); ++i) {
        const fs::path all = kBundledPhotographs;
        bundled[(*roots)[i].path] = roots->size() == 1 ? all : all / std::to_string(i + 1);
    }
    return bundled;
}

Status copyForBundle(const Collection& collection,
                     const BundledContents& contents,
                     const fs::path& to,
                     const Progress& progress) {
    const auto roots = bundledRootsOf(collection);
    if (!roots) {
        return tl::unexpected(roots.error());
    }
    CollectionStore& store = collection.store();
    // VACUUM in place would hold all of it in memory.
    const fs::path rows = beside(to, "-rows");
    const auto made = guarded(store, [&]() -> Status {
        makeRows(*store.database, contents, *roots, rows, progress);
        {
            const auto database = connectToMake(rows);
            const Interruptible interruptible(*database, progress);
            // What was left out is in no page of the new file.
            SQLite::Statement vacuum(*database, "VACUUM INTO ?");
            vacuum.bind(1, to.string());
            vacuum.exec();
        }
        const auto database = connectToMake(to);
        finishMaking(*database);
        return checkPages(*database, to);
    });
    std::error_code ignored;
    fs::remove(rows, ignored);
    return progress.cancelled() ? Status(cancelledError()) : made;
}

} // namespace taxo
