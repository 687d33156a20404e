// SPDX-License-Identifier: MIT
#include "core/vectors/half.h"

#include "core/base/assert.h"
#include "core/vectors/half_kernels_private.h"

#include <bit>
#include <cstring>

namespace taxo {

static_assert(std::endian::native == std::endian::little, "files are little-endian");

namespace {

// binary16: 1 sign, 5 exponent (bias 15), 10 fraction; binary32: 1, 8 (bias 127), 23.
constexpr std::uint32_t kInfinity32 = 0x7F800000U;
constexpr std::uint32_t kInfinity16 = 0x7C00U;
constexpr std::uint32_t kQuiet16 = 0x0200U;
constexpr unsigned kFractionShift = 13;

/// `value` divided by 2^shift, rounded to nearest, ties to even.
std::uint32_t shiftRounded(std::uint32_t value, unsigned shift) {
    const std::uint32_t kept = value >> shift;
    const std::uint32_t lost = value & ((1U << shift) - 1U);
    const std::uint32_t tie = 1U << (shift - 1U);
    const bool up = lost > tie || (lost == tie && (kept & 1U) != 0);
    return kept + (up ? 1U : 0U);
}

std::uint16_t load16(std::span<const std::byte> bytes, std::size_t index) {
    std::uint16_t value = 0;
    std::memcpy(&value, bytes.data() + 2 * index, sizeof(value));
    return value;
}

void store16(std::span<std::byte> bytes, std::size_t index, std::uint16_t value) {
    std::memcpy(bytes.data() + 2 * index, &value, sizeof(value));
}

constexpr bool hasAvx2Kernels() {
#if defined(__x86_64__)
    return true;
#else
    return false;
#endif
}

template <class Fast, class Slow>
void convert(std::size_t count, CpuLevel level, const Fast& fast, const Slow& slow) {
    std::size_t done = 0;
    if constexpr (hasAvx2Kernels()) {
        if (level >= CpuLevel::Avx2) {
            done = fast();
        }
    }
    for (; done < count; ++done) {
        slow(done);
    }
}

} // namespace

float floatOfHalf(std::uint16_t half) {
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    const std::uint32_t exponent = (half >> 10U) & 0x1FU;
    const std::uint32_t fraction = half & 0x3FFU;
    if (exponent == 0x1FU) {
        const std::uint32_t quiet = fraction != 0 ? 0x00400000U : 0U;
        return std::bit_cast<float>(sign | kInfinity32 | quiet | (fraction << kFractionShift));
    }
    if (exponent == 0) { // zero or subnormal: fraction * 2^-24, exact in binary32
        const float magnitude = static_cast<float>(fraction) * 0x1p-24F;
        return std::bit_cast<float>(sign | std::bit_cast<std::uint32_t>(magnitude));
    }
    return std::bit_cast<float>(sign | ((exponent + 112U) << 23U) | (fraction << kFractionShift));
}

std::uint16_t halfOfFloat(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 16U) & 0x8000U;
    const std::uint32_t magnitude = bits & 0x7FFFFFFFU;
    std::uint32_t half = 0;
    if (magnitude > kInfinity32) {
        half = kInfinity16 | kQuiet16 | ((magnitude >> kFractionShift) & 0x3FFU);
    } else if (magnitude >= 0x47800000U) { // 2^16 and more
        half = kInfinity16;
    } else if (magnitude >= 0x38800000U) { // 2^-14: normal; a carry moves into the exponent
        half = shiftRounded(magnitude - (112U << 23U), kFractionShift);
    } else if (magnitude >= 0x33000000U) { // 2^-25: half of the smallest subnormal
        const std::uint32_t fraction = (magnitude & 0x007FFFFFU) | 0x00800000U;
        half = shiftRounded(fraction, 126U - (magnitude >> 23U));
    }
    return static_cast<std::uint16_t>(sign | half);
}

float floatOfBfloat16(std::uint16_t bfloat16) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bfloat16) << 16U);
}

std::uint16_t bfloat16OfFloat(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFU) > kInfinity32) {
        return static_cast<std::uint16_t>((bits >> 16U) | 0x40U);
    }
    return static_cast<std::uint16_t>((bits + 0x7FFFU + ((bits >> 16U) & 1U)) >> 16U);
}

void floatsOfHalves(std::span<const std::byte> bytes, std::span<float> floats, CpuLevel level) {
    TAXO_ASSERT(bytes.size() == 2 * floats.size());
    convert(
        floats.size(),
        level,
        [&] { return detail::floatsOfHalvesAvx2(bytes.data(), floats.data(), floats.size()); },
        [&](std::size_t i) { floats[i] = floatOfHalf(load16(bytes, i)); });
}

void halvesOfFloats(std::span<const float> floats, std::span<std::byte> bytes, CpuLevel level) {
    TAXO_ASSERT(bytes.size() == 2 * floats.size());
    convert(
        floats.size(),
        level,
        [&] { return detail::halvesOfFloatsAvx2(floats.data(), bytes.data(), floats.size()); },
        [&](std::size_t i) { store16(bytes, i, halfOfFloat(floats[i])); });
}

void floatsOfBfloat16s(std::span<const std::byte> bytes, std::span<float> floats, CpuLevel level) {
    TAXO_ASSERT(bytes.size() == 2 * floats.size());
    convert(
        floats.size(),
        level,
        [&] { return detail::floatsOfBfloat16sAvx2(bytes.data(), floats.data(), floats.size()); },
        [&](std::size_t i) { floats[i] = floatOfBfloat16(load16(bytes, i)); });
}

void bfloat16sOfFloats(std::span<const float> floats, std::span<std::byte> bytes, CpuLevel level) {
    TAXO_ASSERT(bytes.size() == 2 * floats.size());
    convert(
        floats.size(),
        level,
        [&] { return detail::bfloat16sOfFloatsAvx2(floats.data(), bytes.data(), floats.size()); },
        [&](std::size_t i) { store16(bytes, i, bfloat16OfFloat(floats[i])); });
}

} // namespace taxo
