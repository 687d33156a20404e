// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/search/look_alikes.h"
#include "tests/support/memory_vectors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Vectors in a plane, by their angles in degrees; items from 1.
test::MemoryVectors plane(const std::vector<double>& degrees) {
    std::vector<ItemId> items;
    EmbeddingMatrix vectors(degrees.size(), 2);
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        items.push_back({static_cast<std::int64_t>(i) + 1});
        const double angle = degrees[i] * 3.14159265358979 / 180.0;
        vectors.row(i)[0] = static_cast<float>(7.0 * std::cos(angle)); // of any length
        vectors.row(i)[1] = static_cast<float>(7.0 * std::sin(angle));
    }
    return {items, vectors};
}

bool all(ItemId /*item*/) {
    return true;
}

std::vector<LookAlikes> find(const test::MemoryVectors& vectors,
                             const std::vector<std::vector<ItemId>>& kinds,
                             const std::function<bool(ItemId)>& isWaiting = all,
                             const LookAlikesOptions& options = {}) {
    const auto found = findLookAlikes(vectors, kinds, isWaiting, options, {});
    EXPECT_TRUE(found) << found.error().text();
    return found.value_or(std::vector<LookAlikes>());
}

TEST(LookAlikes, OneStandsForAllNearIt) {
    // 0.9 is 26 degrees: of five in a row the middle one reaches all others.
    const auto vectors = plane({0, 12, 24, 36, 48, 180});
    const auto found = find(vectors, {vectors.items()});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].representative, ItemId{3});
    EXPECT_THAT(found[0].others,
                testing::UnorderedElementsAre(ItemId{1}, ItemId{2}, ItemId{4}, ItemId{5}));
    EXPECT_EQ(found[0].waiting, 5U);
    EXPECT_EQ(found[1].representative, ItemId{6});
    EXPECT_THAT(found[1].others, IsEmpty());
}

TEST(LookAlikes, OthersStandNearestFirst) {
    const auto vectors = plane({20, 0, 5, 14});
    const auto found = find(vectors, {vectors.items()});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].representative, ItemId{1}); // all reach all: the first
    EXPECT_THAT(found[0].others, ElementsAre(ItemId{4}, ItemId{3}, ItemId{2}));
}

TEST(LookAlikes, TwoKindsAreNeverPutTogether) {
    const auto vectors = plane({0, 1, 2, 3});
    const auto found = find(vectors, {{{1}, {3}}, {{2}, {4}}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[0].others, ElementsAre(ItemId{3}));
    EXPECT_THAT(found[1].others, ElementsAre(ItemId{4}));
}

TEST(LookAlikes, WhereTwoKindsAreAsNearOneMustBeNearer) {
    std::vector<double> degrees;
    std::vector<std::vector<ItemId>> kinds(2);
    for (std::int64_t i = 0; i < 100; ++i) {
        degrees.push_back(0.2 * static_cast<double>(i));
        kinds[static_cast<std::size_t>(i % 2)].push_back({i + 1});
    }
    const auto vectors = plane(degrees);
    EXPECT_EQ(find(vectors, {vectors.items()}).size(), 1U); // all within 20 degrees
    EXPECT_GT(find(vectors, kinds).size(), 50U);
}

TEST(LookAlikes, WhatSettlesMostComesFirst) {
    // Three near 0, of which two are decided; two near 90, which both wait.
    const auto vectors = plane({0, 1, 2, 90, 91});
    const auto found =
        find(vectors, {vectors.items()}, [](ItemId item) { return item.value >= 3; });
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].representative, ItemId{4});
    EXPECT_EQ(found[0].waiting, 2U);
    EXPECT_EQ(found[1].waiting, 1U);
    EXPECT_EQ(found[1].others.size(), 2U);
}

TEST(LookAlikes, AGroupIsNeverMoreThanOneLooksThrough) {
    const auto vectors = plane(std::vector<double>(10, 5.0));
    const auto found = find(vectors, {vectors.items()}, all, {.mostOthers = 3});
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].others.size(), 3U);
    EXPECT_EQ(found[2].others.size(), 1U);
}

/// 4,000 vectors about 40 directions: more than fit in one cell.
TEST(LookAlikes, ManyAreAllInOneGroupEachAndTrueToTheirDirection) {
    constexpr std::size_t kDimension = 24;
    constexpr std::size_t kDirections = 40;
    Random random(7);
    EmbeddingMatrix centres(kDirections, kDimension);
    for (float& value : centres.values()) {
        value = static_cast<float>(random.normal());
    }
    std::vector<ItemId> items;
    EmbeddingMatrix vectors(4000, kDimension);
    for (std::size_t i = 0; i < vectors.rows(); ++i) {
        items.push_back({static_cast<std::int64_t>(i)});
        for (std::size_t d = 0; d < kDimension; ++d) {
            vectors.row(i)[d] =
                centres.row(i % kDirections)[d] + 0.1F * static_cast<float>(random.normal());
        }
    }
    const test::MemoryVectors source(items, vectors);
    const auto found = find(source, {items}, all, {.mostOthers = 49});
    std::set<ItemId> seen;
    for (const LookAlikes& group : found) {
        EXPECT_TRUE(seen.insert(group.representative).second);
        for (const ItemId other : group.others) {
            EXPECT_TRUE(seen.insert(other).second);
            EXPECT_EQ(other.value % static_cast<std::int64_t>(kDirections),
                      group.representative.value % static_cast<std::int64_t>(kDirections));
        }
    }
    EXPECT_EQ(seen.size(), items.size());
    EXPECT_LT(found.size(), 200U); // 80 at best
}

TEST(LookAlikes, StopsWhenAsked) {
    const auto vectors = plane({0, 1});
    std::stop_source stop;
    stop.request_stop();
    const std::vector<std::vector<ItemId>> kinds = {vectors.items()};
    const auto found = findLookAlikes(vectors, kinds, all, {}, Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
