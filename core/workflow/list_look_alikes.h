// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/item_groups.h"
#include "core/collection/query.h"

#include <cstddef>
#include <string>

namespace taxo {

/// What stands over items that look alike.
struct LookAlikesHeading {
    std::size_t waiting = 0; ///< for a word, when they were listed
    std::string taxon;       ///< that the machine calls them; empty: not sure

    std::string text() const; ///< as ItemGroup::value has it; never empty
    static LookAlikesHeading of(const std::string& value);
};

/// Items that a filter leaves, so that one look settles most: in groups of those that look alike
/// (look_alikes.h, by the vectors of the current answers) and have one best supported taxon; the
/// group with most items that nobody has said anything of first, in each the representative first.
/// What is alone or has no vector stands last by `sort`, under an empty value. NotFound where
/// nothing was identified. 100,000 items take some 20 s.
Result<GroupedItems> listLookAlikes(const Collection& collection,
                                    const Filter& filter,
                                    Sort sort,
                                    const Progress& progress);

} // namespace taxo
