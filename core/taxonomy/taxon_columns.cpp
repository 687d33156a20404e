// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxon_columns.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>

namespace taxo {

namespace {

std::string valueAt(std::span<const std::string> values, const std::optional<std::size_t>& column) {
    return column ? std::string(trimmed(values[*column])) : std::string();
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

void takeScientificName(Lineage& lineage, const std::string& name, std::optional<Rank> rank) {
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
    const bool isOneWord = name.find(' ') == std::string::npos;
    if (isOneWord && rankOfWord(name) == Rank::Family) {
        std::string& family = lineage.at(Rank::Family);
        family = family.empty() ? name : family;
        return;
    }
    Lineage parsed;
    takeSpecies(parsed, name);
    std::string& genus = lineage.at(Rank::Genus);
    if (genus.empty()) {
        // One word says no more than a genus.
        genus = isOneWord ? name : parsed.at(Rank::Genus);
    }
    if (lineage.at(Rank::Species).empty() && parsed.at(Rank::Genus) == genus) {
        lineage.at(Rank::Species) = parsed.at(Rank::Species);
    }
}

} // namespace

TaxonColumns TaxonColumns::of(const std::vector<std::string>& header) {
    TaxonColumns columns;
    for (const Rank rank : kAllRanks) {
        columns.ranks[indexOf(rank)] = columnNamed(header, nameOf(rank));
    }
    columns.epithet = firstColumnNamed(header, {"speciesEpithet", "specificEpithet", "epithet"});
    columns.infraspecific = columnNamed(header, "infraspecificEpithet");
    columns.scientificName = firstColumnNamed(header, {"scientificName", "speciesName"});
    columns.taxonRank = firstColumnNamed(header, {"taxonRank", "rank"});
    columns.commonName = firstColumnNamed(header, {"commonName", "common", "vernacularName"});
    return columns;
}

bool TaxonColumns::nameNothing() const {
    return !epithet && !scientificName &&
           std::none_of(
               ranks.begin(), ranks.end(), [](const auto& rank) { return rank.has_value(); });
}

bool TaxonColumns::contains(std::size_t column) const {
    return column == epithet || column == infraspecific || column == scientificName ||
           column == taxonRank || column == commonName ||
           std::find(ranks.begin(), ranks.end(), column) != ranks.end();
}

Lineage TaxonColumns::lineageOf(std::span<const std::string> values) const {
    Lineage lineage;
    for (const Rank rank : kAllRanks) {
        if (rank != Rank::Species) {
            lineage.at(rank) = valueAt(values, ranks[indexOf(rank)]);
        }
    }
    const std::string ownEpithet = valueAt(values, epithet);
    const std::string species = valueAt(values, ranks[indexOf(Rank::Species)]);
    if (!ownEpithet.empty()) {
        lineage.at(Rank::Species) = ownEpithet;
    } else if (!species.empty()) {
        takeSpecies(lineage, species);
    }
    const std::string below = valueAt(values, infraspecific);
    std::string& named = lineage.at(Rank::Species);
    if (!below.empty() && !named.empty() && !named.ends_with(" " + below)) {
        named += " " + below;
    }
    const std::string name = valueAt(values, scientificName);
    if (!name.empty()) {
        takeScientificName(lineage, name, rankFromName(valueAt(values, taxonRank)));
    }
    return lineage;
}

std::string TaxonColumns::commonNameOf(std::span<const std::string> values) const {
    return valueAt(values, commonName);
}

Rank rankOfWord(std::string_view name) {
    return name.ends_with("idae") || name.ends_with("aceae") ? Rank::Family : Rank::Genus;
}

Lineage lineageOfName(std::string_view name, std::optional<Rank> rank) {
    Lineage lineage;
    const std::string_view bare = trimmed(name);
    if (!bare.empty()) {
        takeScientificName(lineage, std::string(bare), rank);
    }
    return lineage;
}

} // namespace taxo
