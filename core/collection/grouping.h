// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What items are put together into.
enum class GroupLevel : std::uint8_t { Occurrence, Event, Deployment };

/// Items of different sources are never put together by time.
enum class GroupSource : std::uint8_t {
    Folder,
    Camera,     ///< maker and model: two of a kind are one
    Deployment, ///< that they are in already
    All
};

/// How a machine puts items together. One of:
/// - a pause: items of one source belong together until nothing was taken for longer than
///   `gapSeconds` (60 s of a burst: an occurrence; 30 min: an event);
/// - a number in the file's name: items with the same one are one specimen's (occurrences only);
/// - the source alone: a folder or a camera is a deployment (deployments only).
struct GroupRule {
    GroupLevel level = GroupLevel::Occurrence;
    GroupSource source = GroupSource::Folder;
    std::optional<std::int64_t> gapSeconds = std::nullopt;
    /// As `B-#`: the characters as they are, upper and lower case alike, and `#` for digits.
    std::string numberPattern = {};

    /// InvalidInput says which of them does not fit the others.
    Status check() const;
};

/// What a rule would put together.
struct ProposedGroup {
    std::string name; ///< the number of a specimen, the name of a deployment; else empty
    std::vector<ItemId> items;
    std::optional<std::int64_t> first = std::nullopt; ///< the earliest `taken_at`
    std::optional<std::int64_t> last = std::nullopt;  ///< the latest
    bool isKnown = false;                             ///< joins the one of this name
};

struct GroupProposal {
    GroupLevel level = GroupLevel::Occurrence;
    std::vector<ProposedGroup> groups; ///< by source and time, or by number
    // Items that the rule leaves as they are:
    std::int64_t grouped = 0;     ///< are in a group of this level already
    std::int64_t withoutDate = 0; ///< have none, and the rule goes by time
    /// No number in the file's name, no camera or no deployment, and the rule goes by it.
    std::int64_t withoutSource = 0;
};

/// Writes nothing. 100,000 items in about half a second.
Result<GroupProposal>
proposeGroups(const Collection& collection, std::span<const ItemId> items, const GroupRule& rule);

/// Makes exactly these groups, as one step. Mismatch where an item was put into another group
/// since; nothing is changed then. 100,000 items in about 2 s.
Result<std::optional<EntryId>>
applyGroups(Collection& collection, const GroupProposal& proposal, const DecisionMaker& by);

/// The first place in a file's name that a pattern fits, in the pattern's case: of
/// "b-1234_dorsal.jpg" and `B-#` "B-1234". Digits and words are taken whole.
std::optional<std::string> numberIn(std::string_view name, std::string_view pattern);

} // namespace taxo
