// SPDX-License-Identifier: MIT
#include <immintrin.h>

// Pairs of products are added in 16 bits, which 255 * 63 * 2 does not overflow.
#define TAXO_LANES 8
#define TAXO_ROWS 6
#define TAXO_QUERIES 4
#define TAXO_DOT(sum, x, w)                                                                        \
    ((sum) + (Integers)_mm256_madd_epi16(_mm256_maddubs_epi16((__m256i)(x), (__m256i)(w)),         \
                                         _mm256_set1_epi16(1)))
#include "core/torch/kernels_impl_private.h"

namespace taxo {

constinit const Kernels kAvx2Kernels = kernelsNamed("avx2", 63);

} // namespace taxo
