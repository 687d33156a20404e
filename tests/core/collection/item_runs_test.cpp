// SPDX-License-Identifier: MIT
#include "core/collection/item_runs.h"

#include <gtest/gtest.h>

#include <vector>

namespace taxo {
namespace {

TEST(ItemRuns, ComeBackFromTheirText) {
    const std::vector<ItemId> items = {{1}, {2}, {3}, {7}, {9}, {10}};
    EXPECT_EQ(textOfRuns(items), "1-3,7,9-10");
    EXPECT_EQ(itemsOfRuns("1-3,7,9-10"), items);
    EXPECT_EQ(textOfRuns({}), "");
    EXPECT_EQ(itemsOfRuns(""), std::vector<ItemId>());
}

TEST(ItemRuns, AreNotReadFromAnythingElse) {
    for (const char* const text : {"x",
                                   "1-",
                                   "-1",
                                   "1--2",
                                   "3-1",
                                   "1,1",
                                   "1-3,2",
                                   "1,",
                                   ",1",
                                   "1 2",
                                   "1-99999999999",
                                   "99999999999999999999"}) {
        EXPECT_FALSE(itemsOfRuns(text)) << text;
    }
}

} // namespace
} // namespace taxo
