// SPDX-License-Identifier: MIT
#include "core/base/typing_errors.h"

#include <gtest/gtest.h>

#include <string>

namespace taxo {
namespace {

TEST(TypingErrors, CountsLettersThatAreWrongMissingOrSwapped) {
    EXPECT_EQ(typingErrors("Ursidae", "ursidae", 2), 0U);
    EXPECT_EQ(typingErrors("Ursidea", "Ursidae", 2), 1U); // swapped
    EXPECT_EQ(typingErrors("treshold", "threshold", 2), 1U);
    EXPECT_EQ(typingErrors("idenfity", "identify", 2), 2U);
}

TEST(TypingErrors, GivesUpBeyondTheMostThatCounts) {
    EXPECT_GT(typingErrors("bear", "mushroom", 2), 2U);
    EXPECT_GT(typingErrors("bear", std::string(70, 'b'), 100), 100U);
}

} // namespace
} // namespace taxo
