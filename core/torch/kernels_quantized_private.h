// SPDX-License-Identifier: MIT
// Products in 8 bits. Part of kernels_impl_private.h.
#pragma once

#include "core/torch/kernels_linear_private.h"

namespace taxo {

namespace {

typedef std::int32_t LooseIntegers
    __attribute__((vector_size(4 * TAXO_LANES), aligned(4), may_alias));
typedef std::uint8_t Bytes __attribute__((vector_size(TAXO_LANES), aligned(1), may_alias));

inline Integers loadIntegers(const std::int32_t* from) {
    return *reinterpret_cast<const LooseIntegers*>(from);
}

/// Least and greatest of a row and 0, so that 0 stays exact; `flaw` is 0, or NaN where the row
/// holds a number that is not finite.
struct Range {
    float least = 0.0F;
    float greatest = 0.0F;
    float flaw = 0.0F;
};

inline Range rangeOf(const float* x, Index count) {
    Vector least{};
    Vector greatest{};
    Vector flaws{};
    Index i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        const Vector v = load(x + i);
        least = v < least ? v : least;
        greatest = v > greatest ? v : greatest;
        flaws += v - v;
    }
    Range range;
    range.flaw = total(flaws);
    for (Index lane = 0; lane < kLanes; ++lane) {
        range.least = least[lane] < range.least ? least[lane] : range.least;
        range.greatest = greatest[lane] > range.greatest ? greatest[lane] : range.greatest;
    }
    for (; i < count; ++i) {
        range.least = x[i] < range.least ? x[i] : range.least;
        range.greatest = x[i] > range.greatest ? x[i] : range.greatest;
        range.flaw += x[i] - x[i];
    }
    return range;
}

/// One panel of rows in 8 bits, each row with the scale that its own range asks for.
void packQuantizedRows(const float* x,
                       Index rows,
                       Index inputs,
                       std::int32_t* panel,
                       float* scale,
                       std::int32_t* zero) {
    constexpr Index kBytes = kChunk * kInputsPerInteger;
    const Index padded = (inputs + kBytes - 1) / kBytes * kBytes;
    auto* const bytes = reinterpret_cast<std::uint8_t*>(panel);
    for (Index r = 0; r < kRows; ++r) {
        std::uint8_t* to = bytes + r * kBytes;
        if (r >= rows) { // multiplied like the others, and thrown away
            scale[r] = 0.0F;
            zero[r] = 0;
            for (Index k = 0; k < padded; k += kBytes, to += kRows * kBytes) {
                __builtin_memset(to, 0, kBytes);
            }
            continue;
        }
        const float* const from = x + r * inputs;
        const Range range = rangeOf(from, inputs);
        const float span = range.greatest - range.least;
        const float step = span > 0.0F ? span / 255.0F : 1.0F;
        const float inverse = 1.0F / step;
        const float origin = __builtin_rintf(-range.least * inverse);
        scale[r] = step + range.flaw;
        zero[r] = origin >= 0.0F && origin <= 255.0F ? static_cast<std::int32_t>(origin) : 0;
        for (Index k = 0; k < padded; k += kBytes, to += kRows * kBytes) {
            Index i = 0;
            for (; i < kBytes && k + i + kLanes <= inputs; i += kLanes) {
                constexpr float kRound = 12582912.0F;
                Vector q = (load(from + k + i) * inverse + origin + kRound) - kRound;
                q = atMost(atLeast(q, 0.0F), 255.0F);
                const Integers whole = __builtin_convertvector(q, Integers);
                *reinterpret_cast<Bytes*>(to + i) = __builtin_convertvector(whole, Bytes);
            }
            for (; i < kBytes; ++i) {
                const float q =
                    k + i < inputs ? __builtin_rintf(from[k + i] * inverse + origin) : 0.0F;
                to[i] = static_cast<std::uint8_t>(q > 0.0F ? (q < 255.0F ? q : 255.0F) : 0.0F);
            }
        }
    }
}

/// As multiplyPanels, with four inputs in each integer.
inline __attribute__((always_inline)) void multiplyQuantizedPanels(const std::int32_t* rows,
                                                                   const std::int32_t* columns,
                                                                   Index integers,
                                                                   Integers (&sum)[kRows][2]) {
#pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
        sum[r][0] = Integers{};
        sum[r][1] = Integers{};
    }
    for (Index chunk = 0; chunk < integers; chunk += kChunk) {
#pragma GCC unroll 2
        for (Index k = 0; k < kChunk; ++k) {
            const Integers left = loadIntegers(columns);
            const Integers right = loadIntegers(columns + kLanes);
            columns += kColumns;
#pragma GCC unroll 16
            for (int r = 0; r < kRows; ++r) {
                const Integers x = rows[r * kChunk + k] - Integers{};
                sum[r][0] = TAXO_DOT(sum[r][0], x, left);
                sum[r][1] = TAXO_DOT(sum[r][1], x, right);
            }
        }
        rows += kRows * kChunk;
    }
}

void quantizedLinear(const QuantizedLinearArgs& args, const LinearPart& part) {
    const Index perChunk = kChunk * kInputsPerInteger;
    const Index integers = (args.inputs + perChunk - 1) / perChunk * kChunk;
    for (Index p = part.firstPanel; p < part.lastPanel; ++p) {
        for (Index n = part.firstColumn; n < part.lastColumn; n += kColumns) {
            Integers sum[kRows][2];
            multiplyQuantizedPanels(
                args.packed + p * kRows * integers, args.weight + n * integers, integers, sum);
            Tile<kRows, 2> tile;
#pragma GCC unroll 2
            for (int half = 0; half < 2; ++half) {
                const Integers weightSum = loadIntegers(args.weightSum + n + half * kLanes);
                const Vector weightScale = load(args.weightScale + n + half * kLanes);
#pragma GCC unroll 16
                for (int r = 0; r < kRows; ++r) {
                    const Integers whole = sum[r][half] - weightSum * args.rowZero[p * kRows + r];
                    tile.sum[r][half] = __builtin_convertvector(whole, Vector) *
                                        (weightScale * args.rowScale[p * kRows + r]);
                }
            }
            const Index count = part.lastColumn - n < kColumns ? part.lastColumn - n : kColumns;
            finish(args, tile, p * kRows, n, count);
        }
    }
}

} // namespace

} // namespace taxo
