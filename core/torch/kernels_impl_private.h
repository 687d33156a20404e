// SPDX-License-Identifier: MIT
// The kernels, written once in the compiler's vector types and built for each instruction set by
// the files kernels_*.cpp, which define
//   TAXO_LANES    floats in a vector
//   TAXO_ROWS     rows of a tile of a product; 2 * TAXO_ROWS + 3 vectors should fit the registers
//   TAXO_QUERIES  rows of a tile of an attention's second product
//   TAXO_DOT      (sum, x, w): integers with the products of four unsigned bytes of x and
//                 four signed ones of w added to each; without it there are no 8-bit kernels
// Everything in them is local to the file that includes it: an inline function shared with other
// files could be taken from the wrong one.
#pragma once

#include "core/torch/kernels_attention_private.h"
#include "core/torch/kernels_layer_norm_private.h"
#include "core/torch/kernels_linear_private.h"
#if defined(TAXO_DOT)
#    include "core/torch/kernels_quantized_private.h"
#endif

namespace taxo {

namespace {

/// The table of what is built here. `weightLimit`: see Kernels; of use only with TAXO_DOT.
constexpr Kernels kernelsNamed(const char* name, [[maybe_unused]] int weightLimit = 0) {
    Kernels kernels = {.name = name,
                       .tileRows = kRows,
                       .tileColumns = kColumns,
                       .headWidthUnit = kLanes,
                       .packRows = packRows,
                       .linear = linear,
                       .attentionScratch = attentionScratch,
                       .attention = attention,
                       .layerNorm = layerNorm};
#if defined(TAXO_DOT)
    kernels.weightLimit = weightLimit;
    kernels.packQuantizedRows = packQuantizedRows;
    kernels.quantizedLinear = quantizedLinear;
#endif
    return kernels;
}

} // namespace

} // namespace taxo
