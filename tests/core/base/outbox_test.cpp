// SPDX-License-Identifier: MIT
#include "core/base/outbox.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace taxo {
namespace {

TEST(Outbox, DeliversInTheOrderOfPosting) {
    std::vector<int> got;
    Outbox outbox([] {});
    outbox.post([&got] { got.push_back(1); });
    outbox.post([&got] { got.push_back(2); });
    EXPECT_EQ(outbox.deliver(), 2U);
    EXPECT_EQ(got, (std::vector<int>{1, 2}));
}

TEST(Outbox, RingsOnceForABurst) {
    int rings = 0;
    Outbox outbox([&rings] { ++rings; });
    outbox.post([] {});
    outbox.post([] {});
    EXPECT_EQ(rings, 1);
    outbox.deliver();
    outbox.post([] {});
    EXPECT_EQ(rings, 2);
}

TEST(Outbox, WhatAMessagePostsWaitsForTheNextDelivery) {
    int later = 0;
    int rings = 0;
    Outbox outbox([&rings] { ++rings; });
    outbox.post([&] { outbox.post([&later] { ++later; }); });
    EXPECT_EQ(outbox.deliver(), 1U);
    EXPECT_EQ(later, 0);
    EXPECT_EQ(rings, 2);
    EXPECT_EQ(outbox.deliver(), 1U);
    EXPECT_EQ(later, 1);
}

TEST(Outbox, WhatThereIsNoTimeForWaitsInItsPlace) {
    std::vector<int> got;
    int rings = 0;
    Outbox outbox([&rings] { ++rings; });
    outbox.post([&] {
        got.push_back(1);
        outbox.post([&got] { got.push_back(3); });
    });
    outbox.post([&got] { got.push_back(2); });
    EXPECT_EQ(outbox.deliver(std::chrono::milliseconds(0)), 1U);
    const int rangForTheRest = rings;
    EXPECT_GE(rangForTheRest, 2);
    EXPECT_EQ(outbox.deliver(std::chrono::milliseconds(0)), 1U);
    EXPECT_GT(rings, rangForTheRest);
    EXPECT_EQ(outbox.deliver(std::chrono::milliseconds(0)), 1U);
    EXPECT_EQ(got, (std::vector<int>{1, 2, 3}));
    EXPECT_EQ(outbox.deliver(), 0U);
}

TEST(Outbox, IsSilentOnceClosed) {
    int rings = 0;
    bool ran = false;
    Outbox outbox([&rings] { ++rings; });
    outbox.post([&ran] { ran = true; });
    outbox.close();
    outbox.post([&ran] { ran = true; });
    EXPECT_EQ(outbox.deliver(), 0U);
    EXPECT_EQ(rings, 1);
    EXPECT_FALSE(ran);
}

TEST(Outbox, LosesNothingFromManyThreads) {
    std::atomic<int> rings = 0;
    std::size_t delivered = 0;
    Outbox outbox([&rings] { ++rings; });
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&outbox] {
                for (int j = 0; j < 1000; ++j) {
                    outbox.post([] {});
                }
            });
        }
        while (delivered < 2000) {
            delivered += outbox.deliver();
        }
    }
    delivered += outbox.deliver();
    EXPECT_EQ(delivered, 4000U);
    EXPECT_GE(rings, 1);
}

} // namespace
} // namespace taxo
