// SPDX-License-Identifier: MIT
#include <immintrin.h>

// Pairs of products are added in 16 bits, which 255 * 63 * 2 does not overflow.
#define TAXO_LANES 16
#define TAXO_ROWS 14
#define TAXO_QUERIES 8
#define TAXO_DOT(sum, x, w)                                                                        \
    ((sum) + (Integers)_mm512_madd_epi16(_mm512_maddubs_epi16((__m512i)(x), (__m512i)(w)),         \
                                         _mm512_set1_epi16(1)))
#include "core/torch/kernels_impl_private.h"

namespace taxo {

constinit const Kernels kAvx512Kernels = kernelsNamed("avx512", 63);

} // namespace taxo
