// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/journal.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Items that one person determined and that another is to read again, blind: seeing neither a
/// suggestion nor what anybody else said (basis kUnaided). Remembered as a tag, "reading NUMBER of
/// PERSON from POPULATION", with ", by events" behind it where that is so, or "reading NUMBER of
/// PERSON, disputed": drawing it is a decision that is undone like any other, and reading goes on
/// whenever somebody wants to.
struct SecondReading {
    std::string name;            ///< a number
    std::string first;           ///< whose words are read again
    std::int64_t population = 0; ///< items that it was drawn from; 0: of disputes
    std::int64_t items = 0;      ///< that it has
    bool isByEvents = false;     ///< events were drawn, not items

    /// Items were not drawn at random but disputed: how often readers agree on these says nothing
    /// of others.
    bool isOfDisputes() const { return population == 0; }

    std::string tag() const;
    Filter filter() const; ///< the items of the reading
};

struct SecondReadingOptions {
    std::string first = {};
    std::string reader = {}; ///< what this person has said anything of is left out
    Filter within = {};      ///< what to draw from
    std::size_t size = 50;   ///< items, or events
    bool byEvents = false;   ///< events are drawn, each with all that the first person determined
    bool ofUnaided = false;  ///< only words that the first one said with suggestions hidden
    std::uint64_t seed = 0;  ///< the same seed draws the same items of the same list
};

/// Draws without replacement, each item (or event) as likely as any other, as one step of the
/// journal; where there are fewer, all. What was photographed together (its event, else its
/// occurrence, else its day) is one event. InvalidInput where the first one is the reader, and,
/// with a sentence on why, where nothing is left to read. 0.1 ms an item.
Result<SecondReading> drawSecondReading(Collection& collection,
                                        const SecondReadingOptions& options,
                                        const DecisionMaker& by);

/// Of these items, about which the first person and another contradict each other, those that the
/// reader has not said anything of. Errors as drawSecondReading.
Result<SecondReading> readDisputes(Collection& collection,
                                   const std::string& first,
                                   const std::string& reader,
                                   std::span<const ItemId> items,
                                   const DecisionMaker& by);

/// Those that there are, the oldest first; tags that only look alike are not among them.
Result<std::vector<SecondReading>> secondReadings(const Collection& collection);
/// NotFound names those that there are.
Result<SecondReading> secondReadingNamed(const Collection& collection, std::string_view name);

/// How many items of a reading the reader has read: said unaided what each is, or that it cannot be
/// told. 0.1 ms an item.
Result<std::int64_t>
readBy(const Collection& collection, const SecondReading& reading, const std::string& reader);

} // namespace taxo
