// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace taxo {

/// How a taxon stands in a list of places, for one place and month.
enum class PlaceStanding : std::uint8_t {
    Recorded,    ///< nearby, at about that time of the year
    OutOfRange,  ///< the list has it, but not nearby
    OutOfSeason, ///< nearby, at other times of the year
    NotListed,   ///< the list says nothing of it
    NotCovered   ///< the list says nothing of the place: no record of anything nearby
};

/// What a list of places says of a taxon where and when a photograph was taken.
struct PlaceFinding {
    PlaceStanding standing = PlaceStanding::NotListed;
    /// Its mass was multiplied by this, to the power of the list's strength, before all were made
    /// to add up to 1 again.
    float weight = 1.0F;
    float nearestKm = 0.0F; ///< of the nearest record, by the middle of its cell; OutOfRange only

    bool isUnexpected() const {
        return standing == PlaceStanding::OutOfRange || standing == PlaceStanding::OutOfSeason;
    }

    auto operator<=>(const PlaceFinding&) const = default;
};

/// "outside its known range: the nearest record is some 640 km away"; empty where it is Recorded.
std::string textOf(const PlaceFinding& finding);

} // namespace taxo
