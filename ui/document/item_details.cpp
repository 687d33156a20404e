// SPDX-License-Identifier: MIT
#include "ui/document/item_details.h"

#include "core/collection/answer_rule.h"
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

/// What the machine says, and what that is made with.
Status readAnswer(const Collection& collection, ItemId item, ItemDetails& details) {
    const auto prediction = predictionOf(collection, item);
    auto origin = originOfAnswers(collection);
    if (!prediction || !origin) {
        return tl::unexpected(prediction ? origin.error() : prediction.error());
    }
    if (*prediction && *origin) {
        if (!(*origin)->key.places.empty()) {
            auto byLooks = predictionByLooks(collection, item);
            if (!byLooks) {
                return tl::unexpected(std::move(byLooks).error());
            }
            details.byLooks = *std::move(byLooks);
        }
        if (ruleOf((*origin)->key)) {
            auto withdrawn = shiftOfItem(collection, item);
            if (!withdrawn) {
                return tl::unexpected(std::move(withdrawn).error());
            }
            details.withdrawn = *std::move(withdrawn);
        }
        details.answer = identificationOf(**prediction, (*origin)->key.threshold);
        details.origin = *std::move(origin);
    }
    return {};
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
                        put(determinationsOf(collection, item), details.said, problem) &&
                        put(noveltyOf(collection, item), details.novelty, problem) &&
                        put(marksOf(collection, one), marks, problem) &&
                        put(groupsOf(collection, one), groups, problem) &&
                        put(historyOf(collection, item), details.history, problem);
    if (const Status answer = readAnswer(collection, item, details); !answer) {
        return tl::unexpected(answer.error());
    }
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
