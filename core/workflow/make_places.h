// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ranges/local_list.h"
#include "core/ranges/read_places.h"
#include "core/workflow/kept_places.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Of what a local list is made.
struct PlacesSource {
    std::filesystem::path table;            ///< as readPlaces reads it
    std::string name;                       ///< what the list shall be called
    std::vector<std::string> complete = {}; ///< taxa of which it has every species of its area
    PlacesReadingOptions reading = {};
    double cellKm = LocalListAbout().cellKm;
    bool replaces = false; ///< a list of that name goes
};

/// A list that was made and kept, and what was read for it.
struct MadePlaces {
    PlacesReading reading;
    std::shared_ptr<const LocalList> list;
};

/// "11,55,15,57": WEST,SOUTH,EAST,NORTH in degrees. InvalidInput for what is no such area.
Result<RangeGrid::Box> areaFrom(std::string_view text);
/// InvalidInput for what is no area on Earth.
Result<RangeGrid::Box> checkedArea(const RangeGrid::Box& box);

/// Reads the table and keeps the list (fileOfPlaces). The file appears when it is complete.
/// InvalidInput where a list is called so already, and as of fileOfPlaces and readPlaces; Cancelled
/// when it was stopped, and then nothing is left. Reports bytes.
Result<MadePlaces> makePlaces(const PlacesSource& source, const Progress& progress);

} // namespace taxo
