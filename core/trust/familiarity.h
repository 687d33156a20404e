// SPDX-License-Identifier: MIT
#pragma once

#include "core/trust/novelty_signs.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// How far all signs together speak for a known taxon: a logistic regression that tells confirmed
/// photographs as they are from the same with their species taken out. Photographs of one event
/// have the weight of one. A value.
class Familiarity {
public:
    /// `rows`: of the examples those that it learns from; at least one. 1 ms for 1,000.
    static Familiarity fit(const NoveltyExamples& examples, std::span<const std::uint32_t> rows);

    /// Larger is more familiar; about 0 is undecided.
    double of(const SignValues& values) const;

    /// What a sign adds to it.
    double partOf(NoveltySign sign, const SignValues& values) const;

private:
    std::array<double, kNoveltySigns> m_middle{};
    std::array<double, kNoveltySigns> m_weights{}; ///< of a unit of the value, after `asFeature`
    double m_offset = 0.0;
};

/// Of examples: each by a regression that has not seen its event.
struct FamiliarityBeside {
    std::vector<double> known;
    std::vector<double> heldOut;
};

/// Events are dealt into five parts by chance.
FamiliarityBeside crossFitted(const NoveltyExamples& examples, std::uint64_t seed = 1);

} // namespace taxo
