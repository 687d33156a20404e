// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/taxonomy/rank.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace taxo {

/// What an answer gives each of its names: the mass of the taxon that its lineage has at the rank,
/// 0 to 1; kNoScore where it names none.
using RankScores = std::array<float, kRanks>;
inline constexpr float kNoScore = -1.0F;

/// Whether the answer's name at each rank is right; nothing where it has none, or where nobody can
/// tell.
using RankTruths = std::array<std::optional<bool>, kRanks>;

/// Answers of which people said, without seeing them, whether they are right: what every promise
/// rests on. A random sample of the photographs that the promise is about; arrays of equal length.
struct JudgedAnswers {
    std::vector<RankScores> scores;
    std::vector<RankTruths> truths;
    /// What was photographed together counts once, however many photographs there are. Empty, or
    /// kNoGroup: each photograph is an event by itself.
    std::vector<std::int32_t> events;
    std::vector<std::int32_t> taxa; ///< what each truly is, as numbers; kNoGroup: nothing is there

    std::size_t size() const { return scores.size(); }

    /// InvalidInput for none, for scores that are neither 0 to 1 nor kNoScore, and where all are of
    /// one taxon: how often that one is named rightly says nothing of others.
    Status check() const;
};

} // namespace taxo
