// SPDX-License-Identifier: MIT
#include "core/trust/climb_rule.h"

namespace taxo {

namespace {

double shareOf(std::size_t some, std::size_t all) {
    return all == 0 ? 0.0 : static_cast<double>(some) / static_cast<double>(all);
}

} // namespace

std::optional<Rank> ClimbRule::rankOf(const RankScores& scores) const {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (scores[rank] != kNoScore && scores[rank] >= least[rank]) {
            return kAllRanks[rank];
        }
    }
    return std::nullopt;
}

double ClimbCounts::shareAt(Rank rank) const {
    return shareOf(given[indexOf(rank)], all);
}

double ClimbCounts::shareOpen() const {
    return shareOf(open, all);
}

ClimbCounts countsOf(const ClimbRule& rule, std::span<const RankScores> answers) {
    ClimbCounts counts;
    counts.all = answers.size();
    for (const RankScores& scores : answers) {
        if (const auto rank = rule.rankOf(scores)) {
            ++counts.given[indexOf(*rank)];
        } else {
            ++counts.open;
        }
    }
    return counts;
}

std::vector<std::uint32_t>
changedRows(const ClimbRule& before, const ClimbRule& after, std::span<const RankScores> answers) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < answers.size(); ++row) {
        if (before.rankOf(answers[row]) != after.rankOf(answers[row])) {
            rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    return rows;
}

} // namespace taxo
