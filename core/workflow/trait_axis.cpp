// SPDX-License-Identifier: MIT
#include "core/workflow/trait_axis.h"

#include "core/base/assert.h"
#include "core/workflow/structure_question.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <variant>

namespace taxo {

AxisOnMap axisOnMap(const StructureAnswer& traits, const CollectionMap& map) {
    const auto& found = std::get<StructureTraits>(traits.found);
    TAXO_ASSERT(found.notEnough.empty());
    AxisOnMap axis;
    axis.trait = found.trait;
    axis.places.reserve(map.items.size());
    const std::vector<std::int64_t>& things = traits.rows.things; // ascending, as the items are
    auto next = things.begin();
    for (const ItemId item : map.items) {
        next = std::lower_bound(next, things.end(), item.value);
        const bool isMeasured = next != things.end() && *next == item.value;
        axis.places.push_back(
            isMeasured ? found.photographs[static_cast<std::size_t>(next - things.begin())]
                       : std::numeric_limits<double>::quiet_NaN());
        axis.measured += isMeasured ? 1 : 0;
    }
    if (!map.items.empty()) {
        axis.trend = trendOn(map.positions, axis.places);
    }
    return axis;
}

} // namespace taxo
