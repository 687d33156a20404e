// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/trust/climb_rule.h"
#include "core/trust/judged_answers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::test {

/// Photographs with answers whose chance of being right at each rank is known exactly. Scores tell
/// of it, but promise too much or too little and are noisy. Photographs come in events: those of a
/// burst look alike, get nearly the same scores, and are mostly right or wrong together.
struct JudgedWorld {
    std::size_t events = 400;
    double burstShare = 0.3;     ///< of the events that are bursts of 3 to 10 photographs
    double duplicateShare = 0.9; ///< of a burst's photographs that are right or wrong together
    std::uint64_t seed = 1;

    /// Chances of being right, by rank.
    using Chances = std::array<double, kRanks>;

    struct Population {
        std::vector<RankScores> scores;
        std::vector<Chances> chances;
    };

    /// What people judged.
    JudgedAnswers judged() const {
        const Model model(seed);
        Random random(seedOf(seed, 1));
        JudgedAnswers made;
        for (std::size_t event = 0; event < events; ++event) {
            const double easy = random.normal();
            const double luck = random.uniform();
            const auto taxon = static_cast<std::int32_t>(random.below(40));
            const std::size_t photographs = random.chance(burstShare) ? 3 + random.below(8) : 1;
            for (std::size_t i = 0; i < photographs; ++i) {
                const bool isDuplicate = random.chance(duplicateShare);
                const double ownLuck = isDuplicate ? luck : random.uniform();
                const Photo photo = model.photo(easy + 0.05 * random.normal(), random);
                RankTruths truths;
                for (std::size_t rank = 0; rank < kRanks; ++rank) {
                    truths[rank] = ownLuck < photo.chances[rank];
                }
                made.scores.push_back(photo.scores);
                made.truths.push_back(truths);
                made.events.push_back(static_cast<std::int32_t>(event));
                made.taxa.push_back(taxon);
            }
        }
        return made;
    }

    /// All others that are there, one of each event: bursts are as easy as the rest.
    Population population(std::size_t photographs = 20'000) const {
        const Model model(seed);
        Random random(seedOf(seed, 2));
        Population made;
        for (std::size_t i = 0; i < photographs; ++i) {
            const Photo photo = model.photo(random.normal(), random);
            made.scores.push_back(photo.scores);
            made.chances.push_back(photo.chances);
        }
        return made;
    }

private:
    struct Photo {
        RankScores scores;
        Chances chances;
    };

    /// How easy photographs are, and how scores tell of it: different in every world.
    struct Model {
        explicit Model(std::uint64_t seed) {
            Random random(seedOf(seed, 3));
            for (std::size_t rank = 0; rank < kRanks; ++rank) {
                level[rank] = random.uniform(0.6, 2.0);
                slope[rank] = random.uniform(1.0, 2.2);
            }
            exaggeration = random.uniform(0.7, 2.0);
            noise = random.uniform(0.1, 0.6);
        }

        Photo photo(double easy, Random& random) const {
            Photo made;
            double chance = 0.0;
            double score = 0.0;
            for (std::size_t rank = kRanks; rank-- > 0;) { // what the deeper ranks leave
                const double logit = level[rank] + slope[rank] * easy;
                const double shown = exaggeration * logit + noise * random.normal();
                chance += (1.0 - chance) / (1.0 + std::exp(-logit));
                score += (1.0 - score) / (1.0 + std::exp(-shown));
                made.chances[rank] = chance;
                made.scores[rank] = static_cast<float>(score);
            }
            return made;
        }

        std::array<double, kRanks> level{};
        std::array<double, kRanks> slope{};
        double exaggeration = 1.0;
        double noise = 0.0;
    };
};

/// What names that a rule gives are worth in a population.
struct Achieved {
    std::array<std::size_t, kRanks> given{};
    std::array<double, kRanks> share{}; ///< right, of those given
    std::size_t all = 0;

    /// Named at this rank or below it.
    double coverage(Rank rank) const {
        std::size_t sum = 0;
        for (std::size_t at = indexOf(rank); at < kRanks; ++at) {
            sum += given[at];
        }
        return static_cast<double>(sum) / static_cast<double>(all);
    }
};

inline Achieved achievedBy(const ClimbRule& rule, const JudgedWorld::Population& population) {
    Achieved achieved;
    achieved.all = population.scores.size();
    for (std::size_t row = 0; row < achieved.all; ++row) {
        if (const auto rank = rule.rankOf(population.scores[row])) {
            ++achieved.given[indexOf(*rank)];
            achieved.share[indexOf(*rank)] += population.chances[row][indexOf(*rank)];
        }
    }
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        achieved.share[rank] /= static_cast<double>(std::max<std::size_t>(1, achieved.given[rank]));
    }
    return achieved;
}

/// The rule that whoever knows the truth would set: at each rank, of what deeper ones leave, the
/// lowest threshold above which the target is right.
inline ClimbRule bestRule(const JudgedWorld::Population& population, double target) {
    ClimbRule rule;
    std::vector<std::uint32_t> left(population.scores.size());
    for (std::uint32_t row = 0; row < left.size(); ++row) {
        left[row] = row;
    }
    for (std::size_t rank = kRanks; rank-- > 0;) {
        std::ranges::sort(left, std::greater<>(), [&](std::uint32_t row) {
            return population.scores[row][rank];
        });
        double right = 0.0;
        std::size_t named = 0;
        for (std::size_t i = 0; i < left.size(); ++i) {
            right += population.chances[left[i]][rank];
            if (right >= target * static_cast<double>(i + 1)) {
                named = i + 1;
            }
        }
        if (named > 0) {
            rule.least[rank] = population.scores[left[named - 1]][rank];
            left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(named));
        }
    }
    return rule;
}

} // namespace taxo::test
