// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/accuracy_sample.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/promise_shift.h"
#include "core/collection/shared_collection.h"
#include "core/trust/shift.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What new photographs have that the sample has not at all.
struct UnseenValues {
    std::string field;           ///< "camera", "deployment", "place", "month"
    std::size_t photographs = 0; ///< new ones
    double share = 0.0;          ///< of the new ones
    std::vector<std::string> values;
};

/// New photographs of a collection beside those that a promise rests on.
struct SampleShift {
    ShiftFinding finding;
    std::string groupedBy;               ///< "deployment", "month"; empty: neither is known
    std::vector<std::string> groupNames; ///< by GroupShift::group
    std::vector<UnseenValues> unseen;    ///< fields that have any
    std::size_t judged = 0;              ///< photographs of the sample with a vector
    std::size_t withoutVector = 0;       ///< of the new ones: not looked at
    /// Why nothing is said of unknown species; empty where these are compared.
    std::string whyNoNovelty;

    /// For the current answers, to be kept beside them (promise_shift.h); nothing where it was not
    /// tested.
    std::optional<PromiseShift>
    kept(PredictionKeyId key, const AccuracySample& sample, const std::string& seen) const;

    /// Values of groupedBy that are unlike, the most photographs first.
    std::vector<std::string> unlike() const;

    /// Sentences: what becomes of the promise, why, and what of the new ones the sample has not.
    std::string text() const;
};

/// Compares what a filter leaves, but for the sample itself, with what people judged of it
/// (judgedItems), by the vectors of the current answers and, where enough is confirmed, by how many
/// look like no known species (CollectionFamiliarity). InvalidInput where nobody judged
/// any. 10 us a photograph, and as of findShift.
Result<SampleShift> shiftOf(const Collection& collection,
                            const AccuracySample& sample,
                            const Filter& fresh,
                            const ShiftOptions& options,
                            const Progress& progress);

/// Keeps what was found of all photographs but the sample beside the current answers; nothing where
/// it was not tested.
Status keepShiftOf(Collection& collection, const AccuracySample& sample, const SampleShift& found);

/// shiftOf of all but the sample, and what was found is kept beside the current answers, unless the
/// collection can only be read. Nothing is kept where others took their place meanwhile.
Result<SampleShift> findAndKeepShift(const SharedCollection& shared,
                                     const AccuracySample& sample,
                                     const Progress& progress);

} // namespace taxo
