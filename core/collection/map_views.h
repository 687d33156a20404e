// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"

#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A map as somebody wants to see it again, by a name.
struct MapView {
    std::string name;
    Uuid map;          ///< which may not be there any more: maps are derived
    std::string made;  ///< how it was made, so that it can be made again
    std::string state; ///< JSON: camera, colours, filter, selection
    auto operator<=>(const MapView&) const = default;
};

/// Keeps a view, in the place of one of the same name, as one step of the journal; nothing where it
/// is kept already. InvalidInput without a name.
Result<std::optional<EntryId>>
saveMapView(Collection& collection, const MapView& view, const DecisionMaker& by);

/// NotFound where there is none of this name.
Result<std::optional<EntryId>>
removeMapView(Collection& collection, const std::string& name, const DecisionMaker& by);

/// All of them, by their names.
Result<std::vector<MapView>> mapViews(const Collection& collection);

} // namespace taxo
