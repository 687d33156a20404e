// SPDX-License-Identifier: MIT
#include "core/exchange/gpx.h"
#include "tests/core/exchange/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::HasSubstr;

TEST(Gpx, GivesPointsOfAllSegmentsByTime) {
    const auto track = readGpx(test::example("track.gpx"));
    ASSERT_TRUE(track) << track.error().text();
    ASSERT_EQ(track->points.size(), 3U);
    constexpr std::int64_t kNine = 1748736000 + 9 * 3600;
    EXPECT_EQ(track->points[0], (TrackPoint{kNine, {65.6, -17.0}}));
    EXPECT_EQ(track->points[1].at, kNine + 3600);
    EXPECT_EQ(track->points[2].at, kNine + 3600 + 600) << "its zone was taken off";
    EXPECT_EQ(track->withoutTime, 1U);
    EXPECT_EQ(track->wrong, 1U) << "beyond the pole";
}

TEST(Gpx, SaysWhatIsWrong) {
    EXPECT_THAT(readGpxText("", "t.gpx").error().message, HasSubstr("t.gpx: line 1 is not XML"));
    EXPECT_THAT(readGpxText("<gpx>\n<trk>", "t").error().message, HasSubstr("line 2 is not XML"));
    EXPECT_THAT(readGpxText("<kml/>", "t").error().message, HasSubstr("no GPX"));
    EXPECT_THAT(readGpxText("<gpx/>", "t").error().message, HasSubstr("no track"));
}

TEST(Gpx, ExpandsNoEntities) {
    std::string bomb = "<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\">";
    for (char name = 'b'; name < 'k'; ++name) {
        const std::string before = std::string("&") + static_cast<char>(name - 1) + ";";
        bomb += std::string("<!ENTITY ") + name + " \"" + before + before + before + before +
                before + before + before + before + before + before + "\">";
    }
    bomb += "]><gpx><trk><trkseg><trkpt lat=\"1\" lon=\"2\"><time>&j;</time></trkpt>"
            "<trkpt lat=\"1\" lon=\"2\"><time>2025-06-01T10:00:00Z</time></trkpt></trkseg></trk>"
            "</gpx>";
    const auto track = readGpxText(bomb, "bomb.gpx");
    ASSERT_TRUE(track) << track.error().text();
    EXPECT_EQ(track->points.size(), 1U);
    EXPECT_EQ(track->wrong, 1U);
}

} // namespace
} // namespace taxo
