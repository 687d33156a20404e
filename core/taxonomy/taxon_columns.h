// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Which columns of a table name taxa, found by their names (columnNamed):
///  - kingdom phylum class order family genus;
///  - species_epithet, specificEpithet or epithet; species may be an epithet or a whole binomial;
///    infraspecificEpithet is added to the epithet;
///  - scientificName (Darwin Core) or species name gives genus and epithet where those columns are
///    empty; its author is left out. With a taxonRank above genus it gives that rank;
///  - common_name, common or vernacularName.
struct TaxonColumns {
    std::array<std::optional<std::size_t>, kRanks> ranks; ///< species: binomial or epithet
    std::optional<std::size_t> epithet;
    std::optional<std::size_t> infraspecific;
    std::optional<std::size_t> scientificName;
    std::optional<std::size_t> taxonRank;
    std::optional<std::size_t> commonName;

    static TaxonColumns of(const std::vector<std::string>& header);

    /// Whether none gives a name; a common name and a rank alone are none.
    bool nameNothing() const;
    bool contains(std::size_t column) const;

    /// The taxon of a row; values are trimmed. Ranks may be empty, all of them too.
    Lineage lineageOf(std::span<const std::string> values) const;
    std::string commonNameOf(std::span<const std::string> values) const;
};

/// What rank a name of one word has, by its ending: families of animals end in -idae, those of
/// plants, fungi and bacteria in -aceae; any other is taken for a genus.
Rank rankOfWord(std::string_view name);

/// The taxon of a name as people write it, author or not: "Ursus arctos Linnaeus, 1758". One word
/// is as rankOfWord says, or of `rank` where that is given.
Lineage lineageOfName(std::string_view name, std::optional<Rank> rank = std::nullopt);

} // namespace taxo
