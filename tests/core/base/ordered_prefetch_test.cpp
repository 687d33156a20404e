// SPDX-License-Identifier: MIT
#include "core/base/ordered_prefetch.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>

namespace taxo {
namespace {

TEST(OrderedPrefetch, GivesEveryValueInOrderWhateverThreadMadeIt) {
    constexpr std::size_t kCount = 500;
    OrderedPrefetch<std::size_t> values(kCount, 7, 4, [](std::size_t i) { return i * i; });
    for (std::size_t i = 0; i < kCount; ++i) {
        ASSERT_EQ(values.take({}), i * i);
    }
    EXPECT_EQ(values.take({}), std::nullopt);
}

TEST(OrderedPrefetch, NeverMakesMoreAheadThanAsked) {
    std::atomic<std::size_t> made{0};
    std::size_t taken = 0;
    OrderedPrefetch<int> values(200, 5, 3, [&](std::size_t) {
        ++made;
        return 0;
    });
    while (values.take({})) {
        ++taken;
        EXPECT_LE(made, taken + 5);
    }
    EXPECT_EQ(made, 200U);
}

TEST(OrderedPrefetch, StopsWhenAsked) {
    std::stop_source source;
    source.request_stop();
    std::atomic<bool> mayMake{false};
    OrderedPrefetch<int> values(10, 2, 1, [&](std::size_t) {
        mayMake.wait(false);
        return 0;
    });
    EXPECT_EQ(values.take(source.get_token()), std::nullopt);
    mayMake = true;
    mayMake.notify_all();
}

TEST(OrderedPrefetch, CanBeLeftBeforeItsEnd) {
    std::atomic<int> made{0};
    {
        OrderedPrefetch<int> values(1'000'000, 4, 2, [&](std::size_t) { return ++made; });
        ASSERT_TRUE(values.take({}));
    }
    EXPECT_LE(made, 8);
}

} // namespace
} // namespace taxo
