// SPDX-License-Identifier: MIT
#include "core/collection/taxon_table_private.h"
#include "core/taxonomy/taxon_names.h"

namespace taxo {

TaxonTable::TaxonTable(SQLite::Database& database)
    : m_insert(database,
               R"(INSERT OR IGNORE INTO taxon (kingdom, phylum, class, "order", family, genus, )"
               "species, name) VALUES (?,?,?,?,?,?,?,?)")
    , m_find(database,
             R"(SELECT id FROM taxon WHERE kingdom = ? AND phylum = ? AND class = ? AND )"
             R"("order" = ? AND family = ? AND genus = ? AND species = ?)")
    , m_read(database,
             R"(SELECT kingdom, phylum, class, "order", family, genus, species, )"
             "common_name FROM taxon WHERE id = ?")
    , m_name(database, "UPDATE taxon SET common_name = ? WHERE id = ? AND common_name = ''") {}

std::int64_t TaxonTable::idOf(const Lineage& lineage, const std::string& commonName) {
    const auto [known, isNew] = m_known.try_emplace(lineage, 0);
    if (isNew) {
        for (std::size_t i = 0; i < kRanks; ++i) {
            m_insert.bind(static_cast<int>(i) + 1, lineage.names[i]);
            m_find.bind(static_cast<int>(i) + 1, lineage.names[i]);
        }
        m_insert.bind(static_cast<int>(kRanks) + 1, lowestNameOf(lineage));
        m_insert.exec();
        m_insert.reset();
        m_find.executeStep();
        known->second = m_find.getColumn(0).getInt64();
        m_find.reset();
    }
    if (!commonName.empty() && m_named.insert(known->second).second) {
        m_name.bind(1, commonName);
        m_name.bind(2, known->second);
        m_name.exec();
        m_name.reset();
    }
    return known->second;
}

Lineage TaxonTable::lineageOf(std::int64_t id) {
    Lineage lineage;
    m_read.bind(1, id);
    if (m_read.executeStep()) {
        for (std::size_t i = 0; i < kRanks; ++i) {
            lineage.names[i] = m_read.getColumn(static_cast<int>(i)).getString();
        }
    }
    m_read.reset();
    return lineage;
}

std::string TaxonTable::commonNameOf(std::int64_t id) {
    m_read.bind(1, id);
    std::string name =
        m_read.executeStep() ? m_read.getColumn(static_cast<int>(kRanks)).getString() : "";
    m_read.reset();
    return name;
}

} // namespace taxo
