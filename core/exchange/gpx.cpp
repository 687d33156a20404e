// SPDX-License-Identifier: MIT
#include "core/exchange/gpx.h"

#include "core/base/files.h"
#include "core/exchange/text_values.h"

#include <pugixml.hpp>

#include <algorithm>
#include <new>

namespace taxo {

namespace {

/// The end of an element's name behind a prefix, as in "gpx:trkpt".
bool isCalled(const pugi::xml_node& node, std::string_view name) {
    const std::string_view called = node.name();
    return called == name || (called.ends_with(name) && called.size() > name.size() &&
                              called[called.size() - name.size() - 1] == ':');
}

pugi::xml_node childCalled(const pugi::xml_node& node, std::string_view name) {
    return node.find_child([&](const pugi::xml_node& child) { return isCalled(child, name); });
}

void takePoint(const pugi::xml_node& node, GpxTrack& track) {
    const pugi::xml_node time = childCalled(node, "time");
    if (!time) {
        ++track.withoutTime;
        return;
    }
    const auto at = readRecordTime(time.child_value());
    const auto position =
        readPosition(node.attribute("lat").value(), node.attribute("lon").value());
    if (!at || !at->hasClock || !position) {
        ++track.wrong;
        return;
    }
    // GPX has UTC; a zone is written out all the same by some.
    track.points.push_back({at->time.seconds - at->time.aheadOfUtc.value_or(0), *position});
}

GpxTrack trackIn(const pugi::xml_node& gpx) {
    GpxTrack track;
    for (const pugi::xml_node& trk : gpx.children()) {
        if (!isCalled(trk, "trk")) {
            continue;
        }
        for (const pugi::xml_node& segment : trk.children()) {
            for (const pugi::xml_node& point : segment.children()) {
                if (isCalled(point, "trkpt")) {
                    takePoint(point, track);
                }
            }
        }
    }
    std::stable_sort(track.points.begin(),
                     track.points.end(),
                     [](const TrackPoint& a, const TrackPoint& b) { return a.at < b.at; });
    return track;
}

} // namespace

Result<GpxTrack> readGpxText(std::string_view text, const std::string& name) {
    pugi::xml_document document;
    pugi::xml_parse_result parsed;
    try {
        parsed = document.load_buffer(text.data(), text.size(), pugi::parse_default);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, name + " does not fit into memory.");
    }
    if (!parsed) {
        const auto before =
            text.substr(0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)));
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        return fail(ErrorCode::Corrupt,
                    name + ": line " + std::to_string(line) + " is not XML (" +
                        parsed.description() + "). The file is damaged or cut off: get it again.");
    }
    const pugi::xml_node gpx = document.document_element();
    if (!isCalled(gpx, "gpx")) {
        return fail(ErrorCode::InvalidInput, name + " is XML, but no GPX.");
    }
    GpxTrack track = trackIn(gpx);
    if (track.points.empty()) {
        return fail(ErrorCode::InvalidInput,
                    name + " has no track whose points have times; record the track with them.");
    }
    return track;
}

Result<GpxTrack> readGpx(const std::filesystem::path& file) {
    constexpr std::uint64_t kLargest = std::uint64_t{512} << 20U;
    const auto text = readTextFile(file, kLargest);
    if (!text) {
        return tl::unexpected(text.error());
    }
    return readGpxText(*text, displayName(file));
}

} // namespace taxo
