// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/trust/conformal.h"
#include "core/trust/familiarity.h"
#include "core/trust/novelty_signs.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// What is to be said of one photograph.
struct NoveltyFinding {
    double familiarity = 0.0;
    double pValue = 1.0; ///< small: hardly any known photograph is so little familiar
    bool isUnknown = false;
    NoveltyReason reason; ///< where it is unknown
};

/// How well known and unknown were told apart among confirmed photographs, where unknown ones are
/// the same with their species taken out; all by a regression that had not seen their event.
struct NoveltyPower {
    std::array<double, kNoveltySigns> areas{}; ///< of each sign alone (rocArea)
    double area = 0.0;                         ///< of all together
    double caught = 0.0; ///< share of the held-out ones that are called unknown, events once
};

/// Calls photographs unknown that are less familiar than known ones are: of photographs of known
/// species, from events drawn as the confirmed ones were, at most `rate` are called so.
///
/// What speaks for the known is learnt by holding out species (familiarity.h); the promise does not
/// rest on that, but on confirmed photographs as they are (conformal.h), each judged by a
/// regression that has not seen its event. A value; any thread.
class NoveltyTest {
public:
    /// `rate`: above 0, at most 0.5. InvalidInput as checkEnough. 0.2 s for 5,000.
    static Result<NoveltyTest> of(const NoveltyExamples& examples, double rate);

    NoveltyFinding judge(const SignValues& values, std::int32_t clade = kNoGroup) const;

    const ConformalReference& reference() const { return m_reference; }

    const NoveltyPower& power() const { return m_power; }

private:
    NoveltyTest() = default;

    NoveltyReason reasonOf(const SignValues& values) const;

    Familiarity m_familiarity;
    ConformalReference m_reference;
    SignValues m_usual{}; ///< of each sign, what all but the rate of known events reach
    NoveltyPower m_power;
    double m_rate = 0.05;
};

} // namespace taxo
