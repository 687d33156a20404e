// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/base/numbers.h"
#include "core/base/on_earth.h"
#include "core/ranges/box_columns_private.h"

namespace taxo {

BoxColumns::BoxColumns(const std::vector<std::string>& header)
    : sides{columnNamed(header, "west"),
            columnNamed(header, "south"),
            columnNamed(header, "east"),
            columnNamed(header, "north")} {}

std::optional<RangeGrid::Box> BoxColumns::boxIn(const std::vector<std::string>& values) const {
    std::array<double, 4> at{};
    for (std::size_t i = 0; i < at.size(); ++i) {
        const auto number = numberIn<double>(values[*sides[i]]);
        if (!number) {
            return std::nullopt;
        }
        at[i] = *number;
    }
    const bool isBox = isOnEarth({at[1], at[0]}) && isOnEarth({at[3], at[2]}) && at[1] <= at[3];
    return isBox ? std::optional(RangeGrid::Box{at[0], at[1], at[2], at[3]}) : std::nullopt;
}

} // namespace taxo
