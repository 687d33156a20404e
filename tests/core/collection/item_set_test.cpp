// SPDX-License-Identifier: MIT
#include "core/collection/item_set_private.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

using ::testing::ElementsAreArray;

TEST(ItemSet, ComesBackAsItWasInAByteAnItem) {
    std::vector<ItemId> items;
    for (std::int64_t id = 5; id < 100'000; id += 1 + id % 3) {
        items.push_back({id});
    }
    items.push_back({INT64_MAX});
    const std::string packed = packedItems(items);
    EXPECT_LT(packed.size(), items.size() + 16);
    const auto again = unpackedItems(packed);
    ASSERT_TRUE(again);
    EXPECT_THAT(*again, ElementsAreArray(items));
    EXPECT_TRUE(unpackedItems("")->empty());
}

TEST(ItemSet, RefusesWhatIsNone) {
    for (const std::string& bytes : {std::string("\x00", 1),         // an item twice
                                     std::string("\x85"),            // cut off
                                     std::string(10, '\xFF') + "\1", // too large a number
                                     "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F" + std::string("\1")}) {
        EXPECT_FALSE(unpackedItems(bytes)) << bytes.size();
    }
}

} // namespace
} // namespace taxo
