// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/figure_picture.h"
#include "core/figure/palette.h"
#include "core/figure/reliability_figure.h"
#include "core/taxonomy/rank.h"
#include "core/trust/calibration.h"
#include "core/workflow/trust_answers.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// How far the chances of one rank's names hold in a clade.
struct CladeReliability {
    std::string clade;
    Rank rank = Rank::Species; ///< of the names
    Reliability reliability;   ///< of the calibrated chances
};

/// Clades of a rank by the machine's own names, which are what a person sees beside a chance: those
/// with enough photographs, the most first. None where the names' rank has no curve.
std::vector<CladeReliability> reliabilityByClade(const TrustAnswers& judged,
                                                 const RankCalibrations& calibration,
                                                 Rank rank,
                                                 Rank clades);

/// How a reliability diagram looks, and what is written in it for who draws in another language;
/// what is empty is in English.
struct ReliabilityStyle {
    Ground ground = Ground::Light;
    Color color = {23, 110, 167};
    std::string score = {};
    std::string chance = {};
    std::string shareRight = {};
    std::array<std::string, kRanks> ranks = {};
};

/// Of the masses as they are, a diagram for each rank that has names enough, species first. Without
/// panels where there is none.
ReliabilityFigure reliabilityFigure(const RankCalibrations& calibration,
                                    const std::string& caption,
                                    const ReliabilityStyle& style);
/// Of the chances, one for each clade, at most nine.
ReliabilityFigure reliabilityFigure(std::span<const CladeReliability> clades,
                                    const std::string& caption,
                                    const ReliabilityStyle& style);

} // namespace taxo
