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

/// InvalidInput where the filter names a field or clusters that the collection does not know.
Result<SqlCondition> conditionOf(SQLite::Database& database, const Filter& filter);

} // namespace taxo
