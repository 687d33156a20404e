// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/csv.h"
#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/statistics/taxon_ranks.h"
#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxon_columns.h"
#include "core/workflow/structure_rows.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taxo::detail {

/// Which columns of a table of traits say what.
struct TraitColumns {
    TaxonColumns taxa;
    std::optional<std::size_t> thing; ///< item or row; none: species are named
    std::size_t trait = 0;

    /// `trait`: its column, or empty where there is only one that names nothing.
    static Result<TraitColumns>
    of(const CsvTable& table, const std::string& file, const std::string& trait);

    /// Tells each line that is of something: its species by binomial, or else its item or row.
    /// InvalidInput where that is no number.
    Status forEach(
        const CsvTable& table,
        const std::string& file,
        const std::function<Status(
            const CsvTable::Row& row, const std::string& species, std::int64_t item)>& take) const;
};

/// The folds, and why there are none.
struct TraitClades {
    Rank rank = Rank::Family;
    std::vector<std::int32_t> cladeOf; ///< of each taxon
    std::string notEnough;             ///< empty, or a sentence
};

/// Families where there are kLeastTraitClades of them among the taxa that are known, else genera;
/// or the rank asked for.
TraitClades chooseClades(const TaxonRanks& ranks,
                         const std::vector<bool>& isKnown,
                         std::optional<Rank> asked,
                         const std::string& trait);

/// Of the species that a table names, those of which there are no photographs.
template <class Value>
std::size_t speciesNotHere(const StructureRows& rows,
                           const std::map<std::string, Value>& bySpecies) {
    std::map<std::string, bool> here;
    for (const Lineage& taxon : rows.taxa.taxa) {
        here[taxon.binomial()] = true;
    }
    std::size_t notHere = 0;
    for (const auto& [name, value] : bySpecies) {
        notHere += here.contains(name) ? 0 : 1;
    }
    return notHere;
}

} // namespace taxo::detail
