// SPDX-License-Identifier: MIT
#include "core/collection/answer_origin.h"

#include "core/collection/embeddings_private.h"

#include <string>
#include <utility>

namespace taxo {

Result<std::optional<AnswerOrigin>> originOfAnswers(const Collection& collection) {
    auto current = currentPredictions(collection);
    if (!current) {
        return tl::unexpected(std::move(current).error());
    }
    if (!*current) {
        return std::optional<AnswerOrigin>();
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<AnswerOrigin>> {
        SQLite::Statement row(*store.database,
                              std::string("SELECT ") + kVectorKeyColumns +
                                  " FROM vector_key WHERE id = ?");
        row.bind(1, (*current)->key.vectors.value);
        row.executeStep(); // there, by its foreign key
        return std::optional(AnswerOrigin{(*current)->id, (*current)->key, vectorKeyFrom(row, 0)});
    });
}

} // namespace taxo
