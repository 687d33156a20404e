// SPDX-License-Identifier: MIT
// The kernels, written once in the compiler's vector types and built for each instruction set by
// the files kernels_*.cpp, which define
//   TAXO_LANES    floats in a vector
//   TAXO_ROWS     rows of a tile of a product; 2 * TAXO_ROWS + 3 vectors should fit the registers
//   TAXO_QUERIES  rows of a tile of an attention's second product
//   TAXO_DOT      (sum, x, w): integers with the products of four unsigned bytes of x and four
//   signed
//                 ones of w added to each; without it there are no 8-bit kernels
// Everything here is local to the file that includes it: an inline function shared with other
// files could be taken from the wrong one.
#include "core/torch/kernels_private.h"

namespace taxo {

namespace {

constexpr Index kLanes = TAXO_LANES;
constexpr Index kRows = TAXO_ROWS;
constexpr Index kColumns = 2 * kLanes;
constexpr Index kChunk = 16; // inputs of a row that lie together in a panel: one cache line
constexpr float kEpsilon = 1e-5F;

typedef float Vector __attribute__((vector_size(4 * TAXO_LANES)));
typedef float LooseVector __attribute__((vector_size(4 * TAXO_LANES), aligned(4), may_alias));
typedef std::int32_t Integers __attribute__((vector_size(4 * TAXO_LANES)));

inline Vector load(const float* from) {
    return *reinterpret_cast<const LooseVector*>(from);
}

inline void store(float* to, Vector value) {
    *reinterpret_cast<LooseVector*>(to) = value;
}

inline Vector splat(float value) {
    return value - Vector{};
}

/// NaN stays NaN.
inline Vector atLeast(Vector x, float least) {
    return x < least ? splat(least) : x;
}

inline Vector atMost(Vector x, float most) {
    return x > most ? splat(most) : x;
}

/// exp(x) to 2 units in the last place; 1e-38 below -87. Cody and Waite's reduction, Taylor's
/// series of degree 7 over half an octave.
inline Vector exponential(Vector x) {
    x = atMost(atLeast(x, -87.0F), 88.0F);
    constexpr float kRound = 12582912.0F; // 1.5 * 2^23: adding it rounds to a whole number
    const Vector n = (x * 1.44269504F + kRound) - kRound;
    const Vector r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    Vector p = splat(1.0F / 5040.0F);
    p = p * r + 1.0F / 720.0F;
    p = p * r + 1.0F / 120.0F;
    p = p * r + 1.0F / 24.0F;
    p = p * r + 1.0F / 6.0F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    const Integers exponent = (__builtin_convertvector(n, Integers) + 127) << 23;
    return p * (Vector)exponent; // the same bits
}

/// x * Phi(x), Phi from erfc(z) = exp(-z^2) t P(t), t = 1 / (1 + 0.35 z), z = |x| / sqrt 2; P is
/// the Chebyshev fit over z from 0 to 9.5, 4e-9 off. Nearer to the truth than 3e-7 for |x| below 6.
inline Vector gelu(Vector x) {
    const Vector z = atMost((x < 0.0F ? -x : x) * 0.707106781F, 9.3F);
    const Vector t = 1.0F / (1.0F + 0.35F * z);
    const Vector s = t - 0.625F;
    Vector p = splat(0.0357099734F);
    p = p * s + 0.0566898696F;
    p = p * s - 0.0723203793F;
    p = p * s - 0.184463397F;
    p = p * s + 0.03703776F;
    p = p * s + 0.570102215F;
    p = p * s + 1.03353536F;
    p = p * s + 1.11237299F;
    p = p * s + 0.838737726F;
    p = p * s + 0.463555396F;
    const Vector tail = 0.5F * x * (exponential(-z * z) * (p * t));
    return x < 0.0F ? tail : x - tail;
}

inline Vector quickGelu(Vector x) {
    return x / (1.0F + exponential(-1.702F * x));
}

inline Vector activate(Vector x, Activation activation) {
    switch (activation) {
    case Activation::Gelu:
        return gelu(x);
    case Activation::QuickGelu:
        return quickGelu(x);
    case Activation::None:
        break;
    }
    return x;
}

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

inline float total(Vector v) {
    float sum = 0.0F;
    for (Index i = 0; i < kLanes; ++i) {
        sum += v[i];
    }
    return sum;
}

void layerNorm(
    const float* x, const float* weight, const float* bias, Index rows, Index width, float* out) {
    const Index whole = width / kLanes * kLanes;
    for (Index r = 0; r < rows; ++r, x += width, out += width) {
        Vector sums{};
        for (Index i = 0; i < whole; i += kLanes) {
            sums += load(x + i);
        }
        float sum = total(sums);
        for (Index i = whole; i < width; ++i) {
            sum += x[i];
        }
        const float mean = sum / static_cast<float>(width);
        Vector squares{};
        for (Index i = 0; i < whole; i += kLanes) {
            const Vector d = load(x + i) - mean;
            squares += d * d;
        }
        float square = total(squares);
        for (Index i = whole; i < width; ++i) {
            square += (x[i] - mean) * (x[i] - mean);
        }
        const float factor = 1.0F / __builtin_sqrtf(square / static_cast<float>(width) + kEpsilon);
        for (Index i = 0; i < whole; i += kLanes) {
            store(out + i, (load(x + i) - mean) * factor * load(weight + i) + load(bias + i));
        }
        for (Index i = whole; i < width; ++i) {
            out[i] = (x[i] - mean) * factor * weight[i] + bias[i];
        }
    }
}

#if defined(TAXO_DOT)

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
        if (r >= rows) {
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
#    pragma GCC unroll 16
    for (int r = 0; r < kRows; ++r) {
        sum[r][0] = Integers{};
        sum[r][1] = Integers{};
    }
    for (Index chunk = 0; chunk < integers; chunk += kChunk) {
#    pragma GCC unroll 2
        for (Index k = 0; k < kChunk; ++k) {
            const Integers left = loadIntegers(columns);
            const Integers right = loadIntegers(columns + kLanes);
            columns += kColumns;
#    pragma GCC unroll 16
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
#    pragma GCC unroll 2
            for (int half = 0; half < 2; ++half) {
                const Integers weightSum = loadIntegers(args.weightSum + n + half * kLanes);
                const Vector weightScale = load(args.weightScale + n + half * kLanes);
#    pragma GCC unroll 16
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

#endif

} // namespace

} // namespace taxo
