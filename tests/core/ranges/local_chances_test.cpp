// SPDX-License-Identifier: MIT
#include "core/ranges/local_chances.h"
#include "tests/core/ranges/local_world.h"

#include <gmock/gmock.h>

#include <cmath>

namespace taxo {
namespace {

using test::listOf;
using test::Recorded;
using ::testing::HasSubstr;

const GeoPoint kNorth{57.0, 13.0};
const GeoPoint kSouth{45.0, 13.0};
const PlaceAndMonth kNorthInMay{kNorth, 5};

/// In the order of names: "both" is everywhere, "north" and "south" are of one side, "winter" of
/// one season, "rare" was seen once.
LocalChances world() {
    return LocalChances(std::make_shared<const LocalList>(listOf({{"both", kNorth, 5, 100},
                                                                  {"both", kSouth, 5, 100},
                                                                  {"north", kNorth, 5, 100},
                                                                  {"rare", kSouth, 5, 1},
                                                                  {"south", kSouth, 5, 100},
                                                                  {"winter", kNorth, 12, 100}})));
}

enum Species : std::uint8_t { Both, North, Rare, South, Winter };

std::vector<float> weightsAt(const LocalChances& chances, const PlaceAndMonth& at) {
    return chances.at(*chances.spotOf(at)).ofTaxon;
}

TEST(LocalChances, FollowTheFormulaWhereAllIsInOneCellAndMonth) {
    const auto weights = weightsAt(world(), kNorthInMay);
    // Of 501 records 200 are near; "both" has 200 of 501, "south" 100.
    const double all = 200.0;
    EXPECT_NEAR(weights[Both], (100.0 + 0.5) / (200.0 * all / 501.0 + 0.5), 1e-4);
    EXPECT_NEAR(weights[North], (100.0 + 0.5) / (100.0 * all / 501.0 + 0.5), 1e-4);
    EXPECT_NEAR(weights[South], 0.5 / (100.0 * all / 501.0 + 0.5), 1e-4);
}

TEST(LocalChances, LeaveWhatIsHardlyRecordedNearlyAsItIs) {
    const auto weights = weightsAt(world(), kNorthInMay);
    EXPECT_GT(weights[Rare], 0.5F) << "one record far away says little";
    EXPECT_LT(weights[South], 0.05F);
}

TEST(LocalChances, DoNotFollowHowManyRecordersThereAre) {
    std::vector<Recorded> records;
    for (const std::uint32_t effort : {20U, 2'000U}) {
        const GeoPoint at{effort == 20U ? 45.0 : 57.0, 13.0};
        records.push_back({"common", at, 5, 10 * effort});
        records.push_back({"scarce", at, 5, effort});
    }
    const LocalChances chances(std::make_shared<const LocalList>(listOf(records)));
    for (const double latitude : {45.0, 57.0}) {
        const auto weights = weightsAt(chances, {GeoPoint{latitude, 13.0}, 5});
        EXPECT_NEAR(weights[0], 1.0F, 0.01F);
        EXPECT_NEAR(weights[1], 1.0F, 0.01F);
    }
}

TEST(LocalChances, KnowTheSeason) {
    const LocalChances chances = world();
    const auto inMay = weightsAt(chances, kNorthInMay);
    const auto inDecember = weightsAt(chances, {kNorth, 12});
    const auto inJanuary = weightsAt(chances, {kNorth, 1});
    EXPECT_LT(inMay[Winter], 0.05F);
    EXPECT_GT(inDecember[Winter], 2.0F);
    EXPECT_GT(inJanuary[Winter], 2.0F) << "December is next to it";
    EXPECT_LT(inDecember[North], 0.05F);
    const auto undated = weightsAt(chances, {kNorth, 0});
    EXPECT_NEAR(undated[Winter], undated[North], 1e-5F);
}

TEST(LocalChances, FadeWithDistance) {
    const LocalChances chances = world();
    float before = 0.0F;
    for (const double away : {1.2, 0.9, 0.45, 0.0}) { // degrees: 133, 100, 50 km
        const float weight = weightsAt(chances, {GeoPoint{kNorth.latitude - away, 13.0}, 5})[North];
        EXPECT_GE(weight, before) << away;
        before = weight;
    }
}

TEST(LocalChances, AreNeverNoneAndNeverMoreThanAHundred) {
    const LocalChances chances(std::make_shared<const LocalList>(
        listOf({{"common", kNorth, 5, 4'000'000}, {"endemic", kSouth, 5, 4'000}})));
    EXPECT_FLOAT_EQ(weightsAt(chances, {kNorth, 5})[1], 0.01F);
    EXPECT_FLOAT_EQ(weightsAt(chances, {kSouth, 5})[1], 100.0F);
}

TEST(LocalChances, SayNothingWhereNothingIsRecordedOrThePlaceIsNotKnown) {
    const LocalChances chances = world();
    EXPECT_TRUE(weightsAt(chances, {GeoPoint{-30.0, 150.0}, 5}).empty());
    EXPECT_FALSE(chances.spotOf({std::nullopt, 5}));
    EXPECT_FALSE(chances.spotOf({GeoPoint{99.0, 0.0}, 5}));
    EXPECT_FALSE(chances.spotOf({GeoPoint{std::nan(""), 0.0}, 5}));
}

TEST(LocalChances, TakeWhatACompleteListHasNotForAMeanSpeciesWithoutARecord) {
    const auto weights = world().at(*world().spotOf(kNorthInMay));
    EXPECT_NEAR(weights.unlisted, 0.5 / (200.0 / 5.0 + 0.5), 1e-4);
}

TEST(LocalChances, SayHowFarTheNearestRecordIs) {
    const LocalChances chances = world();
    const auto far = chances.findingOf(South, kNorthInMay, 0.1F);
    EXPECT_EQ(far.standing, PlaceStanding::OutOfRange);
    EXPECT_NEAR(far.nearestKm, 1334.0F, 40.0F);
    EXPECT_TRUE(far.isUnexpected());
    EXPECT_THAT(textOf(far), HasSubstr("outside its known range: the nearest record is some 1,3"));
    EXPECT_EQ(chances.findingOf(North, kNorthInMay, 2.0F).standing, PlaceStanding::Recorded);
    EXPECT_EQ(textOf(chances.findingOf(North, kNorthInMay, 2.0F)), "");
    EXPECT_EQ(chances.findingOf(Winter, kNorthInMay, 0.1F).standing, PlaceStanding::OutOfSeason);
    EXPECT_EQ(chances.findingOf(Winter, {kNorth, 0}, 0.1F).standing, PlaceStanding::Recorded);
}

} // namespace
} // namespace taxo
