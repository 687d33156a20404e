// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// What rows are called, by people or by a machine.
struct RowTaxa {
    static constexpr std::int32_t kUnknown = -1;

    std::vector<Lineage> taxa;            ///< each down to the rank that is sure
    std::vector<std::int32_t> taxonOfRow; ///< into `taxa`, or kUnknown

    /// From what each row is called; without names: kUnknown.
    static RowTaxa of(std::span<const Lineage> rows);

    /// For each row the number of its taxon of this rank, from 0 on, or kUnknown. Taxa are told
    /// apart by all their names down to it.
    std::vector<std::int32_t> labelsAt(Rank rank) const;

    std::size_t known() const; ///< rows
};

} // namespace taxo
