// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <cstdint>
#include <span>

namespace taxo {

/// What rows have in common, all or those of one group: a camera's light, a collection's backdrop.
/// Taken off, what is left tells them apart.
class Centring {
public:
    /// The mean of all rows and of each group of at least ten; `groups` [rows], numbers from 0 on;
    /// none: all are one group. At least one row.
    Centring(const EmbeddingMatrix& rows, std::span<const std::uint32_t> groups);

    /// Takes its group's mean off each row (that of all, where the group is small or not known) and
    /// makes it of length 1 again; what is no more than that mean becomes 0.
    void apply(EmbeddingMatrix& rows, std::span<const std::uint32_t> groups) const;

private:
    EmbeddingMatrix m_means; // the last is that of all
};

} // namespace taxo
