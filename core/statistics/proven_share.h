// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/groups.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

// Whether a share of right answers was shown by photographs that come in events.

/// So many photographs of events are worth so many independent ones where those of one event are
/// all alike, which is the worst that they can be: (sum of n)^2 / (sum of n^2) of events of n
/// photographs each (Kish 1965). Never more than there are events. A value; O(1) for each
/// photograph.
class IndependentTrials {
public:
    /// For events numbered from 0 on, below `events`.
    explicit IndependentTrials(std::size_t events) : m_ofEvent(events, 0) {}

    void add(std::int32_t event, bool isRight);

    std::size_t photographs() const { return m_photographs; }

    std::size_t right() const { return m_right; }

    std::size_t events() const { return m_events; }

    /// 0 without photographs.
    double trials() const;
    /// Of all photographs, the right ones; 0 without photographs.
    double share() const;

private:
    std::vector<std::uint32_t> m_ofEvent;
    std::size_t m_photographs = 0;
    std::size_t m_right = 0;
    std::size_t m_events = 0;
    double m_squares = 0.0;
};

/// The p value of "at most `target` are right": the chance that at least this share of so many
/// independent trials is right if exactly `target` of all are. The binomial tail behind Clopper and
/// Pearson's interval (1934), continued to trials that are no whole number by the incomplete beta
/// function, as Korn and Graubard (1998) do for samples that come in clusters. 1 without trials.
/// `share` 0 to 1, `target` above 0 and below 1.
double shareP(double share, double trials, double target);

/// The least number of trials with which shareP is at most `level` (0 to 1), if this share of them
/// is right. Infinite where `share` is not above `target`.
double trialsNeeded(double share, double target, double level);

} // namespace taxo
