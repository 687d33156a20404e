// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/figure/region_labels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace taxo {
namespace {

/// So many families of eight genera each, laid about; level 0 is the family, 1 the genus.
struct World {
    std::vector<float> positions;
    std::vector<std::uint32_t> families;
    std::vector<std::uint32_t> genera;
    std::vector<RegionPlace> places;
    std::vector<LabelSize> sizes;
};

World world(std::uint32_t families) {
    World made;
    Random random(11);
    for (std::uint32_t family = 0; family < families; ++family) {
        const double x = random.uniform(0.0, 100.0);
        const double y = random.uniform(0.0, 100.0);
        for (std::uint32_t genus = 0; genus < 8; ++genus) {
            const double gx = x + random.normal() * 3.0;
            const double gy = y + random.normal() * 3.0;
            const std::size_t points = 20 + random.below(60);
            for (std::size_t i = 0; i < points; ++i) {
                made.positions.push_back(static_cast<float>(gx + random.normal()));
                made.positions.push_back(static_cast<float>(gy + random.normal()));
                made.families.push_back(family);
                made.genera.push_back(8 * family + genus);
            }
        }
    }
    made.places = regionPlaces(made.positions, made.families, 0);
    const auto finer = regionPlaces(made.positions, made.genera, 1);
    made.places.insert(made.places.end(), finer.begin(), finer.end());
    for (const RegionPlace& place : made.places) {
        made.sizes.push_back({40.0F + static_cast<float>(place.region % 7) * 8.0F, 14.0F});
    }
    return made;
}

TEST(RegionPlaces, AreWhereAClassIsDensestAndNotItsMean) {
    Random random(3);
    std::vector<float> positions;
    for (int i = 0; i < 300; ++i) { // two thirds about (0, 0), the rest far away
        const double x = i % 3 == 0 ? 100.0 : 0.0;
        positions.push_back(static_cast<float>(x + random.normal()));
        positions.push_back(static_cast<float>(random.normal()));
    }
    const std::vector<std::uint32_t> regions(300, 4);
    const auto places = regionPlaces(positions, regions, 2);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_NEAR(places[0].x, 0.0F, 0.5F);
    EXPECT_NEAR(places[0].y, 0.0F, 0.5F);
    EXPECT_LT(places[0].reach, 3.0F);
    EXPECT_EQ(places[0].points, 300U);
    EXPECT_EQ(places[0].region, 4U);
    EXPECT_EQ(places[0].level, 2U);
}

TEST(RegionPlaces, OfEqualPointsNoPointAndNaN) {
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    const std::vector<float> positions = {
        2.0F, 3.0F, 2.0F, 3.0F, kNaN, 3.0F, 9.0F, 9.0F, -3e38F, 3e38F};
    const std::vector<std::uint32_t> regions = {1, 1, 1, kNoClass, 1};
    const auto places = regionPlaces(positions, regions, 0);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].x, 2.0F);
    EXPECT_EQ(places[0].y, 3.0F);
    EXPECT_EQ(places[0].reach, 0.0F);
    EXPECT_EQ(places[0].points, 2U);
    EXPECT_TRUE(regionPlaces({}, {}, 0).empty());
}

TEST(ChooseLabels, NoTwoOverlapAndAllAreInside) {
    const World made = world(40);
    for (const MapWindow& window : {MapWindow{0.0F, 0.0F, 100.0F, 75.0F},
                                    MapWindow{20.0F, 30.0F, 30.0F, 22.5F},
                                    MapWindow{40.0F, 40.0F, 8.0F, 6.0F}}) {
        const auto shown = chooseLabels(made.places, made.sizes, window, 800.0F, 600.0F);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const LabelSize size = made.sizes[shown[i].place];
            EXPECT_GE(shown[i].left, 0.0F);
            EXPECT_GE(shown[i].top, 0.0F);
            EXPECT_LE(shown[i].left + size.width, 800.01F);
            EXPECT_LE(shown[i].top + size.height, 600.01F);
            for (std::size_t j = 0; j < i; ++j) {
                const LabelSize other = made.sizes[shown[j].place];
                EXPECT_TRUE(shown[i].left >= shown[j].left + other.width ||
                            shown[j].left >= shown[i].left + size.width ||
                            shown[i].top >= shown[j].top + other.height ||
                            shown[j].top >= shown[i].top + size.height);
            }
        }
    }
}

TEST(ChooseLabels, TheLargerOfTwoThatCollideStandsOnItsSpot) {
    const std::vector<RegionPlace> places = {{0, 0, 50.0F, 50.0F, 1.0F, 10},
                                             {0, 1, 50.5F, 50.0F, 1.0F, 99}};
    const std::vector<LabelSize> sizes(2, {60.0F, 18.0F});
    const auto shown = chooseLabels(places, sizes, {0.0F, 0.0F, 100.0F, 100.0F}, 200.0F, 200.0F);
    ASSERT_EQ(shown.size(), 2U);
    EXPECT_EQ(shown[0].place, 1U);
    EXPECT_EQ(shown[0].top, 91.0F); // in the middle of its place, the other beside it
    EXPECT_EQ(shown[1].top, 73.0F);
}

TEST(ChooseLabels, TheSmallestAreNamedWhereNoLargerOneIsSeen) {
    const std::vector<RegionPlace> places = {{0, 0, 20.0F, 50.0F, 1.0F, 1000},
                                             {0, 1, 80.0F, 50.0F, 1.0F, 19}};
    const std::vector<LabelSize> sizes(2, {60.0F, 18.0F});
    EXPECT_EQ(chooseLabels(places, sizes, {0.0F, 0.0F, 100.0F, 100.0F}, 500.0F, 500.0F).size(), 1U);
    const auto near = chooseLabels(places, sizes, {60.0F, 40.0F, 40.0F, 40.0F}, 500.0F, 500.0F);
    ASSERT_EQ(near.size(), 1U);
    EXPECT_EQ(near[0].place, 1U);
}

TEST(ChooseLabels, TogetherTheyLeaveThePointsToBeSeen) {
    const World made = world(200);
    const auto shown =
        chooseLabels(made.places, made.sizes, {0.0F, 0.0F, 100.0F, 75.0F}, 800.0F, 600.0F);
    float covered = 0.0F;
    for (const ShownLabel& label : shown) {
        covered += made.sizes[label.place].width * made.sizes[label.place].height;
    }
    EXPECT_LE(covered, 800.0F * 600.0F / 8.0F);
    EXPECT_GT(covered, 800.0F * 600.0F / 16.0F);
}

TEST(ChooseLabels, FinerOnesComeWithZoomingIn) {
    const World made = world(12);
    const auto finer = [&](const MapWindow& window) {
        const auto shown = chooseLabels(made.places, made.sizes, window, 800.0F, 600.0F);
        return std::count_if(shown.begin(), shown.end(), [&](const ShownLabel& label) {
            return made.places[label.place].level == 1;
        });
    };
    const RegionPlace& genus = made.places.back();
    EXPECT_EQ(finer({-20.0F, -20.0F, 160.0F, 120.0F}), 0);
    EXPECT_GT(finer({genus.x - 5.0F, genus.y - 3.75F, 10.0F, 7.5F}), 0);
}

TEST(ChooseLabels, AreTheSameAgain) {
    const World made = world(40);
    const MapWindow window{0.0F, 0.0F, 100.0F, 75.0F};
    const auto once = chooseLabels(made.places, made.sizes, window, 800.0F, 600.0F);
    const auto again = chooseLabels(made.places, made.sizes, window, 800.0F, 600.0F);
    ASSERT_EQ(once.size(), again.size());
    ASSERT_GT(once.size(), 10U);
    for (std::size_t i = 0; i < once.size(); ++i) {
        EXPECT_EQ(once[i].place, again[i].place);
        EXPECT_EQ(once[i].left, again[i].left);
    }
}

TEST(ChooseLabels, ASmallMoveOfTheWindowChangesFew) {
    const World made = world(60);
    const auto labels = [&](float left) {
        std::set<std::size_t> places;
        for (const ShownLabel& label :
             chooseLabels(made.places, made.sizes, {left, 10.0F, 80.0F, 60.0F}, 800.0F, 600.0F)) {
            places.insert(label.place);
        }
        return places;
    };
    std::size_t changed = 0;
    std::size_t all = 0;
    for (int step = 0; step < 20; ++step) { // a hundredth of the window each
        const auto before = labels(0.8F * static_cast<float>(step));
        const auto after = labels(0.8F * static_cast<float>(step + 1));
        all += before.size();
        for (const std::size_t place : before) {
            changed += after.contains(place) ? 0 : 1;
        }
    }
    EXPECT_LT(static_cast<double>(changed), 0.05 * static_cast<double>(all));
}

TEST(ChooseLabels, OfAWindowWithoutExtentAreNone) {
    const World made = world(2);
    EXPECT_TRUE(
        chooseLabels(made.places, made.sizes, {0.0F, 0.0F, 0.0F, 0.0F}, 80.0F, 60.0F).empty());
    EXPECT_TRUE(chooseLabels({}, {}, {}, 80.0F, 60.0F).empty());
}

} // namespace
} // namespace taxo
