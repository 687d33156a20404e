// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evaluation/trait_classes.h"
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

/// Categories of a trait (habitat, diet; yes and no), for species or for photographs.
struct TraitClassTable {
    std::string trait;                             ///< name of the column
    std::vector<std::string> classes;              ///< in the order of their names
    std::map<std::string, std::int32_t> bySpecies; ///< by binomial
    std::map<std::int64_t, std::int32_t> byThing;  ///< by item, or row of a file
};

/// As readTraitTable, with words or numbers that stand for categories; empty cells, and "NA", are
/// not known.
Result<TraitClassTable> readTraitClassTable(const std::filesystem::path& file,
                                            const std::string& trait);

struct TraitClassesOptions {
    std::optional<Rank> clades = std::nullopt; ///< as of TraitsOptions
    TraitClassOptions predict = {};
};

/// Species by the categories of a trait. A value.
struct StructureTraitClasses {
    std::string trait;
    std::vector<std::string> classes;
    TaxaAtRank groups;                 ///< species
    std::vector<std::int32_t> classOf; ///< of each of groups.taxa; kNoGroup: not known
    std::string notEnough;             ///< empty, or why nothing was predicted
    Rank clades = Rank::Family;
    std::optional<TraitClasses> predicted; ///< its species are numbers of groups.taxa
    std::size_t notHere = 0; ///< species of the table of which there are no photographs
};

/// Does the look of species that have enough photographs tell their category in clades that were
/// left out? Of photographs' categories a species has the one that most of its events show.
/// Otherwise as structureTraits.
Result<StructureTraitClasses> structureTraitClasses(const StructureRows& rows,
                                                    const TraitClassTable& table,
                                                    const TraitClassesOptions& options,
                                                    const Progress& progress = {});

} // namespace taxo
