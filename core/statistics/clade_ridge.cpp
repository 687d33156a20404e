// SPDX-License-Identifier: MIT
#include "core/statistics/clade_ridge.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/statistics/cholesky_private.h"

#include <numeric>
#include <string>
#include <utility>

namespace taxo {

Result<CladeRidge> CladeRidge::fit(std::vector<double> kernel,
                                   GroupOfRow clades,
                                   double penalty,
                                   const Progress& progress) {
    const std::size_t n = clades.size();
    TAXO_ASSERT(kernel.size() == n * n);
    CladeRidge made;
    made.m_clades = numberedEvents(clades, n);
    const RowsOfGroups members(made.m_clades);
    for (std::size_t clade = 0; clade < members.groups(); ++clade) {
        if (!members.of(clade).empty()) {
            made.m_members.emplace_back(members.of(clade).begin(), members.of(clade).end());
        }
    }
    if (made.m_members.size() < 2) {
        return fail(ErrorCode::InvalidInput,
                    "A trait is predicted from one clade to another: species of at least two "
                    "clades are needed.");
    }
    for (std::size_t i = 0; i < n; ++i) {
        kernel[i * n + i] += penalty;
    }
    const auto factor = detail::Cholesky::of(std::move(kernel), n, progress);
    if (progress.cancelled()) {
        return cancelledError();
    }
    if (!factor) {
        return fail(ErrorCode::InvalidInput,
                    "The species' features have values that are not numbers, or the penalty of " +
                        std::to_string(penalty) + " is too small.");
    }
    // The intercept is not penalised: the inverse without its part along it.
    made.m_inverse = factor->inverse(progress);
    std::vector<double> one(n, 1.0);
    factor->solve(one);
    const double all = std::accumulate(one.begin(), one.end(), 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            made.m_inverse[i * n + j] -= one[i] * one[j] / all;
        }
    }
    for (const auto& clade : made.m_members) {
        std::vector<double> block;
        for (const std::uint32_t i : clade) {
            for (const std::uint32_t j : clade) {
                block.push_back(made.m_inverse[i * n + j]);
            }
        }
        const auto ofBlock = detail::Cholesky::of(std::move(block), clade.size(), progress);
        if (progress.cancelled()) {
            return cancelledError();
        }
        if (!ofBlock) {
            return fail(ErrorCode::InvalidInput,
                        "The penalty of " + std::to_string(penalty) +
                            " is too small to predict one clade from the others.");
        }
        made.m_ofClade.push_back(ofBlock->inverse(progress));
    }
    return progress.cancelled() ? Result<CladeRidge>(cancelledError()) : std::move(made);
}

std::vector<double> CladeRidge::weights(std::span<const double> trait) const {
    TAXO_ASSERT(trait.size() == species());
    std::vector<double> weights(species());
    for (std::size_t i = 0; i < species(); ++i) {
        weights[i] =
            std::inner_product(trait.begin(),
                               trait.end(),
                               m_inverse.begin() + static_cast<std::ptrdiff_t>(i * species()),
                               0.0);
    }
    return weights;
}

std::vector<double> CladeRidge::predictions(std::span<const double> trait) const {
    const std::vector<double> weighed = weights(trait);
    std::vector<double> predicted(trait.begin(), trait.end());
    for (std::size_t clade = 0; clade < m_members.size(); ++clade) {
        const std::vector<std::uint32_t>& members = m_members[clade];
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = 0; j < members.size(); ++j) {
                predicted[members[i]] -=
                    m_ofClade[clade][i * members.size() + j] * weighed[members[j]];
            }
        }
    }
    return predicted;
}

std::vector<double> linearKernel(const EmbeddingMatrix& rows) {
    const std::size_t n = rows.rows();
    std::vector<double> kernel(n * n);
    inParallel(n, 1, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                double sum = 0.0;
                for (std::size_t d = 0; d < rows.dimension(); ++d) {
                    sum +=
                        static_cast<double>(rows.row(i)[d]) * static_cast<double>(rows.row(j)[d]);
                }
                kernel[i * n + j] = sum;
            }
        }
    });
    return kernel;
}

} // namespace taxo
