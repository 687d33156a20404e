// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/output.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/journal.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::cli {

/// What commands that decide something have in common.
struct DecisionOptions {
    std::string filter;
    std::string person; ///< at first who is logged in
    bool isPreview = false;
    bool asJson = false;

    DecisionOptions();

    void addFilter(const Command& command);
    void addPerson(const Command& command);
    void addPreview(const Command& command);
    void addJson(const Command& command);
    /// All of them, FILTER as the last argument.
    void addAll(const Command& command);

    DecisionMaker by() const { return {.person = person}; }

    /// The items that the filter leaves, in the order in which they were added.
    Result<std::vector<ItemId>> items(const Collection& collection) const;
};

/// Decides about the items that the options choose, and says what was done or, as a preview, would
/// be done; returns the program's status.
int decideAbout(
    Collection& collection,
    const DecisionOptions& options,
    const std::function<Result<std::optional<EntryId>>(std::span<const ItemId>)>& decide);

/// Says what a step did, or that nothing changed.
int tellDone(const Collection& collection,
             const Result<std::optional<EntryId>>& entry,
             const DecisionOptions& options);

/// "90", "90s", "30min", "2h", "1:30:00", with a sign where `isSigned`. InvalidInput otherwise.
Result<std::int64_t> parseSeconds(std::string_view text, bool isSigned);
/// "+02:00", "-3:30", "Z": by how many seconds a clock is ahead of UTC.
Result<std::int32_t> parseZone(std::string_view text);

} // namespace taxo::cli
