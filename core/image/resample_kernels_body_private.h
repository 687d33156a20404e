// SPDX-License-Identifier: MIT
// The kernels' one text, included by one file for each instruction set, which defines TAXO_KERNELS
// (the table's name) and TAXO_LANES (floats in a register). No #pragma once on purpose.

#include "core/image/resample_kernels_private.h"

#if defined(__SSE2__)
#    include <immintrin.h>
#endif

namespace taxo {

namespace {

constexpr int kLanes = TAXO_LANES;
constexpr int32_t kHalf = 1 << (kFixedPointBits - 1);

// Vectors of the compilers' own (GCC and Clang), of 8 for the horizontal kernels; in memory they
// lie anywhere.
typedef float Floats __attribute__((vector_size(kLanes * 4)));
typedef int32_t Ints __attribute__((vector_size(kLanes * 4)));
typedef float Floats8 __attribute__((vector_size(32)));
typedef int32_t Ints8 __attribute__((vector_size(32)));
typedef Floats StoredFloats __attribute__((aligned(4), may_alias));
typedef Floats8 StoredFloats8 __attribute__((aligned(4), may_alias));
typedef Ints8 StoredInts8 __attribute__((aligned(4), may_alias));

/// Bytes as integers, one for each lane. By hand where there is an instruction for it: the
/// compilers' own conversion goes byte by byte, which takes seven times as long in all.
template <class Vector>
inline void widen(const uint8_t* bytes, Vector& ints) {
    constexpr int kCount = sizeof(Vector) / 4;
#if defined(__AVX2__)
    if constexpr (kCount == 8) {
        ints = (Vector)_mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i*)bytes));
        return;
    }
#elif defined(__SSE2__)
    const __m128i zero = _mm_setzero_si128();
    if constexpr (kCount == 4) {
        int32_t four;
        __builtin_memcpy(&four, bytes, 4);
        const __m128i words = _mm_unpacklo_epi8(_mm_cvtsi32_si128(four), zero);
        ints = (Vector)_mm_unpacklo_epi16(words, zero);
        return;
    }
    if constexpr (kCount == 8) {
        const __m128i words = _mm_unpacklo_epi8(_mm_loadl_epi64((const __m128i*)bytes), zero);
        const __m128i halves[2] = {_mm_unpacklo_epi16(words, zero),
                                   _mm_unpackhi_epi16(words, zero)};
        __builtin_memcpy(&ints, halves, sizeof ints);
        return;
    }
#endif
    for (int lane = 0; lane < kCount; ++lane) {
        ints[lane] = bytes[lane];
    }
}

inline uint8_t toByte(int32_t sum) {
    const int32_t value = sum >> kFixedPointBits;
    return static_cast<uint8_t>(value < 0 ? 0 : value > 255 ? 255 : value);
}

void verticalFloat(
    const uint8_t* rows, size_t stride, const float* weight, int taps, size_t n, float* out) {
    constexpr size_t kStep = 4 * kLanes;
    size_t i = 0;
    for (; i + kStep <= n; i += kStep) {
        Floats sum[4] = {};
        const uint8_t* row = rows + i;
        for (int t = 0; t < taps; ++t, row += stride) {
            for (int v = 0; v < 4; ++v) {
                Ints ints;
                widen(row + v * kLanes, ints);
                sum[v] += __builtin_convertvector(ints, Floats) * weight[t];
            }
        }
        for (int v = 0; v < 4; ++v) {
            *reinterpret_cast<StoredFloats*>(out + i + static_cast<size_t>(v * kLanes)) = sum[v];
        }
    }
    for (; i < n; ++i) {
        float sum = 0.0F;
        for (int t = 0; t < taps; ++t) {
            sum += weight[t] * static_cast<float>(rows[static_cast<size_t>(t) * stride + i]);
        }
        out[i] = sum;
    }
}

void verticalBytes(
    const uint8_t* rows, size_t stride, const int32_t* weight, int taps, size_t n, uint8_t* out) {
    constexpr size_t kStep = 4 * kLanes;
    size_t i = 0;
    for (; i + kStep <= n; i += kStep) {
        Ints sum[4] = {};
        const uint8_t* row = rows + i;
        for (int t = 0; t < taps; ++t, row += stride) {
            for (int v = 0; v < 4; ++v) {
                Ints ints;
                widen(row + v * kLanes, ints);
                sum[v] += ints * weight[t];
            }
        }
        for (int v = 0; v < 4; ++v) {
            for (int lane = 0; lane < kLanes; ++lane) {
                out[i + static_cast<size_t>(v * kLanes + lane)] = toByte(sum[v][lane] + kHalf);
            }
        }
    }
    for (; i < n; ++i) {
        int32_t sum = kHalf;
        for (int t = 0; t < taps; ++t) {
            sum += weight[t] * rows[static_cast<size_t>(t) * stride + i];
        }
        out[i] = toByte(sum);
    }
}

/// The sums of the three channels that alternate over 24 lanes: lane i holds channel i modulo 3.
template <class Vector, class Value>
void sumChannels(const Vector (&lanes)[3], Value (&total)[3]) {
    Value all[24];
    for (int v = 0; v < 3; ++v) {
        for (int lane = 0; lane < 8; ++lane) {
            all[v * 8 + lane] = lanes[v][lane];
        }
    }
    for (int c = 0; c < 3; ++c) {
        total[c] = ((all[c] + all[c + 3]) + (all[c + 6] + all[c + 9])) +
                   ((all[c + 12] + all[c + 15]) + (all[c + 18] + all[c + 21]));
    }
}

void horizontalFloat3(const float* row,
                      const size_t* offset,
                      const float* weight,
                      int length,
                      size_t outputs,
                      float* const planes[3]) {
    for (size_t o = 0; o < outputs; ++o, weight += length) {
        const float* input = row + offset[o];
        Floats8 sum[3] = {};
        for (int i = 0; i < length; i += 24) {
            for (int v = 0; v < 3; ++v) {
                sum[v] += *reinterpret_cast<const StoredFloats8*>(input + i + v * 8) *
                          *reinterpret_cast<const StoredFloats8*>(weight + i + v * 8);
            }
        }
        float total[3];
        sumChannels(sum, total);
        for (int c = 0; c < 3; ++c) {
            planes[c][o] = total[c];
        }
    }
}

void horizontalBytes3(const uint8_t* row,
                      const size_t* offset,
                      const int32_t* weight,
                      int length,
                      size_t outputs,
                      uint8_t* out) {
    for (size_t o = 0; o < outputs; ++o, weight += length, out += 3) {
        const uint8_t* input = row + offset[o];
        Ints8 sum[3] = {};
        for (int i = 0; i < length; i += 24) {
            for (int v = 0; v < 3; ++v) {
                Ints8 ints;
                widen(input + i + v * 8, ints);
                sum[v] += ints * *reinterpret_cast<const StoredInts8*>(weight + i + v * 8);
            }
        }
        int32_t total[3];
        sumChannels(sum, total);
        for (int c = 0; c < 3; ++c) {
            out[c] = toByte(total[c] + kHalf);
        }
    }
}

void horizontalBytes(const uint8_t* row,
                     int channels,
                     const size_t* offset,
                     const int32_t* weight,
                     int length,
                     size_t outputs,
                     uint8_t* out) {
    if (channels == 3) {
        horizontalBytes3(row, offset, weight, length, outputs, out);
        return;
    }
    for (size_t o = 0; o < outputs; ++o, weight += length, out += channels) {
        const uint8_t* input = row + offset[o];
        Ints8 sum = {};
        for (int i = 0; i < length; i += 8) {
            Ints8 ints;
            widen(input + i, ints);
            sum += ints * *reinterpret_cast<const StoredInts8*>(weight + i);
        }
        for (int c = 0; c < channels; ++c) {
            int32_t total = kHalf;
            for (int lane = c; lane < 8; lane += channels) {
                total += sum[lane];
            }
            out[c] = toByte(total);
        }
    }
}

} // namespace

extern const ResampleKernels TAXO_KERNELS = {
    verticalFloat, horizontalFloat3, verticalBytes, horizontalBytes};

} // namespace taxo
