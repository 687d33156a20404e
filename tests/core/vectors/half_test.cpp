// SPDX-License-Identifier: MIT
#include "core/vectors/half.h"

#include <gmock/gmock.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

namespace taxo {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// The value of a finite binary16 by its definition.
double valueOfHalf(unsigned half) {
    const unsigned exponent = (half >> 10U) & 0x1FU;
    const unsigned fraction = half & 0x3FFU;
    const double magnitude = exponent == 0
                                 ? std::ldexp(fraction, -24)
                                 : std::ldexp(1024 + fraction, static_cast<int>(exponent) - 25);
    return (half & 0x8000U) != 0 ? -magnitude : magnitude;
}

std::vector<CpuLevel> levelsOfThisMachine() {
    std::vector<CpuLevel> levels = {CpuLevel::Baseline};
    for (const CpuLevel level : {CpuLevel::Avx2, CpuLevel::Avx512}) {
        if (level <= cpuLevel()) {
            levels.push_back(level);
        }
    }
    return levels;
}

/// Random bit patterns (so also NaN, infinities and subnormals), then the awkward ones.
std::vector<float> awkwardFloats() {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same numbers each time
    std::vector<float> floats;
    for (int i = 0; i < 200'003; ++i) {
        floats.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(random())));
    }
    std::uniform_real_distribution<float> likely(-3.0F, 3.0F);
    for (int i = 0; i < 50'000; ++i) {
        floats.push_back(likely(random) * std::ldexp(1.0F, static_cast<int>(random() % 48) - 30));
    }
    for (const float value :
         {0.0F, -0.0F, kInfinity, -kInfinity, 65504.0F, 65519.996F, 65520.0F, 0x1p-24F, 0x1p-25F}) {
        floats.push_back(value);
    }
    return floats;
}

TEST(Half, EveryFiniteHalfBecomesItsValue) {
    for (unsigned half = 0; half < 0x10000U; ++half) {
        if ((half & 0x7C00U) != 0x7C00U) {
            const float value = floatOfHalf(static_cast<std::uint16_t>(half));
            ASSERT_EQ(static_cast<double>(value), valueOfHalf(half)) << half;
            ASSERT_EQ(std::signbit(value), half >= 0x8000U) << half;
        }
    }
    EXPECT_EQ(floatOfHalf(0x7C00), kInfinity);
    EXPECT_EQ(floatOfHalf(0xFC00), -kInfinity);
    EXPECT_TRUE(std::isnan(floatOfHalf(0x7C01)));
    EXPECT_TRUE(std::isnan(floatOfHalf(0xFE00)));
}

TEST(Half, RoundsToTheNearestAndTiesToEven) {
    for (unsigned half = 0; half < 0x7BFFU; ++half) {
        const double below = valueOfHalf(half);
        const double above = valueOfHalf(half + 1);
        const auto middle = static_cast<float>((below + above) / 2); // exact in binary32
        const unsigned even = half % 2 == 0 ? half : half + 1;
        ASSERT_EQ(halfOfFloat(static_cast<float>(below)), half);
        ASSERT_EQ(halfOfFloat(middle), even);
        ASSERT_EQ(halfOfFloat(-middle), even | 0x8000U);
        ASSERT_EQ(halfOfFloat(std::nextafter(middle, 0.0F)), half);
        ASSERT_EQ(halfOfFloat(std::nextafter(middle, kInfinity)), half + 1);
    }
}

TEST(Half, BecomesInfiniteOnlyBeyondTheLargestRoundedHalf) {
    EXPECT_EQ(halfOfFloat(65504.0F), 0x7BFF);
    EXPECT_EQ(halfOfFloat(std::nextafter(65520.0F, 0.0F)), 0x7BFF);
    EXPECT_EQ(halfOfFloat(65520.0F), 0x7C00);
    EXPECT_EQ(halfOfFloat(-std::numeric_limits<float>::max()), 0xFC00);
    EXPECT_EQ(halfOfFloat(kInfinity), 0x7C00);
}

TEST(Half, KeepsNotANumber) {
    EXPECT_EQ(halfOfFloat(std::numeric_limits<float>::quiet_NaN()), 0x7E00);
    EXPECT_TRUE(std::isnan(floatOfHalf(halfOfFloat(std::bit_cast<float>(0x7F800001U)))));
    EXPECT_TRUE(std::isnan(floatOfBfloat16(bfloat16OfFloat(std::bit_cast<float>(0x7F800001U)))));
}

TEST(Bfloat16, RoundsToTheNearestAndTiesToEven) {
    EXPECT_EQ(bfloat16OfFloat(1.0F), 0x3F80);
    EXPECT_EQ(bfloat16OfFloat(std::bit_cast<float>(0x3F808000U)), 0x3F80); // tie, even below
    EXPECT_EQ(bfloat16OfFloat(std::bit_cast<float>(0x3F818000U)), 0x3F82); // tie, even above
    EXPECT_EQ(bfloat16OfFloat(std::bit_cast<float>(0x3F808001U)), 0x3F81);
    EXPECT_EQ(bfloat16OfFloat(std::numeric_limits<float>::max()), 0x7F80);
    EXPECT_EQ(bfloat16OfFloat(-0.0F), 0x8000);
    EXPECT_EQ(floatOfBfloat16(0x3F81), std::bit_cast<float>(0x3F810000U));
}

TEST(HalfArrays, EveryVariantGivesTheBitsOfTheSingleConversions) {
    const std::vector<float> floats = awkwardFloats();
    for (const CpuLevel level : levelsOfThisMachine()) {
        std::vector<std::byte> halves(2 * floats.size());
        std::vector<std::byte> bfloats(2 * floats.size());
        halvesOfFloats(floats, halves, level);
        bfloat16sOfFloats(floats, bfloats, level);
        for (std::size_t i = 0; i < floats.size(); ++i) {
            std::uint16_t half = 0;
            std::uint16_t bfloat = 0;
            std::memcpy(&half, halves.data() + 2 * i, 2);
            std::memcpy(&bfloat, bfloats.data() + 2 * i, 2);
            ASSERT_EQ(half, halfOfFloat(floats[i])) << floats[i];
            ASSERT_EQ(bfloat, bfloat16OfFloat(floats[i])) << floats[i];
        }
    }
}

TEST(HalfArrays, EveryVariantReadsEveryPatternAtAnyAlignment) {
    std::vector<std::byte> bytes(1 + 2 * 0x10000U);
    for (unsigned pattern = 0; pattern < 0x10000U; ++pattern) {
        const auto value = static_cast<std::uint16_t>(pattern);
        std::memcpy(bytes.data() + 1 + 2 * static_cast<std::size_t>(pattern), &value, 2);
    }
    const auto unaligned = std::span<const std::byte>(bytes).subspan(1);
    std::vector<float> halves(0x10000U);
    std::vector<float> bfloats(0x10000U);
    for (const CpuLevel level : levelsOfThisMachine()) {
        floatsOfHalves(unaligned, halves, level);
        floatsOfBfloat16s(unaligned, bfloats, level);
        for (unsigned pattern = 0; pattern < 0x10000U; ++pattern) {
            const auto value = static_cast<std::uint16_t>(pattern);
            ASSERT_EQ(std::bit_cast<std::uint32_t>(halves[pattern]),
                      std::bit_cast<std::uint32_t>(floatOfHalf(value)))
                << pattern;
            ASSERT_EQ(std::bit_cast<std::uint32_t>(bfloats[pattern]),
                      std::bit_cast<std::uint32_t>(floatOfBfloat16(value)))
                << pattern;
        }
    }
}

TEST(HalfArrays, LengthsThatFillNoRegisterAreConvertedToo) {
    for (std::size_t count = 0; count < 20; ++count) {
        const std::vector<float> floats(count, 1.5F);
        std::vector<std::byte> halves(2 * count);
        std::vector<float> back(count);
        halvesOfFloats(floats, halves);
        floatsOfHalves(halves, back);
        EXPECT_EQ(back, floats);
    }
}

} // namespace
} // namespace taxo
