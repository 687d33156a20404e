// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/accuracy_sample.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/trust/shift.h"

#include <cstddef>
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

    /// Sentences: what becomes of the promise, why, and what of the new ones the sample has not.
    std::string text() const;
};

/// Compares what a filter leaves, but for the sample itself, with what people judged of it
/// (judgedItems), by the vectors of the current answers. InvalidInput where nobody judged
/// any. 10 us a photograph, and as of findShift.
Result<SampleShift> shiftOf(const Collection& collection,
                            const AccuracySample& sample,
                            const Filter& fresh,
                            const ShiftOptions& options,
                            const Progress& progress);

} // namespace taxo
