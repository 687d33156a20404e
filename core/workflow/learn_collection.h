// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/few_shot_evaluation.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"

#include <cstddef>
#include <string>
#include <vector>

namespace taxo {

/// What is learned, and from which photographs.
struct LearningChoice {
    /// A rank ("species", "genus" ...: what people determined), or a field's name.
    std::string by = "species";
    Filter within = {};
    /// Photographs with the same value of this field are one individual and stay together when it
    /// is measured; empty: those of one event, else of one occurrence, else of one day.
    std::string together = {};
};

/// Verified items of a collection with their vectors, ready to learn from. At most 1,000 of a
/// class, at equal distances; 4 bytes a dimension each in memory.
struct LearningSet {
    std::vector<std::string> names; ///< of the classes, in order
    std::vector<ItemId> items;      ///< of each example
    FewShotExamples examples;
    std::size_t alone = 0;         ///< examples with neither event, occurrence, date nor individual
    std::size_t withoutVector = 0; ///< verified items that are not embedded yet
    std::size_t beyond = 0;        ///< left out because their class has 1,000 others

    std::size_t smallestClass() const;
};

/// InvalidInput where `by` or `together` is neither a rank nor a field; NotFound where nothing is
/// verified so.
Result<LearningSet> learningSetOf(const Collection& collection,
                                  const KeptVectorKey& vectors,
                                  const LearningChoice& choice);

/// What a few-shot classifier says of an item, on its own scale.
struct LearnedAnswer {
    ItemId item;
    std::vector<FewShotMatch> best; ///< class numbers of LearningSet::names
};

/// Of the items of a filter that have vectors and are not among the examples.
Result<std::vector<LearnedAnswer>> askLearned(const Collection& collection,
                                              const KeptVectorKey& vectors,
                                              const LearningSet& set,
                                              const FewShotClassifier& classifier,
                                              const Filter& within,
                                              std::size_t best,
                                              const Progress& progress);

} // namespace taxo
