// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/names.h"
#include "core/demo/world.h"

#include <vector>

namespace taxo {

/// `total` shared out among `parts`, at least one each, unevenly as nature does: many ones and a
/// few of up to `most`.
std::vector<std::size_t>
unevenSizes(std::size_t parts, std::size_t total, std::size_t most, Random& random);

/// Gives `world` its tree and species, with lineages (but for the epithet) and body plans.
void growTree(DemoWorld& world, const DemoWorldOptions& options, NameMaker& names);

/// Gives every species its traits, habitat and range, by evolution along the tree.
void evolveSpecies(DemoWorld& world);

/// Moves the quickly evolving traits of species that a person could not tell apart.
void displaceCharacters(DemoWorld& world);

/// Epithets and common names, from the traits.
void nameSpecies(DemoWorld& world, NameMaker& names);

} // namespace taxo
