// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace taxo {

/// The CPU's share of a transformer: matrix products, attention and normalisation in float32, and
/// matrix products of 8-bit numbers. One source, built for each instruction set (see
/// kernels_impl_private.h); all pointers are to contiguous rows unless a stride is given, strides
/// count elements. Functions work on one task of a larger product and run on the caller's thread.
using Index = std::ptrdiff_t;

enum class Activation : unsigned char { None, Gelu, QuickGelu };

/// out[r][o] = activation(sum_i x[r][i] weight[o][i] + bias[o]) + residual[r][o].
/// The rows x come packed by `packRows`. `residual` may be `out` itself.
struct LinearArgs {
    const float* packed = nullptr;
    const float* weight = nullptr;   ///< [outputs][inputs]
    const float* bias = nullptr;     ///< or none
    const float* residual = nullptr; ///< or none
    float* out = nullptr;            ///< [rows][outputs]
    Index rows = 0;
    Index inputs = 0;
    Index outputs = 0;
    Activation activation = Activation::None;
};

/// The part of a product that one task computes: panels of rows, and columns of the result.
struct LinearPart {
    Index firstPanel = 0;
    Index lastPanel = 0; ///< excluded
    Index firstColumn = 0;
    Index lastColumn = 0; ///< excluded
};

/// The same in 8 bits. A row holds unsigned numbers, x = rowScale[r] * (q - rowZero[r]); weights
/// are signed, w = weightScale[o] * q. The product is exact in 32 bits.
struct QuantizedLinearArgs {
    const std::int32_t* packed = nullptr; ///< rows packed by `packQuantizedRows`
    const float* rowScale = nullptr;
    const std::int32_t* rowZero = nullptr;
    const std::int32_t* weight = nullptr; ///< packed: see `QuantizedWeight`
    const float* weightScale = nullptr;
    const std::int32_t* weightSum = nullptr; ///< of each output's weights, as integers
    const float* bias = nullptr;
    const float* residual = nullptr;
    float* out = nullptr;
    Index rows = 0;
    Index inputs = 0;
    Index outputs = 0;
    Activation activation = Activation::None;
};

/// Inputs in 8 bits go four to an integer.
constexpr Index kInputsPerInteger = 4;

/// Attention of one head over one sequence. Query i may see the first visible[i] keys, where
/// `visible` is given, else all.
struct AttentionArgs {
    const float* query = nullptr; ///< [queries][headWidth], `queryStride` apart
    const float* key = nullptr;   ///< [keys][headWidth], `keyStride` apart, as is `value`
    const float* value = nullptr;
    float* out = nullptr; ///< [queries][headWidth], `outStride` apart
    Index queryStride = 0;
    Index keyStride = 0;
    Index outStride = 0;
    Index queries = 0;
    Index keys = 0;
    Index headWidth = 0;
    float scale = 1.0F;
    const std::int64_t* visible = nullptr;
};

struct Kernels {
    const char* name;
    Index tileRows;       ///< rows in a panel
    Index tileColumns;    ///< outputs computed together
    Index headWidthUnit;  ///< attention needs a multiple of it
    Index inputUnit = 16; ///< panels are padded to a multiple of it (of integers in 8 bits)

    /// One panel: `rows` rows, at most tileRows; zeros where there are fewer.
    void (*packRows)(const float* x, Index stride, Index rows, Index inputs, float* panel);
    /// `scratch`: inputs (rounded up to inputUnit) floats for each column of the part, rounded up
    /// to tileColumns.
    void (*linear)(const LinearArgs& args, const LinearPart& part, float* scratch);
    Index (*attentionScratch)(Index keys, Index headWidth); ///< floats
    void (*attention)(const AttentionArgs& args, float* scratch);
    /// Mean 0 and variance 1 over each row (epsilon 1e-5 as in open_clip), times weight, plus bias.
    void (*layerNorm)(const float* x,
                      const float* weight,
                      const float* bias,
                      Index rows,
                      Index width,
                      float* out);

    // In 8 bits; absent in the baseline.
    int weightLimit = 0; ///< largest weight whose products the instructions add up exactly
    void (*packQuantizedRows)(const float* x,
                              Index rows,
                              Index inputs,
                              std::int32_t* panel,
                              float* scale,
                              std::int32_t* zero) = nullptr;
    void (*quantizedLinear)(const QuantizedLinearArgs& args, const LinearPart& part) = nullptr;
};

extern const Kernels kBaselineKernels;
#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
extern const Kernels kAvx512VnniKernels;
#endif

} // namespace taxo
