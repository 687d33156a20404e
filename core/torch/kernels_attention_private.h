// SPDX-License-Identifier: MIT
// Part of kernels_impl_private.h.
#pragma once

#include "core/torch/kernels_linear_private.h"

namespace taxo {

namespace {

// Attention: scores are kept as [key][query], so that the softmax of kColumns queries runs along
// whole vectors; then the scores are the rows, key by key, of the second product.

inline Index paddedKeys(Index keys) {
    return (keys + kRows - 1) / kRows * kRows;
}

inline Index paddedWidth(Index headWidth) {
    return (headWidth + kChunk - 1) / kChunk * kChunk;
}

Index attentionScratch(Index keys, Index headWidth) {
    return paddedKeys(keys) * paddedWidth(headWidth) // keys
           + keys * headWidth                        // values
           + paddedWidth(headWidth) * kColumns       // queries
           + paddedKeys(keys) * kColumns;            // scores
}

/// scores[key][query] = keys x queries, for the first `keys` keys (whole panels).
void score(const float* packedKeys, const float* queries, Index keys, Index width, float* scores) {
    for (Index k = 0; k < keys; k += kRows) {
        Tile<kRows, 2> tile;
        multiplyRows<kRows>(packedKeys + k * width, queries, width, tile);
        for (Index r = 0; r < kRows; ++r) {
            store(scores + (k + r) * kColumns, tile.sum[r][0]);
            store(scores + (k + r) * kColumns + kLanes, tile.sum[r][1]);
        }
    }
}

/// exp(score - largest) in place; the inverse of each query's sum in `inverse`.
void exponentiate(float* scores, Index keys, float* inverse) {
    for (Index half = 0; half < kColumns; half += kLanes) {
        Vector largest = load(scores + half);
        for (Index k = 1; k < keys; ++k) {
            const Vector s = load(scores + k * kColumns + half);
            largest = s > largest ? s : largest;
        }
        Vector sum{};
        for (Index k = 0; k < keys; ++k) {
            const Vector e = exponential(load(scores + k * kColumns + half) - largest);
            store(scores + k * kColumns + half, e);
            sum += e;
        }
        store(inverse + half, 1.0F / sum);
    }
}

/// `rows` queries times C vectors of the values, divided by the queries' sums.
template <int C>
inline __attribute__((always_inline)) void mix(const float* scores,
                                               const float* inverse,
                                               const float* values,
                                               Index keys,
                                               Index headWidth,
                                               Index rows,
                                               float* out,
                                               Index outStride) {
    constexpr int kQueries = TAXO_QUERIES;
    Tile<kQueries, C> tile{};
    for (Index k = 0; k < keys; ++k) {
#pragma GCC unroll 16
        for (int c = 0; c < C; ++c) {
            const Vector v = load(values + k * headWidth + c * kLanes);
#pragma GCC unroll 16
            for (int r = 0; r < kQueries; ++r) {
                tile.sum[r][c] += scores[k * kColumns + r] * v;
            }
        }
    }
#pragma GCC unroll 16
    for (int r = 0; r < kQueries; ++r) {
        if (r < rows) {
#pragma GCC unroll 4
            for (int c = 0; c < C; ++c) {
                store(out + r * outStride + c * kLanes, tile.sum[r][c] * inverse[r]);
            }
        }
    }
}

void attention(const AttentionArgs& args, float* scratch) {
    const Index width = paddedWidth(args.headWidth);
    float* const keys = scratch;
    float* const values = keys + paddedKeys(args.keys) * width;
    float* const queries = values + args.keys * args.headWidth;
    float* const scores = queries + width * kColumns;
    for (Index k = 0; k < args.keys; k += kRows) {
        packRows(args.key + k * args.keyStride,
                 args.keyStride,
                 args.keys - k < kRows ? args.keys - k : kRows,
                 args.headWidth,
                 keys + k * width);
    }
    for (Index k = 0; k < args.keys; ++k) {
        for (Index d = 0; d < args.headWidth; d += kLanes) {
            store(values + k * args.headWidth + d, load(args.value + k * args.keyStride + d));
        }
    }
    float inverse[kColumns];
    for (Index q = 0; q < args.queries; q += kColumns) {
        const Index count = args.queries - q < kColumns ? args.queries - q : kColumns;
        packColumns(
            args.query + q * args.queryStride, args.queryStride, count, args.headWidth, queries);
        for (Index i = 0; i < width * kColumns; i += kLanes) {
            store(queries + i, load(queries + i) * args.scale);
        }
        Index seen = args.visible == nullptr ? args.keys : 0;
        for (Index i = 0; args.visible != nullptr && i < count; ++i) {
            seen = args.visible[q + i] > seen ? args.visible[q + i] : seen;
        }
        score(keys, queries, paddedKeys(seen), width, scores);
        for (Index i = 0; args.visible != nullptr && i < count; ++i) {
            for (Index k = args.visible[q + i]; k < seen; ++k) {
                scores[k * kColumns + i] = -__builtin_inff();
            }
        }
        exponentiate(scores, seen, inverse);
        for (Index i = 0; i < count; i += TAXO_QUERIES) {
            float* const out = args.out + (q + i) * args.outStride;
            Index d = 0;
            for (; d + kColumns <= args.headWidth; d += kColumns) {
                mix<2>(scores + i,
                       inverse + i,
                       values + d,
                       seen,
                       args.headWidth,
                       count - i,
                       out + d,
                       args.outStride);
            }
            if (d < args.headWidth) {
                mix<1>(scores + i,
                       inverse + i,
                       values + d,
                       seen,
                       args.headWidth,
                       count - i,
                       out + d,
                       args.outStride);
            }
        }
    }
}

} // namespace

} // namespace taxo
