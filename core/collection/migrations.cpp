// SPDX-License-Identifier: MIT
#include "core/collection/migrations_private.h"

#include <array>
#include <string>

namespace taxo {

extern const std::string_view kCollectionSql1;

std::span<const std::string_view> migrations() {
    static const std::array<std::string_view, 1> steps = {kCollectionSql1};
    return steps;
}

void migrate(SQLite::Database& database, std::span<const std::string_view> steps) {
    for (auto version = static_cast<std::size_t>(numberOf(database, "PRAGMA user_version"));
         version < steps.size();
         ++version) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(steps[version]));
        database.exec("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

} // namespace taxo
