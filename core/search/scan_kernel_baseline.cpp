// SPDX-License-Identifier: MIT
#include "core/search/scan_kernel_private.h"

#include <cstring>

#if defined(__SSE2__)
#    include <emmintrin.h>
#endif

namespace taxo::detail {

namespace {

#if defined(__SSE2__)
std::int32_t bytes(const std::int8_t* row, const std::int16_t* query, std::size_t count) {
    const __m128i zero = _mm_setzero_si128();
    const auto eight = [](const std::int16_t* from) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    };
    __m128i low = zero;
    __m128i high = zero;
    for (std::size_t i = 0; i < count; i += 16) {
        const __m128i codes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(row + i));
        // A byte in the upper half of 16 bits, shifted down with its sign.
        const __m128i first = _mm_srai_epi16(_mm_unpacklo_epi8(zero, codes), 8);
        const __m128i second = _mm_srai_epi16(_mm_unpackhi_epi8(zero, codes), 8);
        low = _mm_add_epi32(low, _mm_madd_epi16(first, eight(query + i)));
        high = _mm_add_epi32(high, _mm_madd_epi16(second, eight(query + i + 8)));
    }
    __m128i four = _mm_add_epi32(low, high);
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0xB1));
    return _mm_cvtsi128_si32(four);
}
#else
std::int32_t bytes(const std::int8_t* row, const std::int16_t* query, std::size_t count) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        sum += std::int32_t{row[i]} * std::int32_t{query[i]};
    }
    return sum;
}
#endif

float valueOf(float number) {
    return number;
}

/// IEEE half to float, by an exact product that also takes subnormals.
float valueOf(std::uint16_t half) {
    const std::uint32_t magnitude = (half & 0x7FFFU) << 13U;
    float value = 0.0F;
    std::memcpy(&value, &magnitude, sizeof(value));
    value *= 0x1.0p+112F;
    return (half & 0x8000U) != 0 ? -value : value;
}

/// Four sums side by side, which the compiler keeps in one register.
template <class Number>
float products(const Number* row, const float* query, std::size_t count) {
    float sums[4] = {};
    for (std::size_t i = 0; i < count; i += 4) {
        for (std::size_t part = 0; part < 4; ++part) {
            sums[part] += valueOf(row[i + part]) * query[i + part];
        }
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

} // namespace

const ScanKernel kBaselineScanKernel = {
    .bytes = bytes, .halves = products<std::uint16_t>, .floats = products<float>};

} // namespace taxo::detail
