// SPDX-License-Identifier: MIT
#pragma once

#include "core/trust/accuracy_dial.h"
#include "tests/core/trust/judged_world.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace taxo::test {

/// In how many of some worlds a promise was broken, and how much was named.
struct DialTrial {
    std::array<std::size_t, kRanks> promised{};
    std::array<std::size_t, kRanks> broken{};
    double ofBest = 0.0;        ///< mean share of what the truth would name, at any rank
    double ofBestSpecies = 0.0; ///< and at species
    std::size_t refused = 0;

    void add(const DialSetting& setting, const JudgedWorld::Population& population, double target) {
        const Achieved achieved = achievedBy(setting.rule, population);
        for (std::size_t rank = 0; rank < kRanks; ++rank) {
            const bool isPromised = setting.ranks[rank].finding == RankEvidence::Finding::Promised;
            promised[rank] += isPromised ? 1 : 0;
            broken[rank] +=
                isPromised && achieved.given[rank] > 0 && achieved.share[rank] < target ? 1 : 0;
        }
        const Achieved best = achievedBy(bestRule(population, target), population);
        const double species = best.coverage(Rank::Species);
        m_ofBest += achieved.coverage(Rank::Kingdom) / best.coverage(Rank::Kingdom);
        m_ofBestSpecies += species > 0.0 ? achieved.coverage(Rank::Species) / species : 1.0;
        ++m_set;
        ofBest = m_ofBest / static_cast<double>(m_set);
        ofBestSpecies = m_ofBestSpecies / static_cast<double>(m_set);
    }

private:
    double m_ofBest = 0.0;
    double m_ofBestSpecies = 0.0;
    std::size_t m_set = 0;
};

/// One for each target, in the same worlds. `byEvent` false: each photograph is taken for an event.
inline std::vector<DialTrial> tryWorlds(std::size_t worlds,
                                        std::size_t events,
                                        const std::vector<double>& targets,
                                        bool byEvent) {
    std::vector<DialTrial> trials(targets.size());
    for (std::uint64_t seed = 0; seed < worlds; ++seed) {
        const JudgedWorld world{.events = events, .seed = seedOf(events, seed)};
        const auto population = world.population();
        JudgedAnswers judged = world.judged();
        if (!byEvent) {
            judged.events.clear();
        }
        const AccuracyDial dial = AccuracyDial::of(std::move(judged)).value();
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (const auto setting = dial.at(targets[i])) {
                trials[i].add(*setting, population, targets[i]);
            } else {
                ++trials[i].refused;
            }
        }
    }
    return trials;
}

} // namespace taxo::test
