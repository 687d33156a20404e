// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/item_rows.h"
#include "core/figure/coloring.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Colours of the points of a map, and what they mean: classes, or numbers.
struct ItemColors {
    std::vector<Color> colors; ///< of each item
    PointClasses classes;      ///< of numbers without any
    std::vector<Color> classColors;
    std::optional<RampScale> scale; ///< of numbers
    std::size_t without = 0;        ///< items without a value, in unknownColor
};

/// By a rank, "mass", "date", "latitude", "longitude" or a field of items, as item_values.h has
/// them; the values of a field are numbers where all are, unless they are rather kinds (areKinds).
/// Items ascend. Some 3 s for a million. InvalidInput names what there is.
Result<ItemColors> colorItems(const Collection& collection,
                              std::span<const ItemId> items,
                              const std::string& by,
                              Ground ground);

/// Names of taxa to stand on a map, of ranks from wide to fine, and what is known of each item.
struct ItemRegions {
    std::vector<PointClasses> levels; ///< phylum, class, order, family, genus, species
    std::vector<ItemStatus> states;   ///< of each item
};

Result<ItemRegions> regionsOf(const Collection& collection, std::span<const ItemId> items);

} // namespace taxo
