// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
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
    std::string trueDate;                  ///< "2031-05-17T14:03:22"
    std::string date;                      ///< the same by the camera's clock, which may be wrong
    std::optional<std::size_t> labelledAs; ///< species on the label, true or not
    std::string deployment;                ///< of a camera trap
    std::string burst;                     ///< frames of one release
    std::string catalogNumber;             ///< of a specimen
    Orientation orientation = Orientation::Upright; ///< how the file holds the picture
};

/// Which species are met.
enum class WhichSpecies : std::uint8_t { All, Trained, HeldOut };

struct ExpeditionOptions {
    std::uint64_t seed = 1;
    std::size_t photos = 500;
    BackgroundMix mix{};
    WhichSpecies which = WhichSpecies::All;
    bool isEven = false;     ///< every species about as often; else as common as it is in nature
    double trapped = 0.10;   ///< share of photographs that camera traps took
    double collected = 0.08; ///< share that shows specimens; with some, a drawer now and then
    /// About the share of photographs that something is wrong with: three tenths of it labels, the
    /// rest all that `Awkward` lists. Traps have empty frames with any share but 0.
    double awkward = 0.10;

    Status check() const;
};

/// Plans all photographs; the first ones do not depend on how many follow. Photographs of one
/// encounter are neighbours.
Result<std::vector<ExpeditionPhoto>> planExpedition(const DemoWorld& world,
                                                    const ExpeditionOptions& options);

/// What a camera writes into the file. Says that all of it is synthetic.
PhotoDescription describe(const ExpeditionPhoto& photo);

/// The file: the picture drawn, turned as the camera held it, encoded, and cut where it is
/// Truncated. Drawers are drawn three times as large, up to 3072. `quality` is JPEG's, 1 to 100.
Result<std::vector<std::byte>>
photoFile(const DemoWorld& world, const ExpeditionPhoto& photo, int side, int quality);

/// The truth of all photographs as CSV, one row each. `folder` is put before the files' names.
/// kingdom ... species say what is in the picture, empty where nobody is; species is the epithet.
std::string truthCsv(const DemoWorld& world,
                     const std::vector<ExpeditionPhoto>& photos,
                     const std::string& folder);

/// Every pinned individual of every drawer with the box that it covers (pinnedExtents), in shares
/// of the picture's sides; only a header where there is no drawer.
std::string drawersCsv(const DemoWorld& world,
                       const std::vector<ExpeditionPhoto>& photos,
                       const std::string& folder);

} // namespace taxo
