// SPDX-License-Identifier: MIT
#include "core/classify/top_labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(PlacesOfLargest, AreThoseOfAStableSort) {
    std::mt19937 random(3);
    for (const std::size_t size : {1U, 10U, 3000U}) {
        std::vector<float> values(size);
        for (float& value : values) {
            value = static_cast<float>(random() % 50); // many equal ones
        }
        std::vector<std::uint32_t> sorted(size);
        std::iota(sorted.begin(), sorted.end(), 0U);
        std::stable_sort(
            sorted.begin(), sorted.end(), [&](auto a, auto b) { return values[a] > values[b]; });
        for (const std::size_t count : {0U, 1U, 5U, 256U, 257U, 5000U}) {
            auto expected = sorted;
            expected.resize(std::min(count, size));
            EXPECT_EQ(placesOfLargest(values, count), expected) << size << ", " << count;
        }
    }
}

TEST(PlacesOfLargest, PutsNaNLast) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const std::vector<float> values = {nan, -5.0F, nan, 2.0F};
    EXPECT_THAT(placesOfLargest(values, 2), ElementsAre(3, 1));
    EXPECT_THAT(placesOfLargest(values, 4), ElementsAre(3, 1, 0, 2));
    EXPECT_THAT(placesOfLargest({}, 4), IsEmpty());
}

} // namespace
} // namespace taxo
