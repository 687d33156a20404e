// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/database_private.h"
#include "core/collection/journal.h"
#include "tests/core/collection/kept_photos.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo::test {

/// Every row of every table of decisions, as SQL writes values: byte by byte.
inline std::vector<std::string> decisionTables(const Collection& collection) {
    SQLite::Database& database = *collection.store().database;
    std::vector<std::string> rows;
    for (const std::string table : {"deployment",
                                    "event",
                                    "occurrence",
                                    "item",
                                    "determination",
                                    "occurrence_determination",
                                    "item_tag",
                                    "item_field",
                                    "saved_view",
                                    "clustering",
                                    "cluster",
                                    "map_view"}) {
        std::string columns;
        SQLite::Statement names(database, "SELECT name FROM pragma_table_info(?)");
        names.bind(1, table);
        while (names.executeStep()) {
            columns += (columns.empty() ? "quote(" : " || ', ' || quote(") +
                       names.getColumn(0).getString() + ")";
        }
        SQLite::Statement all(database, "SELECT " + columns + " FROM " + table);
        while (all.executeStep()) {
            rows.push_back(table + ": " + all.getColumn(0).getString());
        }
    }
    return rows;
}

/// What was decided since `before` is one step that leads back to it and there again.
inline void
expectUndoable(KeptPhotos& kept, const std::vector<std::string>& before, const std::string& text) {
    const auto after = decisionTables(*kept.collection);
    EXPECT_NE(before, after);
    const auto undone = undo(*kept.collection);
    ASSERT_TRUE(undone) << undone.error().text();
    ASSERT_TRUE(*undone);
    EXPECT_EQ((*undone)->text, text);
    EXPECT_EQ(decisionTables(*kept.collection), before);
    const auto redone = redo(*kept.collection);
    ASSERT_TRUE(redone) << redone.error().text();
    EXPECT_EQ(decisionTables(*kept.collection), after);
}

} // namespace taxo::test
