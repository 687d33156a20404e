// SPDX-License-Identifier: MIT
#include "core/base/process.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>

namespace taxo {
namespace {

TEST(Process, StartedALittleWhileAgo) {
    const auto since = timeSinceProcessStart();
    ASSERT_TRUE(since) << since.error().text();
    EXPECT_GE(*since, std::chrono::milliseconds(-20)) << "ticks are coarse, time runs forward";
    EXPECT_LT(*since, std::chrono::minutes(10)) << "of this test, not of the machine";
}

TEST(Process, MayUseSomeMemory) {
    EXPECT_GT(usableMemory(), std::uint64_t{1} << 26U);
    EXPECT_LT(usableMemory(), std::uint64_t{1} << 50U);
}

} // namespace
} // namespace taxo
