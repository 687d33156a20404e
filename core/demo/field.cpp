// SPDX-License-Identifier: MIT
#include "core/demo/field_private.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace taxo {

std::vector<CameraTrap> makeDeployments(std::uint64_t seed) {
    Random random(seedOf(seed, 61));
    std::vector<CameraTrap> deployments;
    for (std::size_t i = 0; i <= kHabitats; ++i) {
        CameraTrap one;
        one.id = "DPL-0" + std::to_string(i + 1);
        one.habitat = static_cast<Habitat>(i % kHabitats);
        one.latitude = random.uniform(-46.0, -36.0);
        one.longitude = random.uniform(-128.0, -114.0);
        one.placeSeed = random.next();
        deployments.push_back(one);
    }
    // As if batteries had been changed: the camera believes that it is its first day.
    deployments.back().clockOffset = -(11LL * 365 * 86'400 + 5LL * 3'600);
    return deployments;
}

std::int64_t drawTime(bool isNight, Random& random) {
    constexpr std::int64_t kFirstDay = 1'932'940'800; // 2031-04-03
    constexpr std::size_t kDays = 180;
    const std::size_t hour = isNight ? 20 + random.below(9) : 6 + random.below(13);
    const std::size_t seconds = 86'400 * random.below(kDays) + 3'600 * hour + random.below(3'600);
    return kFirstDay + static_cast<std::int64_t>(seconds);
}

std::string isoTime(std::int64_t seconds) {
    // Civil date from a count of days, as in Hinnant's "chrono-compatible low-level date
    // algorithms".
    const std::int64_t days = seconds / 86'400 + 719'468;
    const std::int64_t rest = seconds % 86'400;
    const std::int64_t era = days / 146'097;
    const std::int64_t dayOfEra = days % 146'097;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    const int year = static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    std::array<char, 64> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02d-%02dT%02d:%02d:%02d",
                  year,
                  month,
                  day,
                  static_cast<int>(rest / 3'600),
                  static_cast<int>(rest / 60 % 60),
                  static_cast<int>(rest % 60));
    return text.data();
}

namespace {

bool isMet(const DemoSpecies& species, WhichSpecies which) {
    const bool isTrained = species.heldOut == HeldOut::No;
    return species.isListed &&
           (which == WhichSpecies::All || isTrained == (which == WhichSpecies::Trained));
}

} // namespace

Guests::Guests(const DemoWorld& world, const ExpeditionOptions& options) : m_world(world) {
    for (const DemoSpecies& one : world.species) {
        const double often = options.isEven ? 1.0 : one.abundance;
        m_weights.push_back(isMet(one, options.which) ? often : 0.0);
    }
}

std::size_t Guests::anyone(Random& random) const {
    return random.weighted(m_weights);
}

std::size_t Guests::nightVisitor(Habitat habitat, Random& random) const {
    std::vector<double> weights = m_weights;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const DemoSpecies& one = m_world.species[i];
        weights[i] *= one.plan != BodyPlan::Walker ? 0.0 : one.habitat == habitat ? 1.0 : 0.05;
    }
    const bool isAnyone =
        std::any_of(weights.begin(), weights.end(), [](double weight) { return weight > 0.0; });
    return isAnyone ? random.weighted(weights) : anyone(random);
}

std::optional<std::size_t> Guests::unlisted(Random& random) const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < m_world.species.size(); ++i) {
        if (!m_world.species[i].isListed) {
            all.push_back(i);
        }
    }
    return all.empty() ? std::nullopt : std::optional(all[random.below(all.size())]);
}

std::size_t Guests::mistakenFor(std::size_t species, Random& random) const {
    const Lineage& own = m_world.species[species].lineage;
    std::vector<std::size_t> sisters;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < m_world.species.size(); ++i) {
        const DemoSpecies& one = m_world.species[i];
        if (i == species || !one.isListed) {
            continue;
        }
        others.push_back(i);
        if (agree(own, one.lineage, Rank::Genus)) {
            sisters.push_back(i);
        }
    }
    const auto& from = !sisters.empty() && random.chance(0.5) ? sisters : others;
    return from.empty() ? species : from[random.below(from.size())];
}

std::vector<std::size_t> Guests::fourForADrawer(Random& random) const {
    std::vector<std::size_t> able;
    for (std::size_t i = 0; i < m_world.species.size(); ++i) {
        const BodyPlan plan = m_world.species[i].plan;
        if (m_weights[i] > 0.0 && (plan == BodyPlan::Flyer || plan == BodyPlan::Shellback)) {
            able.push_back(i);
        }
    }
    if (able.empty()) {
        return {anyone(random)};
    }
    // Neighbours in the list are relatives.
    const std::size_t first = random.below(able.size() > 4 ? able.size() - 3 : 1);
    std::vector<std::size_t> four;
    for (std::size_t i = first; i < able.size() && four.size() < 4; ++i) {
        four.push_back(able[i]);
    }
    return four;
}

} // namespace taxo
