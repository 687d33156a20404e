// SPDX-License-Identifier: MIT
#include "core/trust/novelty_signs.h"

#include "core/base/assert.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

bool areNumbers(const SignValues& values) {
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

/// What little of a sign means, and what it is called.
std::pair<const char*, const char*> wordsOf(NoveltySign sign) {
    switch (sign) {
    case NoveltySign::Mass:
        return {"no label stands out", "largest mass"};
    case NoveltySign::Cosine:
        return {"unlike every label", "best cosine"};
    case NoveltySign::Margin:
        return {"two labels fit equally well", "margin of cosines"};
    case NoveltySign::Energy:
        return {"all labels together fit badly", "log of their sum"};
    case NoveltySign::Neighbors:
        return {"far from every confirmed photograph", "cosine"};
    case NoveltySign::Agreement:
        break;
    }
    return {"looks like other species than its labels", "mass of those that it looks like"};
}

} // namespace

const char* nameOf(NoveltySign sign) {
    constexpr std::array<const char*, kNoveltySigns> kNames = {
        "mass", "cosine", "margin", "energy", "neighbors", "agreement"};
    return kNames.at(indexOf(sign));
}

std::string NoveltyReason::text() const {
    const auto [meaning, name] = wordsOf(sign);
    const int digits = sign == NoveltySign::Margin ? 3 : 2; // margins are small
    const auto text = [&](float number) { return decimals(static_cast<double>(number), digits); };
    return std::string(meaning) + ": " + name + " " + text(value) +
           " where known ones have at least " + text(usual);
}

std::size_t leastEventsFor(double rate) {
    return static_cast<std::size_t>(std::ceil(2.0 / rate - 1e-9));
}

Status checkEnough(const NoveltyExamples& examples, double rate) {
    TAXO_ASSERT(examples.heldOut.size() == examples.size() &&
                examples.species.size() == examples.size());
    TAXO_ASSERT(examples.events.empty() || examples.events.size() == examples.size());
    TAXO_ASSERT(examples.clades.empty() || examples.clades.size() == examples.size());
    const std::unordered_set<std::int32_t> species(examples.species.begin(),
                                                   examples.species.end());
    const auto numbered = numberedEvents(examples.events, examples.size());
    const std::size_t events =
        std::unordered_set<std::int32_t>(numbered.begin(), numbered.end()).size();
    if (species.size() < kLeastSpeciesForNovelty || events < leastEventsFor(rate)) {
        const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
        return fail(ErrorCode::InvalidInput,
                    "Not enough confirmed photographs to tell the unknown from the known: " +
                        grouped(count(examples.size())) + " of " + std::to_string(species.size()) +
                        " species from " + counted(count(events), "event") + "; at least " +
                        std::to_string(kLeastSpeciesForNovelty) + " species from " +
                        counted(count(leastEventsFor(rate)), "event") +
                        " are needed. Confirm more photographs to the species, or allow more false "
                        "alarms.");
    }
    for (std::size_t row = 0; row < examples.size(); ++row) {
        if (!areNumbers(examples.known[row]) || !areNumbers(examples.heldOut[row])) {
            return fail(ErrorCode::InvalidInput,
                        "Confirmed photograph " + std::to_string(row + 1) +
                            " has scores that are no numbers. Identify it again.");
        }
    }
    return {};
}

double rocArea(const std::vector<double>& known, const std::vector<double>& unknown) {
    if (known.empty() || unknown.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::vector<std::pair<double, bool>> all;
    all.reserve(known.size() + unknown.size());
    for (const double value : known) {
        all.emplace_back(value, true);
    }
    for (const double value : unknown) {
        all.emplace_back(value, false);
    }
    std::ranges::sort(all);
    double wins = 0.0; // pairs in which the known one has more
    std::size_t below = 0;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t equalKnown = 0;
        std::size_t equalUnknown = 0;
        std::size_t last = first;
        for (; last < all.size() && all[last].first == all[first].first; ++last) {
            ++(all[last].second ? equalKnown : equalUnknown);
        }
        wins += static_cast<double>(equalKnown) *
                (static_cast<double>(below) + 0.5 * static_cast<double>(equalUnknown));
        below += equalUnknown;
        first = last;
    }
    return wins / (static_cast<double>(known.size()) * static_cast<double>(unknown.size()));
}

} // namespace taxo
