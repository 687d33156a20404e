// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/structure_run.h"
#include "core/base/result.h"
#include "core/workflow/structure_traits.h"

namespace taxo::cli {

/// Draws `mapFigure` of the arguments: a map that is kept in the collection, by the trait's axis.
/// NotFound where no map is kept, or none of the photographs is on it.
Status drawOnMap(const Measured& with, const StructureTraits& found);

} // namespace taxo::cli
