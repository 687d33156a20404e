// SPDX-License-Identifier: MIT
#include "core/taxonomy/synonyms.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/taxonomy/name_key.h"
#include "core/taxonomy/taxon_columns.h"
#include "core/taxonomy/taxon_names.h"

#include <optional>

namespace taxo {

namespace {

std::string at(const CsvTable::Row& row, const std::optional<std::size_t>& column) {
    return column ? std::string(trimmed(row.values[*column])) : std::string();
}

} // namespace

Result<SynonymTable> SynonymTable::read(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const TaxonColumns taxa = TaxonColumns::of(table->header());
    const auto synonym = firstColumnNamed(table->header(), {"synonym", "scientificName", "name"});
    const auto accepted = firstColumnNamed(
        table->header(),
        {"accepted", "acceptedName", "acceptedNameUsage", "acceptedScientificName"});
    const auto id = firstColumnNamed(table->header(), {"taxonID", "ID"});
    const auto acceptedId =
        firstColumnNamed(table->header(), {"acceptedNameUsageID", "acceptedID"});
    if ((!synonym || !accepted) && taxa.nameNothing()) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) +
                        " is no checklist: it needs the columns synonym and accepted, or Darwin "
                        "Core's scientificName and acceptedNameUsage.");
    }
    SynonymTable synonyms;
    std::unordered_map<std::string, Lineage> byId;
    for (const CsvTable::Row& row : table->rows()) {
        const std::string acceptedName = at(row, accepted);
        const bool pointsElsewhere =
            !at(row, acceptedId).empty() && at(row, acceptedId) != at(row, id);
        if (!acceptedName.empty() && nameKeyOf(acceptedName) != nameKeyOf(at(row, synonym))) {
            Lineage taxon = lineageOfName(acceptedName);
            const Lineage said = taxa.lineageOf(row.values);
            for (std::size_t rank = 0; rank < indexOf(Rank::Genus); ++rank) {
                taxon.names[rank] =
                    taxon.names[rank].empty() ? said.names[rank] : taxon.names[rank];
            }
            synonyms.add(at(row, synonym), taxon);
            synonyms.add(lowestNameOf(lineageOfName(at(row, synonym))), taxon);
            synonyms.add(lowestNameOf(taxon), taxon);
        } else if (!pointsElsewhere) {
            const Lineage taxon = taxa.lineageOf(row.values);
            if (taxon != Lineage{}) {
                synonyms.add(lowestNameOf(taxon), taxon);
                synonyms.add(at(row, synonym), taxon);
                synonyms.add(taxa.commonNameOf(row.values), taxon);
                byId.emplace(at(row, id), taxon);
            }
        }
    }
    if (id && acceptedId) {
        for (const CsvTable::Row& row : table->rows()) {
            const auto taxon = byId.find(at(row, acceptedId));
            if (taxon != byId.end() && at(row, acceptedId) != at(row, id)) {
                synonyms.add(at(row, synonym), taxon->second);
                synonyms.add(lowestNameOf(lineageOfName(at(row, synonym))), taxon->second);
            }
        }
    }
    return synonyms;
}

void SynonymTable::add(std::string_view name, const Lineage& taxon) {
    const std::string key = nameKeyOf(name);
    if (key.empty()) {
        return;
    }
    const auto [known, isNew] = m_taxa.try_emplace(key, taxon);
    if (isNew || known->second == taxon) {
        return;
    }
    // The same taxon with more of its ranks is no other one.
    bool isOne = lowestNameOf(known->second) == lowestNameOf(taxon);
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        const std::string& kept = known->second.names[rank];
        isOne = isOne && (kept.empty() || taxon.names[rank].empty() || kept == taxon.names[rank]);
    }
    if (!isOne) { // a homonym's is: an animal's and a plant's genus
        known->second = {};
        return;
    }
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        std::string& kept = known->second.names[rank];
        kept = kept.empty() ? taxon.names[rank] : kept;
    }
}

const Lineage* SynonymTable::find(std::string_view name) const {
    auto found = m_taxa.find(nameKeyOf(name));
    if (found == m_taxa.end()) {
        found = m_taxa.find(nameKeyOf(lowestNameOf(lineageOfName(name)))); // without its author
    }
    return found == m_taxa.end() || found->second == Lineage{} ? nullptr : &found->second;
}

} // namespace taxo
