// SPDX-License-Identifier: MIT
#include "core/vectors/normalise.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>

namespace taxo {

namespace {

constexpr double kSmallestLength = 1e-12;

double dotInDouble(std::span<const float> a, std::span<const float> b) {
    TAXO_ASSERT(a.size() == b.size());
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    }
    return sum;
}

} // namespace

float dot(std::span<const float> a, std::span<const float> b) {
    return static_cast<float>(dotInDouble(a, b));
}

float lengthOf(std::span<const float> vector) {
    return static_cast<float>(std::sqrt(dotInDouble(vector, vector)));
}

float cosine(std::span<const float> a, std::span<const float> b) {
    const double lengths = std::sqrt(dotInDouble(a, a)) * std::sqrt(dotInDouble(b, b));
    return lengths > 0.0 ? static_cast<float>(std::clamp(dotInDouble(a, b) / lengths, -1.0, 1.0))
                         : 0.0F;
}

void normalise(std::span<float> vector) {
    const double length = std::max(std::sqrt(dotInDouble(vector, vector)), kSmallestLength);
    for (float& value : vector) {
        value = static_cast<float>(static_cast<double>(value) / length);
    }
}

void normaliseRows(EmbeddingMatrix& matrix) {
    for (std::size_t row = 0; row < matrix.rows(); ++row) {
        normalise(matrix.row(row));
    }
}

} // namespace taxo
