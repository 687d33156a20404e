// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/database_private.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace taxo {

/// The rows of the table taxon, made as they are needed. Throws as SQLiteCpp does.
class TaxonTable {
public:
    explicit TaxonTable(SQLite::Database& database);

    /// A common name is kept where the taxon has none yet.
    std::int64_t idOf(const Lineage& lineage, const std::string& commonName = {});
    Lineage lineageOf(std::int64_t id);
    std::string commonNameOf(std::int64_t id);

private:
    SQLite::Statement m_insert;
    SQLite::Statement m_find;
    SQLite::Statement m_read;
    SQLite::Statement m_name;
    std::map<Lineage, std::int64_t> m_known;
    std::set<std::int64_t> m_named;
};

} // namespace taxo
