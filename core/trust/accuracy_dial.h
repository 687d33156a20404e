// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/taxonomy/rank.h"
#include "core/trust/climb_rule.h"
#include "core/trust/judged_answers.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What the judged answers say of one rank, of those that deeper ranks left.
struct RankEvidence {
    enum class Finding : std::uint8_t {
        Promised,
        NothingLeft,  ///< no judged answer has a name here that deeper ranks left
        TooFewEvents, ///< `moreEvents` might show it
        TooOftenWrong ///< even of the surest names too few are right: no photographs, or more than
                      ///< twenty times as many, would show it
    };

    Finding finding = Finding::NothingLeft;
    /// Those that get a name of this rank; where none is promised, those that came nearest to it.
    std::size_t photographs = 0;
    std::size_t right = 0;
    std::size_t events = 0;
    double trials = 0.0;        ///< independent ones that these are worth at the least
    std::size_t moreEvents = 0; ///< about so many more, if their names are right as often

    /// A sentence: what was found, and what would help.
    std::string text(Rank rank, double target) const;
};

/// A turn of the dial.
struct DialSetting {
    double target = 0.0;     ///< 0 to 1
    double confidence = 0.0; ///< for each rank
    ClimbRule rule;
    std::array<RankEvidence, kRanks> ranks;

    bool promisesAny() const;
    /// Where nothing is promised: the rank that is nearest to it.
    Rank nearest() const;
};

/// "Be right 95 % of the time": the rule that names as many photographs as deep as judged answers
/// allow, so that of the names given at each rank at least the target is right.
///
/// Hierarchical selective classification (Goren, Galil and El-Yaniv 2024, arXiv:2405.11533) with a
/// threshold for each rank, chosen by learn-then-test (Angelopoulos et al. 2021, arXiv:2110.01052).
/// From the species upwards, a rank looks at the judged answers that deeper ranks left, from the
/// surest on, each time there are a twentieth more independent trials. Each look tests "at most the
/// target is right" by shareP, with photographs of one event for one trial. The looks at once,
/// twice, four times ... as many trials as the first share the level 1 - confidence; what a look
/// has shown hands its part on to the next (fallback procedure, Wiens 2003). The lowest score that
/// a look has shown is the threshold.
///
/// Of new photographs drawn as the judged ones were, those of the same events together, the names
/// given at a rank are right at least as often as the target says, but for one time of twenty at
/// a confidence of 95 %. For species, where events are equally large, that is a theorem; the
/// ranks above go on with what is left, which tests on worlds with known truth show to keep it
/// (decision 0028). A value; any thread.
class AccuracyDial {
public:
    /// As JudgedAnswers::check. Sorts them once for each rank.
    static Result<AccuracyDial> of(JudgedAnswers answers, double confidence = 0.95);

    /// InvalidInput where the target is not at least 0.5 and below 1, and where no rank can promise
    /// it: says why, and how many more events of which rank's names would help. 1 ms for 5,000.
    Result<DialSetting> at(double target) const;
    /// The same of a target that is at least 0.5 and below 1, also where no rank can promise it.
    DialSetting turnedTo(double target) const;

    const JudgedAnswers& answers() const { return m_answers; }

private:
    AccuracyDial() = default;

    /// Of the rows that deeper ranks left; `least` becomes the threshold where there is one.
    RankEvidence
    decide(Rank rank, double target, const std::vector<bool>& isLeft, float& least) const;

    JudgedAnswers m_answers; ///< events numbered
    double m_confidence = 0.95;
    std::size_t m_events = 0;
    std::array<std::vector<std::uint32_t>, kRanks> m_surestFirst; ///< rows judged at each rank
};

} // namespace taxo
