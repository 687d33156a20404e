// SPDX-License-Identifier: MIT
#include "core/structure/edit_clusters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

Clustering three() {
    return {{0, 0, 1, 1, 2, 2, 2, -1}, {0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.0F}, 3};
}

TEST(EditClusters, MergedOnesTakeTheLowestNumberAndOthersKeepTheirs) {
    const auto merged = mergeClusters(three(), std::array{1, 0}).value();
    EXPECT_THAT(merged.clusters, ElementsAre(0, 0, 0, 0, 2, 2, 2, -1));
    EXPECT_EQ(merged.count, 3U);
    EXPECT_EQ(merged.strengths[0], 0.5F);
    EXPECT_EQ(merged.strengths[2], 1.0F);
    EXPECT_EQ(sizesOf(merged)[1], 0U);
}

TEST(EditClusters, ASplitMakesANewNumber) {
    const std::vector<std::uint32_t> points = {5, 6, 0};
    const auto split = splitCluster(three(), 2, points).value();
    EXPECT_THAT(split.clusters, ElementsAre(0, 0, 1, 1, 2, 3, 3, -1));
    EXPECT_EQ(split.count, 4U);
}

TEST(EditClusters, ADissolvedOneIsNoiseAndItsNumberIsNotUsedAgain) {
    const auto dissolved = dissolveCluster(three(), 2).value();
    EXPECT_THAT(dissolved.clusters, ElementsAre(0, 0, 1, 1, -1, -1, -1, -1));
    const std::vector<std::uint32_t> points = {0};
    EXPECT_EQ(splitCluster(dissolved, 0, points).value().clusters[0], 3);
}

TEST(EditClusters, PointsGoWhereTheyArePut) {
    const std::vector<std::uint32_t> points = {0, 7};
    EXPECT_THAT(assignPoints(three(), points, 1).value().clusters,
                ElementsAre(1, 0, 1, 1, 2, 2, 2, 1));
    EXPECT_THAT(assignPoints(three(), points, Clustering::kNoise).value().clusters,
                ElementsAre(-1, 0, 1, 1, 2, 2, 2, -1));
}

TEST(EditClusters, RefusesWhatIsNotThereOrWouldLeaveNothing) {
    const std::vector<std::uint32_t> all = {0, 1};
    const std::vector<std::uint32_t> others = {2, 3};
    EXPECT_FALSE(mergeClusters(three(), std::array{1}));
    EXPECT_FALSE(mergeClusters(three(), std::array{1, 3}));
    EXPECT_FALSE(splitCluster(three(), 0, all));
    EXPECT_FALSE(splitCluster(three(), 0, others));
    EXPECT_FALSE(splitCluster(three(), -1, all));
    EXPECT_FALSE(dissolveCluster(three(), 7));
    EXPECT_FALSE(assignPoints(three(), all, 3));
}

} // namespace
} // namespace taxo
