// SPDX-License-Identifier: MIT
#include "core/trust/reader_agreement.h"

#include "core/base/assert.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// What both say of one photograph.
struct Reading {
    std::int32_t first = 0;
    std::int32_t second = 0;
    std::int32_t event = 0; ///< numbered among those that count
};

struct Shares {
    double observed = kNone;
    double byChance = kNone;

    double kappa() const {
        return byChance < 1.0 ? (observed - byChance) / (1.0 - byChance) : kNone;
    }
};

Shares sharesOf(std::span<const Reading> readings,
                std::size_t words,
                std::span<const std::uint32_t> timesCounted) {
    std::vector<double> first(words, 0.0);
    std::vector<double> second(words, 0.0);
    double same = 0.0;
    double all = 0.0;
    for (const Reading& reading : readings) {
        const double times = timesCounted[static_cast<std::size_t>(reading.event)];
        first[static_cast<std::size_t>(reading.first)] += times;
        second[static_cast<std::size_t>(reading.second)] += times;
        same += reading.first == reading.second ? times : 0.0;
        all += times;
    }
    if (all == 0.0) {
        return {};
    }
    Shares shares{same / all, 0.0};
    for (std::size_t word = 0; word < words; ++word) {
        shares.byChance += first[word] / all * (second[word] / all);
    }
    return shares;
}

} // namespace

ReaderAgreement readerAgreement(std::span<const std::int32_t> first,
                                std::span<const std::int32_t> second,
                                GroupOfRow events,
                                const ResamplingOptions& options) {
    TAXO_ASSERT(first.size() == second.size());
    const std::vector<std::int32_t> numbered = numberedEvents(events, first.size());
    std::vector<Reading> readings;
    std::vector<std::int32_t> numberOf(groupCount(numbered), kNoGroup);
    std::vector<double> photographs; // of each event that counts
    for (std::size_t row = 0; row < first.size(); ++row) {
        if (first[row] == kNoGroup || second[row] == kNoGroup) {
            continue;
        }
        std::int32_t& event = numberOf[static_cast<std::size_t>(numbered[row])];
        if (event == kNoGroup) {
            event = static_cast<std::int32_t>(photographs.size());
            photographs.push_back(0.0);
        }
        photographs[static_cast<std::size_t>(event)] += 1.0;
        readings.push_back({first[row], second[row], event});
    }
    const std::size_t words = std::max(groupCount(first), groupCount(second));
    const Shares whole =
        sharesOf(readings, words, std::vector<std::uint32_t>(photographs.size(), 1));
    double squares = 0.0;
    for (const double count : photographs) {
        squares += count * count;
    }
    const auto all = static_cast<double>(readings.size());
    const auto kappa = [&](std::span<const std::uint32_t> times) {
        return sharesOf(readings, words, times).kappa();
    };
    return {bootstrapInterval(
                photographs.size(), kappa, options, readings.empty() ? 0.0 : all * all / squares),
            whole.observed,
            whole.byChance,
            readings.size()};
}

} // namespace taxo
