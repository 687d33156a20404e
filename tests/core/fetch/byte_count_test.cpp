// SPDX-License-Identifier: MIT
#include "core/fetch/byte_count.h"

#include <gtest/gtest.h>

namespace taxo::test {
namespace {

TEST(ByteCount, HasTwoDigitsAndADecimalUnit) {
    EXPECT_EQ(byteCount(0), "0 bytes");
    EXPECT_EQ(byteCount(1), "1 byte");
    EXPECT_EQ(byteCount(999), "999 bytes");
    EXPECT_EQ(byteCount(1000), "1.0 kB");
    EXPECT_EQ(byteCount(9'949), "9.9 kB");
    EXPECT_EQ(byteCount(9'950), "10 kB");
    EXPECT_EQ(byteCount(340'000), "340 kB");
    EXPECT_EQ(byteCount(1'710'517'724), "1.7 GB");
    EXPECT_EQ(byteCount(UINT64_MAX), "18 EB");
}

TEST(ByteCount, NeverSaysAThousandOfAUnit) {
    EXPECT_EQ(byteCount(999'499), "999 kB");
    EXPECT_EQ(byteCount(999'999), "1.0 MB");
    EXPECT_EQ(byteCount(999'999'999), "1.0 GB");
}

} // namespace
} // namespace taxo::test
