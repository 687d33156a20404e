// SPDX-License-Identifier: MIT
#include "app/demo/schedule.h"

#include <gtest/gtest.h>

namespace taxo::demo {

namespace {

TEST(Schedule, RisesEvenlyThenFallsAsACosineToZero) {
    const Schedule schedule{.peak = 2.0, .warmUp = 4, .steps = 104};
    EXPECT_DOUBLE_EQ(schedule.at(0), 0.5);
    EXPECT_DOUBLE_EQ(schedule.at(1), 1.0);
    EXPECT_DOUBLE_EQ(schedule.at(3), 2.0);
    EXPECT_DOUBLE_EQ(schedule.at(4), 2.0);
    EXPECT_DOUBLE_EQ(schedule.at(54), 1.0); // half of the way down
    EXPECT_NEAR(schedule.at(104), 0.0, 1e-12);
    EXPECT_NEAR(schedule.at(1000), 0.0, 1e-12);
}

TEST(Schedule, NeedsNoWarmUp) {
    const Schedule schedule{.peak = 1.0, .warmUp = 0, .steps = 10};
    EXPECT_DOUBLE_EQ(schedule.at(0), 1.0);
}

} // namespace

} // namespace taxo::demo
