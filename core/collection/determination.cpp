// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"

#include "core/collection/journal_private.h"
#include "core/collection/taxon_table_private.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace taxo {

namespace {

tl::unexpected<Error> nothingSaid() {
    return fail(ErrorCode::InvalidInput,
                "A determination needs items, the name of a taxon and a person.");
}

/// What determinations hang on: items or occurrences.
struct Holder {
    std::string table;
    std::string column;
};

const Holder kOfItem = {"determination", "item_id"};
const Holder kOfOccurrence = {"occurrence_determination", "occurrence_id"};

/// Writes determinations of one step.
class Determiner {
public:
    Determiner(SQLite::Database& database, const Holder& holder, const JournalStep& step)
        : m_database(database)
        , m_holder(holder)
        , m_taxa(database)
        , m_others(database,
                   "UPDATE " + holder.table + " SET is_latest = 0 WHERE " + holder.column +
                       " = ?1 AND is_latest AND person_id <> ?2")
        , m_change(database,
                   "UPDATE " + holder.table +
                       " SET verdict = ?3, taxon_id = ?4, qualifier = ?5, entry_id = ?6, is_latest "
                       "= 1 WHERE " +
                       holder.column + " = ?1 AND person_id = ?2")
        , m_add(database,
                "INSERT INTO " + holder.table + " (" + holder.column +
                    ", person_id, verdict, taxon_id, qualifier, entry_id, is_latest) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)") {
        m_change.bind(6, step.id().value);
        m_add.bind(6, step.id().value);
    }

    /// What `write` says from now on, and whose word it is.
    void
    say(std::int64_t person, Verdict verdict, const Lineage& taxon, const std::string& qualifier) {
        say(person, verdict, qualifier);
        if (verdict == Verdict::Taxon) {
            sayTaxon(m_taxa.idOf(taxon));
        }
    }

    /// The same without a taxon; `sayTaxon` gives it.
    void say(std::int64_t person, Verdict verdict, const std::string& qualifier = {}) {
        m_others.bind(2, person);
        for (SQLite::Statement* own : {&m_change, &m_add}) {
            own->bind(2, person);
            own->bind(3, static_cast<int>(verdict));
            own->bind(4);
            own->bind(5, qualifier);
        }
    }

    /// Makes it quicker to write for all these, and no others, where nobody else has said anything.
    void expect(std::int64_t person, std::int64_t first, std::int64_t last) {
        SQLite::Statement others(m_database,
                                 "SELECT 1 FROM " + m_holder.table + " WHERE " + m_holder.column +
                                     " BETWEEN ? AND ? AND person_id <> ? LIMIT 1");
        others.bind(1, first);
        others.bind(2, last);
        others.bind(3, person);
        m_hasOthers = others.executeStep();
    }

    /// By its row in the table.
    void sayTaxon(std::int64_t taxon) {
        m_change.bind(4, taxon);
        m_add.bind(4, taxon);
    }

    void write(std::int64_t holder) {
        if (m_hasOthers) {
            write(m_others, holder);
        }
        // One after the other, not as one statement ON CONFLICT: for that SQLite keeps a journal.
        if (write(m_change, holder) == 0) {
            write(m_add, holder);
        }
    }

private:
    static int write(SQLite::Statement& statement, std::int64_t holder) {
        statement.bind(1, holder);
        const int rows = statement.exec();
        statement.reset();
        return rows;
    }

    SQLite::Database& m_database;
    const Holder& m_holder;
    TaxonTable m_taxa;
    SQLite::Statement m_others;
    SQLite::Statement m_change;
    SQLite::Statement m_add;
    bool m_hasOthers = true; ///< who may have said something
};

std::vector<Determination>
readDeterminations(SQLite::Database& database, const Holder& holder, std::int64_t id) {
    SQLite::Statement rows(database,
                           "SELECT verdict, taxon_id, qualifier, person.name, at, basis, entry_id "
                           "FROM " +
                               holder.table +
                               " AS said JOIN person ON person.id = said.person_id "
                               "JOIN entry ON entry.id = entry_id WHERE " +
                               holder.column + " = ? ORDER BY is_latest DESC, entry_id DESC");
    rows.bind(1, id);
    TaxonTable taxa(database);
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
        one.isOfOccurrence = &holder == &kOfOccurrence;
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace

Result<EntryId> determine(Collection& collection,
                          std::span<const ItemId> items,
                          Verdict verdict,
                          const Lineage& taxon,
                          const std::string& qualifier,
                          const DecisionMaker& by) {
    const std::string name = wordText(verdict, taxon, qualifier);
    if (items.empty() || name.empty()) {
        return nothingSaid();
    }
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<EntryId> {
            Determiner determiner(database, kOfItem, step);
            determiner.say(step.person(), verdict, taxon, qualifier);
            // In the order of the tables: neighbours lie on one page.
            std::vector<ItemId> inOrder(items.begin(), items.end());
            std::sort(inOrder.begin(), inOrder.end());
            determiner.expect(step.person(), inOrder.front().value, inOrder.back().value);
            for (const ItemId item : inOrder) {
                determiner.write(item.value);
                step.concerns(item);
            }
            step.commit(countedItems(step.items()) + " determined as " + name);
            return step.id();
        });
}

Result<EntryId> determine(Collection& collection,
                          std::span<const OccurrenceId> occurrences,
                          Verdict verdict,
                          const Lineage& taxon,
                          const std::string& qualifier,
                          const DecisionMaker& by) {
    const std::string name = wordText(verdict, taxon, qualifier);
    if (occurrences.empty() || name.empty()) {
        return nothingSaid();
    }
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<EntryId> {
            Determiner determiner(database, kOfOccurrence, step);
            determiner.say(step.person(), verdict, taxon, qualifier);
            SQLite::Statement items(database, "SELECT id FROM item WHERE occurrence_id = ?");
            for (const OccurrenceId occurrence : occurrences) {
                determiner.write(occurrence.value);
                items.bind(1, occurrence.value);
                while (items.executeStep()) {
                    step.concerns({items.getColumn(0).getInt64()});
                }
                items.reset();
            }
            step.commit(counted(occurrences.size(), "occurrence") + " of " +
                        countedItems(step.items()) + " determined as " + name);
            return step.id();
        });
}

Result<EntryId> determineEach(Collection& collection,
                              std::span<const ItemVerdict> verdicts,
                              const DecisionMaker& by) {
    std::set<std::string> names;
    for (const ItemVerdict& each : verdicts) {
        names.insert(wordText(each.verdict, each.taxon, each.qualifier));
    }
    if (names.empty() || names.contains("")) {
        return nothingSaid();
    }
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<EntryId> {
            Determiner determiner(database, kOfItem, step);
            std::map<std::string, std::int64_t> persons = {{"", step.person()}};
            for (const ItemVerdict& each : verdicts) {
                const auto [person, isNew] = persons.try_emplace(each.person, 0);
                if (isNew) {
                    person->second = personNamed(database, each.person);
                }
                determiner.say(person->second, each.verdict, each.taxon, each.qualifier);
                determiner.write(each.item.value);
                step.concerns(each.item);
            }
            step.commit(countedItems(step.items()) + " determined as " +
                        (names.size() == 1 ? *names.begin() : grouped(names.size()) + " taxa"));
            return step.id();
        });
}

Result<std::optional<EntryId>>
withdraw(Collection& collection, std::span<const ItemId> items, const DecisionMaker& by) {
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement own(database,
                                  "DELETE FROM determination WHERE item_id = ? AND person_id = ?");
            own.bind(2, step.person());
            SQLite::Statement latest(
                database,
                "UPDATE determination SET is_latest = 1 WHERE item_id = ?1 AND person_id = (SELECT "
                "person_id FROM determination WHERE item_id = ?1 ORDER BY is_latest DESC, entry_id "
                "DESC LIMIT 1)");
            for (const ItemId item : items) {
                own.bind(1, item.value);
                if (own.exec() > 0) {
                    latest.bind(1, item.value);
                    latest.exec();
                    latest.reset();
                    step.concerns(item);
                }
                own.reset();
            }
            return step.commit("determination of " + countedItems(step.items()) + " withdrawn");
        });
}

Result<Agreement>
agree(Collection& collection, std::span<const ItemId> items, const std::string& person) {
    const auto key = currentPredictions(collection);
    if (!key) {
        return tl::unexpected(key.error());
    }
    if (!*key) {
        return fail(ErrorCode::NotFound,
                    "No machine has said anything yet: identify the collection first.");
    }
    const DecisionMaker by{.person = person, .basis = "agreed", .suggestedBy = (*key)->id};
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Agreement> {
            SQLite::Statement suggestion(
                database, "SELECT taxon_id FROM prediction WHERE key_id = ? AND item_id = ?");
            suggestion.bind(1, (*key)->id.value);
            Determiner determiner(database, kOfItem, step);
            determiner.say(step.person(), Verdict::Taxon);
            Agreement agreement;
            for (const ItemId item : items) {
                suggestion.bind(2, item.value);
                if (!suggestion.executeStep()) {
                    ++agreement.notIdentified;
                } else if (suggestion.getColumn(0).isNull()) {
                    ++agreement.notSure;
                } else {
                    determiner.sayTaxon(suggestion.getColumn(0).getInt64());
                    determiner.write(item.value);
                    step.concerns(item);
                    ++agreement.agreed;
                }
                suggestion.reset();
            }
            agreement.entry =
                step.commit(countedItems(agreement.agreed) + " determined as suggested");
            return agreement;
        });
}

Result<std::vector<Determination>> determinationsOf(const Collection& collection, ItemId item) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Determination>> {
        SQLite::Database& database = *store.database;
        auto own = readDeterminations(database, kOfItem, item.value);
        if (!own.empty()) {
            return own;
        }
        SQLite::Statement occurrence(database, "SELECT occurrence_id FROM item WHERE id = ?");
        occurrence.bind(1, item.value);
        if (!occurrence.executeStep() || occurrence.getColumn(0).isNull()) {
            return own;
        }
        return readDeterminations(database, kOfOccurrence, occurrence.getColumn(0).getInt64());
    });
}

Result<std::vector<Determination>> determinationsOf(const Collection& collection,
                                                    OccurrenceId occurrence) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Determination>> {
        return readDeterminations(*store.database, kOfOccurrence, occurrence.value);
    });
}

} // namespace taxo
