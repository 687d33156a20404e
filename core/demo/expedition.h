// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/jpeg_file.h"
#include "core/demo/photograph.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A photograph as an expedition brings it home: how it looks, and what is known of it.
struct ExpeditionPhoto {
    PhotoPlan plan;
    std::string file;                      ///< "000123.jpg"
    std::string date;                      ///< by the camera's clock: "2031-05-17T14:03:22"
    std::optional<std::size_t> labelledAs; ///< species on the label, true or not; none: no label
    std::string deployment;                ///< of a camera trap
    std::string burst;                     ///< frames of one release
    std::string catalogNumber;             ///< of a specimen
    Orientation orientation = Orientation::Upright;
    std::optional<std::size_t> sameAs; ///< the photograph whose file this one repeats
};

/// Which species are met.
enum class WhichSpecies : std::uint8_t { All, Trained, HeldOut };

struct ExpeditionOptions {
    std::uint64_t seed = 1;
    std::size_t photos = 500;
    BackgroundMix mix;
    WhichSpecies which = WhichSpecies::All;
    bool isEven = false; ///< every species about as often; else as common as it is in nature

    Status check() const;
};

/// Plans all photographs; the first ones do not depend on how many follow. Photographs of one
/// encounter are neighbours.
Result<std::vector<ExpeditionPhoto>> planExpedition(const DemoWorld& world,
                                                    const ExpeditionOptions& options);

/// What a camera writes into the file. Says that all of it is synthetic.
PhotoDescription describe(const DemoWorld& world, const ExpeditionPhoto& photo);

/// The truth of all photographs as CSV, one row each. `folder` is put before the files' names.
std::string truthCsv(const DemoWorld& world,
                     const std::vector<ExpeditionPhoto>& photos,
                     const std::string& folder);

} // namespace taxo
