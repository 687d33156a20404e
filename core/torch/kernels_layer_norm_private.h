// SPDX-License-Identifier: MIT
// Part of kernels_impl_private.h.
#pragma once

#include "core/torch/kernels_vector_private.h"

namespace taxo {

namespace {

constexpr float kEpsilon = 1e-5F;

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

} // namespace

} // namespace taxo
