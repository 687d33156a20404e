// SPDX-License-Identifier: MIT
#include "core/trust/calibration.h"

#include "core/base/assert.h"
#include "core/base/counted.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

double logit(double mass) {
    constexpr double kEnd = 1e-6;
    const double inside = std::clamp(mass, kEnd, 1.0 - kEnd);
    return std::log(inside / (1.0 - inside));
}

double logistic(double logOdds) {
    return 1.0 / (1.0 + std::exp(-logOdds));
}

/// The judged names of one rank.
struct Names {
    std::vector<double> masses;
    std::vector<bool> isRight;
    std::vector<std::int32_t> events; ///< numbered from 0 on without gaps
    std::vector<std::uint32_t> rows;  ///< of the answers

    void add(const Names& from, std::size_t row) {
        masses.push_back(from.masses[row]);
        isRight.push_back(from.isRight[row]);
        events.push_back(from.events[row]);
    }
};

Names namesAt(const JudgedAnswers& answers, std::span<const std::int32_t> events, Rank rank) {
    const std::size_t at = indexOf(rank);
    Names names;
    std::vector<std::int32_t> numberOf(groupCount(events), kNoGroup);
    std::int32_t next = 0;
    for (std::size_t row = 0; row < answers.size(); ++row) {
        if (answers.scores[row][at] != kNoScore && answers.truths[row][at]) {
            std::int32_t& number = numberOf[static_cast<std::size_t>(events[row])];
            number = number == kNoGroup ? next++ : number;
            names.masses.push_back(std::min(1.0, static_cast<double>(answers.scores[row][at])));
            names.isRight.push_back(*answers.truths[row][at]);
            names.events.push_back(number);
            names.rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    return names;
}

PhotographCount countOf(const Names& names, bool right) {
    PhotographCount count;
    std::unordered_set<std::int32_t> events;
    for (std::size_t row = 0; row < names.isRight.size(); ++row) {
        if (names.isRight[row] == right) {
            ++count.photographs;
            events.insert(names.events[row]);
        }
    }
    count.events = events.size();
    return count;
}

MassCurve fit(const Names& names, MassCurve::Kind kind) {
    MassCurve curve;
    curve.kind = kind;
    if (kind == MassCurve::Kind::Temperature) {
        curve.temperature = fitTemperature(names.masses, names.isRight);
    } else if (kind == MassCurve::Kind::Isotonic) {
        std::vector<double> values;
        values.reserve(names.isRight.size());
        for (const bool right : names.isRight) {
            values.push_back(right ? 1.0 : 0.0);
        }
        curve.line = fitIsotonic(names.masses, values);
        // So many events without one exception leave this much open (rule of Laplace).
        curve.least = 1.0 / (static_cast<double>(groupCount(names.events)) + 2.0);
    }
    return curve;
}

/// The chance of each name by a curve of the other parts' events.
std::vector<double>
unseenChances(const Names& names, MassCurve::Kind kind, const CalibrationOptions& options) {
    std::vector<std::size_t> partOf(groupCount(names.events));
    for (std::size_t event = 0; event < partOf.size(); ++event) {
        partOf[event] = event % options.folds;
    }
    Random(options.seed).shuffle(partOf);
    std::vector<double> chances(names.masses.size());
    for (std::size_t part = 0; part < options.folds; ++part) {
        Names others;
        for (std::size_t row = 0; row < chances.size(); ++row) {
            if (partOf[static_cast<std::size_t>(names.events[row])] != part) {
                others.add(names, row);
            }
        }
        const MassCurve curve = fit(others, kind);
        for (std::size_t row = 0; row < chances.size(); ++row) {
            if (partOf[static_cast<std::size_t>(names.events[row])] == part) {
                chances[row] = curve.chance(names.masses[row]);
            }
        }
    }
    return chances;
}

std::string missing(const PhotographCount& count, Rank rank, const char* which) {
    if (count.isEnough()) {
        return {};
    }
    return std::string(which) + " names at rank " + nameOf(rank) + " are confirmed of " +
           counted(count.photographs, "photograph") + " from " + counted(count.events, "event") +
           "; at least " + std::to_string(kLeastPhotographs) + " from " +
           std::to_string(kLeastEvents) + " are needed. ";
}

RankCalibration calibrateRank(Names names, Rank rank, const CalibrationOptions& options) {
    RankCalibration made;
    made.right = countOf(names, true);
    made.wrong = countOf(names, false);
    made.asTheyAre = reliabilityOf(names.masses, names.isRight, names.events);
    made.notEnough = missing(made.right, rank, "Right") + missing(made.wrong, rank, "Wrong");
    if (!made.notEnough.empty()) {
        made.notEnough.pop_back(); // the last blank
        return made;
    }
    using enum MassCurve::Kind;
    std::vector<MassCurve::Kind> kinds{AsItIs, Temperature};
    if (groupCount(names.events) >= kLeastEventsForIsotonic) {
        kinds.push_back(Isotonic);
    }
    for (const MassCurve::Kind kind : kinds) {
        auto chances = unseenChances(names, kind, options);
        auto found = reliabilityOf(chances, names.isRight, names.events);
        if (kind == AsItIs || found.logLoss < made.calibrated.logLoss) {
            made.calibrated = std::move(found);
            made.chances = std::move(chances);
            made.curve.kind = kind;
        }
    }
    made.curve = fit(names, made.curve.kind);
    made.rows = std::move(names.rows);
    return made;
}

} // namespace

double MassCurve::chance(double mass) const {
    switch (kind) {
    case Kind::AsItIs:
        break;
    case Kind::Temperature:
        return logistic(logit(mass) / temperature);
    case Kind::Isotonic:
        return std::clamp(line(mass), least, 1.0 - least);
    }
    return mass;
}

double fitTemperature(std::span<const double> masses, const std::vector<bool>& isRight) {
    TAXO_ASSERT(masses.size() == isRight.size());
    std::vector<double> logits;
    logits.reserve(masses.size());
    for (const double mass : masses) {
        logits.push_back(logit(mass));
    }
    // The log likelihood is concave in 1 / temperature: its slope is 0 at one place, or nowhere.
    const auto slope = [&](double inverse) {
        double sum = 0.0;
        for (std::size_t i = 0; i < logits.size(); ++i) {
            sum += ((isRight[i] ? 1.0 : 0.0) - logistic(inverse * logits[i])) * logits[i];
        }
        return sum;
    };
    constexpr double kHottest = 20.0;
    double least = 1.0 / kHottest;
    double most = kHottest;
    constexpr int kHalvings = 50;
    for (int step = 0; step < kHalvings; ++step) {
        const double middle = (least + most) / 2.0;
        (slope(middle) > 0.0 ? least : most) = middle;
    }
    return 2.0 / (least + most);
}

std::vector<GroupReliability> reliabilityOfGroups(const RankCalibration& calibration,
                                                  const JudgedAnswers& answers,
                                                  Rank rank,
                                                  GroupOfRow groups) {
    TAXO_ASSERT(groups.size() == answers.size());
    const std::vector<std::int32_t> events = numberedEvents(answers.events, answers.size());
    std::vector<GroupReliability> found;
    const RowsOfGroups rowsOfGroups(groups);
    std::vector<double> chanceOf(answers.size(), -1.0); // of those that are judged at the rank
    for (std::size_t i = 0; i < calibration.rows.size(); ++i) {
        chanceOf[calibration.rows[i]] = calibration.chances[i];
    }
    for (std::size_t group = 0; group < rowsOfGroups.groups(); ++group) {
        std::vector<std::uint32_t> rows;
        std::ranges::copy_if(rowsOfGroups.of(group),
                             std::back_inserter(rows),
                             [&](std::uint32_t row) { return chanceOf[row] >= 0.0; });
        if (!countPhotographs(rows, events).isEnough()) {
            continue;
        }
        std::vector<double> chances;
        std::vector<bool> isRight;
        std::vector<std::int32_t> own;
        for (const std::uint32_t row : rows) {
            chances.push_back(chanceOf[row]);
            isRight.push_back(*answers.truths[row][indexOf(rank)]);
            own.push_back(events[row]);
        }
        found.push_back({static_cast<std::int32_t>(group), reliabilityOf(chances, isRight, own)});
    }
    return found;
}

Result<RankCalibrations> calibrate(const JudgedAnswers& answers,
                                   const CalibrationOptions& options) {
    TAXO_ASSERT(options.folds > 1);
    if (auto fine = answers.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    const std::vector<std::int32_t> events = numberedEvents(answers.events, answers.size());
    RankCalibrations made;
    for (const Rank rank : kAllRanks) {
        made[indexOf(rank)] = calibrateRank(namesAt(answers, events, rank), rank, options);
    }
    return made;
}

} // namespace taxo
