// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/clade_mass.h"
#include "core/classify/identification.h"
#include "core/taxonomy/taxonomy.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// One lineage from the kingdom down: at each rank the heaviest child of the taxon above (the first
/// of equals). Taxa above 0.5 are always on it. Ranks without a name are passed through and not
/// listed; it ends where no mass is left. Beside each step stands the next heaviest named taxon of
/// the rank anywhere. Some milliseconds for a million taxa.
std::vector<LadderStep> ladderOf(const Taxonomy& taxonomy, const CladeMass& mass);

/// The deepest step whose score is at least `threshold`; none: "not sure".
std::optional<std::size_t> bestSupportedStep(std::span<const LadderStep> ladder, float threshold);

} // namespace taxo
