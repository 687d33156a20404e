// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_question.h"
#include "core/workflow/structure_rows.h"
#include "core/workflow/structure_trait_classes.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/structure_variants.h"
#include "core/workflow/structure_within.h"

#include <filesystem>

namespace taxo {

// CSV files of what was measured. A cell is empty where there is no number.

/// A line for each taxon, those without enough photographs last.
Status writeBetween(const std::filesystem::path& file, const StructureBetween& found);
/// A line for each pair of taxa; the distance of their distributions where it was measured.
Status writePairs(const std::filesystem::path& file, const StructureBetween& found);

/// A line for each species, with the field that explains its sub-clusters best.
Status writeWithin(const std::filesystem::path& file,
                   const StructureWithin& found,
                   const StructureRows& rows);
/// A line for each photograph; `thing`: "item" or "row".
Status writeWithinPhotographs(const std::filesystem::path& file,
                              const StructureWithin& found,
                              const StructureRows& rows,
                              const char* thing);

/// A line for each pair of variants of a species.
Status writeVariants(const std::filesystem::path& file, const StructureVariants& found);

/// A line for each species.
Status writeTraits(const std::filesystem::path& file, const StructureTraits& found);
/// Likewise, of a trait of categories.
Status writeTraitClasses(const std::filesystem::path& file, const StructureTraitClasses& found);
/// Where each photograph lies along the axis.
Status writeTraitPhotographs(const std::filesystem::path& file,
                             const StructureTraits& found,
                             const StructureRows& rows,
                             const char* thing);

/// The lines of an answer of any kind: of taxa, or of pairs of variants.
Status writeStructure(const std::filesystem::path& file, const StructureAnswer& answer);
/// Its photographs, of Within and Traits; InvalidInput for others.
Status writeStructurePhotographs(const std::filesystem::path& file, const StructureAnswer& answer);

} // namespace taxo
