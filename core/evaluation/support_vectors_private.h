// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::detail {

enum class KernelShape : std::uint8_t { Gaussian, Linear, Sigmoid, Cubic };

/// A kernel of inner products, as scikit-learn's SVC names them (coef0 0, degree 3).
struct Kernel {
    KernelShape shape = KernelShape::Gaussian;
    double gamma = 1e-3;

    /// `product`: of two rows; `squareOfA`, `squareOfB`: of each with itself.
    double of(double product, double squareOfA, double squareOfB) const;
};

/// A support vector machine for two classes (C-SVC; Cortes and Vapnik 1995).
struct SupportVectors {
    std::vector<double> weights; ///< of each trained row, with the sign of its class
    double shift = 0.0;          ///< subtracted
};

/// `kernel`: [n, n]; `isYes`: of each row; both classes are there. By sequential minimal
/// optimisation with second-order working sets (Fan, Chen and Lin 2005) to a violation of 1e-3:
/// what libsvm finds to its tolerance. O(n) a step, some n steps.
SupportVectors
trainSupportVectors(std::span<const double> kernel, const std::vector<bool>& isYes, double cost);

} // namespace taxo::detail
