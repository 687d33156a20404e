// SPDX-License-Identifier: MIT
#include "core/taxonomy/checklist.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace taxo {

namespace {

/// Where a checklist's columns are.
struct Columns {
    std::array<std::optional<std::size_t>, kRanks> ranks; ///< species: binomial or epithet
    std::optional<std::size_t> epithet;
    std::optional<std::size_t> infraspecific;
    std::optional<std::size_t> scientificName;
    std::optional<std::size_t> taxonRank;
    std::optional<std::size_t> commonName;

    bool nameNothing() const {
        for (const auto& rank : ranks) {
            if (rank) {
                return false;
            }
        }
        return !epithet && !scientificName;
    }
};

std::optional<std::size_t> firstOf(const CsvTable& table,
                                   std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (const auto column = table.column(name)) {
            return column;
        }
    }
    return std::nullopt;
}

Columns columnsOf(const CsvTable& table) {
    Columns columns;
    for (const Rank rank : kAllRanks) {
        columns.ranks[indexOf(rank)] = table.column(nameOf(rank));
    }
    columns.epithet = firstOf(table, {"speciesEpithet", "specificEpithet", "epithet"});
    columns.infraspecific = table.column("infraspecificEpithet");
    columns.scientificName = firstOf(table, {"scientificName", "speciesName"});
    columns.taxonRank = firstOf(table, {"taxonRank", "rank"});
    columns.commonName = firstOf(table, {"commonName", "vernacularName"});
    return columns;
}

std::vector<std::string> ignoredOf(const CsvTable& table, const Columns& columns) {
    std::set<std::size_t> used;
    for (const auto& column : {columns.epithet,
                               columns.infraspecific,
                               columns.scientificName,
                               columns.taxonRank,
                               columns.commonName}) {
        used.insert(column.value_or(table.header().size()));
    }
    for (const auto& column : columns.ranks) {
        used.insert(column.value_or(table.header().size()));
    }
    std::vector<std::string> ignored;
    for (std::size_t i = 0; i < table.header().size(); ++i) {
        if (!used.contains(i)) {
            ignored.push_back(table.header()[i]);
        }
    }
    return ignored;
}

std::string valueAt(const CsvTable::Row& row, const std::optional<std::size_t>& column) {
    return column ? std::string(trimmed(row.values[*column])) : std::string();
}

/// Splits "Ursus arctos" unless its first word says that it is an epithet only.
void takeSpecies(Lineage& lineage, const std::string& species) {
    std::string& genus = lineage.at(Rank::Genus);
    const std::size_t space = species.find(' ');
    const bool isCapital = !species.empty() && species.front() >= 'A' && species.front() <= 'Z';
    if (genus.empty() && isCapital && space != std::string::npos) {
        genus = species.substr(0, space);
    }
    lineage.at(Rank::Species) = cleanedEpithet(genus, species);
}

void takeScientificName(Lineage& lineage, const std::string& name, const std::string& rankName) {
    const std::optional<Rank> rank = rankFromName(rankName);
    if (rank && *rank != Rank::Species) {
        if (lineage.at(*rank).empty()) {
            lineage.at(*rank) = name.substr(0, name.find(' '));
        }
        return;
    }
    const auto& have = lineage.names;
    if (std::find(have.begin(), have.end(), name) != have.end()) {
        return; // the row's own family, say, once more
    }
    Lineage parsed;
    takeSpecies(parsed, name);
    std::string& genus = lineage.at(Rank::Genus);
    if (genus.empty()) {
        // One word says no more than a genus.
        const bool isOneWord = name.find(' ') == std::string::npos;
        genus = isOneWord ? name : parsed.at(Rank::Genus);
    }
    if (lineage.at(Rank::Species).empty() && parsed.at(Rank::Genus) == genus) {
        lineage.at(Rank::Species) = parsed.at(Rank::Species);
    }
}

ChecklistTaxon taxonOf(const CsvTable::Row& row, const Columns& columns) {
    ChecklistTaxon taxon;
    for (const Rank rank : kAllRanks) {
        if (rank != Rank::Species) {
            taxon.lineage.at(rank) = valueAt(row, columns.ranks[indexOf(rank)]);
        }
    }
    const std::string epithet = valueAt(row, columns.epithet);
    const std::string species = valueAt(row, columns.ranks[indexOf(Rank::Species)]);
    if (!epithet.empty()) {
        taxon.lineage.at(Rank::Species) = epithet;
    } else if (!species.empty()) {
        takeSpecies(taxon.lineage, species);
    }
    const std::string infraspecific = valueAt(row, columns.infraspecific);
    std::string& named = taxon.lineage.at(Rank::Species);
    if (!infraspecific.empty() && !named.empty() && !named.ends_with(" " + infraspecific)) {
        named += " " + infraspecific;
    }
    const std::string scientificName = valueAt(row, columns.scientificName);
    if (!scientificName.empty()) {
        takeScientificName(taxon.lineage, scientificName, valueAt(row, columns.taxonRank));
    }
    taxon.commonName = valueAt(row, columns.commonName);
    return taxon;
}

} // namespace

Result<Checklist> readChecklist(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    return checklistFrom(*table, displayName(file));
}

Result<Checklist> checklistFrom(const CsvTable& table, const std::string& name) {
    const Columns columns = columnsOf(table);
    if (columns.nameNothing()) {
        return fail(ErrorCode::InvalidInput,
                    name + " has no column of taxa; its header must name some of kingdom, phylum, "
                           "class, order, family, genus, species, scientificName.");
    }
    Checklist list;
    list.ignored = ignoredOf(table, columns);
    std::set<ChecklistTaxon> seen;
    std::string namingNothing;
    for (const CsvTable::Row& row : table.rows()) {
        ChecklistTaxon taxon = taxonOf(row, columns);
        if (taxon.lineage == Lineage{}) {
            namingNothing += (namingNothing.empty() ? "" : ", ") + std::to_string(row.line);
        } else if (seen.insert(taxon).second) {
            list.taxa.push_back(std::move(taxon));
        } else {
            ++list.repeated;
        }
    }
    if (!namingNothing.empty()) {
        return fail(ErrorCode::InvalidInput,
                    name + ": these lines name no taxon: " + namingNothing + ".");
    }
    if (list.taxa.empty()) {
        return fail(ErrorCode::InvalidInput, name + " lists no taxa.");
    }
    return list;
}

} // namespace taxo
