// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/filter_sql_private.h"

#include <string>
#include <vector>

namespace taxo {

/// SQL for what items have of one field, and the joins that it needs.
struct ItemValueSql {
    std::string value;
    std::string joins;
    std::vector<SqlValue> values; ///< for each `?` of the joins and then of the value
};

/// `by`: as of countsBy (item_groups.h). InvalidInput names what there is.
Result<ItemValueSql> valuedBy(SQLite::Database& database, const std::string& by);

} // namespace taxo
