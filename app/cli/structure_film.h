// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/structure_run.h"
#include "core/base/result.h"
#include "core/workflow/structure_traits.h"

namespace taxo::cli {

/// Draws `filmstrip` of the arguments, of photographs of the collection; InvalidInput without one:
/// embeddings have no pictures.
Status drawFilmstrip(const Measured& with, const StructureTraits& found);

} // namespace taxo::cli
