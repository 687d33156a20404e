// SPDX-License-Identifier: MIT
#include "core/workflow/trait_axis.h"

#include "core/base/assert.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/workflow/structure_traits.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace taxo {

AxisOnMap axisOnMap(const StructureTraits& found,
                    std::span<const std::int64_t> items,
                    const CollectionMap& map) {
    TAXO_ASSERT(found.notEnough.empty());
    AxisOnMap axis;
    axis.trait = found.trait;
    axis.places.reserve(map.items.size());
    auto next = items.begin(); // ascending, as those of the map are
    for (const ItemId item : map.items) {
        next = std::lower_bound(next, items.end(), item.value);
        const bool isMeasured = next != items.end() && *next == item.value;
        axis.places.push_back(
            isMeasured ? found.photographs[static_cast<std::size_t>(next - items.begin())]
                       : std::numeric_limits<double>::quiet_NaN());
        axis.measured += isMeasured ? 1 : 0;
    }
    if (!map.items.empty()) {
        axis.trend = trendOn(map.positions, axis.places);
    }
    return axis;
}

std::string captionOf(const AxisOnMap& axis) {
    const std::string trait = "\"" + axis.trait + "\"";
    std::string text = axis.hasWay()
                           ? "A straight way across the map tells " +
                                 briefPercent(axis.trend->explained) + " of where they lie along " +
                                 trait + " (R2)."
                           : "No straight way across the map tells where they lie along " + trait +
                                 ": look at the colours alone.";
    if (const std::size_t others = axis.places.size() - axis.measured; others > 0) {
        text += " " + counted(others, "point was not measured.", "points were not measured.");
    }
    return text;
}

} // namespace taxo
