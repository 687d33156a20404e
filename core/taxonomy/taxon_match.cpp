// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxon_match.h"

#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo {

namespace {

std::string pathOf(const Lineage& lineage, Rank rank) {
    std::string path = lineage.names.front();
    for (std::size_t i = 1; i <= indexOf(rank); ++i) {
        path += "/" + lineage.names[i];
    }
    return path;
}

/// The shortest text that finds `taxon` alone: by itself, with its rank, or as a lineage.
std::string nameFinding(const NameIndex& names, TaxonId taxon, const std::string& title) {
    const Taxonomy& taxonomy = names.taxonomy();
    const Rank rank = taxonomy.rankOf(taxon);
    std::array<std::string, 3> ways = {
        title, std::string(nameOf(rank)) + ":" + title, pathOf(taxonomy.lineageOf(taxon), rank)};
    for (std::string& way : ways) {
        if (names.find(way) == std::vector<TaxonId>{taxon}) {
            return std::move(way);
        }
    }
    return {};
}

std::string aboveOf(const Taxonomy& taxonomy, TaxonId taxon) {
    const Lineage lineage = taxonomy.lineageOf(taxon);
    const std::size_t rank = indexOf(taxonomy.rankOf(taxon));
    std::string above;
    // A species names its genus itself.
    for (std::size_t i = rank == indexOf(Rank::Species) ? rank - 1 : rank; i-- > 1;) {
        if (!lineage.names[i].empty()) {
            above = lineage.names[i];
            break;
        }
    }
    const std::string& kingdom = lineage.names.front();
    if (rank > 0 && !kingdom.empty()) {
        above += (above.empty() ? "" : ", ") + kingdom;
    }
    return above;
}

} // namespace

std::vector<TaxonMatch>
matchesOf(const NameIndex& names, std::span<const TaxonId> taxa, const CommonNames& commonNames) {
    const Taxonomy& taxonomy = names.taxonomy();
    std::vector<TaxonMatch> matches;
    for (const TaxonId taxon : taxa) {
        TaxonMatch match;
        match.title = displayNameOf(taxonomy, taxon);
        match.name = nameFinding(names, taxon, match.title);
        match.above = aboveOf(taxonomy, taxon);
        match.rank = taxonomy.rankOf(taxon);
        match.species = taxonomy.speciesIn(taxon);
        match.commonName = commonNames.of(taxon);
        match.lineage = taxonomy.lineageOf(taxon);
        if (!match.name.empty()) {
            matches.push_back(std::move(match));
        }
    }
    return matches;
}

std::vector<TaxonMatch> suggestTaxa(const NameIndex& names,
                                    const CommonNames& commonNames,
                                    std::string_view typed,
                                    std::size_t limit) {
    std::vector<TaxonId> taxa = names.complete(typed, limit);
    const std::vector<TaxonId> common = commonNames.complete(typed, limit);
    const std::size_t room = limit - std::min(common.size(), limit / 2);
    taxa.resize(std::min(taxa.size(), room));
    for (const TaxonId taxon : common) {
        if (taxa.size() < limit && std::find(taxa.begin(), taxa.end(), taxon) == taxa.end()) {
            taxa.push_back(taxon);
        }
    }
    return matchesOf(names, taxa, commonNames);
}

} // namespace taxo
