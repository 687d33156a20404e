// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"

#include <array>
#include <cstdint>
#include <span>

namespace taxo::demo {

/// How much a picture is changed each time that training sees it.
struct Augmentation {
    double leastArea = 0.5;    ///< of the picture that a crop shows, up to all of it
    double widestAspect = 1.2; ///< of a crop, and 1 / as narrow
    double flip = 0.5;         ///< probability of left for right
    double jitter = 0.15;      ///< of brightness, contrast and saturation: 1 - jitter to 1 + jitter
};

/// What the model's input is.
struct InputShape {
    int side = 64;
    std::array<float, 3> mean{};
    std::array<float, 3> deviation{};
};

/// A random part of a stored picture (RGB bytes, square) as the model's input: resampled
/// bilinearly, flipped, its colours changed, normalised. `planes`: 3 * side * side floats.
void augment(std::span<const std::uint8_t> picture,
             int storedSide,
             const Augmentation& augmentation,
             const InputShape& shape,
             Random& random,
             std::span<float> planes);

} // namespace taxo::demo
