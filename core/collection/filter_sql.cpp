// SPDX-License-Identifier: MIT
#include "core/base/numbers.h"
#include "core/collection/cluster_sets_private.h"
#include "core/collection/determination.h"
#include "core/collection/filter_sql_private.h"
#include "core/collection/marks.h"
#include "core/collection/prediction_details_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

constexpr const char* kHasOwnWord =
    "EXISTS (SELECT 1 FROM determination own WHERE own.item_id = item.id)";

/// Versions of photographs that were edited since.
constexpr const char* kOlderPhotos = "(SELECT id FROM photo WHERE state = 2)";

bool asksForOlder(const Filter& filter) {
    return std::ranges::any_of(filter.terms, [](const FilterTerm& term) {
        return term.key == FilterKey::State && std::ranges::count(term.values, "older") != 0;
    });
}

/// Few collections have any, and asking every item would cost as much as all the rest.
bool hasWordsOfOccurrences(SQLite::Database& database) {
    return numberOf(database, "SELECT EXISTS (SELECT 1 FROM occurrence_determination)") != 0;
}

/// Items by what they are called: somebody's latest word, else that on their occurrence, else the
/// machine's. `taxa` is a list of taxon ids. Each branch is answered by an index.
std::string called(const std::string& taxa, bool withOccurrences) {
    return "item.id IN ("
           "SELECT item_id FROM determination WHERE is_latest AND taxon_id IN " +
           taxa +
           " UNION ALL "
           "SELECT i.id FROM occurrence_determination o JOIN item i ON i.occurrence_id = "
           "o.occurrence_id WHERE o.is_latest AND o.taxon_id IN " +
           taxa +
           " AND NOT EXISTS (SELECT 1 FROM determination d WHERE d.item_id = i.id) "
           "UNION ALL "
           "SELECT item_id FROM prediction p WHERE key_id = ? AND taxon_id IN " +
           taxa + " AND NOT EXISTS (SELECT 1 FROM determination d WHERE d.item_id = p.item_id)" +
           (withOccurrences ? " AND NOT EXISTS (SELECT 1 FROM item i JOIN occurrence_determination "
                              "o ON o.occurrence_id = i.occurrence_id WHERE i.id = p.item_id)"
                            : "") +
           ")";
}

/// LIKE's own signs taken as they are.
std::string likePattern(const std::string& part) {
    std::string pattern = "%";
    for (const char character : part) {
        if (character == '%' || character == '_' || character == '\\') {
            pattern += '\\';
        }
        pattern += character;
    }
    return pattern + "%";
}

const char* signOf(Comparison comparison) {
    switch (comparison) {
    case Comparison::Less:
        return "<";
    case Comparison::Greater:
        return ">";
    case Comparison::Equal:
        break;
    }
    return "=";
}

const char* columnOf(Rank rank) {
    return rank == Rank::Order     ? "\"order\""
           : rank == Rank::Species ? "species <> '' AND name"
                                   : nameOf(rank);
}

/// Writes a filter as SQL, term by term.
class Writer {
public:
    explicit Writer(SQLite::Database& database)
        : m_database(database)
        , m_key(currentPredictionKey(database))
        , m_withOccurrences(hasWordsOfOccurrences(database)) {}

    Status add(const FilterTerm& term) {
        m_sql.text += m_sql.text.empty() ? "" : " AND ";
        // A term does not hold of what is not there: an item without a date is in every -date:2025.
        m_sql.text += term.isNegated ? "NOT ifnull(" : "(";
        for (std::size_t i = 0; i < term.values.size(); ++i) {
            m_sql.text += i == 0 ? "" : " OR ";
            if (auto written = addValue(term, term.values[i]); !written) {
                return written;
            }
        }
        m_sql.text += term.isNegated ? ", 0)" : ")";
        return {};
    }

    void leaveOlderOut() {
        if (numberOf(m_database, std::string("SELECT EXISTS ") + kOlderPhotos) != 0) {
            m_sql.text += m_sql.text.empty() ? "" : " AND ";
            m_sql.text += std::string("item.photo_id NOT IN ") + kOlderPhotos;
        }
    }

    SqlCondition take() && {
        if (m_sql.text.empty()) {
            m_sql.text = "1";
        }
        return std::move(m_sql);
    }

private:
    Status addValue(const FilterTerm& term, const std::string& value) {
        switch (term.key) {
        case FilterKey::Taxon:
            addTaxon(term.rank, value);
            break;
        case FilterKey::Text:
            m_sql.text += "(";
            addTaxon(std::nullopt, value);
            m_sql.text += " OR ";
            addFile(value);
            m_sql.text += ")";
            break;
        case FilterKey::Mass:
            write(
                "EXISTS (SELECT 1 FROM prediction WHERE key_id = ? AND item_id = item.id AND "
                "mass " +
                    std::string(signOf(term.comparison)) + " ?)",
                m_key,
                static_cast<double>(static_cast<float>(*numberIn<double>(value)))); // as it is kept
            break;
        case FilterKey::Date:
            addDate(term.comparison, value);
            break;
        case FilterKey::Place:
            write("item.place = ?", value);
            break;
        case FilterKey::File:
            addFile(value);
            break;
        case FilterKey::Camera:
            write("item.photo_id IN (SELECT id FROM photo WHERE camera LIKE ? ESCAPE '\\')",
                  likePattern(value));
            break;
        case FilterKey::Deployment:
            write("item.occurrence_id IN (SELECT occurrence.id FROM deployment JOIN event ON "
                  "deployment_id = deployment.id JOIN occurrence ON event_id = event.id WHERE "
                  "deployment.name = ?)",
                  value);
            break;
        case FilterKey::Catalog:
            write("item.occurrence_id IN (SELECT id FROM occurrence WHERE catalog_number = ? AND "
                  "catalog_number <> '')",
                  value);
            break;
        case FilterKey::Tag:
            write("item.id IN (SELECT item_id FROM item_tag JOIN tag ON tag.id = tag_id WHERE "
                  "tag.name = ?)",
                  value);
            break;
        case FilterKey::Person:
            write("item.id IN (SELECT item_id FROM determination JOIN person ON person.id = "
                  "person_id WHERE person.name = ?)",
                  value);
            if (m_withOccurrences) {
                write(" OR (NOT " + std::string(kHasOwnWord) +
                          " AND item.occurrence_id IN (SELECT occurrence_id FROM "
                          "occurrence_determination JOIN person ON person.id = person_id WHERE "
                          "person.name = ?))",
                      value);
            }
            break;
        case FilterKey::Cluster:
            return addClusters(value);
        case FilterKey::State:
            addState(value);
            break;
        case FilterKey::Field:
            return addField(term, value);
        }
        return {};
    }

    void addTaxon(std::optional<Rank> rank, const std::string& value) {
        std::string taxa;
        std::size_t names = 0;
        const auto column = [&](Rank of) {
            taxa += std::string(names++ == 0 ? "" : " UNION ") + "SELECT id FROM taxon WHERE " +
                    columnOf(of) + " = ?";
        };
        if (rank) {
            column(*rank);
        } else {
            for (const Rank each : kAllRanks) {
                column(each);
            }
        }
        taxa = "(" + taxa + ")";
        m_sql.text += called(taxa, m_withOccurrences);
        for (int branch = 0; branch < 3; ++branch) {
            if (branch == 2) {
                m_sql.values.emplace_back(m_key);
            }
            m_sql.values.insert(m_sql.values.end(), names, value);
        }
    }

    void addFile(const std::string& value) {
        write("item.photo_id IN (SELECT id FROM photo WHERE name LIKE ? ESCAPE '\\' OR "
              "CAST(path AS TEXT) LIKE ? ESCAPE '\\')",
              likePattern(value),
              likePattern(value));
    }

    void addDate(Comparison comparison, const std::string& value) {
        const std::size_t dots = value.find("..");
        const auto first = *DateSpan::parse(value.substr(0, dots));
        const auto last =
            dots == std::string::npos ? first : *DateSpan::parse(value.substr(dots + 2));
        if (comparison == Comparison::Less) {
            write("item.taken_at < ?", first.first);
        } else if (comparison == Comparison::Greater) {
            write("item.taken_at > ?", last.last);
        } else {
            write("item.taken_at BETWEEN ? AND ?", first.first, last.last);
        }
    }

    /// What people call otherwise than the machine does. Beginning with what people said: it is
    /// less.
    void addCorrected() {
        const std::string other =
            "JOIN taxon m ON m.id = p.taxon_id WHERE (" + std::string(kLineagesPart) + ") AND ";
        write("item.id IN (SELECT d.item_id FROM determination d JOIN taxon t ON t.id = d.taxon_id "
              "JOIN prediction p ON p.key_id = ? AND p.item_id = d.item_id " +
                  other +
                  "d.is_latest UNION ALL SELECT i.id FROM occurrence_determination o JOIN taxon t "
                  "ON t.id = o.taxon_id JOIN item i ON i.occurrence_id = o.occurrence_id JOIN "
                  "prediction p ON p.key_id = ? AND p.item_id = i.id " +
                  other +
                  "o.is_latest AND NOT EXISTS (SELECT 1 FROM determination d WHERE d.item_id = "
                  "i.id))",
              m_key,
              m_key);
    }

    void addState(const std::string& state) {
        if (state == "verified") {
            m_sql.text += isDetermined(m_database);
        } else if (state == "unverified") {
            m_sql.text += "NOT " + isDetermined(m_database);
        } else if (state == "unidentified") {
            write("NOT EXISTS (SELECT 1 FROM prediction WHERE key_id = ? AND item_id = item.id)",
                  m_key);
        } else if (state == "unknown") {
            addVerdict(Verdict::Unknown);
        } else if (state == "novel") {
            write("item.id IN (SELECT item_id FROM novelty WHERE key_id = ? AND is_unknown)",
                  m_key);
        } else if (state == "unexpected") {
            write("item.id IN (SELECT item_id FROM prediction WHERE key_id = ? AND " +
                      std::string(kIsUnexpected) + ")",
                  m_key);
        } else if (state == "corrected") {
            addCorrected();
        } else if (state == "nothing") {
            addVerdict(Verdict::Nothing);
        } else if (state == "empty") {
            addVerdict(Verdict::Nothing);
            m_sql.text += " OR (NOT " + isDetermined(m_database);
            write(" AND item.id IN (SELECT item_id FROM item_field JOIN field ON field.id = "
                  "field_id WHERE field.name = ? COLLATE NOCASE AND value = 'nothing'))",
                  std::string(kDetectedField));
        } else if (state == "flagged") {
            m_sql.text += "item.id IN (SELECT item_id FROM item_tag JOIN tag ON tag.id = tag_id "
                          "WHERE tag.name = 'flagged')";
        } else if (state == "missing") {
            m_sql.text += "item.photo_id IN (SELECT id FROM photo WHERE state = 1)";
        } else if (state == "unreadable") {
            m_sql.text += "item.photo_id IN (SELECT id FROM photo WHERE state = 3)";
        } else if (state == "failed") {
            m_sql.text += "item.id IN (SELECT item_id FROM failure)";
        } else if (state == "region") {
            m_sql.text += "item.box_left IS NOT NULL";
        } else if (state == "older") {
            m_sql.text += std::string("item.photo_id IN ") + kOlderPhotos;
        }
    }

    void addVerdict(Verdict verdict) {
        const auto value = static_cast<std::int64_t>(verdict);
        write("EXISTS (SELECT 1 FROM determination d WHERE d.item_id = item.id AND is_latest AND "
              "verdict = ?)",
              value);
        if (m_withOccurrences) {
            write(" OR (NOT " + std::string(kHasOwnWord) +
                      " AND EXISTS (SELECT 1 FROM occurrence_determination o WHERE "
                      "o.occurrence_id = item.occurrence_id AND is_latest AND verdict = ?))",
                  value);
        }
    }

    /// Their items are a set of bytes to SQLite, so that it is told their numbers.
    Status addClusters(const std::string& value) {
        const auto items = itemsOfClusters(m_database, value);
        if (!items) {
            return tl::unexpected(items.error());
        }
        std::string numbers = "[";
        for (const ItemId item : *items) {
            numbers += (numbers.size() > 1 ? "," : "") + std::to_string(item.value);
        }
        write("item.id IN (SELECT value FROM json_each(?))", numbers + "]");
        return {};
    }

    Status addField(const FilterTerm& term, const std::string& value) {
        SQLite::Statement find(m_database, "SELECT id FROM field WHERE name = ? COLLATE NOCASE");
        find.bind(1, term.field);
        if (!find.executeStep()) {
            return fail(
                ErrorCode::InvalidInput,
                "No item has a field \"" + term.field +
                    "\". Ask by a rank, taxon, mass, date, place, file, camera, tag, person, "
                    "deployment, catalog, cluster or a field that was imported or filled in.");
        }
        const std::int64_t field = find.getColumn(0).getInt64();
        const std::string in = "item.id IN (SELECT item_id FROM item_field WHERE field_id = ? AND ";
        if (term.comparison == Comparison::Equal) {
            write(in + "value = ?)", field, value);
        } else if (const auto number = numberIn<double>(value); !number) {
            return fail(ErrorCode::InvalidInput,
                        "\"" + term.field + signOf(term.comparison) + value +
                            "\" wants a number, as count>3.");
        } else {
            write(in + "CAST(value AS REAL) " + signOf(term.comparison) + " ?)", field, *number);
        }
        return {};
    }

    template <class... Values>
    void write(const std::string& text, const Values&... values) {
        m_sql.text += text;
        (m_sql.values.emplace_back(values), ...);
    }

    SQLite::Database& m_database;
    std::int64_t m_key;
    bool m_withOccurrences;
    SqlCondition m_sql;
};

} // namespace

int SqlCondition::bind(SQLite::Statement& statement, int first) const {
    for (const SqlValue& value : values) {
        std::visit([&](const auto& held) { statement.bind(first, held); }, value);
        ++first;
    }
    return first;
}

std::string isDetermined(SQLite::Database& database) {
    return hasWordsOfOccurrences(database)
               ? "(" + std::string(kHasOwnWord) +
                     " OR EXISTS (SELECT 1 FROM occurrence_determination theirs WHERE "
                     "theirs.occurrence_id = item.occurrence_id))"
               : kHasOwnWord;
}

std::int64_t currentPredictionKey(SQLite::Database& database) {
    return numberOf(database, "SELECT value FROM about WHERE name = 'prediction_key'");
}

Result<SqlCondition> conditionOf(SQLite::Database& database, const Filter& filter) {
    Writer writer(database);
    for (const FilterTerm& term : filter.terms) {
        if (auto added = writer.add(term); !added) {
            return tl::unexpected(std::move(added).error());
        }
    }
    if (!asksForOlder(filter)) {
        writer.leaveOlderOut();
    }
    return std::move(writer).take();
}

} // namespace taxo
