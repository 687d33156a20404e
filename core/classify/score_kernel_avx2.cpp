// SPDX-License-Identifier: MIT
#include "core/classify/score_kernel_loops_private.h"

#include <immintrin.h>

namespace taxo::detail {

namespace {

/// AVX2, FMA and F16C.
struct Avx2Lane {
    using Register = __m256;
    static constexpr std::size_t kLanes = 8;

    static Register broadcast(float value) { return _mm256_set1_ps(value); }

    static Register load(const float* from) { return _mm256_loadu_ps(from); }

    static Register load(const std::uint16_t* from) {
        return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
    }

    static void store(float* to, Register value) { _mm256_storeu_ps(to, value); }

    static Register multiplyAdd(Register a, Register b, Register c) {
        return _mm256_fmadd_ps(a, b, c);
    }

    static Register larger(Register a, Register b) { return _mm256_max_ps(a, b); }

    static Register roundToWhole(Register a) {
        return _mm256_round_ps(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    }

    static Register powerOfTwo(Register whole) {
        return _mm256_castsi256_ps(_mm256_slli_epi32(
            _mm256_add_epi32(_mm256_cvtps_epi32(whole), _mm256_set1_epi32(127)), 23));
    }
};

} // namespace

const ScoreKernel kAvx2ScoreKernel = kernelOf<Avx2Lane>();

} // namespace taxo::detail
