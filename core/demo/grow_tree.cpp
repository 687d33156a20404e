// SPDX-License-Identifier: MIT
// The tree of life of the demo world, from the ranks downwards: each taxon's lines part at random
// times after its own beginning.
#include "core/base/assert.h"
#include "core/demo/taxa_private.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

/// When taxa of a rank begin to part into what is below them; 1 is the beginning of life.
constexpr double kKingdomAge = 0.88;
constexpr double kPhylumAge = 0.76;
constexpr double kClassAge = 0.66;
constexpr double kOrderAge = 0.54;
constexpr double kFamilyAge = 0.40;
constexpr double kGenusAge = 0.12;

/// Shares of the families, genera and species, in the order of BodyPlan.
constexpr std::array<double, kBodyPlans> kShares = {0.21, 0.19, 0.13, 0.16, 0.12, 0.11, 0.08};
/// Species in the largest genus of each.
constexpr std::array<std::size_t, kBodyPlans> kLargestGenus = {15, 12, 9, 11, 8, 9, 6};

class TreeGrower {
public:
    TreeGrower(DemoWorld& world, const DemoWorldOptions& options, NameMaker& names)
        : m_world(world), m_names(names), m_random(seedOf(options.seed, 2)) {
        const auto families = sharedOut(options.families);
        const auto genera = sharedOut(options.genera);
        const auto species = sharedOut(options.species);
        for (std::size_t plan = 0; plan < kShares.size(); ++plan) {
            append(m_generaOfFamily, unevenSizes(families[plan], genera[plan], 7, m_random));
            append(m_speciesOfGenus,
                   unevenSizes(genera[plan], species[plan], kLargestGenus[plan], m_random));
        }
    }

    void grow(std::size_t families) {
        const std::vector<std::size_t> familiesOfPlan = sharedOut(families);
        DemoTree& tree = m_world.tree;
        const std::int32_t root = tree.add(-1, 1.0, "Ficta");
        const auto kingdomLines = splitLines(tree, root, kDemoKingdoms, kKingdomAge, m_random);
        for (int k = 0; k < kDemoKingdoms; ++k) {
            const auto kingdom = static_cast<DemoKingdom>(k);
            Lineage lineage;
            lineage.at(Rank::Kingdom) = NameMaker::kingdom(kingdom);
            const std::int32_t node = tree.add(
                kingdomLines[static_cast<std::size_t>(k)], kKingdomAge, lineage.at(Rank::Kingdom));
            std::vector<BodyPlan> plans;
            for (int p = 0; p < kBodyPlans; ++p) {
                if (kingdomOf(static_cast<BodyPlan>(p)) == kingdom) {
                    plans.push_back(static_cast<BodyPlan>(p));
                }
            }
            const auto lines = splitLines(tree, node, plans.size(), kPhylumAge, m_random);
            for (std::size_t p = 0; p < plans.size(); ++p) {
                growPhylum(lines[p],
                           lineage,
                           plans[p],
                           familiesOfPlan[static_cast<std::size_t>(plans[p])]);
            }
        }
    }

    /// Two genera of one name: names are governed by one code for each kingdom.
    void makeHomonyms() {
        const auto ofKingdom = [this](DemoKingdom kingdom) {
            for (DemoSpecies& one : m_world.species) {
                if (kingdomOf(one.plan) == kingdom && speciesIn(one.lineage) > 2) {
                    return one.lineage;
                }
            }
            return Lineage{};
        };
        const Lineage first = ofKingdom(DemoKingdom::SixLegged);
        const Lineage second = ofKingdom(DemoKingdom::Leaved);
        if (first.at(Rank::Genus).empty() || second.at(Rank::Genus).empty()) {
            return;
        }
        for (DemoTree::Node& node : m_world.tree.nodes) {
            if (node.name == second.at(Rank::Genus)) {
                node.name = first.at(Rank::Genus);
            }
        }
        for (DemoSpecies& one : m_world.species) {
            if (one.lineage == second) {
                one.lineage.at(Rank::Genus) = first.at(Rank::Genus);
            }
        }
    }

private:
    /// `total` in the plans' shares, at least one each; the first takes what is left.
    static std::vector<std::size_t> sharedOut(std::size_t total) {
        std::vector<std::size_t> shared;
        for (const double part : kShares) {
            const auto own = static_cast<std::size_t>(part * static_cast<double>(total));
            shared.push_back(std::max<std::size_t>(1, own));
        }
        const std::size_t sum = std::accumulate(shared.begin(), shared.end(), std::size_t{0});
        shared[0] += total > sum ? total - sum : 0;
        return shared;
    }

    static void append(std::vector<std::size_t>& all, const std::vector<std::size_t>& more) {
        all.insert(all.end(), more.begin(), more.end());
    }

    std::size_t speciesIn(const Lineage& genus) const {
        return static_cast<std::size_t>(std::count_if(
            m_world.species.begin(), m_world.species.end(), [&genus](const DemoSpecies& one) {
                return one.lineage == genus;
            }));
    }

    void growPhylum(std::int32_t line, Lineage lineage, BodyPlan plan, std::size_t families) {
        lineage.at(Rank::Phylum) = NameMaker::phylum(plan);
        const std::int32_t node = m_world.tree.add(line, kPhylumAge, lineage.at(Rank::Phylum));
        const std::size_t classes = 1 + families / 4;
        const auto lines = splitLines(m_world.tree, node, classes, kClassAge, m_random);
        for (std::size_t c = 0; c < classes; ++c) {
            const std::size_t own = (families + c) / classes; // as equal as can be
            Lineage below = lineage;
            // The last class of the first phylum was never given a name.
            const bool isNamed = plan != BodyPlan::Walker || c + 1 < classes;
            below.at(Rank::Class) = isNamed ? m_names.classOf(kingdomOf(plan)) : "";
            growClass(lines[c], below, plan, own);
        }
    }

    void growClass(std::int32_t line, Lineage lineage, BodyPlan plan, std::size_t families) {
        const std::int32_t node = m_world.tree.add(line, kClassAge, lineage.at(Rank::Class));
        const std::size_t orders = (families + 1) / 2;
        const auto lines = splitLines(m_world.tree, node, orders, kOrderAge, m_random);
        for (std::size_t o = 0; o < orders; ++o) {
            Lineage below = lineage;
            const bool isNamed = plan != BodyPlan::Rosette || o > 0;
            below.at(Rank::Order) = isNamed ? m_names.order(kingdomOf(plan)) : "";
            const std::int32_t order = m_world.tree.add(lines[o], kOrderAge, below.at(Rank::Order));
            const std::size_t own = (families + o) / orders;
            const auto ends = splitLines(m_world.tree, order, own, kFamilyAge, m_random);
            for (std::size_t f = 0; f < own; ++f) {
                // One family is known by its genera only.
                const bool isKnown = plan != BodyPlan::Shelf || o > 0 || f > 0;
                growFamily(ends[f], below, plan, isKnown);
            }
        }
    }

    void growFamily(std::int32_t line, Lineage lineage, BodyPlan plan, bool isNamed) {
        const std::size_t genera = m_generaOfFamily[m_families++];
        std::vector<std::string> names;
        for (std::size_t g = 0; g < genera; ++g) {
            names.push_back(m_names.genus());
        }
        lineage.at(Rank::Family) = isNamed ? NameMaker::family(names.front(), kingdomOf(plan)) : "";
        const std::int32_t node = m_world.tree.add(line, kFamilyAge, lineage.at(Rank::Family));
        const auto lines = splitLines(m_world.tree, node, genera, kGenusAge, m_random);
        for (std::size_t g = 0; g < genera; ++g) {
            lineage.at(Rank::Genus) = names[g];
            growGenus(lines[g], lineage, plan);
        }
    }

    void growGenus(std::int32_t line, const Lineage& lineage, BodyPlan plan) {
        const std::int32_t node = m_world.tree.add(line, kGenusAge, lineage.at(Rank::Genus));
        const std::size_t count = m_speciesOfGenus[m_genera++];
        // The youngest species are not of yesterday: they have had time to differ.
        const auto lines = splitLines(m_world.tree, node, count, 0.04, m_random);
        for (const std::int32_t end : lines) {
            DemoSpecies species;
            species.lineage = lineage;
            species.plan = plan;
            species.node = m_world.tree.add(end, 0.0);
            m_world.species.push_back(species);
        }
    }

    DemoWorld& m_world;
    NameMaker& m_names;
    Random m_random;
    std::vector<std::size_t> m_generaOfFamily;
    std::vector<std::size_t> m_speciesOfGenus;
    std::size_t m_families = 0;
    std::size_t m_genera = 0;
};

/// Sisters of listed species that nobody has described.
void addUnlisted(DemoWorld& world, std::size_t count, Random& random) {
    const std::size_t listed = world.species.size();
    for (std::size_t i = 0; i < count; ++i) {
        DemoSpecies species = world.species[random.below(listed)];
        const DemoTree::Node sister = world.tree.nodes[static_cast<std::size_t>(species.node)];
        species.node = world.tree.add(sister.parent, 0.0);
        species.isListed = false;
        world.species.push_back(species);
    }
}

} // namespace

std::vector<std::size_t>
unevenSizes(std::size_t parts, std::size_t total, std::size_t most, Random& random) {
    TAXO_ASSERT(parts > 0 && total >= parts);
    most = std::max(most, 2 * (total / parts) + 1);
    std::vector<std::size_t> sizes(parts);
    for (std::size_t& size : sizes) {
        const double u = random.uniform();
        size = 1 + static_cast<std::size_t>(static_cast<double>(most - 1) * u * u * u * u);
    }
    sizes[random.below(parts)] = std::min(most, total - parts + 1);
    std::size_t sum = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
    while (sum != total) {
        std::size_t& size = sizes[random.below(parts)];
        if (sum < total && ((size > 1 && size + 1 < most) || random.chance(0.02))) {
            ++size;
            ++sum;
        } else if (sum > total && size > 1 && (size < most || random.chance(0.02))) {
            --size;
            --sum;
        }
    }
    return sizes;
}

void growTree(DemoWorld& world, const DemoWorldOptions& options, NameMaker& names) {
    TreeGrower grower(world, options, names);
    grower.grow(options.families);
    grower.makeHomonyms();
    Random random(seedOf(options.seed, 3));
    addUnlisted(world, options.unlisted, random);
}

} // namespace taxo
