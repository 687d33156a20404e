// SPDX-License-Identifier: MIT
#include "core/search/scan_kernel_private.h"

#include <immintrin.h>

namespace taxo::detail {

namespace {

__m256i wide(const std::int8_t* from) {
    return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
}

__m256i whole(const std::int16_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

std::int32_t bytes(const std::int8_t* row, const std::int16_t* query, std::size_t count) {
    __m256i even = _mm256_setzero_si256();
    __m256i odd = _mm256_setzero_si256();
    for (std::size_t i = 0; i < count; i += 32) {
        even = _mm256_add_epi32(even, _mm256_madd_epi16(wide(row + i), whole(query + i)));
        odd = _mm256_add_epi32(odd, _mm256_madd_epi16(wide(row + i + 16), whole(query + i + 16)));
    }
    const __m256i sum = _mm256_add_epi32(even, odd);
    __m128i four = _mm_add_epi32(_mm256_castsi256_si128(sum), _mm256_extracti128_si256(sum, 1));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0xB1));
    return _mm_cvtsi128_si32(four);
}

float sumOf(__m256 a, __m256 b) {
    const __m256 sum = _mm256_add_ps(a, b);
    __m128 four = _mm_add_ps(_mm256_castps256_ps128(sum), _mm256_extractf128_ps(sum, 1));
    four = _mm_add_ps(four, _mm_movehl_ps(four, four));
    four = _mm_add_ss(four, _mm_shuffle_ps(four, four, 1));
    return _mm_cvtss_f32(four);
}

__m256 floatsOf(const std::uint16_t* from) {
    return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
}

__m256 floatsOf(const float* from) {
    return _mm256_loadu_ps(from);
}

template <class Number>
float products(const Number* row, const float* query, std::size_t count) {
    __m256 sums[4] = {};
    for (std::size_t i = 0; i < count; i += 32) {
        for (std::size_t part = 0; part < 4; ++part) {
            sums[part] = _mm256_fmadd_ps(
                floatsOf(row + i + 8 * part), _mm256_loadu_ps(query + i + 8 * part), sums[part]);
        }
    }
    return sumOf(_mm256_add_ps(sums[0], sums[1]), _mm256_add_ps(sums[2], sums[3]));
}

} // namespace

const ScanKernel kAvx2ScanKernel = {
    .bytes = bytes, .halves = products<std::uint16_t>, .floats = products<float>};

} // namespace taxo::detail
