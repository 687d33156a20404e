// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/structure_between.h"
#include "core/workflow/structure_rows.h"
#include "core/workflow/structure_trait_classes.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/structure_variants.h"
#include "core/workflow/structure_within.h"

#include <string>

namespace taxo::cli {

// On standard output, a line (or a JSON object) for each taxon and then for what all have together.
// Where there are not enough photographs, that is the answer.

void printBetween(const StructureBetween& found, bool asJson);
/// `thing`: "item" or "row".
void printWithin(const StructureWithin& found,
                 const StructureRows& rows,
                 const char* thing,
                 bool asJson);
void printVariants(const StructureVariants& found, bool asJson);
void printTraits(const StructureTraits& found, bool asJson);
void printTraitClasses(const StructureTraitClasses& found, bool asJson);

} // namespace taxo::cli
