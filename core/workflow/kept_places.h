// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/ranges/local_list.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

/// How answers are weighed by a local list.
struct PlacesChoice {
    std::string name; ///< of the list, for people
    std::shared_ptr<const LocalList> list;
    double strength = kUsualStrength; ///< 0 to 1: the power that weights are taken to

    static constexpr double kUsualStrength = 0.5;

    /// What sets these answers apart from others: "scania, 0a1b2c3d4e5f, strength 0.5".
    std::string text() const;
};

// Local lists of this computer: one file each, NAME.places in the folder "places" of the user's
// data.

/// InvalidInput for what can be no name (letters, digits, blanks, ".", "-" and "_").
Result<std::filesystem::path> fileOfPlaces(const std::string& name);
/// A kept list by its name, or a file of one. NotFound names those that there are.
Result<PlacesChoice> openPlaces(const std::string& nameOrFile);
/// The choice that PlacesChoice::text was written of: the list as it was then. NotFound where there
/// is none of that name, or it is another by now; Corrupt for another text.
Result<PlacesChoice> placesAgain(const std::string& text);
/// Names, in order.
std::vector<std::string> keptPlaces();

} // namespace taxo
