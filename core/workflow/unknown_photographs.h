// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/answer_origin.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/novelty_answers.h"
#include "core/taxonomy/rank.h"
#include "core/trust/novelty.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

struct UnknownOptions {
    double rate = 0.05;                    ///< of known photographs so many may be called unknown
    std::optional<double> falseShare = {}; ///< of those called unknown so many may be known
    std::optional<Rank> clades = {};       ///< thresholds of their own for taxa of this rank
    Filter known = {};                     ///< only these count as confirmed
};

/// A clade that has enough confirmed photographs for a threshold of its own.
struct CladeOfOwn {
    std::string name;
    std::size_t events = 0; ///< confirmed
};

/// Photographs beside all that is known of what people confirmed.
struct UnknownPhotographs {
    NoveltyRun run;
    AnswerOrigin origin;
    std::vector<ItemNovelty> items;    ///< that were asked about, ascending
    std::vector<SignValues> signs;     ///< of each
    std::vector<double> familiarities; ///< of each, by all signs together
    std::vector<Lineage> called;       ///< of each: what the machine calls it, all ranks
    NoveltyPower power;
    std::vector<CladeOfOwn> clades; ///< the most events first
    std::int64_t withoutVector = 0; ///< not asked about
    std::int64_t heldBack = 0;      ///< that the rate alone would call unknown, and not the share
    std::int64_t alone = 0; ///< confirmed ones of which nothing says what they were taken with

    std::size_t unknown() const;

    /// Sentences on what is promised, and on what is doubtful.
    std::string promise() const;
    std::string notes() const;
};

/// Looks for photographs of species that are neither on confirmed photographs nor, as far as the
/// answers tell, among the labels. Asked about are those of `asked` that nobody determined. By the
/// current answers and their vectors. InvalidInput, with a sentence, where nothing was identified,
/// where answers keep fewer than three labels, and where there is not enough to go by
/// (checkEnough). Reads only. Every photograph is compared with every confirmed one: 2,300 with
/// 1,600 of 128 dimensions take half a second.
Result<UnknownPhotographs> findUnknown(const Collection& collection,
                                       const Filter& asked,
                                       const UnknownOptions& options,
                                       const Progress& progress = {});

} // namespace taxo
