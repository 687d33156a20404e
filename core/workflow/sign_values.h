// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/candidate_answers.h"
#include "core/search/batch_search.h"
#include "core/trust/novelty_signs.h"
#include "core/workflow/confirmed_rows.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace taxo {

/// The number by which cosines are multiplied before the softmax, as the answers themselves tell it
/// by two of their labels: the median over answers. 100 where they do not.
double logitScaleOf(const CandidateAnswers& answers);

/// Reads the signs of novelty off stored answers and stored vectors.
class SignReader {
public:
    /// Both must outlive it.
    SignReader(const CandidateAnswers& answers, const ConfirmedRows& confirmed);

    /// Of an answer as it is, or as it would be without a species (of ConfirmedRows; kNoGroup:
    /// none). Without it the sum over all labels is less by what it had; what is left of a label's
    /// mass grows accordingly.
    SignValues of(std::size_t answer,
                  std::span<const NearConfirmed> nearest,
                  std::int32_t leftOut = kNoGroup) const;

private:
    const CandidateAnswers& m_answers;
    const ConfirmedRows& m_confirmed;
    std::vector<std::int32_t> m_speciesOf; ///< of the answers' taxa
    double m_scale;
};

/// Calls `take(row, products with all confirmed photographs)` for each of the rows, in blocks.
Status forProducts(const EmbeddingMatrix& rows,
                   const ConfirmedRows& confirmed,
                   BatchSearch& search,
                   const std::function<void(std::size_t, std::span<const float>)>& take,
                   const Progress& progress);

} // namespace taxo
