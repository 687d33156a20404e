// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/item_groups.h"
#include "core/collection/query.h"

#include <string>

namespace taxo {

/// What stands over the frames of an event.
struct EventHeading {
    std::string begins; ///< of its first frame, "2025-06-01T14:30:05"; empty: no frame has a date
    std::string name;   ///< deployment and event, or a specimen's number; may be empty

    std::string text() const; ///< as ItemGroup::value has it; never empty
    static EventHeading of(const std::string& value);
};

/// Items that a filter leaves, event by event: in each by date, the events in the order of their
/// first item by `sort`. An occurrence without an event is a group of its own; items without either
/// stand last, under an empty value. `hidesEmpty`: without empty frames (filter `empty`), which are
/// counted in each group and in all. Some 2 s for a million.
Result<GroupedItems>
listEvents(const Collection& collection, const Filter& filter, Sort sort, bool hidesEmpty);

} // namespace taxo
