// SPDX-License-Identifier: MIT
#include "core/trust/novelty.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

std::vector<double> valuesOf(const std::vector<SignValues>& rows, NoveltySign sign) {
    std::vector<double> values;
    values.reserve(rows.size());
    for (const SignValues& row : rows) {
        values.push_back(static_cast<double>(row[indexOf(sign)]));
    }
    return values;
}

/// The value that all but `rate` of the events reach, photographs of one event for one.
float quantileOf(const std::vector<double>& values,
                 const std::vector<std::int32_t>& events,
                 double rate) {
    std::map<std::int32_t, double> sizes;
    for (const std::int32_t event : events) {
        sizes[event] += 1.0;
    }
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return values[row]; });
    double left = rate * static_cast<double>(sizes.size());
    for (const std::uint32_t row : order) {
        left -= 1.0 / sizes.at(events[row]);
        if (left < 0.0) {
            return static_cast<float>(values[row]);
        }
    }
    return static_cast<float>(values[order.back()]);
}

} // namespace

Result<NoveltyTest> NoveltyTest::of(const NoveltyExamples& examples, double rate) {
    if (!(rate > 0.0 && rate <= 0.5)) {
        return fail(ErrorCode::InvalidInput,
                    "The rate of false alarms is above 0 and at most 0.5 (50 %).");
    }
    if (auto enough = checkEnough(examples, rate); !enough) {
        return tl::unexpected(std::move(enough).error());
    }
    const auto events = numberedEvents(examples.events, examples.size());
    const FamiliarityBeside beside = crossFitted(examples);
    std::vector<std::uint32_t> all(examples.size());
    std::iota(all.begin(), all.end(), 0U);
    NoveltyTest made;
    made.m_rate = rate;
    made.m_familiarity = Familiarity::fit(examples, all);
    made.m_reference =
        ConformalReference::of(beside.known, events, examples.clades, leastEventsFor(rate));
    for (const NoveltySign sign : kAllNoveltySigns) {
        const auto known = valuesOf(examples.known, sign);
        made.m_usual[indexOf(sign)] = quantileOf(known, events, rate);
        made.m_power.areas[indexOf(sign)] = rocArea(known, valuesOf(examples.heldOut, sign));
    }
    made.m_power.area = rocArea(beside.known, beside.heldOut);
    std::map<std::int32_t, std::pair<double, double>> caught; // of each event: called, and all
    for (std::size_t row = 0; row < examples.size(); ++row) {
        const std::int32_t clade = examples.clades.empty() ? kNoGroup : examples.clades[row];
        auto& [called, photographs] = caught[events[row]];
        called += made.m_reference.pValue(beside.heldOut[row], clade) <= rate ? 1.0 : 0.0;
        photographs += 1.0;
    }
    for (const auto& [event, counts] : caught) {
        made.m_power.caught += counts.first / counts.second / static_cast<double>(caught.size());
    }
    return made;
}

NoveltyFinding NoveltyTest::judge(const SignValues& values, std::int32_t clade) const {
    NoveltyFinding found;
    found.familiarity = m_familiarity.of(values);
    found.pValue = m_reference.pValue(found.familiarity, clade);
    found.isUnknown = found.pValue <= m_rate;
    if (found.isUnknown) {
        found.reason = reasonOf(values);
    }
    return found;
}

/// Of the signs that are smaller than is usual, the one that takes most off; of none that is, of
/// all.
NoveltyReason NoveltyTest::reasonOf(const SignValues& values) const {
    const auto rankOf = [&](NoveltySign sign) {
        return std::pair(values[indexOf(sign)] >= m_usual[indexOf(sign)],
                         m_familiarity.partOf(sign, values));
    };
    const NoveltySign most = *std::ranges::min_element(
        kAllNoveltySigns, {}, [&](NoveltySign sign) { return rankOf(sign); });
    return {most, values[indexOf(most)], m_usual[indexOf(most)]};
}

} // namespace taxo
