// SPDX-License-Identifier: MIT
// Vectors of TAXO_LANES floats, exp and the activations. Part of kernels_impl_private.h.
#pragma once

#include "core/torch/kernels_private.h"

namespace taxo {

namespace {

constexpr Index kLanes = TAXO_LANES;

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

inline float total(Vector v) {
    float sum = 0.0F;
    for (Index i = 0; i < kLanes; ++i) {
        sum += v[i];
    }
    return sum;
}

} // namespace

} // namespace taxo
