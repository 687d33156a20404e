// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/demo/traits.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

enum class DemoKingdom : std::uint8_t { SixLegged, Leaved, Capped };

inline constexpr int kDemoKingdoms = 3;

DemoKingdom kingdomOf(BodyPlan plan);

/// Invented Latin names. The kingdoms say that they are fiction; the genera are made of syllables
/// that no language's Latin has; each is given once. A value, one thread at a time.
class NameMaker {
public:
    explicit NameMaker(std::uint64_t seed) : m_random(seed) {}

    static std::string kingdom(DemoKingdom kingdom);
    static std::string phylum(BodyPlan plan);
    std::string classOf(DemoKingdom kingdom);
    std::string order(DemoKingdom kingdom);
    /// A genus in -us, -a or -um.
    std::string genus();
    /// From its type genus: -idae of six-legged, -aceae of others.
    static std::string family(std::string_view typeGenus, DemoKingdom kingdom);
    /// After a place or person that there never was; "" + stem, agreeing with the genus.
    std::string honour(std::string_view genus);

private:
    std::string stem(int syllables);

    Random m_random;
    std::set<std::string> m_given;
};

/// What of a species can be put into words; all as a person sees it.
struct VisibleMarks {
    BodyPlan plan = BodyPlan::Walker;
    ColorName base = ColorName::Grey;
    ColorName accent = ColorName::Grey;
    Pattern pattern = Pattern::Plain;
    Ornament ornament = Ornament::None;
    double organLength = 0.0; ///< deviation
    double stoutness = 0.0;   ///< deviation
    auto operator<=>(const VisibleMarks&) const = default;
};

VisibleMarks visibleMarks(BodyPlan plan, Pattern pattern, Ornament ornament, const Traits& traits);

/// Epithets that say something true of the species, the most telling first, agreeing in gender
/// with the genus: "rubriguttelus" is red-spotted. The same mark has the same stem everywhere.
std::vector<std::string> tellingEpithets(const VisibleMarks& marks, std::string_view genus);

/// Adjectives of a common name, in the order to try: "red-spotted", "horned", ...
std::vector<std::string> plainAdjectives(const VisibleMarks& marks);

/// The noun that a family's species share: "ridge-walker". `number` counts within the body plan.
std::string commonNoun(BodyPlan plan, std::size_t number);

} // namespace taxo
