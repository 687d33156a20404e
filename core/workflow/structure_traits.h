// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/traits.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/structure_rows.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// Numbers of a trait, for species or for photographs.
struct TraitTable {
    std::string trait;                       ///< name of the column
    std::map<std::string, double> bySpecies; ///< by binomial
    std::map<std::int64_t, double> byThing;  ///< by item, or row of a file
};

/// Reads a CSV file: a column "item" (of a collection) or "row" (of a file), or such that name
/// species (TaxonColumns), and the trait's numbers, in the column `trait` or, without a name, the
/// only other one. Empty cells, and "NA", are not known; a line
/// without its item or row is of none. InvalidInput names line and value.
Result<TraitTable> readTraitTable(const std::filesystem::path& file, const std::string& trait);

struct TraitsOptions {
    /// The folds: species of one clade are predicted from the others. Nothing: families where there
    /// are at least kLeastTraitClades of them, else genera.
    std::optional<Rank> clades = std::nullopt;
    TraitOptions order = {};
};

/// Species in the order of a trait. A value.
struct StructureTraits {
    std::string trait;
    TaxaAtRank groups;          ///< species
    std::vector<double> values; ///< of each of groups.taxa; NaN: not known
    std::string notEnough;      ///< empty, or why there is no order
    Rank clades = Rank::Family;
    std::optional<TraitOrder> order; ///< its species are numbers of groups.taxa
    std::vector<double> positions;   ///< of each of groups.taxa along the axis
    std::vector<double> photographs; ///< likewise of each row
    std::size_t notHere = 0;         ///< species of the table of which there are no photographs
};

/// Orders species that have enough photographs by the look that goes with a trait; where fewer than
/// three with a value have, or all are of one clade, `notEnough` says so. Of photographs' numbers a
/// species has the mean, events weighing the same. InvalidInput where all have the same value.
Result<StructureTraits> structureTraits(const StructureRows& rows,
                                        const TraitTable& table,
                                        const TraitsOptions& options,
                                        const Progress& progress = {});

} // namespace taxo
