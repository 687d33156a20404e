// SPDX-License-Identifier: MIT
#pragma once

// The loops of the score kernel over any register type. Included by one source file for each level;
// everything is in an unnamed namespace so that no copy is shared between them.

#include "core/classify/score_kernel_private.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>

namespace taxo::detail {
namespace {

/// One number at a time, for the last columns of a block and machines without vectors.
struct ScalarLane {
    using Register = float;
    static constexpr std::size_t kLanes = 1;

    static Register broadcast(float value) { return value; }

    static Register load(const float* from) { return *from; }

    /// IEEE half to float, by an exact product that also takes subnormals.
    static Register load(const std::uint16_t* from) {
        const std::uint32_t half = *from;
        const std::uint32_t magnitude = (half & 0x7FFFU) << 13U;
        float value = 0.0F;
        if (magnitude >= (0x7C00U << 13U)) {
            const std::uint32_t bits = magnitude | 0x7F800000U; // infinite or not a number
            std::memcpy(&value, &bits, sizeof(value));
        } else {
            std::memcpy(&value, &magnitude, sizeof(value));
            value *= 0x1.0p+112F;
        }
        return (half & 0x8000U) != 0 ? -value : value;
    }

    static void store(float* to, Register value) { *to = value; }

    static Register multiplyAdd(Register a, Register b, Register c) { return a * b + c; }

    static Register larger(Register a, Register b) { return a > b ? a : b; }

    static Register roundToWhole(Register a) {
        return static_cast<float>(static_cast<std::int32_t>(a < 0.0F ? a - 0.5F : a + 0.5F));
    }

    /// 2 to the power of a whole number from -126 to 0.
    static Register powerOfTwo(Register whole) {
        const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(whole) + 127) << 23U;
        float value = 0.0F;
        std::memcpy(&value, &bits, sizeof(value));
        return value;
    }
};

/// cosines[column .. column + Lanes) += products of `rows` consecutive dimensions, for every photo.
template <class Lane, std::size_t rows, class Element>
inline void
addRows(const ScoreBlock& block, const Element* at, std::size_t row, std::size_t column) {
    typename Lane::Register values[rows];
    for (std::size_t r = 0; r < rows; ++r) {
        values[r] = Lane::load(at + r * block.columns);
    }
    for (std::size_t photo = 0; photo < block.photos; ++photo) {
        const float* const feature = block.features + photo * block.dimension + row;
        float* const to = block.cosines + photo * block.cosineStride + column;
        auto sum = row == 0 ? Lane::broadcast(0.0F) : Lane::load(to);
        for (std::size_t r = 0; r < rows; ++r) {
            sum = Lane::multiplyAdd(Lane::broadcast(feature[r]), values[r], sum);
        }
        Lane::store(to, sum);
    }
}

/// As many groups of `rows` dimensions as are left from `row` on; returns the next dimension.
template <class Lane, std::size_t rows, class Element>
std::size_t
addGroups(const ScoreBlock& block, std::size_t row, std::size_t begin, std::size_t end) {
    const auto* const matrix = static_cast<const Element*>(block.matrix) + block.first;
    for (; row + rows <= block.dimension; row += rows) {
        const Element* const at = matrix + row * block.columns;
        for (std::size_t column = begin; column < end; column += Lane::kLanes) {
            addRows<Lane, rows>(block, at + column, row, column);
        }
    }
    return row;
}

/// Columns [begin, end) of the block; the width is a multiple of Lane::kLanes. Twelve rows of the
/// matrix at a time: so many registers hold them, and prefetchers follow so many streams.
template <class Lane, class Element>
void scoreColumns(const ScoreBlock& block, std::size_t begin, std::size_t end) {
    std::size_t row = addGroups<Lane, 12, Element>(block, 0, begin, end);
    row = addGroups<Lane, 4, Element>(block, row, begin, end);
    addGroups<Lane, 1, Element>(block, row, begin, end);
}

template <class Lane, class Element>
void scoreBlock(const ScoreBlock& block) {
    const std::size_t whole = block.count - block.count % Lane::kLanes;
    scoreColumns<Lane, Element>(block, 0, whole);
    scoreColumns<ScalarLane, Element>(block, whole, block.count);
}

template <class Lane>
float largestOf(const float* values, std::size_t count) {
    float lanes[Lane::kLanes];
    std::size_t i = 0;
    float largest = values[0];
    if (count >= Lane::kLanes) {
        auto most = Lane::load(values);
        for (; i + Lane::kLanes <= count; i += Lane::kLanes) {
            most = Lane::larger(most, Lane::load(values + i));
        }
        Lane::store(lanes, most);
        for (std::size_t lane = 0; lane < Lane::kLanes; ++lane) {
            largest = lanes[lane] > largest ? lanes[lane] : largest;
        }
    }
    for (; i < count; ++i) {
        largest = values[i] > largest ? values[i] : largest;
    }
    return largest;
}

/// exp for x <= 0: x = n ln 2 + r, a polynomial for exp(r) with the coefficients of Cephes' expf
/// (S. Moshier), times 2^n.
template <class Lane>
inline typename Lane::Register expOf(typename Lane::Register x) {
    x = Lane::larger(x, Lane::broadcast(-87.3F));
    const auto zero = Lane::broadcast(0.0F);
    const auto n = Lane::roundToWhole(Lane::multiplyAdd(x, Lane::broadcast(1.44269504F), zero));
    auto r = Lane::multiplyAdd(n, Lane::broadcast(-0.693359375F), x);
    r = Lane::multiplyAdd(n, Lane::broadcast(2.12194440e-4F), r);
    auto p = Lane::broadcast(1.9875691500e-4F);
    for (const float coefficient : {1.3981999507e-3F,
                                    8.3334519073e-3F,
                                    4.1665795894e-2F,
                                    1.6666665459e-1F,
                                    5.0000001201e-1F,
                                    1.0F,
                                    1.0F}) {
        p = Lane::multiplyAdd(p, r, Lane::broadcast(coefficient));
    }
    return Lane::multiplyAdd(p, Lane::powerOfTwo(n), zero);
}

template <class Lane>
double expAndSumOf(float* values, std::size_t count, float scale, float largest) {
    constexpr std::size_t kStretch = 1024; // summed in float, stretches in double
    double total = 0.0;
    std::size_t i = 0;
    while (i + Lane::kLanes <= count) {
        auto sum = Lane::broadcast(0.0F);
        for (std::size_t k = 0; k < kStretch && i + Lane::kLanes <= count;
             k += Lane::kLanes, i += Lane::kLanes) {
            const auto distance = Lane::multiplyAdd(
                Lane::broadcast(-largest), Lane::broadcast(1.0F), Lane::load(values + i));
            const auto value = expOf<Lane>(
                Lane::multiplyAdd(distance, Lane::broadcast(scale), Lane::broadcast(0.0F)));
            Lane::store(values + i, value);
            sum = Lane::multiplyAdd(value, Lane::broadcast(1.0F), sum);
        }
        float lanes[Lane::kLanes];
        Lane::store(lanes, sum);
        for (std::size_t lane = 0; lane < Lane::kLanes; ++lane) {
            total += static_cast<double>(lanes[lane]);
        }
    }
    for (; i < count; ++i) {
        values[i] = expOf<ScalarLane>((values[i] - largest) * scale);
        total += static_cast<double>(values[i]);
    }
    return total;
}

template <class Lane>
constexpr ScoreKernel kernelOf() {
    return {.scoreFloats = scoreBlock<Lane, float>,
            .scoreHalves = scoreBlock<Lane, std::uint16_t>,
            .largest = largestOf<Lane>,
            .expAndSum = expAndSumOf<Lane>};
}

} // namespace
} // namespace taxo::detail
