// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/workflow/color_items.h"
#include "core/workflow/project_collection.h"

#include <cstddef>
#include <string>
#include <vector>

namespace taxo {

/// How far each point of a map can be believed, 1 where it tells the truth, about 0.5 where it was
/// put down by chance; NaN of points that were not looked at.
struct MapTrust {
    std::vector<float> trustworthiness; ///< are those beside it on the map truly like it?
    std::vector<float> continuity;      ///< are those like it beside it on the map?
    std::size_t looked = 0;             ///< points that were looked at
};

/// Of all points up to 20,000; of more as many as take as long (some 15 s on two cores with 768
/// dimensions), at least 2,000, spread over the items. Kept in the user's cache, by the map's
/// points and whose vectors they have; the newest 16 stay. Reads the vectors (MapVectors) where it
/// is not there. Cancelled where it was stopped.
Result<MapTrust>
trustOf(const Collection& collection, const CollectionMap& map, const Progress& progress = {});

/// What a map can be coloured by beside what colorItems knows.
inline constexpr const char* kByTrustworthiness = "trustworthiness";
inline constexpr const char* kByContinuity = "continuity";

/// Whether colours by this may take seconds the first time.
bool isOfTrust(const std::string& by);

/// As colorItems, of a map's points.
Result<ItemColors> colorMap(const Collection& collection,
                            const CollectionMap& map,
                            const ItemTaxa& taxa,
                            const std::string& by,
                            Ground ground,
                            const Progress& progress = {});

} // namespace taxo
