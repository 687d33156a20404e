// SPDX-License-Identifier: MIT
#include "core/vectors/centring.h"

#include "core/base/assert.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace taxo {

namespace {

constexpr std::size_t kLeastGroup = 10; // of fewer, the mean says more of them than of the group

/// In double: of a million rows, too.
struct Sum {
    std::vector<double> values;
    std::size_t rows = 0;

    void add(std::span<const float> row) {
        values.resize(row.size());
        for (std::size_t d = 0; d < row.size(); ++d) {
            values[d] += static_cast<double>(row[d]);
        }
        ++rows;
    }

    void mean(std::span<float> into) const {
        for (std::size_t d = 0; d < into.size(); ++d) {
            into[d] = static_cast<float>(values[d] / static_cast<double>(rows));
        }
    }
};

} // namespace

Centring::Centring(const EmbeddingMatrix& rows, std::span<const std::uint32_t> groups) {
    TAXO_ASSERT(rows.rows() > 0 && (groups.empty() || groups.size() == rows.rows()));
    const std::size_t count =
        groups.empty() ? 0 : std::size_t{*std::ranges::max_element(groups)} + 1;
    std::vector<Sum> sums(count);
    Sum all;
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        all.add(rows.row(i));
        if (!groups.empty()) {
            sums[groups[i]].add(rows.row(i));
        }
    }
    m_means = EmbeddingMatrix(count + 1, rows.dimension());
    for (std::size_t group = 0; group < count; ++group) {
        (sums[group].rows >= kLeastGroup ? sums[group] : all).mean(m_means.row(group));
    }
    all.mean(m_means.row(count));
}

void Centring::apply(EmbeddingMatrix& rows, std::span<const std::uint32_t> groups) const {
    TAXO_ASSERT(groups.empty() || groups.size() == rows.rows());
    constexpr float kNothing = 1e-6F; // rounding
    const std::size_t ofAll = m_means.rows() - 1;
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const auto row = rows.row(i);
        const auto mean =
            m_means.row(groups.empty() ? ofAll : std::min<std::size_t>(groups[i], ofAll));
        std::ranges::transform(row, mean, row.begin(), std::minus<>());
        if (lengthOf(row) > kNothing) {
            normalise(row);
        } else {
            std::ranges::fill(row, 0.0F);
        }
    }
}

} // namespace taxo
