// SPDX-License-Identifier: MIT
// When and where photographs were taken, corrected.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/collection/item_rows.h"
#include "core/collection/occurrences.h"
#include "core/collection/when_where.h"
#include "core/exchange/gpx.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct ClockArguments : DecisionOptions {
    std::string shift;
    std::string zone;
    std::string deployment;
    std::size_t limit = 20;
};

struct PlaceArguments : DecisionOptions {
    std::string name;
    std::string position;
    std::string track;
    std::string shift;
    std::string zone;
    std::string maxGap = "10min";
    bool replaces = false;
    std::size_t limit = 20;
};

std::string textOf(const std::optional<LocalTime>& time) {
    return time ? time->text() : "no date";
}

std::string textOf(const GeoPoint& position) {
    constexpr int kDigits = 6; // a tenth of a metre
    return decimals(position.latitude, kDigits) + "," + decimals(position.longitude, kDigits);
}

std::string textOf(const Place& place) {
    const std::string position = place.position ? textOf(*place.position) : "";
    const std::string both =
        position + (position.empty() || place.name.empty() ? "" : " ") + place.name;
    return both.empty() ? "no place" : both;
}

nlohmann::ordered_json jsonOf(const std::optional<LocalTime>& time) {
    return time ? nlohmann::ordered_json(time->text()) : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json jsonOf(const Place& place) {
    nlohmann::ordered_json json = {
        {"latitude", nullptr}, {"longitude", nullptr}, {"place", place.name}};
    if (place.position) {
        json["latitude"] = place.position->latitude;
        json["longitude"] = place.position->longitude;
    }
    return json;
}

/// What is and what will be, a line an item.
template <class Change>
int tellChanges(const Collection& collection,
                const std::vector<Change>& changes,
                const DecisionOptions& options,
                std::size_t limit) {
    const std::size_t told =
        options.asJson || limit == 0 ? changes.size() : std::min(limit, changes.size());
    for (std::size_t i = 0; i < told; ++i) {
        const Change& change = changes[i];
        const auto rows = rowsOf(collection, std::span(&change.item, 1));
        if (!rows) {
            return failed(rows.error());
        }
        const std::string file = displayPath(rows->front().file);
        if (options.asJson) {
            printJson({{"item", change.item.value},
                       {"file", file},
                       {"before", jsonOf(change.before)},
                       {"after", jsonOf(change.after)}});
        } else {
            printLine(std::to_string(change.item.value) + "\t" + file + "\t" +
                      textOf(change.before) + "\t" + textOf(change.after));
        }
    }
    if (changes.empty() && !options.asJson) {
        printLine("nothing would change");
    }
    if (told < changes.size()) {
        complain("these are " + std::to_string(told) + " of " + std::to_string(changes.size()) +
                 "; --limit 0 lists all");
    }
    return kDone;
}

/// Shows changes or writes them.
template <class Change>
int finish(Collection& collection,
           const Result<std::vector<Change>>& changes,
           const DecisionOptions& options,
           std::size_t limit) {
    if (!changes) {
        return failed(changes.error());
    }
    return options.isPreview
               ? tellChanges(collection, *changes, options, limit)
               : tellDone(collection, apply(collection, *changes, options.by()), options);
}

Result<ClockShift> shiftOf(const std::string& shiftText, const std::string& zoneText) {
    ClockShift shift;
    if (!shiftText.empty()) {
        const auto seconds = parseSeconds(shiftText, true);
        if (!seconds) {
            return tl::unexpected(seconds.error());
        }
        shift.seconds = *seconds;
    }
    if (!zoneText.empty()) {
        const auto zone = parseZone(zoneText);
        if (!zone) {
            return tl::unexpected(zone.error());
        }
        shift.aheadOfUtc = *zone;
    }
    return shift;
}

int runDeploymentClock(Collection& collection,
                       const ClockShift& shift,
                       const ClockArguments& arguments) {
    const auto deployment = findDeployment(collection, arguments.deployment);
    if (!deployment) {
        return failed(deployment.error());
    }
    if (!*deployment) {
        return failed(
            Error{ErrorCode::NotFound,
                  "There is no deployment \"" + arguments.deployment + "\" in this collection.",
                  {}});
    }
    if (arguments.isPreview) {
        return finish(collection,
                      proposeDeploymentClock(collection, **deployment, shift),
                      arguments,
                      arguments.limit);
    }
    return tellDone(
        collection, setDeploymentClock(collection, **deployment, shift, arguments.by()), arguments);
}

int runClock(Collection& collection, const ClockArguments& arguments) {
    const auto shift = shiftOf(arguments.shift, arguments.zone);
    if (!shift) {
        return failed(shift.error());
    }
    if (!arguments.deployment.empty()) {
        return runDeploymentClock(collection, *shift, arguments);
    }
    const auto items = arguments.items(collection);
    if (!items) {
        return failed(items.error());
    }
    return finish(collection, proposeShift(collection, *items, *shift), arguments, arguments.limit);
}

void addClock(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<ClockArguments>();
    const Command clock =
        commands.add("clock", "Correct the dates of items; their files stay as they are");
    const Command what = addGroup(clock, "What was wrong");
    addOption(
        what, "--shift", arguments->shift, "Added to the camera's clock: 1:30:00, -45min, 3h");
    addOption(what, "--zone", arguments->zone, "How far that clock was ahead of UTC: +02:00");
    what.needsOptions(1, 0);
    const Argument deployment =
        addOption(clock,
                  "--deployment",
                  arguments->deployment,
                  "Of this deployment: --shift is all that is added to its clock, with "
                  "what was added before");
    arguments->addAll(clock);
    clock.argument("FILTER").excludes(deployment);
    addOption(clock, "--limit", arguments->limit, "Items in a preview; 0: all").showsDefault();
    clock.footer("Example, of a camera that was an hour slow:\n"
                 "  taxo collection clock alps.taxo camera:Reconyx --shift 1h --zone +02:00 "
                 "--preview");
    commands.does(clock, [arguments](Collection& collection, ProgressBar&) {
        return runClock(collection, *arguments);
    });
}

Result<GeoPoint> parsePosition(const std::string& text) {
    GeoPoint point;
    int end = 0;
    const int read =
        std::sscanf(text.c_str(), "%lf,%lf%n", &point.latitude, &point.longitude, &end);
    if (read != 2 || static_cast<std::size_t>(end) != text.size()) {
        return taxo::fail(ErrorCode::InvalidInput,
                          "\"" + text +
                              "\" is no position. Write latitude and longitude in degrees, as "
                              "47.52,-13.25.");
    }
    return point;
}

Result<TrackMatch> matchOf(const PlaceArguments& arguments) {
    const auto shift = shiftOf(arguments.shift, arguments.zone);
    if (!shift) {
        return tl::unexpected(shift.error());
    }
    const auto maxGap = parseSeconds(arguments.maxGap, false);
    if (!maxGap) {
        return tl::unexpected(maxGap.error());
    }
    return TrackMatch{.clockOffset = shift->seconds,
                      .aheadOfUtc = shift->aheadOfUtc,
                      .maxGapSeconds = *maxGap,
                      .replaces = arguments.replaces};
}

void tellLeftOut(const GpxTrack& track) {
    const auto tell = [](std::size_t points, const char* why) {
        if (points > 0) {
            complain(counted(points, "point") + " of the track left out: " + why);
        }
    };
    tell(track.withoutTime, "without a time");
    tell(track.wrong, "no position on Earth, or a time that cannot be read");
}

void tellLeftOut(const TrackPlaces& places) {
    const auto tell = [](std::int64_t items, const char* why) {
        if (items > 0) {
            complain(counted(items, "item") + " left as they are: " + why);
        }
    };
    tell(places.placed, "they have a position; --replace gives them that of the track");
    tell(places.withoutDate, "without a date");
    tell(places.withoutZone, "how far their clock was ahead of UTC is not known; say it by --zone");
    tell(places.offTrack, "taken before, after or in a gap of the track");
}

int runTrack(Collection& collection, const PlaceArguments& arguments) {
    const auto match = matchOf(arguments);
    if (!match) {
        return failed(match.error());
    }
    const auto track = readGpx(arguments.track);
    if (!track) {
        return failed(track.error());
    }
    const auto items = arguments.items(collection);
    if (!items) {
        return failed(items.error());
    }
    auto places = placesFromTrack(collection, *items, track->points, *match);
    if (!places) {
        return failed(places.error());
    }
    tellLeftOut(*track);
    tellLeftOut(*places);
    return finish(collection,
                  Result<std::vector<PlaceChange>>(std::move(places->changes)),
                  arguments,
                  arguments.limit);
}

int runPlace(Collection& collection, const PlaceArguments& arguments, bool isNamed) {
    ItemPlace place;
    if (isNamed) {
        place.name = arguments.name;
    }
    if (!arguments.position.empty()) {
        const auto position = parsePosition(arguments.position);
        if (!position) {
            return failed(position.error());
        }
        place.position = *position;
    }
    const auto items = arguments.items(collection);
    if (!items) {
        return failed(items.error());
    }
    std::vector<ItemPlace> places(items->size(), place);
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].item = (*items)[i];
    }
    return finish(collection, proposePlaces(collection, places), arguments, arguments.limit);
}

void addPlace(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<PlaceArguments>();
    const Command place =
        commands.add("place", "Say where items were taken; their files stay as they are");
    const Command where = addGroup(place, "Where");
    const Argument name = addOption(where, "--name", arguments->name, "The name of the place");
    addOption(where,
              "--position",
              arguments->position,
              "Latitude and longitude in degrees: 47.52,-13.25");
    const Argument track =
        addOption(where, "--track", arguments->track, "Where somebody was then: a GPX file");
    track.excludes(name).excludes("--position");
    where.needsOptions(1, 0);
    addOption(
        place, "--zone", arguments->zone, "How far the camera's clock was ahead of UTC: +02:00")
        .needs(track);
    addOption(
        place, "--shift", arguments->shift, "Added to the camera's clock to find them: 90s, -1h")
        .needs(track);
    addOption(place, "--max-gap", arguments->maxGap, "Of the track; in a longer one nobody knows")
        .needs(track)
        .showsDefault();
    addFlag(place, "--replace", arguments->replaces, "Also where there is a position already")
        .needs(track);
    arguments->addAll(place);
    addOption(place, "--limit", arguments->limit, "Items in a preview; 0: all").showsDefault();
    place.footer("Examples:\n"
                 "  taxo collection place alps.taxo date:2026-06-01 --position 47.52,13.25 --name "
                 "'Lake meadow'\n"
                 "  taxo collection place alps.taxo date:2026-06-01 --track walk.gpx --zone +02:00 "
                 "--preview");
    commands.does(place, [arguments, name](Collection& collection, ProgressBar&) {
        if (!arguments->track.empty()) {
            return runTrack(collection, *arguments);
        }
        return runPlace(collection, *arguments, name.isGiven());
    });
}

} // namespace

void addCollectionWhenWhereTo(const CollectionCommands& commands) {
    addClock(commands);
    addPlace(commands);
}

} // namespace taxo::cli
