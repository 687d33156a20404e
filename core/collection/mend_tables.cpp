// SPDX-License-Identifier: MIT
#include "core/collection/copy_tables_private.h"
#include "core/collection/item_set_private.h"
#include "core/collection/salvaged_tables_private.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace taxo {

namespace {

constexpr int kFirstWithMaps = 2; // version of the tables

/// Rows that a decision needs and that are lost get others in their place that say so.
void fillGaps(SQLite::Database& database) {
    database.exec(
        "INSERT OR IGNORE INTO about (name, value) VALUES ('uuid', randomblob(16)), "
        "('created_at', 0), ('is_open', 0);"
        "INSERT OR IGNORE INTO person (id, uuid, name) SELECT DISTINCT person_id, randomblob(16), "
        "'lost person ' || person_id FROM determination WHERE person_id NOT IN (SELECT id FROM "
        "person);"
        "INSERT OR IGNORE INTO person (id, uuid, name) SELECT DISTINCT person_id, randomblob(16), "
        "'lost person ' || person_id FROM entry WHERE person_id NOT IN (SELECT id FROM person);"
        "INSERT INTO entry (id, uuid, at, person_id, text, basis, items, state, changes) "
        "SELECT entry_id, randomblob(16), 0, min(person_id), 'lost with a damaged page', '', 0, 2, "
        "x'' FROM determination WHERE entry_id NOT IN (SELECT id FROM entry) GROUP BY entry_id");
    database.exec("INSERT OR IGNORE INTO root (id, path) SELECT DISTINCT root_id, CAST('/lost/' || "
                  "root_id AS BLOB) FROM photo WHERE root_id NOT IN (SELECT id FROM root)");
    for (const char* table : {"determination", "occurrence_determination"}) {
        database.exec("INSERT INTO taxon (id, kingdom, phylum, class, \"order\", family, genus, "
                      "species, name) SELECT DISTINCT taxon_id, 'lost taxon ' || taxon_id, '', '', "
                      "'', '', '', '', 'lost taxon ' || taxon_id FROM " +
                      std::string(table) +
                      " WHERE taxon_id IS NOT NULL AND taxon_id NOT IN (SELECT id FROM taxon)");
    }
    if (numberOf(
            database,
            "SELECT EXISTS (SELECT 1 FROM item WHERE photo_id NOT IN (SELECT id FROM photo))") !=
        0) {
        database.exec(
            "INSERT INTO root (path) VALUES (x''); "
            "INSERT INTO photo (id, uuid, root_id, path, name, size, modified_ns, bytes_digest, "
            "picture_digest, added_at, state, problem) SELECT photo_id, randomblob(16), "
            "last_insert_rowid(), CAST('lost/' || photo_id AS BLOB), 'lost ' || photo_id, 0, 0, "
            "zeroblob(32), zeroblob(32), 0, 1, 'lost with a damaged page' FROM item WHERE photo_id "
            "NOT IN (SELECT id FROM photo) AND (id IN (SELECT item_id FROM determination) OR id IN "
            "(SELECT item_id FROM item_tag) OR id IN (SELECT item_id FROM item_field)) "
            "GROUP BY photo_id");
    }
}

/// Removes, or frees, rows of a table whose other row is lost; how many were removed.
std::int64_t removeOrphans(SQLite::Database& database, const std::string& table) {
    struct Reference {
        std::string column;
        std::string parent;
        bool mayBeNone = false;
    };

    std::vector<Reference> references;
    SQLite::Statement rows(database,
                           "SELECT \"from\", \"table\", (SELECT \"notnull\" = 0 FROM "
                           "pragma_table_info(?1) WHERE name = \"from\") FROM "
                           "pragma_foreign_key_list(?1)");
    rows.bind(1, table);
    while (rows.executeStep()) {
        references.push_back({rows.getColumn(0).getString(),
                              rows.getColumn(1).getString(),
                              rows.getColumn(2).getInt() != 0});
    }
    std::int64_t removed = 0;
    for (const Reference& reference : references) {
        // Without its taxon a determination or prediction would say something else.
        const bool isFreed = reference.mayBeNone && reference.parent != "taxon";
        const std::string column = inQuotes(reference.column);
        const std::string where = " WHERE " + column + " IS NOT NULL AND " + column +
                                  " NOT IN (SELECT id FROM " + inQuotes(reference.parent) + ")";
        const int changed = database.exec(isFreed ? "UPDATE " + inQuotes(table) + " SET " + column +
                                                        " = NULL" + where
                                                  : "DELETE FROM " + inQuotes(table) + where);
        removed += isFreed ? 0 : changed;
    }
    return removed;
}

void removeOrphans(SQLite::Database& database, std::vector<SavedTable>& tables) {
    bool isDone = false;
    while (!isDone) { // what is removed may have had others
        isDone = true;
        for (SavedTable& table : tables) {
            if (const std::int64_t removed = removeOrphans(database, table.name); removed != 0) {
                table.rows -= removed;
                table.lost += removed;
                isDone = false;
            }
        }
    }
}

void countLost(std::vector<SavedTable>& tables, std::string_view name, int lost) {
    for (SavedTable& table : tables) {
        if (table.name == name) {
            table.rows -= lost;
            table.lost += lost;
        }
    }
}

void dropBrokenVectors(SQLite::Database& database, std::vector<SavedTable>& tables) {
    countLost(tables,
              "embedding",
              database.exec("DELETE FROM embedding WHERE length(data) IS NOT (SELECT dims * CASE "
                            "storage WHEN 'f16' THEN 2 ELSE 4 END FROM vector_key WHERE id = "
                            "key_id)"));
}

/// Clusters whose items cannot be read, and maps that hold other points than items.
void dropBrokenItemSets(SQLite::Database& database, std::vector<SavedTable>& tables) {
    for (const auto& [table, points] :
         {std::pair("map", "length(positions) / (4 * dims)"), std::pair("cluster", "NULL")}) {
        std::vector<std::int64_t> broken;
        SQLite::Statement rows(database,
                               std::string("SELECT id, items, ") + points + " FROM " + table);
        while (rows.executeStep()) {
            const auto items = unpackedItems(blobOf(rows.getColumn(1)));
            const SQLite::Column count = rows.getColumn(2);
            if (!items ||
                (!count.isNull() && count.getInt64() != static_cast<std::int64_t>(items->size()))) {
                broken.push_back(rows.getColumn(0).getInt64());
            }
        }
        for (const std::int64_t id : broken) {
            database.exec(std::string("DELETE FROM ") + table +
                          " WHERE id = " + std::to_string(id));
        }
        countLost(tables, table, static_cast<int>(broken.size()));
    }
}

} // namespace

void mendTables(SQLite::Database& database, int format, std::vector<SavedTable>& tables) {
    dropBrokenVectors(database, tables);
    if (format >= kFirstWithMaps) {
        dropBrokenItemSets(database, tables);
    }
    fillGaps(database);
    removeOrphans(database, tables);
    const bool lostDecisions =
        std::any_of(tables.begin(), tables.end(), [](const SavedTable& table) {
            return table.lost != 0 && !isDerived(table.name);
        });
    if (lostDecisions) {
        database.exec("UPDATE entry SET state = 2, items = 0; "
                      "UPDATE entry SET items = there FROM (SELECT entry_id, count(*) AS there "
                      "FROM entry_item GROUP BY entry_id) WHERE id = entry_id");
    }
}

} // namespace taxo
