// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// Ridge regression of a trait of species, each clade predicted from the others: what
/// scikit-learn's Ridge and LeaveOneGroupOut give together, in closed form (Cawley 2006): of the
/// inverse B of the kernel with its penalty and intercept, the residuals of a clade are
/// inv(B_clade) (B y)_clade. So another trait, or one permuted, costs O(species^2) instead of
/// another fit. A value; 16 n^2 bytes.
class CladeRidge {
public:
    /// `kernel`: [n, n], symmetric, positive semi-definite: inner products of features, or how near
    /// of kin species are. `clades`: of each, at least two; `penalty` above 0. InvalidInput
    /// otherwise, and where the kernel has NaN. O(n^3): some 10 s for 2,000 on two cores.
    static Result<CladeRidge> fit(std::vector<double> kernel,
                                  GroupOfRow clades,
                                  double penalty,
                                  const Progress& progress = {});

    std::size_t species() const { return m_clades.size(); }

    /// Of each species, by those of the other clades.
    std::vector<double> predictions(std::span<const double> trait) const;

    /// The weight of each species in a fit with all: the sum of features weighed so is the slope.
    std::vector<double> weights(std::span<const double> trait) const;

private:
    CladeRidge() = default;

    std::vector<std::int32_t> m_clades;
    std::vector<std::vector<std::uint32_t>> m_members; ///< of each clade
    std::vector<double> m_inverse;                     ///< B
    std::vector<std::vector<double>> m_ofClade;        ///< inv(B_clade) of each
};

/// Inner products of rows: [rows, rows].
std::vector<double> linearKernel(const EmbeddingMatrix& rows);

} // namespace taxo
