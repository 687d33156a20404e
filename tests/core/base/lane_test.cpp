// SPDX-License-Identifier: MIT
#include "core/base/lane.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <latch>
#include <memory>
#include <vector>

namespace taxo {
namespace {

/// Keeps a lane's only thread busy until `open`.
class Gate {
public:
    explicit Gate(Lane& lane) {
        std::promise<void> entered;
        auto inside = entered.get_future();
        lane.add([this, &entered] {
            entered.set_value();
            m_gate.get_future().wait();
        });
        inside.wait();
    }

    void open() { m_gate.set_value(); }

private:
    std::promise<void> m_gate;
};

TEST(Lane, RunsEverythingItWasGiven) {
    std::atomic<int> sum = 0;
    std::latch done(100);
    Lane lane(3);
    for (int i = 0; i < 100; ++i) {
        lane.add([&sum, &done, i] {
            sum += i;
            done.count_down();
        });
    }
    done.wait();
    EXPECT_EQ(sum, 4950);
}

TEST(Lane, OneThreadKeepsTheOrder) {
    std::vector<int> order;
    std::promise<void> done;
    Lane lane(1);
    for (int i = 0; i < 5; ++i) {
        lane.add([&order, i] { order.push_back(i); });
    }
    lane.add([&done] { done.set_value(); });
    done.get_future().wait();
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(Lane, WhatAPersonWaitsForGoesFirst) {
    std::vector<char> order;
    std::promise<void> done;
    Lane lane(1);
    Gate gate(lane);
    lane.add([&order] { order.push_back('b'); });
    lane.add([&done] { done.set_value(); });
    lane.add([&order] { order.push_back('w'); }, Urgency::Waited);
    gate.open();
    done.get_future().wait();
    EXPECT_EQ(order, (std::vector<char>{'w', 'b'}));
}

TEST(Lane, RemovedWorkNeverBegins) {
    bool began = false;
    std::promise<void> done;
    Lane lane(1);
    Gate gate(lane);
    const auto ticket = lane.add([&began] { began = true; });
    EXPECT_TRUE(lane.remove(ticket));
    EXPECT_FALSE(lane.remove(ticket));
    lane.add([&done] { done.set_value(); });
    gate.open();
    done.get_future().wait();
    EXPECT_FALSE(began);
}

TEST(Lane, WorkThatBeganCannotBeRemoved) {
    std::promise<void> entered;
    std::promise<void> leave;
    Lane lane(1);
    const auto ticket = lane.add([&] {
        entered.set_value();
        leave.get_future().wait();
    });
    entered.get_future().wait();
    EXPECT_FALSE(lane.remove(ticket));
    leave.set_value();
}

TEST(Lane, DestroyingItDropsWhatHasNotBegunAndWaitsForWhatRuns) {
    bool finished = false;
    bool dropped = true;
    {
        std::promise<void> entered;
        std::promise<void> leave;
        auto left = leave.get_future();
        Lane lane(1);
        lane.add([&] {
            entered.set_value();
            left.wait();
            finished = true;
        });
        entered.get_future().wait();
        auto sentinel = std::shared_ptr<void>(nullptr, [&](void*) { leave.set_value(); });
        // The dropped work's last owner opens the gate: it goes before the running work is joined.
        lane.add([held = std::move(sentinel), &dropped] { dropped = false; });
    }
    EXPECT_TRUE(finished);
    EXPECT_TRUE(dropped);
}

TEST(Lane, WorkMayAddWork) {
    std::promise<void> done;
    Lane lane(1);
    lane.add([&] { lane.add([&done] { done.set_value(); }); });
    done.get_future().wait();
}

} // namespace
} // namespace taxo
