// SPDX-License-Identifier: MIT
#include "core/collection/current_answers_private.h"
#include "core/collection/filter_sql_private.h"

namespace taxo {

Status eachCurrentAnswer(SQLite::Database& database, const Filter& filter, const TakeAnswer& take) {
    const auto condition = conditionOf(database, filter);
    if (!condition) {
        return tl::unexpected(condition.error());
    }
    SQLite::Statement rows(database,
                           "SELECT item.id, prediction.details FROM prediction JOIN item ON "
                           "item.id = prediction.item_id WHERE prediction.key_id = ? AND (" +
                               condition->text + ") ORDER BY item.id");
    rows.bind(1, currentPredictionKey(database));
    condition->bind(rows, 2);
    while (rows.executeStep()) {
        const ItemId item{rows.getColumn(0).getInt64()};
        if (!take(item, rows.getColumn(1).getString())) {
            return fail(ErrorCode::Corrupt,
                        "What was predicted for item " + std::to_string(item.value) +
                            " cannot be read. Identify it again.");
        }
    }
    return {};
}

} // namespace taxo
