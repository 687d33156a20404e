// SPDX-License-Identifier: MIT
#include "core/workflow/reliability_figures.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace taxo {

namespace {

std::string orElse(const std::string& text, const char* english) {
    return text.empty() ? english : text;
}

ReliabilityFigure
emptyFigure(const std::string& caption, const std::string& across, const ReliabilityStyle& style) {
    ReliabilityFigure figure;
    figure.across = across;
    figure.upwards = orElse(style.shareRight, "Share right");
    figure.caption = caption;
    figure.ground = style.ground;
    return figure;
}

ReliabilityPanel
panelOf(const StyledText& name, const Reliability& found, const ReliabilityStyle& style) {
    ReliabilityPanel panel{name, style.color, {}};
    for (const ReliabilityBin& bin : found.bins) {
        if (bin.photographs > 0) {
            panel.marks.push_back(
                {bin.meanScore, bin.shareRight, bin.low, bin.high, bin.photographs});
        }
    }
    return panel;
}

} // namespace

std::vector<CladeReliability> reliabilityByClade(const TrustAnswers& judged,
                                                 const RankCalibrations& calibration,
                                                 Rank rank,
                                                 Rank clades) {
    std::map<std::string, std::int32_t> numbers;
    std::vector<std::int32_t> cladeOf;
    std::vector<std::string> names;
    for (const Lineage& lineage : judged.names) {
        const std::string& name = lineage.at(clades);
        const auto next = static_cast<std::int32_t>(numbers.size());
        const auto [at, isNew] = numbers.try_emplace(name, next);
        if (isNew) {
            names.push_back(name);
        }
        cladeOf.push_back(name.empty() ? kNoGroup : at->second);
    }
    std::vector<CladeReliability> found;
    for (GroupReliability& one :
         reliabilityOfGroups(calibration[indexOf(rank)], judged.answers, rank, cladeOf)) {
        found.push_back(
            {names[static_cast<std::size_t>(one.group)], rank, std::move(one.reliability)});
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const CladeReliability& one) {
        return one.reliability.photographs;
    });
    return found;
}

ReliabilityFigure reliabilityFigure(const RankCalibrations& calibration,
                                    const std::string& caption,
                                    const ReliabilityStyle& style) {
    ReliabilityFigure figure = emptyFigure(caption, orElse(style.score, "Model score"), style);
    for (std::size_t at = kRanks; at-- > 0;) {
        if (calibration[at].notEnough.empty()) {
            figure.panels.push_back(
                panelOf(plainText(orElse(style.ranks[at], nameOf(kAllRanks[at]))),
                        calibration[at].asTheyAre,
                        style));
        }
    }
    return figure;
}

ReliabilityFigure reliabilityFigure(std::span<const CladeReliability> clades,
                                    const std::string& caption,
                                    const ReliabilityStyle& style) {
    constexpr std::size_t kMost = 9;
    ReliabilityFigure figure = emptyFigure(caption, orElse(style.chance, "Chance"), style);
    for (const CladeReliability& clade : clades.first(std::min(kMost, clades.size()))) {
        figure.panels.push_back(panelOf(plainText(clade.clade), clade.reliability, style));
    }
    return figure;
}

} // namespace taxo
