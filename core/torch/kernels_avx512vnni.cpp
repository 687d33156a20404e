// SPDX-License-Identifier: MIT
#include <immintrin.h>

#define TAXO_LANES 16
#define TAXO_ROWS 14
#define TAXO_QUERIES 8
#define TAXO_DOT(sum, x, w)                                                                        \
    ((Integers)_mm512_dpbusd_epi32((__m512i)(sum), (__m512i)(x), (__m512i)(w)))
#include "core/torch/kernels_impl_private.h"

namespace taxo {

constinit const Kernels kAvx512VnniKernels = kernelsNamed("avx512-vnni", 127);

} // namespace taxo
