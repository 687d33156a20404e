// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// The best labels of many current answers, with no string for each.
struct CandidateAnswers {
    struct One {
        std::uint32_t taxon = 0; ///< in `taxa`
        float mass = 0.0F;
        float cosine = 0.0F;
    };

    std::vector<ItemId> items;            ///< ascending
    std::vector<std::uint32_t> lineageOf; ///< of each, in `taxa`: what the machine calls it
    std::vector<std::size_t> firstOf;     ///< of each, in `candidates`; and the end
    std::vector<One> candidates;          ///< of each item best first
    std::vector<Lineage> taxa;            ///< distinct

    std::span<const One> of(std::size_t item) const {
        return std::span(candidates).subspan(firstOf[item], firstOf[item + 1] - firstOf[item]);
    }
};

/// Of the items of a filter that have an answer of the current key. Some 5 us each.
Result<CandidateAnswers> candidateAnswers(const Collection& collection, const Filter& filter);

} // namespace taxo
