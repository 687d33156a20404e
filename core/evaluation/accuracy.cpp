// SPDX-License-Identifier: MIT
#include "core/evaluation/accuracy.h"

#include "core/base/assert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kNoEnd = std::numeric_limits<std::size_t>::max();

struct SumOfAsked {
    double right = 0.0;
    double asked = 0.0;

    ShareOfAsked share() const { return {static_cast<std::size_t>(asked), right / asked}; }
};

/// What one event adds to one class.
struct ClassOfEvent {
    std::uint32_t ofClass = 0;
    SumOfAsked sum;
};

std::vector<std::vector<ClassOfEvent>> classesOfEvents(std::span<const double> right,
                                                       std::span<const std::uint32_t> classes,
                                                       GroupOfRow events) {
    const std::vector<std::int32_t> numbered = numberedEvents(events, right.size());
    std::vector<std::map<std::uint32_t, SumOfAsked>> sums(groupCount(numbered));
    for (std::size_t row = 0; row < right.size(); ++row) {
        if (!std::isnan(right[row])) {
            SumOfAsked& sum = sums[static_cast<std::size_t>(numbered[row])][classes[row]];
            sum.right += right[row];
            sum.asked += 1.0;
        }
    }
    std::vector<std::vector<ClassOfEvent>> made;
    for (const auto& ofEvent : sums) {
        if (!ofEvent.empty()) {
            made.emplace_back();
            for (const auto& [ofClass, sum] : ofEvent) {
                made.back().push_back({ofClass, sum});
            }
        }
    }
    return made;
}

/// The mean of the classes' shares; a class of which no event was drawn keeps that of `whole`: of a
/// single event nothing is known of how it varies.
double meanOverClasses(const std::vector<std::vector<ClassOfEvent>>& events,
                       std::span<const SumOfAsked> whole,
                       std::span<const std::uint32_t> times) {
    std::vector<SumOfAsked> sums(whole.size());
    for (std::size_t event = 0; event < events.size(); ++event) {
        const double count = times[event];
        for (const ClassOfEvent& one : events[event]) {
            sums[one.ofClass].right += count * one.sum.right;
            sums[one.ofClass].asked += count * one.sum.asked;
        }
    }
    double shares = 0.0;
    double known = 0.0;
    for (std::size_t c = 0; c < whole.size(); ++c) {
        const SumOfAsked& sum = sums[c].asked > 0.0 ? sums[c] : whole[c];
        if (sum.asked > 0.0) {
            shares += sum.right / sum.asked;
            known += 1.0;
        }
    }
    return shares / known;
}

std::vector<SizeAccuracy> sizesOf(std::span<const SumOfAsked> sums,
                                  std::span<const std::size_t> sizes) {
    constexpr std::array<std::size_t, 6> kBounds = {1, 5, 10, 30, 100, 300};
    std::vector<SizeAccuracy> made;
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
        SizeAccuracy one{kBounds[i], i + 1 < kBounds.size() ? kBounds[i + 1] - 1 : kNoEnd};
        SumOfAsked sum;
        for (std::size_t c = 0; c < sizes.size(); ++c) {
            if (sizes[c] >= one.least && sizes[c] <= one.most && sums[c].asked > 0.0) {
                ++one.classes;
                sum.right += sums[c].right;
                sum.asked += sums[c].asked;
            }
        }
        if (one.classes > 0) {
            one.photographs = sum.share();
            made.push_back(one);
        }
    }
    return made;
}

} // namespace

Accuracy accuracyOf(std::span<const double> right,
                    std::span<const std::uint32_t> classes,
                    std::size_t classCount,
                    GroupOfRow events,
                    const ResamplingOptions& options) {
    TAXO_ASSERT(right.size() == classes.size());
    std::vector<SumOfAsked> sums(classCount);
    std::vector<std::size_t> sizes(classCount);
    for (std::size_t row = 0; row < right.size(); ++row) {
        ++sizes[classes[row]];
        if (!std::isnan(right[row])) {
            sums[classes[row]].right += right[row];
            sums[classes[row]].asked += 1.0;
        }
    }
    Accuracy made;
    made.photographs = meanInterval(right, events, options);
    const auto ofEvents = classesOfEvents(right, classes, events);
    made.classes = bootstrapInterval(
        ofEvents.size(),
        [&](std::span<const std::uint32_t> times) {
            return meanOverClasses(ofEvents, sums, times);
        },
        options);
    for (const SumOfAsked& sum : sums) {
        made.byClass.push_back(sum.share());
    }
    made.bySize = sizesOf(sums, sizes);
    return made;
}

Interval pairedDifference(std::span<const double> right,
                          std::span<const double> rightOfOther,
                          GroupOfRow events,
                          const ResamplingOptions& options) {
    TAXO_ASSERT(right.size() == rightOfOther.size());
    std::vector<double> differences(right.size());
    for (std::size_t row = 0; row < right.size(); ++row) {
        differences[row] = right[row] - rightOfOther[row];
    }
    return meanInterval(differences, events, options);
}

} // namespace taxo
