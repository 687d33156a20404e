// SPDX-License-Identifier: MIT
#include "core/base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace taxo {
namespace {

TEST(InParallel, DoesEachOnceWithAnyNumberOfThreads) {
    for (const int threads : {0, 1, 2, 9}) {
        for (const std::size_t count : {0U, 1U, 7U, 1000U}) {
            std::vector<std::atomic<int>> done(count);
            inParallel(count, 3, threads, [&](std::size_t first, std::size_t end) {
                EXPECT_LT(first, end);
                for (std::size_t i = first; i < end; ++i) {
                    ++done[i];
                }
            });
            for (const auto& times : done) {
                EXPECT_EQ(times, 1);
            }
        }
    }
}

TEST(InParallel, UsesNoOtherThreadForFew) {
    std::mutex mutex;
    std::set<std::thread::id> threads;
    inParallel(100, 100, 4, [&](std::size_t, std::size_t) {
        const std::lock_guard lock(mutex);
        threads.insert(std::this_thread::get_id());
    });
    EXPECT_EQ(threads, std::set{std::this_thread::get_id()});
}

TEST(InParallel, ServesSeveralCallersAndCallsFromWithin) {
    std::atomic<int> done = 0;
    std::vector<std::jthread> callers;
    for (int caller = 0; caller < 4; ++caller) {
        callers.emplace_back([&] {
            for (int time = 0; time < 200; ++time) {
                inParallel(8, 1, 3, [&](std::size_t first, std::size_t end) {
                    inParallel(end - first, 1, 2, [&](std::size_t from, std::size_t to) {
                        done += static_cast<int>(to - from);
                    });
                });
            }
        });
    }
    callers.clear();
    EXPECT_EQ(done, 4 * 200 * 8);
}

TEST(InParallel, ReturnsOnlyWhenTheOthersAreDone) {
    for (int time = 0; time < 500; ++time) {
        int done = 0; // of this round: whoever wrote to it later would be seen by a sanitizer
        std::mutex mutex;
        inParallel(6, 1, 3, [&](std::size_t first, std::size_t end) {
            const std::lock_guard lock(mutex);
            done += static_cast<int>(end - first);
        });
        ASSERT_EQ(done, 6);
    }
}

} // namespace
} // namespace taxo
