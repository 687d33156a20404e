// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/photograph.h"
#include "core/image/image_buffer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// What an organism consists of; every body plan has some of these.
enum class BodyPart : std::uint8_t {
    Body,    ///< what carries the pattern: trunk, wings, wing cases, leaves, cap, fans
    Head,    ///< of a flower its heart
    Organ,   ///< bill, antennae, jaws, petals
    Limbs,   ///< legs, stem, stalk
    Ornament ///< crest, horns, tufts, sail, and what stands for them
};

inline constexpr std::size_t kBodyParts = 5;

constexpr std::size_t indexOf(BodyPart part) {
    return static_cast<std::size_t>(part);
}

const char* nameOf(BodyPart part);

/// The subject of a photograph as it lies in the picture, before surroundings, light and camera.
struct PosedSubject {
    ImageBuffer picture; ///< Rgb8, on grey
    /// Which share of each pixel shows the part, 0 to 1; rows from the top. They add up to what the
    /// subject covers.
    std::array<std::vector<float>, kBodyParts> cover;
};

/// Of a photograph of one organism in the field or a trap, `side` x `side` pixels (32 to 4096).
/// What stands in front of it (PhotoPlan::placeSeed) is left out. Any number of threads.
PosedSubject poseSubject(const DemoWorld& world, const PhotoPlan& plan, int side);

/// The same photograph of a species of the same body plan: an individual that differs from the mean
/// of its species as this one does from its own.
PhotoPlan asSpecies(const DemoWorld& world, const PhotoPlan& plan, std::size_t species);

} // namespace taxo
