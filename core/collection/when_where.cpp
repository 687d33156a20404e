// SPDX-License-Identifier: MIT
#include "core/collection/when_where.h"

#include "core/base/on_earth.h"
#include "core/collection/journal_private.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace taxo {

namespace {

struct Moment {
    ItemId item;
    std::optional<LocalTime> time;
    Place place;
};

/// The items of the photographs that items belong to, each photograph once.
class PhotoItems {
public:
    explicit PhotoItems(SQLite::Database& database)
        : m_rows(database,
                 "SELECT theirs.id, theirs.taken_at, theirs.utc_offset_s, theirs.latitude, "
                 "theirs.longitude, theirs.place FROM item given JOIN item theirs ON "
                 "theirs.photo_id = given.photo_id WHERE given.id = ? ORDER BY theirs.id") {}

    /// Nothing of a photograph that was asked for before.
    std::vector<Moment> next(ItemId item) {
        std::vector<Moment> moments;
        if (m_seen.contains(item.value)) {
            return moments;
        }
        m_rows.bind(1, item.value);
        while (m_rows.executeStep()) {
            moments.push_back(read());
            m_seen.insert(moments.back().item.value);
        }
        m_rows.reset();
        return moments;
    }

private:
    Moment read() {
        Moment moment;
        moment.item = {m_rows.getColumn(0).getInt64()};
        if (!m_rows.getColumn(1).isNull()) {
            moment.time = LocalTime{m_rows.getColumn(1).getInt64(), std::nullopt};
            if (!m_rows.getColumn(2).isNull()) {
                moment.time->aheadOfUtc = m_rows.getColumn(2).getInt();
            }
        }
        if (!m_rows.getColumn(3).isNull()) {
            moment.place.position =
                GeoPoint{m_rows.getColumn(3).getDouble(), m_rows.getColumn(4).getDouble()};
        }
        moment.place.name = m_rows.getColumn(5).getString();
        return moment;
    }

    SQLite::Statement m_rows;
    std::unordered_set<std::int64_t> m_seen;
};

void bindTime(SQLite::Statement& statement, int at, const std::optional<LocalTime>& time) {
    statement.bind(at);
    statement.bind(at + 1);
    if (time) {
        statement.bind(at, time->seconds);
        if (time->aheadOfUtc) {
            statement.bind(at + 1, *time->aheadOfUtc);
        }
    }
}

void bindPlace(SQLite::Statement& statement, int at, const Place& place) {
    statement.bind(at);
    statement.bind(at + 1);
    if (place.position) {
        statement.bind(at, place.position->latitude);
        statement.bind(at + 1, place.position->longitude);
    }
    statement.bind(at + 2, place.name);
}

void bindState(SQLite::Statement& statement, int at, const std::optional<LocalTime>& time) {
    bindTime(statement, at, time);
}

void bindState(SQLite::Statement& statement, int at, const Place& place) {
    bindPlace(statement, at, place);
}

std::string signedClock(std::int64_t seconds) {
    const std::int64_t all = std::abs(seconds);
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return (seconds < 0 ? "-" : "+") + two(all / 3600) + ":" + two(all / 60 % 60) +
           (all % 60 == 0 ? "" : ":" + two(all % 60));
}

/// "clock of 204 items +01:00", with what all changes have in common.
std::string textOf(std::span<const TimeChange> changes) {
    const std::string items = countedItems(static_cast<std::int64_t>(changes.size()));
    const auto shift = [](const TimeChange& change) -> std::optional<std::int64_t> {
        return change.before && change.after
                   ? std::optional(change.after->seconds - change.before->seconds)
                   : std::nullopt;
    };
    const auto seconds = shift(changes.front());
    const bool isShift = seconds && std::ranges::all_of(changes, [&](const TimeChange& change) {
                             return shift(change) == seconds;
                         });
    if (!isShift) {
        return "date of " + items;
    }
    const auto zone = changes.front().after->aheadOfUtc;
    const bool isOneZone = zone && std::ranges::all_of(changes, [&](const TimeChange& change) {
                               return change.after->aheadOfUtc == zone;
                           });
    const bool isZoneNew = std::ranges::any_of(changes, [](const TimeChange& change) {
        return change.after->aheadOfUtc != change.before->aheadOfUtc;
    });
    std::string text = "clock of " + items + (*seconds == 0 ? "" : " " + signedClock(*seconds));
    if (isOneZone && isZoneNew) {
        text += (*seconds == 0 ? " in UTC" : ", in UTC") + signedClock(*zone);
    }
    return text;
}

std::string textOf(std::span<const PlaceChange> changes) {
    const std::string items = countedItems(static_cast<std::int64_t>(changes.size()));
    const std::string& name = changes.front().after.name;
    const bool isOneNewName = std::ranges::all_of(changes, [&](const PlaceChange& change) {
        return change.after.name == name && change.before.name != name;
    });
    return isOneNewName ? "place of " + items + ": " + excerpt(name) : "place of " + items;
}

/// Writes changes where items still are as the changes found them, else Mismatch and nothing.
/// `update` has the item as ?1, the new state from ?2 on and the old one from ?`firstBefore` on.
template <class Change>
Result<std::optional<EntryId>> applyAll(Collection& collection,
                                        std::span<const Change> changes,
                                        const DecisionMaker& by,
                                        const char* update,
                                        int firstBefore) {
    if (changes.empty()) {
        return std::optional<EntryId>();
    }
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement statement(database, update);
            for (const Change& change : changes) {
                statement.bind(1, change.item.value);
                bindState(statement, 2, change.after);
                bindState(statement, firstBefore, change.before);
                if (statement.exec() == 0) {
                    return fail(ErrorCode::Mismatch,
                                "Some of these items have been changed since. Look at the "
                                "changes again.");
                }
                statement.reset();
                step.concerns(change.item);
            }
            return step.commit(textOf(changes));
        });
}

/// Of a straight line on the map, the short way round the Earth.
GeoPoint between(const GeoPoint& from, const GeoPoint& to, double share) {
    const double east = std::remainder(to.longitude - from.longitude, 360.0);
    const double longitude = std::remainder(from.longitude + east * share, 360.0);
    return {from.latitude + (to.latitude - from.latitude) * share, longitude};
}

} // namespace

Result<std::vector<TimeChange>>
proposeShift(const Collection& collection, std::span<const ItemId> items, const ClockShift& shift) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<TimeChange>> {
        PhotoItems photos(*store.database);
        std::vector<TimeChange> changes;
        for (const ItemId item : items) {
            for (const Moment& moment : photos.next(item)) {
                if (!moment.time) {
                    continue;
                }
                LocalTime after = *moment.time;
                after.seconds += shift.seconds;
                after.aheadOfUtc = shift.aheadOfUtc ? shift.aheadOfUtc : after.aheadOfUtc;
                if (after != *moment.time) {
                    changes.push_back({moment.item, moment.time, after});
                }
            }
        }
        return changes;
    });
}

Result<std::vector<TimeChange>> proposeTimes(const Collection& collection,
                                             std::span<const ItemTime> times) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<TimeChange>> {
        PhotoItems photos(*store.database);
        std::vector<TimeChange> changes;
        for (const ItemTime& given : times) {
            for (const Moment& moment : photos.next(given.item)) {
                if (moment.time != given.time) {
                    changes.push_back({moment.item, moment.time, given.time});
                }
            }
        }
        return changes;
    });
}

Result<std::optional<EntryId>>
apply(Collection& collection, std::span<const TimeChange> changes, const DecisionMaker& by) {
    return applyAll(collection,
                    changes,
                    by,
                    "UPDATE item SET taken_at = ?2, utc_offset_s = ?3 WHERE id = ?1 AND taken_at "
                    "IS ?4 AND utc_offset_s IS ?5",
                    4);
}

Result<std::vector<PlaceChange>> proposePlaces(const Collection& collection,
                                               std::span<const ItemPlace> places) {
    for (const ItemPlace& given : places) {
        if (given.position && !isOnEarth(*given.position)) {
            return fail(ErrorCode::InvalidInput,
                        std::to_string(given.position->latitude) + ", " +
                            std::to_string(given.position->longitude) +
                            " is no position: latitude from -90 to 90, longitude from -180 to "
                            "180 degrees.");
        }
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<PlaceChange>> {
        PhotoItems photos(*store.database);
        std::vector<PlaceChange> changes;
        for (const ItemPlace& given : places) {
            for (const Moment& moment : photos.next(given.item)) {
                const Place after{given.position ? given.position : moment.place.position,
                                  given.name.value_or(moment.place.name)};
                if (after != moment.place) {
                    changes.push_back({moment.item, moment.place, after});
                }
            }
        }
        return changes;
    });
}

Result<std::optional<EntryId>>
apply(Collection& collection, std::span<const PlaceChange> changes, const DecisionMaker& by) {
    return applyAll(collection,
                    changes,
                    by,
                    "UPDATE item SET latitude = ?2, longitude = ?3, place = ?4 WHERE id = ?1 AND "
                    "latitude IS ?5 AND longitude IS ?6 AND place = ?7",
                    5);
}

std::optional<GeoPoint>
positionAt(std::span<const TrackPoint> track, std::int64_t at, std::int64_t maxGapSeconds) {
    const auto next = std::ranges::lower_bound(track, at, {}, &TrackPoint::at);
    if (next != track.end() && next->at == at) {
        return next->position;
    }
    const TrackPoint* const before = next == track.begin() ? nullptr : &*std::prev(next);
    const TrackPoint* const after = next == track.end() ? nullptr : &*next;
    if (before != nullptr && after != nullptr && after->at - before->at <= maxGapSeconds) {
        const double share =
            static_cast<double>(at - before->at) / static_cast<double>(after->at - before->at);
        return between(before->position, after->position, share);
    }
    const bool isBeforeNearer =
        before != nullptr && (after == nullptr || at - before->at <= after->at - at);
    const TrackPoint* const nearest = isBeforeNearer ? before : after;
    const bool isNear = nearest != nullptr && std::abs(nearest->at - at) <= maxGapSeconds / 2;
    return isNear ? std::optional(nearest->position) : std::nullopt;
}

Result<TrackPlaces> placesFromTrack(const Collection& collection,
                                    std::span<const ItemId> items,
                                    std::span<const TrackPoint> track,
                                    const TrackMatch& match) {
    std::vector<TrackPoint> sorted(track.begin(), track.end());
    std::ranges::stable_sort(sorted, {}, &TrackPoint::at);
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<TrackPlaces> {
        PhotoItems photos(*store.database);
        TrackPlaces places;
        for (const ItemId item : items) {
            for (const Moment& moment : photos.next(item)) {
                if (moment.place.position && !match.replaces) {
                    ++places.placed;
                    continue;
                }
                if (!moment.time) {
                    ++places.withoutDate;
                    continue;
                }
                const auto zone = match.aheadOfUtc ? match.aheadOfUtc : moment.time->aheadOfUtc;
                if (!zone) {
                    ++places.withoutZone;
                    continue;
                }
                const auto position = positionAt(
                    sorted, moment.time->seconds + match.clockOffset - *zone, match.maxGapSeconds);
                if (!position) {
                    ++places.offTrack;
                } else if (position != moment.place.position) {
                    places.changes.push_back(
                        {moment.item, moment.place, {position, moment.place.name}});
                }
            }
        }
        return places;
    });
}

} // namespace taxo
