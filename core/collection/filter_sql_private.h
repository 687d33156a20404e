// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/database_private.h"
#include "core/collection/filter.h"

#include <string>
#include <variant>
#include <vector>

namespace taxo {

/// A value for a `?` of SQL text.
using SqlValue = std::variant<std::int64_t, double, std::string>;

/// A condition on rows of `item`, for after WHERE, and what belongs to its question marks.
struct SqlCondition {
    std::string text;
    std::vector<SqlValue> values;

    /// Binds from number `first` on; returns the number after the last.
    int bind(SQLite::Statement& statement, int first) const;
};

/// The prediction key whose answers stand for "the machine" now; 0 where there is none.
std::int64_t currentPredictionKey(SQLite::Database& database);

/// SQL for whether somebody said what a row of `item` is: of it, or of its occurrence.
std::string isDetermined(SQLite::Database& database);

/// Joins to a row of `item` the latest word of it as `d`, and where there is none that of its
/// occurrence as `o`.
inline constexpr const char* kJoinLatestWord =
    "LEFT JOIN determination d ON d.item_id = item.id AND d.is_latest "
    "LEFT JOIN occurrence_determination o ON d.item_id IS NULL AND "
    "o.occurrence_id = item.occurrence_id AND o.is_latest ";

/// Whether the lineages of taxa t and m part: where both have a name of a rank it is another one.
inline constexpr const char* kLineagesPart =
    "(t.kingdom > '' AND m.kingdom > '' AND t.kingdom <> m.kingdom) OR "
    "(t.phylum > '' AND m.phylum > '' AND t.phylum <> m.phylum) OR "
    "(t.class > '' AND m.class > '' AND t.class <> m.class) OR "
    "(t.\"order\" > '' AND m.\"order\" > '' AND t.\"order\" <> m.\"order\") OR "
    "(t.family > '' AND m.family > '' AND t.family <> m.family) OR "
    "(t.genus > '' AND m.genus > '' AND t.genus <> m.genus) OR "
    "(t.species > '' AND m.species > '' AND t.species <> m.species)";

/// InvalidInput where the filter names a field or clusters that the collection does not know.
Result<SqlCondition> conditionOf(SQLite::Database& database, const Filter& filter);

} // namespace taxo
