// SPDX-License-Identifier: MIT
// Products of matrices: packing into panels, tiles in registers, and what follows a product (bias,
// activation, residual). Part of kernels_impl_private.h.
#pragma once

#include "core/torch/kernels_vector_private.h"

namespace taxo {

namespace {

constexpr Index kRows = TAXO_ROWS;
constexpr Index kColumns = 2 * kLanes;
constexpr Index kChunk = 16; // inputs of a row that lie together in a panel: one cache line

/// A rectangle of a product, held in registers: R rows of C vectors.
template <int R, int C>
struct Tile {
    Vector sum[R][C];
};

/// The product of the first R rows of a packed panel and a packed panel of columns
/// [inputs][kColumns].
template <int R>
inline __attribute__((always_inline)) void
multiplyRows(const float* rows, const float* columns, Index inputs, Tile<kRows, 2>& tile) {
    Tile<R, 2> sums{};
    for (Index chunk = 0; chunk < inputs; chunk += kChunk) {
#pragma GCC unroll 4
        for (Index k = 0; k < kChunk; ++k) {
            const Vector left = load(columns);
            const Vector right = load(columns + kLanes);
            columns += kColumns;
#pragma GCC unroll 16
            for (int r = 0; r < R; ++r) {
                const float x = rows[r * kChunk + k];
                sums.sum[r][0] += x * left;
                sums.sum[r][1] += x * right;
            }
        }
        rows += kRows * kChunk;
    }
#pragma GCC unroll 16
    for (int r = 0; r < R; ++r) {
        tile.sum[r][0] = sums.sum[r][0];
        tile.sum[r][1] = sums.sum[r][1];
    }
}

/// The last panel often has few rows: one picture of 197 tokens is 14 panels of 14 and one row.
inline __attribute__((always_inline)) void multiplyPanels(
    const float* rows, const float* columns, Index inputs, Index rowCount, Tile<kRows, 2>& tile) {
    if (rowCount > kRows / 2) {
        multiplyRows<kRows>(rows, columns, inputs, tile);
    } else if (rowCount > 2) {
        multiplyRows<kRows / 2>(rows, columns, inputs, tile);
    } else {
        multiplyRows<2>(rows, columns, inputs, tile);
    }
}

/// One panel of rows: for each chunk of inputs, the rows' chunks one after the other.
void packRows(const float* x, Index stride, Index rows, Index inputs, float* panel) {
    for (Index chunk = 0; chunk < inputs; chunk += kChunk) {
        const Index count = inputs - chunk < kChunk ? inputs - chunk : kChunk;
        for (Index r = 0; r < kRows; ++r, panel += kChunk) {
            const float* const from = x + r * stride + chunk;
            if (r < rows && count == kChunk) {
                for (Index k = 0; k < kChunk; k += kLanes) {
                    store(panel + k, load(from + k));
                }
                continue;
            }
            for (Index k = 0; k < kChunk; ++k) {
                panel[k] = r < rows && k < count ? from[k] : 0.0F;
            }
        }
    }
}

/// Rows become columns: kLanes x kLanes numbers, `to` rows are `toStride` apart.
inline __attribute__((always_inline)) void
transposeSquare(const float* from, Index stride, float* to, Index toStride) {
    constexpr Index kAhead = 64; // numbers
    // Rounds of exchanging halves: after the round of distance d, element blocks of size d are in
    // place.
    Vector v[kLanes];
#pragma GCC unroll 16
    for (int i = 0; i < kLanes; ++i) {
        v[i] = load(from + i * stride);
        // Many rows at once are more than the hardware foresees.
        __builtin_prefetch(from + i * stride + kAhead);
    }
#pragma GCC unroll 4
    for (int d = 1; d < kLanes; d *= 2) {
        Integers low;
        Integers high;
#pragma GCC unroll 16
        for (int j = 0; j < kLanes; ++j) {
            low[j] = (j & d) == 0 ? j : TAXO_LANES + j - d;
            high[j] = (j & d) == 0 ? j + d : TAXO_LANES + j;
        }
#pragma GCC unroll 16
        for (int i = 0; i < kLanes; ++i) {
            if ((i & d) == 0) {
                const Vector a = v[i];
                const Vector b = v[i + d];
                v[i] = __builtin_shuffle(a, b, low);
                v[i + d] = __builtin_shuffle(a, b, high);
            }
        }
    }
#pragma GCC unroll 16
    for (int i = 0; i < kLanes; ++i) {
        store(to + i * toStride, v[i]);
    }
}

/// `count` rows (kColumns at most) of w become the columns of a panel [inputs][kColumns]; zeros
/// beyond, up to whole chunks of inputs. Each number is multiplied by `scale`.
void packColumns(const float* w, Index stride, Index count, Index inputs, float* panel) {
    Index k = 0;
    if (count == kColumns) {
        for (; k + kLanes <= inputs; k += kLanes) {
            transposeSquare(w + k, stride, panel + k * kColumns, kColumns);
            transposeSquare(
                w + kLanes * stride + k, stride, panel + k * kColumns + kLanes, kColumns);
        }
    }
    const Index padded = (inputs + kChunk - 1) / kChunk * kChunk;
    for (; k < padded; ++k) {
        for (Index j = 0; j < kColumns; ++j) {
            panel[k * kColumns + j] = j < count && k < inputs ? w[j * stride + k] : 0.0F;
        }
    }
}

/// Adds bias, activation and residual to a tile and stores it at `row` and `column` of the result.
template <class Args>
inline __attribute__((always_inline)) void
finishTile(const Args& args, const Tile<kRows, 2>& tile, Index row, Index column) {
    float* const out = args.out + row * args.outputs + column;
    const Vector bias[2] = {args.bias != nullptr ? load(args.bias + column) : Vector{},
                            args.bias != nullptr ? load(args.bias + column + kLanes) : Vector{}};
    if (args.activation == Activation::None && args.residual != nullptr) {
        const float* const residual = args.residual + row * args.outputs + column;
#pragma GCC unroll 16
        for (int r = 0; r < kRows; ++r) {
            const Index at = r * args.outputs;
            store(out + at, tile.sum[r][0] + bias[0] + load(residual + at));
            store(out + at + kLanes, tile.sum[r][1] + bias[1] + load(residual + at + kLanes));
        }
        return;
    }
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
        store(out + r * args.outputs, tile.sum[r][0] + bias[0]);
        store(out + r * args.outputs + kLanes, tile.sum[r][1] + bias[1]);
    }
    if (args.activation == Activation::None) {
        return;
    }
    for (Index r = 0; r < kRows; ++r) {
        for (Index at = r * args.outputs; at < r * args.outputs + kColumns; at += kLanes) {
            Vector y = activate(load(out + at), args.activation);
            if (args.residual != nullptr) {
                y += load(args.residual + row * args.outputs + column + at);
            }
            store(out + at, y);
        }
    }
}

/// The same where only `rows` by `columns` of the tile lie inside the result.
template <class Args>
__attribute__((noinline)) void finishEdge(const Args& args,
                                          const Tile<kRows, 2>& tile,
                                          Index row,
                                          Index column,
                                          Index rows,
                                          Index columns) {
    for (Index r = 0; r < rows; ++r) {
        for (Index j = 0; j < columns; ++j) {
            const Index where = (row + r) * args.outputs + column + j;
            float y = tile.sum[r][j / kLanes][j % kLanes];
            y += args.bias != nullptr ? args.bias[column + j] : 0.0F;
            y = activate(splat(y), args.activation)[0];
            args.out[where] = y + (args.residual != nullptr ? args.residual[where] : 0.0F);
        }
    }
}

template <class Args>
inline __attribute__((always_inline)) void
finish(const Args& args, const Tile<kRows, 2>& tile, Index row, Index column, Index columns) {
    const Index rows = args.rows - row < kRows ? args.rows - row : kRows;
    if (rows == kRows && columns == kColumns) {
        finishTile(args, tile, row, column);
    } else {
        finishEdge(args, tile, row, column, rows, columns);
    }
}

void linear(const LinearArgs& args, const LinearPart& part, float* scratch) {
    const Index inputs = (args.inputs + kChunk - 1) / kChunk * kChunk;
    float* panel = scratch;
    for (Index n = part.firstColumn; n < part.lastColumn; n += kColumns) {
        const Index count = part.lastColumn - n < kColumns ? part.lastColumn - n : kColumns;
        packColumns(args.weight + n * args.inputs, args.inputs, count, args.inputs, panel);
        panel += inputs * kColumns;
    }
    for (Index p = part.firstPanel; p < part.lastPanel; ++p) {
        const float* const rows = args.packed + p * kRows * inputs;
        const float* columns = scratch;
        for (Index n = part.firstColumn; n < part.lastColumn; n += kColumns) {
            const Index count = part.lastColumn - n < kColumns ? part.lastColumn - n : kColumns;
            Tile<kRows, 2> tile;
            multiplyPanels(rows, columns, inputs, args.rows - p * kRows, tile);
            finish(args, tile, p * kRows, n, count);
            columns += inputs * kColumns;
        }
    }
}

} // namespace

} // namespace taxo
