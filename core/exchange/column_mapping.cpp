// SPDX-License-Identifier: MIT
#include "core/exchange/column_mapping.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/exchange/known_columns_private.h"
#include "core/exchange/text_values.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo {

namespace {

struct RoleName {
    ColumnRole role;
    std::string_view name;
};

/// As people write them.
constexpr std::array kRoleNames = {
    RoleName{ColumnRole::Ignored, "none"},
    RoleName{ColumnRole::File, "file"},
    RoleName{ColumnRole::Stem, "stem"},
    RoleName{ColumnRole::Digest, "sha256"},
    RoleName{ColumnRole::Kingdom, "kingdom"},
    RoleName{ColumnRole::Phylum, "phylum"},
    RoleName{ColumnRole::Class, "class"},
    RoleName{ColumnRole::Order, "order"},
    RoleName{ColumnRole::Family, "family"},
    RoleName{ColumnRole::Genus, "genus"},
    RoleName{ColumnRole::Species, "species"},
    RoleName{ColumnRole::Epithet, "epithet"},
    RoleName{ColumnRole::Infraspecific, "infraspecific"},
    RoleName{ColumnRole::ScientificName, "name"},
    RoleName{ColumnRole::TaxonRank, "rank"},
    RoleName{ColumnRole::CommonName, "common"},
    RoleName{ColumnRole::Label, "label"},
    RoleName{ColumnRole::Qualifier, "qualifier"},
    RoleName{ColumnRole::Person, "person"},
    RoleName{ColumnRole::Date, "date"},
    RoleName{ColumnRole::Time, "time"},
    RoleName{ColumnRole::Latitude, "latitude"},
    RoleName{ColumnRole::Longitude, "longitude"},
    RoleName{ColumnRole::Place, "place"},
    RoleName{ColumnRole::CatalogNumber, "catalog"},
    RoleName{ColumnRole::Occurrence, "occurrence"},
    RoleName{ColumnRole::Event, "event"},
    RoleName{ColumnRole::Deployment, "deployment"},
    RoleName{ColumnRole::Tags, "tags"},
    RoleName{ColumnRole::Left, "left"},
    RoleName{ColumnRole::Top, "top"},
    RoleName{ColumnRole::Width, "width"},
    RoleName{ColumnRole::Height, "height"},
    RoleName{ColumnRole::Field, "field"},
};

bool mayRepeat(ColumnRole role) {
    return role == ColumnRole::File || role == ColumnRole::Stem || role == ColumnRole::Field ||
           role == ColumnRole::Ignored;
}

/// "Mammalia", "Insecta", "Aves"; no "zebra".
bool isClass(std::string_view name) {
    const bool isCapital = name.front() >= 'A' && name.front() <= 'Z';
    return isCapital && (name.ends_with("a") || name == "Aves");
}

class Proposer {
public:
    explicit Proposer(const std::vector<std::string>& header) {
        m_mapping.header = header;
        m_mapping.uses.resize(header.size());
    }

    ColumnMapping propose(std::span<const std::vector<std::string>> rows) {
        useKnownTable();
        useTaxa();
        for (const KnownColumn& known : knownColumns()) {
            use(known);
        }
        takeClassForLabel(rows);
        return std::move(m_mapping);
    }

private:
    void use(const KnownColumn& known) {
        const auto column = columnNamed(m_mapping.header, known.name);
        if (column) {
            use(*column, {known.role, std::string(known.field)});
        }
    }

    void use(std::size_t column, ColumnUse wanted) {
        const bool isFree = m_mapping.uses[column].role == ColumnRole::Ignored;
        const bool isTwice =
            mayRepeat(wanted.role)
                ? wanted.role == ColumnRole::Field && std::ranges::count(m_mapping.uses, wanted) > 0
                : m_mapping.column(wanted.role).has_value();
        if (isFree && !isTwice) {
            m_mapping.uses[column] = std::move(wanted);
        }
    }

    void useKnownTable() {
        for (const KnownTable& table : knownTables()) {
            const bool isThis =
                std::all_of(table.marks.begin(), table.marks.end(), [&](std::string_view mark) {
                    return columnNamed(m_mapping.header, mark).has_value();
                });
            if (isThis) {
                m_mapping.recognised = table.name;
                m_mapping.missing = table.missing;
                for (const KnownColumn& column : table.columns) {
                    use(column);
                }
                return;
            }
        }
    }

    void useTaxa() {
        const TaxonColumns taxa = TaxonColumns::of(m_mapping.header);
        const auto useAt = [&](const std::optional<std::size_t>& column, ColumnRole role) {
            if (column) {
                use(*column, {role, {}});
            }
        };
        for (const Rank rank : kAllRanks) {
            useAt(taxa.ranks[indexOf(rank)],
                  static_cast<ColumnRole>(static_cast<std::size_t>(ColumnRole::Kingdom) +
                                          indexOf(rank)));
        }
        useAt(taxa.epithet, ColumnRole::Epithet);
        useAt(taxa.infraspecific, ColumnRole::Infraspecific);
        useAt(taxa.scientificName, ColumnRole::ScientificName);
        useAt(taxa.taxonRank, ColumnRole::TaxonRank);
        useAt(taxa.commonName, ColumnRole::CommonName);
    }

    /// In tables for machine learning "class" is the label, and no other rank is there.
    void takeClassForLabel(std::span<const std::vector<std::string>> rows) {
        const auto taxonomic = m_mapping.column(ColumnRole::Class);
        const bool hasOthers = std::ranges::any_of(m_mapping.uses, [](const ColumnUse& other) {
            return other.role != ColumnRole::Class && other.role >= ColumnRole::Kingdom &&
                   other.role <= ColumnRole::ScientificName;
        });
        if (!taxonomic || hasOthers || m_mapping.column(ColumnRole::Label)) {
            return;
        }
        const bool holdsClasses =
            !rows.empty() && std::ranges::all_of(rows, [&](const std::vector<std::string>& row) {
                return *taxonomic >= row.size() || row[*taxonomic].empty() ||
                       isClass(row[*taxonomic]);
            });
        if (!holdsClasses) {
            m_mapping.uses[*taxonomic].role = ColumnRole::Label;
        }
    }

    ColumnMapping m_mapping;
};

std::string namesOfRoles() {
    std::string names;
    for (const RoleName& role : kRoleNames) {
        names += (names.empty() ? "" : ", ") + std::string(role.name);
    }
    return names;
}

} // namespace

std::optional<std::size_t> ColumnMapping::column(ColumnRole role) const {
    const auto found = std::ranges::find(uses, role, &ColumnUse::role);
    return found == uses.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - uses.begin()));
}

Status ColumnMapping::set(std::string_view change) {
    const std::size_t equals = change.find('=');
    if (equals == std::string_view::npos) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + std::string(change) +
                        "\" is no mapping; write what a column says and its name, as "
                        "species=ScientificName.");
    }
    std::string_view word = trimmed(change.substr(0, equals));
    const std::string_view column = trimmed(change.substr(equals + 1));
    const auto index = columnNamed(header, column);
    if (!index) {
        std::string names;
        for (const std::string& name : header) {
            names += (names.empty() ? "" : ", ") + name;
        }
        return fail(ErrorCode::InvalidInput,
                    "There is no column \"" + std::string(column) + "\"; there are " + names + ".");
    }
    std::string field;
    if (word.starts_with("field:")) {
        field = fieldName(word.substr(std::string_view("field:").size()));
        word = "field";
    }
    const auto role = std::ranges::find_if(
        kRoleNames, [&](const RoleName& known) { return equalIgnoringCase(known.name, word); });
    if (role == kRoleNames.end()) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + std::string(word) + "\" is nothing that a column can say; choose of " +
                        namesOfRoles() + ".");
    }
    use(*index, {role->role, std::move(field)});
    return {};
}

void ColumnMapping::use(std::size_t column, ColumnUse wanted) {
    if (!mayRepeat(wanted.role)) {
        if (const auto before = this->column(wanted.role)) {
            uses[*before] = {};
        }
    }
    if (wanted.role == ColumnRole::Field && wanted.field.empty()) {
        wanted.field = fieldName(header[column]);
    }
    uses[column] = std::move(wanted);
}

void ColumnMapping::keepAll() {
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (uses[i].role == ColumnRole::Ignored && !trimmed(header[i]).empty()) {
            ColumnUse wanted{ColumnRole::Field, fieldName(header[i])};
            while (std::ranges::count(uses, wanted) != 0) {
                wanted.field += "_";
            }
            uses[i] = std::move(wanted);
        }
    }
}

std::vector<std::string> ColumnMapping::unused() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (uses[i].role == ColumnRole::Ignored) {
            names.push_back(header[i]);
        }
    }
    return names;
}

std::vector<std::string> ColumnMapping::lines() const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (uses[i].role != ColumnRole::Ignored) {
            const auto role = std::ranges::find(kRoleNames, uses[i].role, &RoleName::role);
            lines.push_back(std::string(role->name) +
                            (uses[i].field.empty() ? "" : ":" + uses[i].field) + "=" + header[i]);
        }
    }
    return lines;
}

Status ColumnMapping::check() const {
    if (!column(ColumnRole::File) && !column(ColumnRole::Stem) && !column(ColumnRole::Digest)) {
        return fail(ErrorCode::InvalidInput,
                    "No column tells which photograph a row is about. Say which one is the file’s "
                    "name (--map file=COLUMN).");
    }
    const bool saysSomething = std::ranges::any_of(
        uses, [](const ColumnUse& use) { return use.role > ColumnRole::Digest; });
    if (!saysSomething) {
        return fail(ErrorCode::InvalidInput,
                    "No column says anything about the photographs. Say which one does, as "
                    "species=COLUMN or field=COLUMN.");
    }
    return {};
}

ColumnMapping proposeMapping(const std::vector<std::string>& header,
                             std::span<const std::vector<std::string>> rows) {
    return Proposer(header).propose(rows);
}

} // namespace taxo
