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

/// InvalidInput where the filter names a field that the collection does not know.
Result<SqlCondition> conditionOf(SQLite::Database& database, const Filter& filter);

} // namespace taxo
