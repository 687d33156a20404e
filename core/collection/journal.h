// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/collection.h"
#include "core/collection/predictions.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// The basis of what a person said with no suggestion in sight: evidence for and against a model.
inline constexpr const char* kUnaided = "unaided";

/// The basis of what was said of several items by the look of one of them: of the others it is no
/// evidence.
inline constexpr const char* kByLookAlike = "look-alike";

/// How decisions come about: in the journal with each of them.
struct DecisionMaker {
    std::string person;
    std::string basis = "chosen"; ///< "agreed", "chosen", "unaided", "imported" ...
    /// Whose answer the person saw; nothing where none was shown. What was agreed upon with a model
    /// in sight is no evidence for that model.
    std::optional<PredictionKeyId> suggestedBy = std::nullopt;
};

enum class EntryState : std::uint8_t {
    Done,
    Undone, ///< can be done again
    CutOff  ///< undone, and then something else was decided: stays in the history only
};

/// One step that people decided, of one item or of 100,000.
struct JournalEntry {
    EntryId id;
    Uuid uuid;
    std::int64_t at = 0; ///< seconds since 1970, UTC
    std::string person;
    std::string text;  ///< "3 items determined as Ursus arctos"
    std::string basis; ///< how it came about: "agreed", "chosen", "imported" ...
    std::optional<PredictionKeyId> suggestedBy; ///< as in DecisionMaker
    std::int64_t items = 0;
    EntryState state = EntryState::Done;
};

/// The journal is the only undo history, for window and command line, across restarts. It holds
/// what people decided; what machines found is never in it.

/// What `undo` and `redo` would take back or do again; nothing at either end.
Result<std::optional<JournalEntry>> nextUndo(const Collection& collection);
Result<std::optional<JournalEntry>> nextRedo(const Collection& collection);

/// Takes the newest step back; nothing where there is none. What it changed is as it was before,
/// all of it or, on an error, nothing. About 7 us an item.
Result<std::optional<JournalEntry>> undo(Collection& collection);
/// Does the step again that was undone last.
Result<std::optional<JournalEntry>> redo(Collection& collection);

/// Everything that `work` decides (marks, determinations, regions, groups, places ...) is one step,
/// by `by` and with the text that `work` returns: an import, for example. All of it or, where
/// `work` fails, nothing. Who determined what stays with each determination; the basis is that of
/// `by`. Photographs cannot be added inside. Nothing where nothing changed.
Result<std::optional<EntryId>> asOneStep(Collection& collection,
                                         const DecisionMaker& by,
                                         const std::function<Result<std::string>()>& work);

/// What `work` would decide, the text of each step; nothing is written.
Result<std::vector<std::string>>
tryOut(Collection& collection, const DecisionMaker& by, const std::function<Status()>& work);

/// The newest `limit` steps before `before` (all: none), newest first.
Result<std::vector<JournalEntry>> journalOf(const Collection& collection,
                                            std::size_t limit,
                                            std::optional<EntryId> before = std::nullopt);
/// Items that a step concerned, at most `limit`, in the order in which they were added.
Result<std::vector<ItemId>> itemsOf(const Collection& collection, EntryId entry, std::size_t limit);
/// The steps that concerned an item, oldest first, undone ones too.
Result<std::vector<JournalEntry>> historyOf(const Collection& collection, ItemId item);

} // namespace taxo
