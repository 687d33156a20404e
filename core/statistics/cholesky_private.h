// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace taxo::detail {

/// A symmetric positive-definite matrix as the product of a triangular one and its transpose.
class Cholesky {
public:
    /// `matrix`: [size, size]. None where it is not positive definite. O(size^3), on all CPUs.
    static std::optional<Cholesky> of(std::vector<double> matrix, std::size_t size);

    /// x with matrix x = b, in place.
    void solve(std::span<double> b) const;

    /// [size, size]
    std::vector<double> inverse() const;

private:
    Cholesky(std::vector<double> lower, std::size_t size);

    std::size_t m_size;
    std::vector<double> m_lower; ///< by rows
    std::vector<double> m_upper; ///< its transpose, by rows
};

} // namespace taxo::detail
