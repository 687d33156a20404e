// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_rows.h"
#include "core/workflow/structure_trait_classes.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/structure_variants.h"
#include "core/workflow/structure_within.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace taxo {

/// What is asked, in the order of the alternatives of StructureAnswer::found.
enum class StructureKind : std::uint8_t { Between, Within, Variants, Traits, Classes };

/// One question about the structure of a collection, with the usual options for all else.
struct StructureQuestion {
    StructureKind kind = StructureKind::Between;
    Rank rank = Rank::Species;       ///< of Between
    std::string field = {};          ///< of Variants
    std::filesystem::path file = {}; ///< of Traits: readTraitTable; Classes: readTraitClassTable
    std::string trait = {};          ///< of both: its column; empty: the only one
    bool takesPredictions = false;   ///< of items that nobody determined, what the machine says
    std::uint64_t seed = 1;
};

/// A value, without the vectors that it was made from.
struct StructureAnswer {
    StructureQuestion question;
    Filter filter;
    StructureRows rows; ///< `rows.rows` is empty
    std::variant<StructureBetween,
                 StructureWithin,
                 StructureVariants,
                 StructureTraits,
                 StructureTraitClasses>
        found;

    /// Empty, or why there are no numbers.
    const std::string& notEnough() const;
};

/// Reads what the filter leaves, by the vectors that most items have, and measures it. Errors as of
/// structureRowsOf, readTraitTable (or readTraitClassTable) and what measures. On the collection's
/// thread; 100,000 photographs take some 30 s.
Result<StructureAnswer> askStructure(const Collection& collection,
                                     const Filter& filter,
                                     const StructureQuestion& question,
                                     const Progress& progress = {});

/// Photographs from one end of a trait's axis to the other, `count` at most: those nearest to
/// evenly spaced places between the 1st and the 99th hundredth of all, so that a single odd picture
/// does not make an end. None twice; ascending along the axis.
std::vector<std::uint32_t> filmAlong(const StructureTraits& found, std::size_t count);

} // namespace taxo
