// SPDX-License-Identifier: MIT
#include "core/trust/accuracy_dial.h"

#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/statistics/enough_photographs.h"
#include "core/statistics/proven_share.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>

namespace taxo {

namespace {

std::string countedEvents(std::size_t events) {
    return counted(events, "event");
}

/// The names from the surest down to one score.
struct Look {
    float score = 0.0F;
    std::size_t photographs = 0;
    std::size_t right = 0;
    std::size_t events = 0;
    double trials = 0.0;

    double share() const { return static_cast<double>(right) / static_cast<double>(photographs); }
};

/// A look at so many independent trials, then each time there are a twentieth more, and at all.
/// `rows` from the surest name on.
std::vector<Look> looksOf(const JudgedAnswers& answers,
                          std::span<const std::uint32_t> rows,
                          std::size_t rank,
                          double firstTrials) {
    constexpr double kGrowth = 1.05;
    std::vector<Look> looks;
    IndependentTrials seen(groupCount(answers.events));
    double next = firstTrials;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float score = answers.scores[rows[i]][rank];
        seen.add(answers.events[rows[i]], *answers.truths[rows[i]][rank]);
        const bool isLast = i + 1 == rows.size();
        if (!isLast && (answers.scores[rows[i + 1]][rank] == score || seen.trials() < next)) {
            continue; // equal scores stand or fall together
        }
        looks.push_back({score, seen.photographs(), seen.right(), seen.events(), seen.trials()});
        next = std::max(next, seen.trials()) * kGrowth;
    }
    return looks;
}

/// The first look is wide enough to bear a wrong name, where there are trials enough for that.
double firstLook(double trials, double target, double level) {
    constexpr double kMost = 0.6;                                  // of all
    const double least = std::log(level / 2.0) / std::log(target); // if all are right
    return std::clamp(kMost * trials, least, 2.0 * least);
}

/// The looks that have a share of the level: the first, and each that has twice the trials of the
/// one before it that has.
std::vector<bool> startsOf(const std::vector<Look>& looks) {
    std::vector<bool> isStart(looks.size(), false);
    double next = 0.0; // trials
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (looks[i].trials >= next) {
            isStart[i] = true;
            next = 2.0 * looks[i].trials;
        }
    }
    return isStart;
}

/// The last look that shows the target, by the fallback procedure: each start has its share of the
/// level, and a look that shows the target hands on to the next what it had. Null where none does.
const Look* lastShown(const std::vector<Look>& looks,
                      const std::vector<bool>& isStart,
                      double target,
                      double share) {
    const Look* shown = nullptr;
    double passedOn = 0.0;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const double own = passedOn + (isStart[i] ? share : 0.0);
        const bool isShown = own > 0.0 && shareP(looks[i].share(), looks[i].trials, target) <= own;
        shown = isShown ? &looks[i] : shown;
        passedOn = isShown ? own : 0.0;
    }
    return shown;
}

/// Where nothing is shown: the look that would need the fewest events in all, and that number.
std::pair<Look, double> nearestTo(const std::vector<Look>& looks, double target, double level) {
    std::pair<Look, double> nearest{looks.front(), std::numeric_limits<double>::infinity()};
    for (const Look& look : looks) {
        const double needed = trialsNeeded(look.share(), target, level) / look.trials *
                              static_cast<double>(looks.back().events);
        const bool isNearer = needed < nearest.second ||
                              (std::isinf(nearest.second) && look.share() > nearest.first.share());
        nearest = isNearer ? std::pair(look, needed) : nearest;
    }
    return nearest;
}

RankEvidence evidenceOf(RankEvidence::Finding finding, const Look& look) {
    return {finding, look.photographs, look.right, look.events, look.trials};
}

} // namespace

std::string RankEvidence::text(Rank rank, double target) const {
    const std::string name = nameOf(rank);
    const std::string seen = grouped(right) + " of " + grouped(photographs) +
                             " confirmed names of " + countedEvents(events) + " are right";
    switch (finding) {
    case Finding::Promised:
        return name + ": " + seen + ".";
    case Finding::NothingLeft:
        return name + ": no confirmed photograph shows how often its names are right.";
    case Finding::TooFewEvents:
        return name + ": " + seen + ", which are too few to promise " + briefPercent(target) +
               ". Confirm photographs of about " + counted(moreEvents, "more event") + ".";
    case Finding::TooOftenWrong:
        break;
    }
    return name + ": even of the surest, " + seen +
           ". No number of photographs within reach promises " + briefPercent(target) +
           "; choose a lower target.";
}

Result<AccuracyDial> AccuracyDial::of(JudgedAnswers answers, double confidence) {
    if (auto fine = answers.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    AccuracyDial dial;
    dial.m_answers = std::move(answers);
    dial.m_confidence = confidence;
    JudgedAnswers& kept = dial.m_answers;
    kept.events = numberedEvents(kept.events, kept.size());
    dial.m_events = groupCount(kept.events);
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        std::vector<std::uint32_t>& rows = dial.m_surestFirst[rank];
        for (std::uint32_t row = 0; row < kept.size(); ++row) {
            if (kept.scores[row][rank] != kNoScore && kept.truths[row][rank]) {
                rows.push_back(row);
            }
        }
        std::ranges::stable_sort(
            rows, std::greater<>(), [&](std::uint32_t row) { return kept.scores[row][rank]; });
    }
    return dial;
}

RankEvidence AccuracyDial::decide(Rank rank,
                                  double target,
                                  const std::vector<bool>& isLeft,
                                  float& least) const {
    using enum RankEvidence::Finding;
    const std::size_t at = indexOf(rank);
    std::vector<std::uint32_t> rows;
    IndependentTrials all(m_events);
    for (const std::uint32_t row : m_surestFirst[at]) {
        if (isLeft[row]) {
            rows.push_back(row);
            all.add(m_answers.events[row], *m_answers.truths[row][at]);
        }
    }
    if (rows.empty()) {
        return {};
    }
    const double level = 1.0 - m_confidence;
    const auto looks = looksOf(m_answers, rows, at, firstLook(all.trials(), target, level));
    const std::vector<bool> isStart = startsOf(looks);
    const double share = level / static_cast<double>(std::ranges::count(isStart, true));
    if (const Look* const shown = lastShown(looks, isStart, target, share)) {
        least = shown->score;
        return evidenceOf(Promised, *shown);
    }
    auto [nearest, needed] = nearestTo(looks, target, share);
    if (std::isinf(needed)) {                          // perhaps fewer of the surest would do
        constexpr double kFewest = 2.0 * kLeastEvents; // fewer all right are luck
        std::tie(nearest, needed) = nearestTo(looksOf(m_answers, rows, at, kFewest), target, share);
    }
    const auto events = static_cast<double>(all.events());
    constexpr double kFew = 50.0;
    constexpr double kOutOfReach = 20.0; // times as many: nobody will judge so many more
    if (needed > kOutOfReach * std::max(events, kFew)) {
        return evidenceOf(TooOftenWrong, nearest);
    }
    RankEvidence evidence = evidenceOf(TooFewEvents, nearest);
    // Where there are enough by this count, chance at an earlier look was against it.
    constexpr double kLeastMore = 0.1; // of those that there are
    evidence.moreEvents =
        static_cast<std::size_t>(std::ceil(std::max(needed - events, kLeastMore * events)));
    return evidence;
}

bool DialSetting::promisesAny() const {
    return std::ranges::any_of(ranks, [](const RankEvidence& evidence) {
        return evidence.finding == RankEvidence::Finding::Promised;
    });
}

Rank DialSetting::nearest() const {
    using enum RankEvidence::Finding;
    std::size_t best = kRanks - 1; // the deepest, unless another needs fewer events
    for (std::size_t at = kRanks - 1; at-- > 0;) {
        const bool isNearer =
            ranks[at].finding == TooFewEvents &&
            (ranks[best].finding != TooFewEvents || ranks[at].moreEvents < ranks[best].moreEvents);
        best = isNearer ? at : best;
    }
    return kAllRanks[best];
}

DialSetting AccuracyDial::turnedTo(double target) const {
    DialSetting setting;
    setting.target = target;
    setting.confidence = m_confidence;
    std::vector<bool> isLeft(m_answers.size(), true);
    for (std::size_t at = kRanks; at-- > 0;) {
        setting.ranks[at] = decide(kAllRanks[at], target, isLeft, setting.rule.least[at]);
        if (setting.ranks[at].finding != RankEvidence::Finding::Promised) {
            continue;
        }
        for (std::size_t row = 0; row < m_answers.size(); ++row) {
            const float score = m_answers.scores[row][at];
            isLeft[row] = isLeft[row] && !(score != kNoScore && score >= setting.rule.least[at]);
        }
    }
    return setting;
}

Result<DialSetting> AccuracyDial::at(double target) const {
    constexpr double kLeastTarget = 0.5;
    if (!(target >= kLeastTarget && target < 1.0)) {
        return fail(ErrorCode::InvalidInput,
                    "The target is a share of at least 50 % and below 100 %: nothing can be "
                    "promised to be always right.");
    }
    DialSetting setting = turnedTo(target);
    if (!setting.promisesAny()) {
        const Rank nearest = setting.nearest();
        return fail(ErrorCode::InvalidInput,
                    briefPercent(target) +
                        " cannot be promised at any rank. Nearest to it is the " +
                        setting.ranks[indexOf(nearest)].text(nearest, target));
    }
    return setting;
}

} // namespace taxo
