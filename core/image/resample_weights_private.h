// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

enum class ResampleFilter : std::uint8_t { Bilinear, Bicubic };

/// The weights of one axis: output i is the sum of weight[i * stride + j] * input[first[i] + j]
/// over j < count[i].
template <class Weight>
struct AxisWeights {
    int stride = 0;
    std::vector<int> first;
    std::vector<int> count;
    std::vector<Weight> weight;

    std::size_t outputs() const { return first.size(); }

    const Weight* of(std::size_t output) const {
        return weight.data() + output * static_cast<std::size_t>(stride);
    }
};

/// Outputs `from` to `from + count` of Pillow's resampling of `in` samples to `out`, in double
/// (ImagingResample: support widened by the scale when shrinking, cubic with a = -0.5).
AxisWeights<double> pillowWeights(int in, int out, int from, int count, ResampleFilter filter);

/// The same in Pillow's fixed point for 8-bit samples, 22 bits behind the point.
AxisWeights<std::int32_t> pillowFixedWeights(const AxisWeights<double>& weights);

/// torch's bilinear interpolation with antialias, align_corners false: the same formula with scale,
/// centre and weights in float32. (In double the result is up to 4.9e-5 from torch's.)
AxisWeights<float> torchWeights(int in, int out);

/// Weights for the horizontal kernels: each repeated for every channel, so that output i is a sum
/// over `length` neighbouring elements of an interleaved row from element `offset[i]` on, lane by
/// lane. `length` is a multiple of the kernels' block; a row has at least `rowElements`.
template <class Weight>
struct SpreadWeights {
    std::size_t length = 0;
    std::size_t rowElements = 0;
    std::vector<std::size_t> offset;
    std::vector<Weight> weight;
};

/// `in` pixels of `channels` elements a row.
template <class Weight>
SpreadWeights<Weight> spread(const AxisWeights<Weight>& axis, int in, int channels);

extern template SpreadWeights<float> spread(const AxisWeights<float>&, int, int);
extern template SpreadWeights<std::int32_t> spread(const AxisWeights<std::int32_t>&, int, int);

} // namespace taxo
