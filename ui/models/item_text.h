// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_groups.h"
#include "core/collection/item_rows.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>

namespace taxo::ui {

/// What stands with an item, as a view shows it by a shape.
enum class Standing : std::uint8_t {
    New,
    Suggested, ///< named by a machine
    NotSure,   ///< a machine supports no name
    NotInList, ///< named, and probably not in the list
    Verified,
    Corrected, ///< a person called it otherwise than the machine does
    Unknown,   ///< a person looked, and it cannot be told
    Nothing,   ///< a person looked, and nothing is there
    Failed,    ///< no picture
    Unread     ///< suggestions are hidden, and nobody has said anything without them
};

/// `hidesSuggestions`, here and below: as if there were neither suggestions nor what was said with
/// one in sight.
Standing standingOf(const ItemRow& row, bool hidesSuggestions = false);

/// Why there is no file to look at: it is missing, or only its embedding was imported. Empty where
/// there should be one, even if it cannot be read.
QString absenceText(const ItemRow& row);

/// "Ursus arctos" as "U. arctos", for where there is little room.
QString abbreviatedBinomial(const QString& name);

/// The two lines of an item in a gallery: its name, or its file where it has none.
struct ItemCaption {
    QString first;
    QString firstShort;         ///< where there is little room: "U. arctos"; else as `first`
    bool isFirstItalic = false; ///< genus and species
    bool isFirstFile = false;
    QString second;
    std::optional<float> score; ///< of a machine
};

ItemCaption captionOf(const ItemRow& row, bool hidesSuggestions = false);

/// All there is to say of an item, for a screen reader: "Species Ursus arctos, model score 0.93.
/// Flagged. IMG_1.jpg".
QString spokenText(const ItemRow& row, bool hidesSuggestions = false);
/// The same in lines, with date, place and what is wrong, for a tool tip.
QString detailText(const ItemRow& row, bool hidesSuggestions = false);

/// The heading of a group of items.
struct GroupTitle {
    QString text;
    bool isItalic = false;
};

/// `by` and `value` as of a document's list: "month" and "2025-06" give "June 2025", no value at
/// all "No date". `hidesSuggestions`: without what a machine calls look-alikes.
GroupTitle
groupTitle(const std::string& by, const std::string& value, bool hidesSuggestions = false);

} // namespace taxo::ui
