// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Tags and fields that people put on items. A tag is there or not; a field has one value. Names
/// and values are any text: what went in comes back byte by byte. Upper and lower case are one in a
/// field's name, and two in a tag's.
///
/// Every function here is one step of the journal, of one item or of 100,000, and returns nothing
/// where all was so already; NotFound where an item is not there, and then nothing is changed.
/// About 5 us an item.

/// Fields that every reader knows by these names; all others are one's own.
inline constexpr const char* kSexField = "sex";
inline constexpr const char* kStageField = "stage";
inline constexpr const char* kHabitatField = "habitat";
inline constexpr const char* kNoteField = "note";
inline constexpr const char* kCountField = "count"; ///< of individuals
/// What a detector saw: "animal", "person", "nothing" ...
inline constexpr const char* kDetectedField = "detected";
/// The tag that the filter `flagged` asks for.
inline constexpr const char* kFlagTag = "flagged";

struct FieldValue {
    std::string name;
    std::string value;
    auto operator<=>(const FieldValue&) const = default;
};

/// What is on one item.
struct Marks {
    ItemId item;
    std::vector<std::string> tags = {};  ///< by their names
    std::vector<FieldValue> fields = {}; ///< by their names; no value is empty

    bool isFlagged() const;
    /// The value of a field, its name in either case; empty where it has none.
    std::string field(std::string_view name) const;
};

/// Puts a tag on items. InvalidInput for one without a name.
Result<std::optional<EntryId>> tag(Collection& collection,
                                   std::span<const ItemId> items,
                                   const std::string& name,
                                   const DecisionMaker& by);
Result<std::optional<EntryId>> untag(Collection& collection,
                                     std::span<const ItemId> items,
                                     const std::string& name,
                                     const DecisionMaker& by);
/// To be looked at again.
Result<std::optional<EntryId>> setFlag(Collection& collection,
                                       std::span<const ItemId> items,
                                       bool isFlagged,
                                       const DecisionMaker& by);

/// Gives a field of items this value; an empty one takes the field away. InvalidInput for one
/// without a name.
Result<std::optional<EntryId>> setField(Collection& collection,
                                        std::span<const ItemId> items,
                                        const FieldValue& field,
                                        const DecisionMaker& by);

/// Adds tags and sets fields where each item has its own: what a table brings. An empty value takes
/// the field away.
Result<std::optional<EntryId>>
addMarks(Collection& collection, std::span<const Marks> marks, const DecisionMaker& by);

/// What is on each of these items, in their order.
Result<std::vector<Marks>> marksOf(const Collection& collection, std::span<const ItemId> items);

/// The names of all fields and tags that some item has, in the order of their names.
Result<std::vector<std::string>> fieldNames(const Collection& collection);
Result<std::vector<std::string>> tagNames(const Collection& collection);

} // namespace taxo
