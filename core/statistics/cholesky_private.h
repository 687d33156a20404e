// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace taxo::detail {

/// A symmetric positive-definite matrix as the product of a triangular one and its transpose.
class Cholesky {
public:
    /// `matrix`: [size, size]. None where it is not positive definite, or cancelled. O(size^3), on
    /// all CPUs.
    static std::optional<Cholesky>
    of(std::vector<double> matrix, std::size_t size, const Progress& progress = {});

    /// x with matrix x = b, in place.
    void solve(std::span<double> b) const;

    /// [size, size]. Where it is cancelled, some are 0.
    std::vector<double> inverse(const Progress& progress = {}) const;

private:
    Cholesky(std::vector<double> lower, std::size_t size);

    std::size_t m_size;
    std::vector<double> m_lower; ///< by rows
    std::vector<double> m_upper; ///< its transpose, by rows
};

} // namespace taxo::detail
