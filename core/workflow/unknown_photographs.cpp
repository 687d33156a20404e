// SPDX-License-Identifier: MIT
#include "core/workflow/unknown_photographs.h"

#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/collection/verified_items.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/known_photographs_private.h"
#include "core/workflow/sign_values.h"
#include "core/workflow/structure_rows.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <utility>

namespace taxo {

namespace {

/// Numbers of the taxa of a rank that machines answered, and their names.
struct Clades {
    std::optional<Rank> rank;
    std::map<std::string, std::int32_t> numbers = {};
    std::vector<std::string> names = {};

    std::int32_t of(const Lineage& lineage) {
        if (!rank || lineage.at(*rank).empty()) {
            return kNoGroup;
        }
        const auto next = static_cast<std::int32_t>(names.size());
        const auto [number, isNew] = numbers.try_emplace(lineage.at(*rank), next);
        if (isNew) {
            names.push_back(number->first);
        }
        return number->second;
    }
};

/// Those of the filter that nobody determined and that have an answer.
Result<std::vector<ItemId>>
askedItems(const Collection& collection, const KnownPhotographs& known, const Filter& asked) {
    Filter undetermined = asked;
    FilterTerm& term = undetermined.terms.emplace_back();
    term.key = FilterKey::State;
    term.values = {"unverified"};
    const auto together = togetherItems(collection, undetermined); // by item
    if (!together) {
        return tl::unexpected(together.error());
    }
    std::vector<ItemId> items;
    for (const TogetherItem& one : *together) {
        if (known.hasAnswer(one.item)) {
            items.push_back(one.item);
        }
    }
    return items;
}

/// Judges each of these items; their vectors are read in blocks.
Status judgeItems(const Collection& collection,
                  const KnownPhotographs& known,
                  const SignReader& reader,
                  const NoveltyTest& test,
                  std::span<const ItemId> items,
                  Clades& clades,
                  UnknownPhotographs& made,
                  const Progress& progress) {
    constexpr std::size_t kBlock = 8192;
    for (std::size_t first = 0; first < items.size(); first += kBlock) {
        const auto block = items.subspan(first, std::min(kBlock, items.size() - first));
        const auto read = rowsOfItems(collection, known.vectors, block, {});
        if (!read) {
            return tl::unexpected(read.error());
        }
        made.withoutVector += static_cast<std::int64_t>(read->leftOut);
        const auto judge = [&](std::size_t row, std::span<const float> products) {
            const ItemId item = read->items[row];
            const std::size_t answer = known.answerOf(item);
            const Lineage& called = known.calledOf(answer);
            const SignValues signs = reader.of(
                answer,
                nearestConfirmed(known.confirmed, products, known.events.of(item), kNoGroup));
            const NoveltyFinding found = test.judge(signs, clades.of(called));
            made.items.push_back({.item = item,
                                  .isUnknown = found.isUnknown,
                                  .pValue = found.pValue,
                                  .sign = found.isUnknown ? nameOf(found.reason.sign) : "",
                                  .value = found.reason.value,
                                  .usual = found.reason.usual});
            made.signs.push_back(signs);
            made.familiarities.push_back(found.familiarity);
            made.called.push_back(called);
        };
        if (auto done = forProducts(read->rows, known.confirmed, *known.search, judge, progress);
            !done) {
            return done;
        }
    }
    return {};
}

/// Of the whole batch.
void controlDiscoveries(UnknownPhotographs& made, const std::optional<double>& falseShare) {
    std::vector<double> pValues;
    for (const ItemNovelty& one : made.items) {
        pValues.push_back(one.pValue);
    }
    const std::vector<double> rates = falseDiscoveryRates(pValues);
    for (std::size_t i = 0; i < made.items.size(); ++i) {
        ItemNovelty& one = made.items[i];
        one.falseShare = rates[i];
        if (falseShare && one.isUnknown && rates[i] > *falseShare) {
            ++made.heldBack;
            one = {.item = one.item, .pValue = one.pValue, .falseShare = rates[i]};
        }
    }
}

std::int64_t countAlone(const Collection& collection, const ConfirmedRows& confirmed) {
    std::int64_t alone = 0;
    if (const auto together = togetherItems(collection, {})) {
        for (const TogetherItem& one : *together) {
            alone += one.isAlone && std::ranges::binary_search(confirmed.items, one.item) ? 1 : 0;
        }
    }
    return alone;
}

} // namespace

std::size_t UnknownPhotographs::unknown() const {
    return static_cast<std::size_t>(std::ranges::count_if(items, &ItemNovelty::isUnknown));
}

std::string UnknownPhotographs::promise() const {
    std::string text =
        "Of photographs of confirmed species, from events like the confirmed ones, at "
        "most " +
        percent(run.rate) + " are called unknown.";
    if (run.falseShare) {
        text += " Of those called unknown, at most " + percent(*run.falseShare) +
                " are of confirmed species, on average over batches like this one.";
    }
    return text;
}

std::string UnknownPhotographs::notes() const {
    std::string text;
    const auto say = [&](const std::string& sentence) {
        text += (text.empty() ? "" : " ") + sentence;
    };
    if (withoutVector > 0) {
        say(counted(withoutVector, "photograph") + " without a usable vector left out.");
    }
    if (alone > 0) {
        say(counted(alone, "confirmed photograph") +
            " with neither event nor date counted one by one: bursts among them promise too much.");
    }
    if (heldBack > 0) {
        say(counted(heldBack, "photograph") +
            " that the rate alone would call unknown held back: too many of them would be of "
            "confirmed species. More confirmed events, or no thresholds by clade, tell more "
            "apart.");
    }
    if (!run.clades.empty()) {
        say(clades.empty()
                ? "No " + run.clades + " has enough confirmed events for a threshold of its own."
                : "Of rank " + run.clades + ", " + counted(clades.size(), "taxon", "taxa") +
                      " with enough confirmed events have thresholds of their own; all others go "
                      "by the threshold of all.");
    }
    return text;
}

Result<UnknownPhotographs> findUnknown(const Collection& collection,
                                       const Filter& asked,
                                       const UnknownOptions& options,
                                       const Progress& progress) {
    const auto known = knownPhotographs(collection, options.known, progress);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const SignReader reader(known->answers, known->confirmed);
    Clades clades{options.clades};
    const auto examples =
        examplesOf(*known,
                   reader,
                   clades.rank ? [&clades](const Lineage& called) { return clades.of(called); }
                               : std::function<std::int32_t(const Lineage&)>(),
                   progress);
    if (!examples) {
        return tl::unexpected(examples.error());
    }
    const auto test = NoveltyTest::of(*examples, options.rate);
    if (!test) {
        return tl::unexpected(test.error());
    }
    const auto items = askedItems(collection, *known, asked);
    if (!items) {
        return tl::unexpected(items.error());
    }
    UnknownPhotographs made;
    made.origin = known->origin;
    made.power = test->power();
    if (auto judged = judgeItems(collection, *known, reader, *test, *items, clades, made, progress);
        !judged) {
        return tl::unexpected(std::move(judged).error());
    }
    controlDiscoveries(made, options.falseShare);
    for (const std::int32_t clade : test->reference().ownClades()) {
        made.clades.push_back(
            {clades.names[static_cast<std::size_t>(clade)], test->reference().events(clade)});
    }
    std::ranges::stable_sort(made.clades, std::ranges::greater(), &CladeOfOwn::events);
    made.alone = countAlone(collection, known->confirmed);
    std::vector<std::int32_t> species = known->confirmed.species;
    std::ranges::sort(species);
    species.erase(std::unique(species.begin(), species.end()), species.end());
    made.run = {.key = known->origin.answers,
                .rate = options.rate,
                .falseShare = options.falseShare,
                .clades = options.clades ? nameOf(*options.clades) : "",
                .photographs = static_cast<std::int64_t>(examples->size()),
                .species = static_cast<std::int64_t>(species.size()),
                .events = static_cast<std::int64_t>(test->reference().events())};
    return made;
}

} // namespace taxo
