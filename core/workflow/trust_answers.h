// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/accuracy_sample.h"
#include "core/collection/answer_origin.h"
#include "core/collection/answer_rule.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/judged_items.h"
#include "core/taxonomy/rank.h"
#include "core/trust/judged_answers.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What numbers of trust rest on: to stand beside each of them. A number holds for answers of this
/// origin and no other: of another model, other labels or another restriction it must be made
/// again.
struct TrustBasis : JudgedBasis {
    std::optional<AnswerOrigin> origin; ///< none of a table
    // What of the sample does not count.
    std::int64_t disputed = 0; ///< unaided words that contradict each other
    std::int64_t aided = 0;
    std::int64_t unknown = 0;
    std::int64_t notIdentified = 0;
    std::int64_t notLookedAt = 0;
    std::size_t alone = 0; ///< of the photographs: nothing says what they were taken with

    /// "bioclip-2, labels treeoflife-200m, within Lepidoptera"; empty of a table.
    std::string answers() const;
    /// Sentences on what does not count and what is doubtful; empty where there is nothing to say.
    std::string notes() const;
};

/// Answers that people judged, with what they rest on.
struct TrustAnswers {
    JudgedAnswers answers;
    std::vector<Lineage> names; ///< what the machine calls each, all ranks; none of a table
    TrustBasis basis;
};

/// Of a random sample of a collection, those that were determined with suggestions hidden, by the
/// current answers. What was photographed together (its event, else its occurrence, else its day)
/// is one event. InvalidInput, with a sentence, where none is left. 0.2 ms an item.
Result<TrustAnswers> trustAnswersOf(const Collection& collection, const AccuracySample& sample);

/// Of a table: a line for each photograph, for at least one rank the columns RANK_score (0 to 1)
/// and RANK_right (1, 0, or empty: not known), e.g. species_score; event, and taxon for what it
/// truly is. For answers of any program. InvalidInput names line and column of what cannot be read.
Result<TrustAnswers> trustAnswersOf(const std::filesystem::path& table);

} // namespace taxo
