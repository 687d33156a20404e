// SPDX-License-Identifier: MIT
#define TAXO_LANES 4
#define TAXO_ROWS 4
#define TAXO_QUERIES 4
#include "core/torch/kernels_impl_private.h"

namespace taxo {

const Kernels kBaselineKernels = {.name = "baseline",
                                  .tileRows = kRows,
                                  .tileColumns = kColumns,
                                  .headWidthUnit = kLanes,
                                  .packRows = packRows,
                                  .linear = linear,
                                  .attentionScratch = attentionScratch,
                                  .attention = attention,
                                  .layerNorm = layerNorm};

} // namespace taxo
