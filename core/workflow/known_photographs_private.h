// SPDX-License-Identifier: MIT
#pragma once
// What looking for unknown species and naming their clusters have in common.

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/answer_origin.h"
#include "core/collection/candidate_answers.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/search/batch_search.h"
#include "core/trust/novelty_signs.h"
#include "core/workflow/confirmed_rows.h"
#include "core/workflow/sign_values.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace taxo {

/// All that is known: the current answers, and what people confirmed.
struct KnownPhotographs {
    AnswerOrigin origin;
    KeptVectorKey vectors;
    CandidateAnswers answers; ///< of the whole collection
    EventOfItem events;
    ConfirmedRows confirmed; ///< that have an answer, too
    std::unique_ptr<BatchSearch> search;

    bool hasAnswer(ItemId item) const;
    /// Its row in `answers`; it has one.
    std::size_t answerOf(ItemId item) const;

    const Lineage& calledOf(std::size_t answer) const {
        return answers.taxa[answers.lineageOf[answer]];
    }
};

/// `within`: confirmed photographs that count. InvalidInput where nothing was identified, or where
/// answers keep fewer than three labels.
Result<KnownPhotographs>
knownPhotographs(const Collection& collection, const Filter& within, const Progress& progress);

/// Every confirmed photograph as it is and without its species; of other events' photographs the
/// nearest. `cladeOf`: a number for what the machine calls a photograph; empty: not by clade.
Result<NoveltyExamples> examplesOf(const KnownPhotographs& known,
                                   const SignReader& reader,
                                   const std::function<std::int32_t(const Lineage&)>& cladeOf,
                                   const Progress& progress);

} // namespace taxo
