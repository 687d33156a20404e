// SPDX-License-Identifier: MIT
#include "core/workflow/collection_rows.h"
#include "core/workflow/known_photographs_private.h"
#include "core/workflow/structure_rows.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// Confirmed photographs without an answer of the current key say nothing of how it answers.
void keepAnswered(KnownPhotographs& known) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < known.confirmed.items.size(); ++row) {
        if (known.hasAnswer(known.confirmed.items[row])) {
            rows.push_back(row);
        }
    }
    ConfirmedRows& confirmed = known.confirmed;
    confirmed.rows = gather(confirmed.rows, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        confirmed.items[i] = confirmed.items[rows[i]];
        confirmed.events[i] = confirmed.events[rows[i]];
        confirmed.species[i] = confirmed.species[rows[i]];
    }
    confirmed.items.resize(rows.size());
    confirmed.events.resize(rows.size());
    confirmed.species.resize(rows.size());
}

} // namespace

bool KnownPhotographs::hasAnswer(ItemId item) const {
    return std::ranges::binary_search(answers.items, item);
}

std::size_t KnownPhotographs::answerOf(ItemId item) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(answers.items, item) -
                                    answers.items.begin());
}

Result<KnownPhotographs>
knownPhotographs(const Collection& collection, const Filter& within, const Progress& progress) {
    constexpr std::size_t kLeastCandidates = 3;
    auto origin = originOfAnswers(collection);
    if (!origin) {
        return tl::unexpected(std::move(origin).error());
    }
    if (!*origin) {
        return fail(ErrorCode::InvalidInput,
                    "Nothing is identified in this collection yet. Identify it first.");
    }
    if (!(*origin)->key.places.empty()) {
        // Masses that places weighed are no softmax of the cosines beside them.
        return fail(ErrorCode::InvalidInput,
                    "The current answers are weighed by places, and what is unlike every known "
                    "species is seen by looks alone. Go back to answers by looks alone first.");
    }
    if ((*origin)->key.candidates < kLeastCandidates) {
        return fail(ErrorCode::InvalidInput,
                    "The current answers keep fewer than 3 labels of each photograph, so that no "
                    "species can be held out of them. Identify again with more: --top 9");
    }
    auto vectors = keptVectors(
        collection, (*origin)->key.vectors, "The vectors of the current answers are gone.");
    auto answers = candidateAnswers(collection, {});
    auto events = EventOfItem::read(collection);
    auto search = loadBatchSearch();
    if (!vectors || !answers || !events || !search) {
        return tl::unexpected(!vectors   ? vectors.error()
                              : !answers ? answers.error()
                              : !events  ? events.error()
                                         : search.error());
    }
    auto confirmed = confirmedRows(collection, *vectors, within, *events, progress);
    if (!confirmed) {
        return tl::unexpected(std::move(confirmed).error());
    }
    KnownPhotographs known{**std::move(origin),
                           *std::move(vectors),
                           *std::move(answers),
                           *std::move(events),
                           *std::move(confirmed),
                           *std::move(search)};
    keepAnswered(known);
    return known;
}

Result<NoveltyExamples> examplesOf(const KnownPhotographs& known,
                                   const SignReader& reader,
                                   const std::function<std::int32_t(const Lineage&)>& cladeOf,
                                   const Progress& progress) {
    const ConfirmedRows& confirmed = known.confirmed;
    NoveltyExamples made;
    std::vector<std::uint32_t> all(confirmed.items.size());
    std::iota(all.begin(), all.end(), 0U);
    made.events = eventsAmong(all, confirmed.events);
    made.species = confirmed.species;
    const Status done = forProducts(
        confirmed.rows,
        confirmed,
        *known.search,
        [&](std::size_t row, std::span<const float> products) {
            const std::int32_t event = confirmed.events[row];
            const std::int32_t species = confirmed.species[row];
            const std::size_t answer = known.answerOf(confirmed.items[row]);
            made.known.push_back(reader.of(
                answer, nearestConfirmed(confirmed, products, event, kNoGroup), kNoGroup));
            made.heldOut.push_back(
                reader.of(answer, nearestConfirmed(confirmed, products, event, species), species));
            if (cladeOf) {
                made.clades.push_back(cladeOf(known.calledOf(answer)));
            }
        },
        progress);
    return done ? Result<NoveltyExamples>(std::move(made)) : tl::unexpected(done.error());
}

} // namespace taxo
