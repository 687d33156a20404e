// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::demo {

/// What a photograph is for.
enum class Share : std::uint8_t {
    Trained,        ///< of a species that training sees
    HeldOutSpecies, ///< of a species that it does not, in a family that it does
    HeldOutFamily,  ///< of a family that it does not
    Awkward         ///< nobody, two species, a wrong label ...: neither trained on nor measured
};

/// What the column held_out says: nothing, "species" or "family".
Share shareOfHeldOut(std::string_view heldOut);

/// A row of a demo world's truth table.
struct WorldPhoto {
    std::filesystem::path file;
    Lineage lineage;
    std::string commonName;
    std::string sex;
    std::string stage; ///< "adult", "juvenile", "larva", "seedling"
    std::string habitat;
    std::string background; ///< "true", "plain", "swapped"
    Share share = Share::Trained;
};

/// Reads DIR/truth.csv of `taxo demo world --out DIR`.
Result<std::vector<WorldPhoto>> readWorld(const std::filesystem::path& folder);

/// Those of this share.
std::vector<WorldPhoto> photosOf(std::span<const WorldPhoto> photos, Share share);

} // namespace taxo::demo
