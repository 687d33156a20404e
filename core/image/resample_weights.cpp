// SPDX-License-Identifier: MIT
#include "core/image/resample_kernels_private.h"
#include "core/image/resample_weights_private.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace taxo {

namespace {

double triangle(double x) {
    return std::max(0.0, 1.0 - std::abs(x));
}

/// Keys' cubic convolution with a = -0.5, the terms in Pillow's order.
double cubic(double x) {
    constexpr double kA = -0.5;
    x = std::abs(x);
    if (x < 1.0) {
        return ((kA + 2.0) * x - (kA + 3.0)) * x * x + 1;
    }
    return x < 2.0 ? (((x - 5) * x + 8) * x - 4) * kA : 0.0;
}

/// Both originals add a half and cut: right for the positions they have, and a position beyond the
/// left edge is clamped anyway.
int fromHalfUp(double value) {
    return static_cast<int>(value + 0.5); // NOLINT(bugprone-incorrect-roundings): as they do
}

template <class Weight>
AxisWeights<Weight> withRoom(int outputs, double support) {
    AxisWeights<Weight> axis;
    axis.stride = static_cast<int>(std::ceil(support)) * 2 + 1;
    const auto count = static_cast<std::size_t>(outputs);
    axis.first.resize(count);
    axis.count.resize(count);
    axis.weight.resize(count * static_cast<std::size_t>(axis.stride));
    return axis;
}

} // namespace

AxisWeights<double> pillowWeights(int in, int out, int from, int count, ResampleFilter filter) {
    const double scale = static_cast<double>(in) / out;
    const double widening = std::max(scale, 1.0);
    const double support = (filter == ResampleFilter::Bilinear ? 1.0 : 2.0) * widening;
    const double narrowing = 1.0 / widening;
    auto axis = withRoom<double>(count, support);
    for (std::size_t i = 0; i < axis.outputs(); ++i) {
        const double center = (from + static_cast<int>(i) + 0.5) * scale;
        const int first = std::max(0, fromHalfUp(center - support));
        const int end = std::min(in, fromHalfUp(center + support));
        double* const weight = axis.weight.data() + i * static_cast<std::size_t>(axis.stride);
        double total = 0.0;
        for (int j = 0; j < end - first; ++j) {
            const double distance = (j + first - center + 0.5) * narrowing;
            weight[j] = filter == ResampleFilter::Bilinear ? triangle(distance) : cubic(distance);
            total += weight[j];
        }
        for (int j = 0; j < end - first && total != 0.0; ++j) {
            weight[j] /= total;
        }
        axis.first[i] = first;
        axis.count[i] = end - first;
    }
    return axis;
}

AxisWeights<std::int32_t> pillowFixedWeights(const AxisWeights<double>& weights) {
    AxisWeights<std::int32_t> fixed{weights.stride, weights.first, weights.count, {}};
    fixed.weight.reserve(weights.weight.size());
    for (const double weight : weights.weight) {
        const double scaled = weight * (1 << kFixedPointBits);
        fixed.weight.push_back(static_cast<std::int32_t>(weight < 0 ? scaled - 0.5 : scaled + 0.5));
    }
    return fixed;
}

AxisWeights<float> torchWeights(int in, int out) {
    const float scale = static_cast<float>(in) / static_cast<float>(out);
    const float support = std::max(scale, 1.0F);
    const float narrowing = 1.0F / support;
    auto axis = withRoom<float>(out, support);
    for (std::size_t i = 0; i < axis.outputs(); ++i) {
        // The mixture of float and double is torch's: products and the half in double, each
        // result kept as float.
        const auto center = static_cast<float>(scale * (static_cast<double>(i) + 0.5));
        const int first = std::max(0, fromHalfUp(center - support));
        const int end = std::min(in, fromHalfUp(center + support));
        const int count = std::clamp(end - first, 0, axis.stride);
        float* const weight = axis.weight.data() + i * static_cast<std::size_t>(axis.stride);
        float total = 0.0F;
        for (int j = 0; j < count; ++j) {
            const auto distance =
                static_cast<float>((static_cast<float>(j + first) - center + 0.5) * narrowing);
            weight[j] = std::max(0.0F, 1.0F - std::abs(distance));
            total += weight[j];
        }
        for (int j = 0; j < count && total != 0.0F; ++j) {
            weight[j] /= total;
        }
        axis.first[i] = first;
        axis.count[i] = count;
    }
    return axis;
}

template <class Weight>
SpreadWeights<Weight> spread(const AxisWeights<Weight>& axis, int in, int channels) {
    const int block = blockElements(channels);
    const int widest = *std::max_element(axis.count.begin(), axis.count.end());
    SpreadWeights<Weight> result;
    const int length = (widest * channels + block - 1) / block * block;
    result.length = static_cast<std::size_t>(length);
    result.rowElements = static_cast<std::size_t>(std::max(in * channels, length));
    result.offset.resize(axis.outputs());
    result.weight.resize(axis.outputs() * result.length);
    // Near the right edge the window begins earlier and its first weights are zero, so that no
    // kernel reads beyond a row.
    const int lastFirst = (static_cast<int>(result.rowElements) - length) / channels;
    for (std::size_t i = 0; i < axis.outputs(); ++i) {
        const int first = std::min(axis.first[i], lastFirst);
        result.offset[i] = static_cast<std::size_t>(first) * static_cast<std::size_t>(channels);
        Weight* target =
            result.weight.data() + i * result.length + (axis.first[i] - first) * channels;
        for (int j = 0; j < axis.count[i]; ++j) {
            target = std::fill_n(target, channels, axis.of(i)[j]);
        }
    }
    return result;
}

template SpreadWeights<float> spread(const AxisWeights<float>&, int, int);
template SpreadWeights<std::int32_t> spread(const AxisWeights<std::int32_t>&, int, int);

} // namespace taxo
