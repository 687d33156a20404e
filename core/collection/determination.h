// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What a person says of an item.
enum class Verdict : std::uint8_t {
    Taxon,   ///< it is this
    Unknown, ///< looked at, and it cannot be told
    Nothing  ///< no organism is there
};

/// What a person decided an item is, as opposed to a prediction.
struct Determination {
    Verdict verdict = Verdict::Taxon;
    Lineage taxon = {}; ///< down to the rank that is sure; empty unless the verdict is Taxon
    std::string qualifier = {};  ///< "cf.", "aff." or empty
    std::string person = {};     ///< who says so
    std::int64_t at = 0;         ///< seconds since 1970, UTC
    std::string basis = {};      ///< how it came about: "agreed", "chosen", "imported" ...
    EntryId entry = {};          ///< of the journal
    bool isOfOccurrence = false; ///< said of the occurrence that the item belongs to
};

/// What is said of one item, where each has its own.
struct ItemVerdict {
    ItemId item;
    Verdict verdict = Verdict::Taxon;
    Lineage taxon = {};
    std::string qualifier = {};
    std::string person = {}; ///< whose word it is; empty: of who decides
};

/// Says what all these items are, as one step of the journal. Each person's last word stands; that
/// of others stays beside it. InvalidInput for no items, a taxon without any name, or no person;
/// NotFound where an item is not there. About 8 us an item.
Result<EntryId> determine(Collection& collection,
                          std::span<const ItemId> items,
                          Verdict verdict,
                          const Lineage& taxon,
                          const std::string& qualifier,
                          const DecisionMaker& by);

/// The same of occurrences: of all their items that have no determination of their own.
Result<EntryId> determine(Collection& collection,
                          std::span<const OccurrenceId> occurrences,
                          Verdict verdict,
                          const Lineage& taxon,
                          const std::string& qualifier,
                          const DecisionMaker& by);

/// The same of items that are not all the same; later ones overrule earlier ones.
Result<EntryId> determineEach(Collection& collection,
                              std::span<const ItemVerdict> verdicts,
                              const DecisionMaker& by);

/// Takes back what the person said of items; what others said stands. Nothing where the person had
/// said nothing.
Result<std::optional<EntryId>>
withdraw(Collection& collection, std::span<const ItemId> items, const DecisionMaker& by);

/// What became of items whose suggestions a person agreed with.
struct Agreement {
    std::optional<EntryId> entry;
    std::int64_t agreed = 0;
    std::int64_t notSure = 0;       ///< the machine supports no taxon; left as they were
    std::int64_t notIdentified = 0; ///< left as they were
};

/// Says that each item is what the machine suggests: the taxon that the current prediction key
/// supports best, as one step with the basis "agreed" and that key as the one that was seen.
Result<Agreement>
agree(Collection& collection, std::span<const ItemId> items, const std::string& person);

/// What has been said of an item: one for each person, the latest first. Where nobody said anything
/// of it, what has been said of its occurrence.
Result<std::vector<Determination>> determinationsOf(const Collection& collection, ItemId item);
/// What has been said of an occurrence.
Result<std::vector<Determination>> determinationsOf(const Collection& collection,
                                                    OccurrenceId occurrence);

} // namespace taxo
