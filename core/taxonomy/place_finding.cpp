// SPDX-License-Identifier: MIT
#include "core/taxonomy/place_finding.h"

#include "core/base/counted.h"

#include <cmath>

namespace taxo {

std::string textOf(const PlaceFinding& finding) {
    switch (finding.standing) {
    case PlaceStanding::Recorded:
        return {};
    case PlaceStanding::OutOfRange: {
        constexpr double kRounded = 10.0; // cells are no finer
        const double away = std::round(static_cast<double>(finding.nearestKm) / kRounded);
        return "outside its known range: the nearest record is some " +
               grouped(static_cast<std::int64_t>(away * kRounded)) + " km away";
    }
    case PlaceStanding::OutOfSeason:
        return "outside its known season: nearby it is recorded in other months only";
    case PlaceStanding::NotListed:
        return "not on the list of places: weighed as if nothing were known of it";
    case PlaceStanding::NotCovered:
        return "the list of places has no record nearby";
    }
    return {};
}

} // namespace taxo
