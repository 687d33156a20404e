// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/structure_arguments.h"
#include "core/base/result.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_rows.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/structure_variants.h"

namespace taxo::cli {

// Into the file that `arguments.figure` names. NotFound, in the words of the answer, where there
// are not enough photographs for anything to draw.

/// Distances between taxa with their dendrogram, beside the taxonomy.
Status drawBetween(const StructureBetween& found, const StructureArguments& arguments);

/// Two planes: both directions between species; and the first of them with the direction across. A
/// species' variants are joined by a line.
Status drawVariants(const StructureVariants& found, const StructureArguments& arguments);

/// The trait by where species lie along its axis, and by what the other clades predict.
Status drawTraits(const StructureTraits& found, const StructureArguments& arguments);

} // namespace taxo::cli
