// SPDX-License-Identifier: MIT
#include "core/base/message_log.h"

#include <gmock/gmock.h>

#include <string>

namespace taxo {
namespace {

using testing::MatchesRegex;

TEST(MessageLog, EachLineCarriesItsTime) {
    MessageLog log;
    log.add("The disk is full.\nMake room.");
    ASSERT_EQ(log.lines().size(), 2U);
    EXPECT_THAT(log.lines()[0], MatchesRegex("....-..-.. ..:..:..Z The disk is full\\."));
    EXPECT_THAT(log.lines()[1], MatchesRegex(".*Z Make room\\."));
}

TEST(MessageLog, KeepsTheLastOnesAlone) {
    MessageLog log;
    for (std::size_t i = 0; i < MessageLog::kMostLines + 5; ++i) {
        log.add("line " + std::to_string(i));
    }
    ASSERT_EQ(log.lines().size(), MessageLog::kMostLines);
    EXPECT_THAT(log.lines().front(), MatchesRegex(".* line 5"));
    EXPECT_THAT(log.lines().back(), MatchesRegex(".* line 204"));
}

} // namespace
} // namespace taxo
