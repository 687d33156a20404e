// SPDX-License-Identifier: MIT
#include "core/workflow/trust_answers.h"

#include "core/base/counted.h"
#include "core/collection/item_values.h"
#include "core/collection/verified_items.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// The deepest taxon that nearly all of them are in.
std::string taxonOf(std::span<const Lineage> truths) {
    constexpr double kNearlyAll = 0.9;
    std::string taxon;
    for (const Rank rank : kAllRanks) {
        std::map<std::string, std::size_t> counts;
        for (const Lineage& truth : truths) {
            if (!truth.at(rank).empty()) {
                ++counts[lowestNameOf(truth.downTo(rank))];
            }
        }
        const auto most =
            std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
        if (most == counts.end() ||
            static_cast<double>(most->second) < kNearlyAll * static_cast<double>(truths.size())) {
            continue; // a rank may be empty
        }
        taxon = (most->second == truths.size() ? "" : "mostly ") + most->first;
    }
    return taxon;
}

/// "2025-05".
std::string monthOf(double secondsSince1970) {
    constexpr double kDay = 86400.0;
    const std::chrono::sys_days day(
        std::chrono::days(static_cast<int>(std::floor(secondsSince1970 / kDay))));
    const std::chrono::year_month_day date(day);
    const unsigned month = static_cast<unsigned>(date.month());
    return std::to_string(static_cast<int>(date.year())) + (month < 10 ? "-0" : "-") +
           std::to_string(month);
}

Status takeMonths(const Collection& collection, std::span<const ItemId> items, TrustBasis& basis) {
    auto dates = numbersOf(collection, items, "date");
    if (!dates) {
        return tl::unexpected(std::move(dates).error());
    }
    std::erase_if(*dates, [](double date) { return std::isnan(date); });
    if (!dates->empty()) {
        const auto [first, last] = std::ranges::minmax(*dates);
        basis.firstMonth = monthOf(first);
        basis.lastMonth = monthOf(last);
    }
    return {};
}

Result<std::string> placesOf(const Collection& collection, std::span<const ItemId> items) {
    constexpr std::size_t kNamed = 3;
    for (const char* const by : {"deployment", "place"}) {
        const auto found = valuesOf(collection, items, by);
        if (!found) {
            return tl::unexpected(found.error());
        }
        std::string names;
        std::size_t count = 0;
        for (const std::string& value : found->values) {
            if (!value.empty()) {
                names += (names.empty() ? "" : ", ") + value;
                ++count;
            }
        }
        if (count > 0) {
            return count <= kNamed ? names : counted(count, by);
        }
    }
    return std::string();
}

/// Events of the judged items, in their order.
Status takeEvents(const Collection& collection,
                  const Filter& filter,
                  std::span<const ItemId> items,
                  TrustAnswers& made) {
    const auto together = togetherItems(collection, filter);
    if (!together) {
        return tl::unexpected(together.error());
    }
    std::unordered_map<std::int64_t, std::int32_t> numbers;
    auto one = together->begin();
    for (const ItemId item : items) { // both ascending
        one = std::ranges::lower_bound(one, together->end(), item, {}, &TogetherItem::item);
        const auto next = static_cast<std::int32_t>(numbers.size());
        made.answers.events.push_back(numbers.try_emplace(one->together, next).first->second);
        made.basis.alone += one->isAlone ? 1 : 0;
    }
    return {};
}

/// Why there is nothing to go by.
std::string whyNone(const TrustBasis& basis) {
    const std::string notes = basis.notes();
    return "There are no confirmed photographs to go by: of a random sample, say of each what it "
           "is "
           "with suggestions hidden." +
           (notes.empty() ? "" : " " + notes);
}

void say(std::string& notes, std::int64_t count, const char* one, const char* what) {
    if (count > 0) {
        notes += (notes.empty() ? "" : " ") + counted(count, one) + what;
    }
}

} // namespace

std::string TrustBasis::answers() const {
    if (!origin) {
        return {};
    }
    return origin->vectors.modelName + ", labels " + origin->key.labelsName +
           (origin->key.within.empty() ? "" : ", within " + origin->key.within) +
           (origin->key.places.empty() ? "" : ", weighed by places: " + origin->key.places);
}

std::string TrustBasis::notes() const {
    std::string notes;
    say(notes,
        disputed,
        "photograph",
        " left out: people contradict each other. See taxo trust readers.");
    say(notes, aided, "photograph", " left out: determined with the suggestion in sight.");
    say(notes, unknown, "photograph", " left out: could not be told.");
    say(notes, notIdentified, "photograph", " left out: the current model has not answered.");
    say(notes, notLookedAt, "photograph", " of the sample not looked at yet.");
    say(notes,
        static_cast<std::int64_t>(alone),
        "photograph",
        " with neither event nor date counted one by one: bursts among them promise too much.");
    return notes;
}

Result<TrustAnswers> trustAnswersOf(const Collection& collection, const AccuracySample& sample) {
    auto found = judgedItems(collection, sample.filter());
    auto origin = originOfAnswers(collection);
    if (!found || !origin) {
        return tl::unexpected(!found ? found.error() : origin.error());
    }
    TrustAnswers made;
    TrustBasis& basis = made.basis;
    basis.origin = *std::move(origin);
    basis.disputed = static_cast<std::int64_t>(found->disputed.size());
    basis.aided = found->aided;
    basis.unknown = found->unknown;
    basis.notIdentified = found->notIdentified;
    basis.notLookedAt = found->notLookedAt;
    basis.photographs = found->judged.size();
    if (found->judged.empty()) {
        return fail(ErrorCode::InvalidInput, whyNone(basis));
    }
    std::vector<ItemId> items;
    std::vector<Lineage> truths; // where there is an organism
    std::map<Lineage, std::int32_t> taxa;
    for (JudgedItem& item : found->judged) {
        const auto next = static_cast<std::int32_t>(taxa.size());
        const bool isSomething = item.truth != Lineage();
        made.answers.taxa.push_back(isSomething ? taxa.try_emplace(item.truth, next).first->second
                                                : kNoGroup);
        if (isSomething) {
            truths.push_back(std::move(item.truth));
        }
        items.push_back(item.item);
        made.answers.scores.push_back(item.masses);
        made.answers.truths.push_back(item.isRight);
        made.names.push_back(std::move(item.answer));
    }
    if (auto taken = takeEvents(collection, sample.filter(), items, made); !taken) {
        return tl::unexpected(std::move(taken).error());
    }
    basis.events = groupCount(made.answers.events);
    basis.taxon = taxonOf(truths);
    auto places = placesOf(collection, items);
    if (!places) {
        return tl::unexpected(std::move(places).error());
    }
    basis.places = *std::move(places);
    if (auto taken = takeMonths(collection, items, basis); !taken) {
        return tl::unexpected(std::move(taken).error());
    }
    return made;
}

} // namespace taxo
