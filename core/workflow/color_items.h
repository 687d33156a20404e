// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/item_values.h"
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
    std::vector<double> numbers;    ///< of each item, NaN for none; of classes without any
    std::size_t without = 0;        ///< items without a value, in unknownColor
};

/// By a rank, "mass", "date", "latitude", "longitude" or a field of items, as item_values.h has
/// them; the values of a field are numbers where all are, unless they are rather kinds (areKinds).
/// Clusters (cluster_field.h) have kindColors in the order of clustersOf. Items ascend; `taxa` are
/// theirs (taxaOf). Some 2 s for a million, by a rank nearly nothing. InvalidInput names what there
/// is.
Result<ItemColors> colorItems(const Collection& collection,
                              std::span<const ItemId> items,
                              const ItemTaxa& taxa,
                              const std::string& by,
                              Ground ground);
/// By a number of each item; NaN where there is none.
ItemColors colorNumbers(const std::string& by, std::span<const double> numbers, Ground ground);

/// Names of taxa to stand on a map, of ranks from wide to fine, and what is known of each item.
struct ItemRegions {
    std::vector<PointClasses> levels; ///< phylum, class, order, family, genus, species
    std::vector<ItemStatus> states;   ///< of each item
};

ItemRegions regionsOf(const ItemTaxa& taxa);

} // namespace taxo
