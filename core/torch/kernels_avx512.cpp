// SPDX-License-Identifier: MIT
#define TAXO_LANES 16
#define TAXO_ROWS 14
#define TAXO_QUERIES 8
#include "core/torch/kernels_impl_private.h"

namespace taxo {

const Kernels kAvx512Kernels = {.name = "avx512",
                                .tileRows = kRows,
                                .tileColumns = kColumns,
                                .headWidthUnit = kLanes,
                                .packRows = packRows,
                                .linear = linear,
                                .attentionScratch = attentionScratch,
                                .attention = attention,
                                .layerNorm = layerNorm};

} // namespace taxo
