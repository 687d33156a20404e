// SPDX-License-Identifier: MIT
#include "core/base/bounded_queue.h"

#include <gmock/gmock.h>

#include <atomic>
#include <memory>
#include <numeric>
#include <thread>
#include <vector>

namespace taxo {
namespace {

TEST(BoundedQueue, GivesInTheOrderOfPushing) {
    BoundedQueue<int> queue(3);
    EXPECT_TRUE(queue.push(1));
    EXPECT_TRUE(queue.push(2));
    EXPECT_EQ(queue.pop(), 1);
    EXPECT_EQ(queue.pop(), 2);
}

TEST(BoundedQueue, PushWaitsWhileItIsFull) {
    BoundedQueue<int> queue(1);
    ASSERT_TRUE(queue.push(1));
    std::atomic<bool> isIn{false};
    std::jthread producer([&] {
        queue.push(2);
        isIn = true;
    });
    EXPECT_FALSE(isIn); // cannot be: nothing was taken
    EXPECT_EQ(queue.pop(), 1);
    EXPECT_EQ(queue.pop(), 2); // waits for the producer
}

TEST(BoundedQueue, WhatWaitsCanBeTakenAfterClosing) {
    BoundedQueue<int> queue(2);
    ASSERT_TRUE(queue.push(1));
    queue.close();
    EXPECT_FALSE(queue.push(2));
    EXPECT_EQ(queue.pop(), 1);
    EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(BoundedQueue, ClosingWakesBothSides) {
    BoundedQueue<int> full(1);
    ASSERT_TRUE(full.push(1));
    BoundedQueue<int> empty(1);
    std::jthread producer([&] { EXPECT_FALSE(full.push(2)); });
    std::jthread consumer([&] { EXPECT_EQ(empty.pop(), std::nullopt); });
    full.close();
    empty.close();
}

TEST(BoundedQueue, StoppingEndsWaiting) {
    BoundedQueue<int> full(1);
    ASSERT_TRUE(full.push(1));
    BoundedQueue<int> empty(1);
    std::stop_source source;
    std::jthread producer([&] { EXPECT_FALSE(full.push(2, source.get_token())); });
    std::jthread consumer([&] { EXPECT_EQ(empty.pop(source.get_token()), std::nullopt); });
    source.request_stop();
}

TEST(BoundedQueue, NothingIsTakenOrGivenOnceStopped) {
    BoundedQueue<int> queue(2);
    ASSERT_TRUE(queue.push(1));
    std::stop_source source;
    source.request_stop();
    EXPECT_FALSE(queue.push(2, source.get_token()));
    EXPECT_EQ(queue.pop(source.get_token()), std::nullopt);
    EXPECT_EQ(queue.pop(), 1);
}

TEST(BoundedQueue, CarriesThingsThatCannotBeCopied) {
    BoundedQueue<std::unique_ptr<int>> queue(1);
    ASSERT_TRUE(queue.push(std::make_unique<int>(7)));
    EXPECT_EQ(**queue.pop(), 7);
}

TEST(BoundedQueue, LosesNothingBetweenManyThreads) {
    constexpr int kEach = 2000;
    BoundedQueue<int> queue(3);
    std::atomic<long> sum{0};
    {
        std::vector<std::jthread> consumers;
        for (int i = 0; i < 3; ++i) {
            consumers.emplace_back([&] {
                while (const auto value = queue.pop()) {
                    sum += *value;
                }
            });
        }
        {
            std::vector<std::jthread> producers;
            for (int i = 0; i < 3; ++i) {
                producers.emplace_back([&] {
                    for (int value = 1; value <= kEach; ++value) {
                        queue.push(value);
                    }
                });
            }
        }
        queue.close();
    }
    EXPECT_EQ(sum, 3L * kEach * (kEach + 1) / 2);
}

} // namespace
} // namespace taxo
