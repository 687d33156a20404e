// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"

#include "core/collection/journal_private.h"
#include "core/collection/taxon_table_private.h"

#include <optional>

namespace taxo {

namespace {

std::string nameOf(Verdict verdict, const Lineage& taxon) {
    switch (verdict) {
    case Verdict::Unknown:
        return "unknown";
    case Verdict::Nothing:
        return "nothing there";
    case Verdict::Taxon:
        break;
    }
    return deepestName(taxon);
}

std::string counted(std::size_t items) {
    return std::to_string(items) + (items == 1 ? " item" : " items");
}

/// Writes determinations of one step, item by item.
class Determiner {
public:
    Determiner(SQLite::Database& database,
               Verdict verdict,
               std::optional<std::int64_t> taxon,
               const std::string& qualifier,
               const JournalStep& step)
        : m_others(database,
                   "UPDATE determination SET is_latest = 0 WHERE item_id = ?1 AND is_latest AND "
                   "person_id <> ?2")
        , m_own(database,
                "INSERT INTO determination (item_id, person_id, verdict, taxon_id, qualifier, "
                "entry_id, is_latest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1) "
                "ON CONFLICT (item_id, person_id) DO UPDATE SET verdict = ?3, taxon_id = ?4, "
                "qualifier = ?5, entry_id = ?6, is_latest = 1") {
        m_others.bind(2, step.person());
        m_own.bind(2, step.person());
        m_own.bind(3, static_cast<int>(verdict));
        if (taxon) {
            m_own.bind(4, *taxon);
        }
        m_own.bind(5, qualifier);
        m_own.bind(6, step.id().value);
    }

    void write(ItemId item) {
        m_others.bind(1, item.value);
        m_others.exec();
        m_others.reset();
        m_own.bind(1, item.value);
        m_own.exec();
        m_own.reset();
    }

private:
    SQLite::Statement m_others;
    SQLite::Statement m_own;
};

} // namespace

Result<EntryId> determine(Collection& collection,
                          std::span<const ItemId> items,
                          Verdict verdict,
                          const Lineage& taxon,
                          const std::string& qualifier,
                          const DecisionMaker& by) {
    const std::string name = nameOf(verdict, taxon);
    if (items.empty() || name.empty() || by.person.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "A determination needs items, the name of a taxon and a person.");
    }
    CollectionStore& store = collection.store();
    if (auto may = checkWritable(store); !may) {
        return tl::unexpected(std::move(may).error());
    }
    return guarded(store, [&]() -> Result<EntryId> {
        SQLite::Database& database = *store.database;
        JournalStep step(database, by.person);
        std::optional<std::int64_t> taxonId;
        if (verdict == Verdict::Taxon) {
            taxonId = TaxonTable(database).idOf(taxon);
        }
        Determiner determiner(database, verdict, taxonId, qualifier, step);
        for (const ItemId item : items) {
            determiner.write(item);
            step.concerns(item);
        }
        step.commit(counted(items.size()) + " determined as " +
                        (qualifier.empty() ? name : qualifier + " " + name),
                    by.basis);
        return step.id();
    });
}

Result<std::vector<Determination>> determinationsOf(const Collection& collection, ItemId item) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Determination>> {
        SQLite::Statement rows(*store.database,
                               "SELECT verdict, taxon_id, qualifier, person.name, at, basis, "
                               "entry_id FROM determination "
                               "JOIN person ON person.id = determination.person_id "
                               "JOIN entry ON entry.id = entry_id WHERE item_id = ? "
                               "ORDER BY is_latest DESC, entry_id DESC");
        rows.bind(1, item.value);
        TaxonTable taxa(*store.database);
        std::vector<Determination> all;
        while (rows.executeStep()) {
            Determination one;
            one.verdict = static_cast<Verdict>(rows.getColumn(0).getInt());
            if (!rows.getColumn(1).isNull()) {
                one.taxon = taxa.lineageOf(rows.getColumn(1).getInt64());
            }
            one.qualifier = rows.getColumn(2).getString();
            one.person = rows.getColumn(3).getString();
            one.at = rows.getColumn(4).getInt64();
            one.basis = rows.getColumn(5).getString();
            one.entry = {rows.getColumn(6).getInt64()};
            all.push_back(std::move(one));
        }
        return all;
    });
}

} // namespace taxo
