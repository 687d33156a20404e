// SPDX-License-Identifier: MIT
#pragma once

#include "core/ranges/range_grid.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// Columns of a table whose rows have a box each.
struct BoxColumns {
    std::array<std::optional<std::size_t>, 4> sides; ///< west, south, east, north

    explicit BoxColumns(const std::vector<std::string>& header);

    bool areThere() const { return sides[0] && sides[1] && sides[2] && sides[3]; }

    /// Nothing where a side is no number, not on Earth, or south lies above north. The columns are
    /// there.
    std::optional<RangeGrid::Box> boxIn(const std::vector<std::string>& values) const;
};

} // namespace taxo
