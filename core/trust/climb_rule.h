// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"
#include "core/trust/judged_answers.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// "Climb to the deepest rank that earns it": from the species upwards, the first name whose score
/// is large enough for its rank. A value.
struct ClimbRule {
    static constexpr float kNever = std::numeric_limits<float>::infinity();

    /// That a name of each rank needs; kNever: names of this rank are not given.
    std::array<float, kRanks> least{kNever, kNever, kNever, kNever, kNever, kNever, kNever};

    /// Nothing: left open.
    std::optional<Rank> rankOf(const RankScores& scores) const;

    auto operator<=>(const ClimbRule&) const = default;
};

/// What a rule makes of many answers.
struct ClimbCounts {
    std::array<std::size_t, kRanks> given{}; ///< answers that stop at each rank
    std::size_t open = 0;
    std::size_t all = 0;

    double shareAt(Rank rank) const;
    double shareOpen() const;
};

/// One pass; a millisecond for 100,000.
ClimbCounts countsOf(const ClimbRule& rule, std::span<const RankScores> answers);

/// The rows that another rule would name at another rank, ascending. One pass.
std::vector<std::uint32_t>
changedRows(const ClimbRule& before, const ClimbRule& after, std::span<const RankScores> answers);

} // namespace taxo
