// SPDX-License-Identifier: MIT
#include "core/trust/reliability.h"

#include "core/base/assert.h"
#include "core/base/proportion.h"
#include "core/statistics/proven_share.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

/// The first whose upper edge is not below the score.
std::size_t binOf(double score, const std::vector<ReliabilityBin>& bins) {
    const auto found = std::ranges::lower_bound(bins, score, {}, &ReliabilityBin::to);
    return std::min(static_cast<std::size_t>(found - bins.begin()), bins.size() - 1);
}

std::vector<ReliabilityBin> emptyBins(std::size_t count) {
    std::vector<ReliabilityBin> bins(count);
    for (std::size_t i = 0; i < count; ++i) {
        bins[i].from = static_cast<double>(i) / static_cast<double>(count);
        bins[i].to = static_cast<double>(i + 1) / static_cast<double>(count);
    }
    return bins;
}

/// The rows of one bin, of which scores were summed already.
void conclude(ReliabilityBin& bin,
              std::span<const std::uint32_t> rows,
              const std::vector<bool>& isRight,
              GroupOfRow events) {
    std::vector<std::int32_t> own; // numbered among those of this bin, for few photographs' sake
    own.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        own.push_back(events[row]);
    }
    std::ranges::sort(own);
    own.erase(std::unique(own.begin(), own.end()), own.end());
    IndependentTrials trials(own.size());
    for (const std::uint32_t row : rows) {
        const auto number = std::ranges::lower_bound(own, events[row]) - own.begin();
        trials.add(static_cast<std::int32_t>(number), isRight[row]);
    }
    bin.photographs = trials.photographs();
    bin.events = trials.events();
    bin.shareRight = bin.photographs == 0 ? kNoValue : trials.share();
    bin.meanScore =
        bin.photographs == 0 ? kNoValue : bin.meanScore / static_cast<double>(bin.photographs);
    const Proportion interval = wilson(trials.right(), trials.photographs(), trials.trials());
    bin.low = interval.low;
    bin.high = interval.high;
}

} // namespace

Reliability reliabilityOf(std::span<const double> scores,
                          const std::vector<bool>& isRight,
                          GroupOfRow events,
                          std::size_t bins) {
    TAXO_ASSERT(scores.size() == isRight.size() && scores.size() == events.size() && bins > 0);
    Reliability found;
    found.bins = emptyBins(bins);
    found.photographs = scores.size();
    std::vector<std::vector<std::uint32_t>> rowsOfBin(bins);
    std::vector<bool> isMet(groupCount(events), false);
    for (std::size_t row = 0; row < scores.size(); ++row) {
        constexpr double kEnd = 1e-6;
        const double score = scores[row];
        const std::size_t bin = binOf(score, found.bins);
        rowsOfBin[bin].push_back(static_cast<std::uint32_t>(row));
        found.bins[bin].meanScore += score;
        const double apart = score - (isRight[row] ? 1.0 : 0.0);
        found.brier += apart * apart;
        const double ofTruth = isRight[row] ? score : 1.0 - score;
        found.logLoss -= std::log(std::clamp(ofTruth, kEnd, 1.0 - kEnd));
        const auto event = static_cast<std::size_t>(events[row]);
        found.events += isMet[event] ? 0 : 1;
        isMet[event] = true;
    }
    const auto all = static_cast<double>(scores.size());
    for (std::size_t i = 0; i < bins; ++i) {
        ReliabilityBin& bin = found.bins[i];
        conclude(bin, rowsOfBin[i], isRight, events);
        if (bin.photographs > 0) {
            found.calibrationError += static_cast<double>(bin.photographs) / all *
                                      std::abs(bin.meanScore - bin.shareRight);
        }
    }
    found.brier = scores.empty() ? kNoValue : found.brier / all;
    found.logLoss = scores.empty() ? kNoValue : found.logLoss / all;
    found.calibrationError = scores.empty() ? kNoValue : found.calibrationError;
    return found;
}

} // namespace taxo
