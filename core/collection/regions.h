// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A part of a photograph that is to be an item of its own.
struct NewRegion {
    PhotoId photo;
    Box box;
    std::string drawnBy; ///< a person, or a program with its version: "MegaDetector v5a"
    std::optional<float> score = std::nullopt; ///< what the program gave it
};

/// What became of a NewRegion.
struct DrawnRegion {
    ItemId item;
    bool isNew = false; ///< else its drawer had drawn this box on this photograph before
};

/// Draws regions, as one step of the journal; each becomes an item with the date and the place of
/// its photograph. Returns one for each. A box that its drawer has drawn on this photograph before
/// is not drawn again. InvalidInput where a box reaches out
/// of the picture or is none, NotFound where a photograph is not there; nothing is drawn then.
/// About 15 us each.
Result<std::vector<DrawnRegion>>
addRegions(Collection& collection, std::span<const NewRegion> regions, const DecisionMaker& by);

/// Gives a region another box, as one step; it is then drawn by who moved it, and what machines
/// found in it is forgotten, also when the step is undone or done again: it is to be looked at
/// anew. Nothing where it has this box already. InvalidInput where the box reaches out of the
/// picture or is none, NotFound where the item is no region of this collection.
Result<std::optional<EntryId>>
moveRegion(Collection& collection, ItemId item, const Box& box, const DecisionMaker& by);

/// Takes regions away with all that was decided about them and what machines found in them, as one
/// step; undo brings the decisions back. What is not there is passed over. An occurrence that is
/// left without items, number and determination goes too. InvalidInput where an item is a whole
/// photograph.
Result<std::optional<EntryId>>
removeRegions(Collection& collection, std::span<const ItemId> items, const DecisionMaker& by);

/// A region that is kept.
struct Region {
    ItemId item;
    PhotoId photo;
    Box box;
    std::string drawnBy;
    std::optional<float> score;
};

/// Those of a photograph, in the order in which they were drawn. One look into an index, whatever
/// the size of the collection; some 2 us each.
Result<std::vector<Region>> regionsOf(const Collection& collection, PhotoId photo);
/// Where an item is in its photograph; nothing where it is the whole one.
Result<std::optional<Region>> regionOf(const Collection& collection, ItemId item);

} // namespace taxo
