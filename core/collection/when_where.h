// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/where_when.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// When and where photographs were taken, as people correct it. A photograph and its regions have
/// one date and one place: what is changed of one is changed of all of them. Files are never
/// touched.
///
/// What would be changed is shown first: a list of what is and what will be, of every item that
/// changes and of no other. `apply` writes exactly that as one step of the journal, or nothing:
/// Mismatch where something has changed since. Some 10 us an item each.

struct TimeChange {
    ItemId item;
    std::optional<LocalTime> before;
    std::optional<LocalTime> after;
};

struct Place {
    std::optional<GeoPoint> position;
    std::string name; ///< "Lake Myvatn"; may be empty
    auto operator<=>(const Place&) const = default;
};

struct PlaceChange {
    ItemId item;
    Place before;
    Place after;
};

/// What is wrong with a camera's clock.
struct ClockShift {
    std::int64_t seconds = 0; ///< added to it
    /// By how many seconds the clock of the place is ahead of UTC; nothing: as it is known.
    std::optional<std::int32_t> aheadOfUtc = std::nullopt;
};

/// Items without a date stay without.
Result<std::vector<TimeChange>>
proposeShift(const Collection& collection, std::span<const ItemId> items, const ClockShift& shift);

struct ItemTime {
    ItemId item;
    std::optional<LocalTime> time; ///< nothing: it is not known
};

/// The first of several times for one photograph counts.
Result<std::vector<TimeChange>> proposeTimes(const Collection& collection,
                                             std::span<const ItemTime> times);

/// Nothing where there is nothing to change.
Result<std::optional<EntryId>>
apply(Collection& collection, std::span<const TimeChange> changes, const DecisionMaker& by);

struct ItemPlace {
    ItemId item;
    std::optional<GeoPoint> position = std::nullopt; ///< nothing: as it is
    std::optional<std::string> name = std::nullopt;  ///< nothing: as it is
};

/// InvalidInput where a position is none on Earth. The first of several places for one photograph
/// counts.
Result<std::vector<PlaceChange>> proposePlaces(const Collection& collection,
                                               std::span<const ItemPlace> places);

Result<std::optional<EntryId>>
apply(Collection& collection, std::span<const PlaceChange> changes, const DecisionMaker& by);

/// How moments of photographs are found on a track.
struct TrackMatch {
    std::int64_t clockOffset = 0; ///< seconds added to the camera's clock for this only
    /// By how many seconds the clock of the place is ahead of UTC; nothing: what is known of each
    /// item.
    std::optional<std::int32_t> aheadOfUtc = std::nullopt;
    /// Between two points further apart than this nobody knows where it was, but near each of them.
    std::int64_t maxGapSeconds = 600;
    bool replaces = false; ///< positions that are there already
};

struct TrackPlaces {
    std::vector<PlaceChange> changes;
    // Items that stay as they are:
    std::int64_t withoutDate = 0;
    std::int64_t withoutZone = 0; ///< how far their clock is ahead of UTC is not known
    std::int64_t offTrack = 0;    ///< before, after or in a gap of it
    std::int64_t placed = 0;      ///< have a position already
};

/// Where items were by a track in any order: between two points on the straight line.
Result<TrackPlaces> placesFromTrack(const Collection& collection,
                                    std::span<const ItemId> items,
                                    std::span<const TrackPoint> track,
                                    const TrackMatch& match);

/// Where somebody was at a moment (seconds since 1970, UTC) by points in order of time: on the
/// line between two points that are at most `maxGapSeconds` apart, else at the nearest point within
/// half of that.
std::optional<GeoPoint>
positionAt(std::span<const TrackPoint> track, std::int64_t at, std::int64_t maxGapSeconds);

/// Says what was wrong with the clock of a deployment's camera: the times of all its items are
/// corrected by what is new in it, and it is kept with the deployment. Items that are put into it
/// afterwards keep their times.
Result<std::vector<TimeChange>> proposeDeploymentClock(const Collection& collection,
                                                       DeploymentId deployment,
                                                       const ClockShift& shift);
Result<std::optional<EntryId>> setDeploymentClock(Collection& collection,
                                                  DeploymentId deployment,
                                                  const ClockShift& shift,
                                                  const DecisionMaker& by);

} // namespace taxo
