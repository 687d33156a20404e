// SPDX-License-Identifier: MIT
#pragma once
// What moves the points of a UMAP: those of one that is made, and those placed on it later.

#include "core/projection/umap.h"
#include "core/vectors/embedding_matrix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

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

/// Steps along the gradient of UMAP's cross entropy, as umap-learn takes them.
template <std::size_t Dimensions>
class UmapForces {
public:
    using Point = std::array<float, Dimensions>;

    explicit UmapForces(const Nearness& nearness)
        : m_a(static_cast<float>(nearness.a)), m_b(static_cast<float>(nearness.b)) {}

    static Point pointAt(const EmbeddingMatrix& positions, std::size_t row) {
        Point point;
        std::copy_n(positions.values().data() + row * Dimensions, Dimensions, point.begin());
        return point;
    }

    void pull(Point& at, const Point& other, float rate) const {
        const float squared = squaredDistance(at, other);
        if (squared > 0.0F) {
            const float power = std::pow(squared, m_b);
            step(at, other, -2.0F * m_a * m_b * power / (squared * (1.0F + m_a * power)), rate);
        }
    }

    void push(Point& at, const Point& other, float rate) const {
        const float squared = squaredDistance(at, other);
        if (squared > 0.0F) {
            const float power = std::pow(squared, m_b);
            step(at, other, 2.0F * m_b / ((0.001F + squared) * (1.0F + m_a * power)), rate);
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

    static void step(Point& at, const Point& other, float factor, float rate) {
        constexpr float kLongest = 4.0F;
        for (std::size_t d = 0; d < Dimensions; ++d) {
            at[d] += rate * std::clamp(factor * (at[d] - other[d]), -kLongest, kLongest);
        }
    }

    float m_a;
    float m_b;
};

} // namespace taxo::detail
