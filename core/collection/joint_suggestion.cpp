// SPDX-License-Identifier: MIT
#include "core/collection/joint_suggestion.h"

#include "core/collection/answer_rule.h"
#include "core/collection/predictions.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

using Taxon = std::pair<Rank, Lineage>;

/// The masses of all taxa that an answer knows of.
std::map<Taxon, double> massesOf(const Prediction& answer) {
    std::map<Taxon, double> masses;
    for (const PredictedTaxon& candidate : answer.best) {
        for (const Rank rank : kAllRanks) {
            if (!candidate.taxon.at(rank).empty()) {
                masses[{rank, candidate.taxon.downTo(rank)}] += static_cast<double>(candidate.mass);
            }
        }
    }
    for (const PredictedRank& rung : answer.ranks) { // these are known in full
        masses[{rung.rank, answer.lineage.downTo(rung.rank)}] = static_cast<double>(rung.mass);
    }
    return masses;
}

} // namespace

Result<JointSuggestion> jointSuggestion(const Collection& collection,
                                        std::span<const ItemId> items) {
    const auto current = currentPredictions(collection);
    if (!current) {
        return tl::unexpected(current.error());
    }
    JointSuggestion joint;
    std::map<Taxon, double> sums;
    std::vector<Lineage> supported;
    constexpr std::size_t kMost = 256;
    const std::size_t asked = std::min(items.size(), kMost);
    for (std::size_t i = 0; i < asked; ++i) {
        const auto answer = predictionOf(collection, items[i * items.size() / asked]);
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        if (*answer) {
            ++joint.answered;
            supported.push_back((*answer)->supported());
            for (const auto& [taxon, mass] : massesOf(**answer)) {
                sums[taxon] += mass;
            }
        }
    }
    const auto rule = *current ? ruleOf((*current)->key) : std::nullopt;
    for (const auto& [taxon, sum] : sums) { // the highest ranks first
        const auto mean = static_cast<float>(sum / static_cast<double>(joint.answered));
        const bool isBetter = taxon.first != joint.rank || mean > joint.mass;
        const bool isEnough =
            rule ? mean >= rule->least[indexOf(taxon.first)] : mean > (*current)->key.threshold;
        if (isEnough && isBetter) {
            joint.rank = taxon.first;
            joint.taxon = taxon.second;
            joint.mass = mean;
        }
    }
    for (const Lineage& own : supported) {
        if (joint.rank && agree(own, joint.taxon, *joint.rank)) {
            ++joint.supporting;
        }
    }
    return joint;
}

} // namespace taxo
