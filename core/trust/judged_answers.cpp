// SPDX-License-Identifier: MIT
#include "core/trust/judged_answers.h"

#include "core/base/assert.h"
#include "core/base/counted.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace taxo {

namespace {

bool isScore(float score) {
    constexpr float kRounding = 1e-4F; // masses are sums in float32
    return score == kNoScore || (score >= 0.0F && score <= 1.0F + kRounding);
}

} // namespace

Status JudgedAnswers::check() const {
    TAXO_ASSERT(truths.size() == size() && taxa.size() == size());
    TAXO_ASSERT(events.empty() || events.size() == size());
    if (size() == 0) {
        return fail(ErrorCode::InvalidInput,
                    "There are no confirmed photographs to go by. Draw a random sample, and say of "
                    "each what it is with suggestions hidden.");
    }
    for (std::size_t row = 0; row < size(); ++row) {
        if (!std::ranges::all_of(scores[row], isScore)) {
            return fail(ErrorCode::InvalidInput,
                        "Answer " + std::to_string(row) +
                            " has scores that are not between 0 and 1. Identify that photograph "
                            "again.");
        }
    }
    if (std::ranges::all_of(taxa, [&](std::int32_t taxon) { return taxon == taxa.front(); })) {
        return fail(ErrorCode::InvalidInput,
                    "All " + counted(size(), "confirmed photograph") +
                        " are of one taxon, which says nothing of others. Draw a random sample of "
                        "all photographs.");
    }
    return {};
}

} // namespace taxo
