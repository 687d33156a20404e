// SPDX-License-Identifier: MIT
#include "core/vectors/half_kernels_private.h"

#include <immintrin.h>

namespace taxo::detail {

namespace {

constexpr std::size_t kLanes = 8;

__m128i load8(const void* bytes, std::size_t index) {
    return _mm_loadu_si128(
        reinterpret_cast<const __m128i*>(static_cast<const std::uint16_t*>(bytes) + index));
}

void store8(void* bytes, std::size_t index, __m128i values) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(static_cast<std::uint16_t*>(bytes) + index),
                     values);
}

} // namespace

std::size_t floatsOfHalvesAvx2(const void* bytes, float* floats, std::size_t count) {
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        _mm256_storeu_ps(floats + i, _mm256_cvtph_ps(load8(bytes, i)));
    }
    return i;
}

std::size_t halvesOfFloatsAvx2(const float* floats, void* bytes, std::size_t count) {
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        const __m256 values = _mm256_loadu_ps(floats + i);
        store8(bytes, i, _mm256_cvtps_ph(values, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC));
    }
    return i;
}

std::size_t floatsOfBfloat16sAvx2(const void* bytes, float* floats, std::size_t count) {
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        const __m256i wide = _mm256_cvtepu16_epi32(load8(bytes, i));
        _mm256_storeu_ps(floats + i, _mm256_castsi256_ps(_mm256_slli_epi32(wide, 16)));
    }
    return i;
}

std::size_t bfloat16sOfFloatsAvx2(const float* floats, void* bytes, std::size_t count) {
    const __m256i one = _mm256_set1_epi32(1);
    const __m256i almostHalf = _mm256_set1_epi32(0x7FFF);
    const __m256i quiet = _mm256_set1_epi32(0x40);
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        const __m256 values = _mm256_loadu_ps(floats + i);
        const __m256i bits = _mm256_castps_si256(values);
        const __m256i upper = _mm256_srli_epi32(bits, 16);
        const __m256i odd = _mm256_and_si256(upper, one);
        const __m256i rounded =
            _mm256_srli_epi32(_mm256_add_epi32(bits, _mm256_add_epi32(almostHalf, odd)), 16);
        const __m256i isNan = _mm256_castps_si256(_mm256_cmp_ps(values, values, _CMP_UNORD_Q));
        const __m256i chosen = _mm256_blendv_epi8(rounded, _mm256_or_si256(upper, quiet), isNan);
        const __m128i packed =
            _mm_packus_epi32(_mm256_castsi256_si128(chosen), _mm256_extracti128_si256(chosen, 1));
        store8(bytes, i, packed);
    }
    return i;
}

} // namespace taxo::detail
