// SPDX-License-Identifier: MIT
#pragma once
// What moves the points of a UMAP: those of one that is made, and those placed on it later.

#include "core/projection/umap.h"
#include "core/vectors/embedding_matrix.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace taxo::detail {

/// How near two points should be seen as: 1 / (1 + a * distance^(2b)).
struct Nearness {
    double a = 1.0;
    double b = 1.0;
};

/// The one nearest to what is wanted: 1 up to `minDistance`, then falling as exp(-distance /
/// spread). Least squares by Levenberg and Marquardt's method, as find_ab_params of umap-learn.
Nearness nearnessFor(const UmapOptions& options);

/// An edge that weighs `often` (1: the heaviest) pulls in every epoch, or as often as it weighs;
/// epochs from 1 on.
inline bool isDue(float often, std::size_t epoch) {
    return static_cast<int>(often * static_cast<float>(epoch)) !=
           static_cast<int>(often * static_cast<float>(epoch - 1));
}

/// A force by the squared distance of two points: 64 values an octave and a line between each two,
/// to 1e-4 of its value, since powers are most of the time that a map takes. From 2^-20 to 2^20;
/// beyond, as there.
class ForceTable {
public:
    template <class Force>
    explicit ForceTable(const Force& forceAt) {
        for (std::size_t place = 0; place < m_values.size(); ++place) {
            const auto bits = static_cast<std::uint32_t>(place + kFirst) << kLineBits;
            m_values[place] = static_cast<float>(forceAt(double{std::bit_cast<float>(bits)}));
        }
    }

    float operator()(float squared) const {
        const auto bits = std::bit_cast<std::uint32_t>(std::clamp(squared, kLeast, kMost));
        const std::size_t place = (bits >> kLineBits) - kFirst;
        const float share = static_cast<float>(bits & (kLineEnd - 1)) / float{kLineEnd};
        return m_values[place] + share * (m_values[place + 1] - m_values[place]);
    }

private:
    static constexpr float kLeast = 0x1p-20F;
    static constexpr float kMost = 0x1p20F;
    static constexpr std::uint32_t kLineBits = 17; // of a float's 23 that are no exponent
    static constexpr std::uint32_t kLineEnd = 1U << kLineBits;
    static constexpr std::size_t kFirst = std::bit_cast<std::uint32_t>(kLeast) >> kLineBits;
    static constexpr std::size_t kLast = std::bit_cast<std::uint32_t>(kMost) >> kLineBits;

    std::array<float, kLast - kFirst + 2> m_values; // one more: the line from the last on
};

/// Steps along the gradient of UMAP's cross entropy, as umap-learn takes them.
template <std::size_t Dimensions>
class UmapForces {
public:
    using Point = std::array<float, Dimensions>;

    explicit UmapForces(const Nearness& nearness)
        : m_pull([a = nearness.a, b = nearness.b](double squared) {
            const double power = std::pow(squared, b);
            return -2.0 * a * b * power / (squared * (1.0 + a * power));
        })
        , m_push([a = nearness.a, b = nearness.b](double squared) {
            return 2.0 * b / ((0.001 + squared) * (1.0 + a * std::pow(squared, b)));
        }) {}

    static Point pointAt(const EmbeddingMatrix& positions, std::size_t row) {
        Point point;
        std::copy_n(positions.values().data() + row * Dimensions, Dimensions, point.begin());
        return point;
    }

    void pull(Point& at, const Point& other, float rate) const {
        const float squared = squaredDistance(at, other);
        if (squared > 0.0F) {
            step(at, at, other, m_pull(squared), rate);
        }
    }

    /// `from` is where `at` was before others pushed it: so none waits for the other.
    void push(Point& at, const Point& from, const Point& other, float rate) const {
        const float squared = squaredDistance(from, other);
        if (squared > 0.0F) {
            step(at, from, other, m_push(squared), rate);
        }
    }

private:
    static float squaredDistance(const Point& a, const Point& b) {
        float sum = 0.0F;
        for (std::size_t d = 0; d < Dimensions; ++d) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    static void step(Point& at, const Point& from, const Point& other, float factor, float rate) {
        constexpr float kLongest = 4.0F;
        for (std::size_t d = 0; d < Dimensions; ++d) {
            at[d] += rate * std::clamp(factor * (from[d] - other[d]), -kLongest, kLongest);
        }
    }

    ForceTable m_pull;
    ForceTable m_push;
};

} // namespace taxo::detail
