// SPDX-License-Identifier: MIT
#include "core/base/where_when.h"

#include <gtest/gtest.h>

namespace taxo {

namespace {

TEST(LocalTime, IsWrittenAsIso8601) {
    EXPECT_EQ((LocalTime{1'748'788'205, {}}.text()), "2025-06-01T14:30:05");
    EXPECT_EQ((LocalTime{1'748'788'205, 7'200}.text()), "2025-06-01T14:30:05+02:00");
    EXPECT_EQ((LocalTime{1'748'788'205, -12'600}.text()), "2025-06-01T14:30:05-03:30");
    EXPECT_EQ((LocalTime{-1, 0}.text()), "1969-12-31T23:59:59+00:00");
}

} // namespace

} // namespace taxo
