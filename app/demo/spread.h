// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/measures.h"

#include <cstddef>
#include <span>

namespace taxo::demo {

/// How unit vectors of photographs scatter. Variances are sums over all dimensions, as parts of
/// that between species (of their means), and free of the bias of small groups.
struct Spread {
    double cone = 0.0;       ///< mean cosine of two photographs of anything
    double individual = 0.0; ///< around the mean of a species' sex and stage
    double sex = 0.0;        ///< a quarter of the squared distance of females and males
    double stage = 0.0;      ///< a quarter of the squared distance of young and adults
};

/// Of these photographs; two species or more with several photographs of one sex and stage each.
Spread spreadOf(const EmbeddedPhotos& photos, std::span<const std::size_t> which);

} // namespace taxo::demo
