// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/statistics/enough_photographs.h"
#include "core/taxonomy/rank.h"
#include "core/trust/isotonic.h"
#include "core/trust/judged_answers.h"
#include "core/trust/reliability.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Turns the mass of a name into the chance that it is right. A value.
struct MassCurve {
    enum class Kind : std::uint8_t {
        AsItIs,      ///< the mass itself
        Temperature, ///< its odds to the power of 1 / temperature
        Isotonic     ///< a rising line through what was seen
    };

    Kind kind = Kind::AsItIs;
    double temperature = 1.0; ///< above 1: the masses promise too much
    RisingLine line;          ///< of Isotonic
    double least = 0.0;       ///< Isotonic never says less, nor more than 1 less this

    double chance(double mass) const;
};

/// The temperature that makes outcomes likeliest (Guo et al. 2017, arXiv:1706.04599), of a name
/// against all others: logit of the chance = logit of the mass / temperature, as a logistic
/// regression without intercept or penalty. Masses are cut to 1e-6 from 0 and 1. Between 0.05
/// and 20.
double fitTemperature(std::span<const double> masses, const std::vector<bool>& isRight);

/// How the names of one rank are to be read.
struct RankCalibration {
    /// Empty; else why there is no curve, and how many more photographs, of what, are needed.
    std::string notEnough;
    MassCurve curve;
    Reliability asTheyAre; ///< of the masses
    /// Of the curve's chances; each photograph by a curve that has not seen its event. Without
    /// photographs where there is no curve.
    Reliability calibrated;
    PhotographCount right;
    PhotographCount wrong;
    std::vector<std::uint32_t> rows; ///< of the answers that are judged at the rank
    std::vector<double> chances;     ///< of each of them, by a curve that has not seen its event
};

/// Of each rank, kingdom first.
using RankCalibrations = std::array<RankCalibration, kRanks>;

struct CalibrationOptions {
    std::size_t folds = 10; ///< parts that events are dealt into
    std::uint64_t seed = 1; ///< by which they are
};

/// Isotonic lines are tried where a rank has so many events; below, they follow chance.
inline constexpr std::size_t kLeastEventsForIsotonic = 100;

/// How far the chances of one rank's names hold in one group of photographs: a clade, a camera.
struct GroupReliability {
    std::int32_t group = 0;
    Reliability reliability;
};

/// Of the groups that have enough photographs (enough_photographs.h), ascending. `groups`: of each
/// row of the answers. None where the rank has no curve.
std::vector<GroupReliability> reliabilityOfGroups(const RankCalibration& calibration,
                                                  const JudgedAnswers& answers,
                                                  Rank rank,
                                                  GroupOfRow groups);

/// For each rank the curve, of those that there are photographs enough for, that has the least log
/// loss on events that it has not seen. Enough are 8 right and 8 wrong names from 4 events each
/// (enough_photographs.h). Errors as JudgedAnswers::check. 0.1 s for 5,000.
Result<RankCalibrations> calibrate(const JudgedAnswers& answers,
                                   const CalibrationOptions& options = {});

} // namespace taxo
