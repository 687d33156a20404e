// SPDX-License-Identifier: MIT
#include "core/classify/score_kernel_loops_private.h"

#if defined(__SSE2__)
#    include <emmintrin.h>
#endif

namespace taxo::detail {

namespace {

#if defined(__SSE2__)
/// SSE2, which every x86-64 has. Halves are converted one by one.
struct BaselineLane {
    using Register = __m128;
    static constexpr std::size_t kLanes = 4;

    static Register broadcast(float value) { return _mm_set1_ps(value); }

    static Register load(const float* from) { return _mm_loadu_ps(from); }

    static Register load(const std::uint16_t* from) {
        return _mm_setr_ps(ScalarLane::load(from),
                           ScalarLane::load(from + 1),
                           ScalarLane::load(from + 2),
                           ScalarLane::load(from + 3));
    }

    static void store(float* to, Register value) { _mm_storeu_ps(to, value); }

    static Register multiplyAdd(Register a, Register b, Register c) {
        return _mm_add_ps(_mm_mul_ps(a, b), c);
    }

    static Register larger(Register a, Register b) { return _mm_max_ps(a, b); }

    static Register roundToWhole(Register a) { return _mm_cvtepi32_ps(_mm_cvtps_epi32(a)); }

    static Register powerOfTwo(Register whole) {
        return _mm_castsi128_ps(
            _mm_slli_epi32(_mm_add_epi32(_mm_cvtps_epi32(whole), _mm_set1_epi32(127)), 23));
    }
};
#else
using BaselineLane = ScalarLane;
#endif

} // namespace

const ScoreKernel kBaselineScoreKernel = kernelOf<BaselineLane>();

} // namespace taxo::detail
