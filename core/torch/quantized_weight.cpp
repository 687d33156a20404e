// SPDX-License-Identifier: MIT
#include "core/torch/parallel_kernels_private.h"
#include "core/torch/quantized_weight_private.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo {

namespace {

Index roundUp(Index value, Index unit) {
    return (value + unit - 1) / unit * unit;
}

} // namespace

QuantizedWeight::QuantizedWeight(const Kernels& kernels, const at::Tensor& weight)
    : m_kernels(kernels)
    , m_inputs(weight.size(1))
    , m_integers(roundUp(m_inputs, kernels.inputUnit * kInputsPerInteger) / kInputsPerInteger) {
    const Index outputs = weight.size(0);
    const Index padded = roundUp(outputs, kernels.tileColumns);
    m_packed = at::zeros({padded, m_integers}, at::kInt);
    m_scale.resize(static_cast<std::size_t>(padded));
    m_sum.resize(static_cast<std::size_t>(padded));
    const float* const weights = weight.data_ptr<float>();
    at::parallel_for(0, outputs, 16, [&](std::int64_t begin, std::int64_t end) {
        for (Index output = begin; output < end; ++output) {
            packOutput(weights + output * m_inputs, output);
        }
    });
}

void QuantizedWeight::packOutput(const float* weights, Index output) {
    float largest = 0.0F;
    float flaw = 0.0F; // NaN where a weight is not finite, so that the result shows it
    for (Index i = 0; i < m_inputs; ++i) {
        largest = std::max(largest, std::fabs(weights[i]));
        flaw += weights[i] - weights[i];
    }
    const auto limit = static_cast<float>(m_kernels.weightLimit);
    const auto at = static_cast<std::size_t>(output);
    m_scale[at] = largest / limit + flaw;
    const float inverse = largest > 0.0F && std::isfinite(largest) ? limit / largest : 0.0F;
    // Integer k of this output within its panel, byte i of it.
    auto* const packed = reinterpret_cast<std::int8_t*>(m_packed.data_ptr<std::int32_t>());
    const Index panel = output / m_kernels.tileColumns;
    const Index column = output % m_kernels.tileColumns;
    std::int8_t* const first =
        packed + (panel * m_integers * m_kernels.tileColumns + column) * kInputsPerInteger;
    std::int32_t sum = 0;
    for (Index i = 0; i < m_inputs; ++i) {
        const float q = std::isfinite(weights[i]) ? std::nearbyint(weights[i] * inverse) : 0.0F;
        const auto whole = static_cast<std::int8_t>(q);
        first[i / kInputsPerInteger * m_kernels.tileColumns * kInputsPerInteger +
              i % kInputsPerInteger] = whole;
        sum += whole;
    }
    m_sum[at] = sum;
}

void QuantizedWeight::multiply(const float* x, const LinearArgs& args) const {
    QuantizedLinearArgs quantized;
    quantized.weight = m_packed.data_ptr<std::int32_t>();
    quantized.weightScale = m_scale.data();
    quantized.weightSum = m_sum.data();
    quantized.bias = args.bias;
    quantized.residual = args.residual;
    quantized.out = args.out;
    quantized.rows = args.rows;
    quantized.inputs = args.inputs;
    quantized.outputs = args.outputs;
    quantized.activation = args.activation;
    parallelQuantizedLinear(m_kernels, x, quantized);
}

} // namespace taxo
