// SPDX-License-Identifier: MIT
#include "core/workflow/collection_familiarity.h"

#include "core/trust/familiarity.h"
#include "core/trust/novelty_signs.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/known_photographs_private.h"
#include "core/workflow/sign_values.h"
#include "core/workflow/unknown_photographs.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace taxo {

struct CollectionFamiliarity::State {
    State(const Collection& from, KnownPhotographs photographs)
        : collection(from), known(std::move(photographs)), reader(known.answers, known.confirmed) {}

    const Collection& collection;
    KnownPhotographs known;
    SignReader reader;
    Familiarity familiarity;
    std::vector<double> ofConfirmed; ///< of each, by a regression that has not seen its event
};

CollectionFamiliarity::CollectionFamiliarity(std::shared_ptr<State> state)
    : m_state(std::move(state)) {}

Result<CollectionFamiliarity> CollectionFamiliarity::of(const Collection& collection,
                                                        const Progress& progress) {
    auto known = knownPhotographs(collection, {}, progress);
    if (!known) {
        return tl::unexpected(std::move(known).error());
    }
    auto state = std::make_shared<State>(collection, *std::move(known));
    const auto examples = examplesOf(state->known, state->reader, {}, progress);
    if (!examples) {
        return tl::unexpected(examples.error());
    }
    if (auto enough = checkEnough(*examples, UnknownOptions().rate); !enough) {
        return tl::unexpected(std::move(enough).error());
    }
    std::vector<std::uint32_t> all(examples->size());
    std::iota(all.begin(), all.end(), 0U);
    state->familiarity = Familiarity::fit(*examples, all);
    state->ofConfirmed = crossFitted(*examples).known;
    return CollectionFamiliarity(std::move(state));
}

Result<std::vector<double>> CollectionFamiliarity::of(std::span<const ItemId> items,
                                                      const Progress& progress) const {
    State& state = *m_state;
    const ConfirmedRows& confirmed = state.known.confirmed;
    std::vector<ItemId> ascending;
    for (const ItemId item : items) {
        if (state.known.hasAnswer(item)) {
            ascending.push_back(item);
        }
    }
    std::ranges::sort(ascending);
    const auto read = rowsOfItems(state.collection, state.known.vectors, ascending, {});
    if (!read) {
        return tl::unexpected(read.error());
    }
    std::vector<double> found(items.size(), std::numeric_limits<double>::infinity());
    const auto take = [&](std::size_t row, std::span<const float> products) {
        const ItemId item = read->items[row];
        const auto at = static_cast<std::size_t>(std::ranges::find(items, item) - items.begin());
        const auto same = std::ranges::lower_bound(confirmed.items, item);
        if (same != confirmed.items.end() && *same == item) {
            found[at] = state.ofConfirmed[static_cast<std::size_t>(same - confirmed.items.begin())];
            return;
        }
        found[at] = state.familiarity.of(state.reader.of(
            state.known.answerOf(item),
            nearestConfirmed(confirmed, products, state.known.events.of(item), kNoGroup),
            kNoGroup));
    };
    const Status done = forProducts(read->rows, confirmed, *state.known.search, take, progress);
    return done ? Result<std::vector<double>>(std::move(found)) : tl::unexpected(done.error());
}

} // namespace taxo
