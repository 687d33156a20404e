// SPDX-License-Identifier: MIT
#include "ui/document/item_details.h"

#include "core/collection/predictions.h"
#include "core/workflow/prediction_answer.h"

#include <span>
#include <utility>

namespace taxo::ui {

namespace {

/// Puts what was read into its place; false, with the error, where it was not.
template <class Value, class Place>
bool put(Result<Value> read, Place& place, std::optional<Error>& problem) {
    if (!read) {
        problem = std::move(read).error();
        return false;
    }
    place = *std::move(read);
    return true;
}

Result<std::optional<Identification>> answerOf(const Collection& collection, ItemId item) {
    const auto prediction = predictionOf(collection, item);
    if (!prediction) {
        return tl::unexpected(prediction.error());
    }
    if (!*prediction) {
        return std::optional<Identification>();
    }
    const auto key = currentPredictions(collection);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return std::optional(
        identificationOf(**prediction, *key ? (*key)->key.threshold : PredictionKey().threshold));
}

} // namespace

Result<ItemDetails> detailsOf(const Collection& collection, ItemId item) {
    const std::span<const ItemId> one(&item, 1);
    ItemDetails details;
    std::vector<ItemRow> rows;
    std::vector<Marks> marks;
    std::vector<ItemGroups> groups;
    std::optional<Error> problem;
    const bool isRead = put(rowsOf(collection, one), rows, problem) &&
                        put(photoOf(collection, item), details.photo, problem) &&
                        put(regionOf(collection, item), details.region, problem) &&
                        put(answerOf(collection, item), details.answer, problem) &&
                        put(determinationsOf(collection, item), details.said, problem) &&
                        put(marksOf(collection, one), marks, problem) &&
                        put(groupsOf(collection, one), groups, problem) &&
                        put(historyOf(collection, item), details.history, problem);
    if (!isRead) {
        return tl::unexpected(*std::move(problem));
    }
    if (rows.empty()) {
        return fail(ErrorCode::NotFound, "This photograph is not in the collection any more.");
    }
    details.row = std::move(rows.front());
    details.marks = std::move(marks.front());
    details.groups = std::move(groups.front());
    return details;
}

} // namespace taxo::ui
