// SPDX-License-Identifier: MIT
#include "core/collection/group_word.h"

#include "core/collection/decision_text_private.h"
#include "core/collection/item_rows.h"

#include <array>
#include <utility>

namespace taxo {

namespace {

/// What stands in the journal.
Result<std::string>
textOf(const Collection& collection, std::span<const ItemId> items, const GroupWord& word) {
    std::string text = countedItems(static_cast<std::int64_t>(items.size())) + " determined as " +
                       wordText(word.verdict, word.taxon, word.qualifier);
    if (word.lookedAt) {
        const auto row = rowsOf(collection, std::array<ItemId, 1>{*word.lookedAt});
        if (!row) {
            return tl::unexpected(row.error());
        }
        text += " by the look of " + (row->empty() ? "one" : excerpt(row->front().name));
    }
    for (const FieldValue& field : word.fields) {
        if (!field.value.empty()) {
            text += ", " + field.name + ' ' + excerpt(field.value);
        }
    }
    return text;
}

} // namespace

Result<std::optional<EntryId>> determineTogether(Collection& collection,
                                                 std::span<const ItemId> items,
                                                 const GroupWord& word,
                                                 DecisionMaker by) {
    if (word.lookedAt) {
        by.basis = kByLookAlike;
    }
    return asOneStep(collection, by, [&]() -> Result<std::string> {
        const auto said =
            determine(collection, items, word.verdict, word.taxon, word.qualifier, by);
        if (!said) {
            return tl::unexpected(said.error());
        }
        for (const FieldValue& field : word.fields) {
            if (field.value.empty()) {
                continue;
            }
            if (const auto set = setField(collection, items, field, by); !set) {
                return tl::unexpected(set.error());
            }
        }
        return textOf(collection, items, word);
    });
}

} // namespace taxo
