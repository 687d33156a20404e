// SPDX-License-Identifier: MIT
#include "core/demo/world.h"
#include "core/taxonomy/checklist.h"
#include "tests/core/demo/world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace taxo {
namespace {

std::size_t countTaxa(Rank rank) {
    std::set<std::vector<std::string>> taxa;
    for (const DemoSpecies& one : world().species) {
        if (one.isListed) {
            taxa.insert(
                {one.lineage.names.begin(),
                 one.lineage.names.begin() + static_cast<std::ptrdiff_t>(indexOf(rank)) + 1});
        }
    }
    return taxa.size();
}

/// Mean squared difference of a value over pairs of species that parted between two ages.
double meanDifference(const std::function<double(const DemoSpecies&)>& value,
                      double younger,
                      double older) {
    double sum = 0.0;
    double pairs = 0.0;
    const auto& species = world().species;
    for (std::size_t i = 0; i < species.size(); ++i) {
        for (std::size_t j = i + 1; j < species.size(); ++j) {
            const double age = ageOfCommonAncestor(world().tree, species[i].node, species[j].node);
            if (age > younger && age <= older) {
                const double apart = value(species[i]) - value(species[j]);
                sum += apart * apart;
                pairs += 1.0;
            }
        }
    }
    return sum / pairs;
}

TEST(DemoWorld, HasAsManyTaxaAsAsked) {
    EXPECT_EQ(countTaxa(Rank::Kingdom), 3U);
    EXPECT_EQ(countTaxa(Rank::Phylum), 7U);
    EXPECT_EQ(countTaxa(Rank::Family), 40U);
    EXPECT_EQ(countTaxa(Rank::Genus), 120U);
    EXPECT_EQ(countTaxa(Rank::Species), 400U);
    EXPECT_EQ(world().species.size(), 408U) << "with those in no list";
}

TEST(DemoWorld, HasManyGeneraOfOneAndAFewLargeOnes) {
    std::map<std::vector<std::string>, std::size_t> sizes;
    for (const DemoSpecies& one : world().species) {
        ++sizes[{one.lineage.names.begin(), one.lineage.names.end() - 1}];
    }
    std::size_t ones = 0;
    std::size_t largest = 0;
    for (const auto& [genus, size] : sizes) {
        ones += size == 1 ? 1 : 0;
        largest = std::max(largest, size);
    }
    EXPECT_GT(ones, 25U);
    EXPECT_GE(largest, 15U);
}

TEST(DemoWorld, IsTheSameForTheSameSeed) {
    const auto again = makeDemoWorld();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->checklistCsv(), world().checklistCsv());
    EXPECT_EQ(again->tree.newick(), world().tree.newick());
    const auto other = makeDemoWorld({.seed = 2});
    ASSERT_TRUE(other);
    EXPECT_NE(other->checklistCsv(), world().checklistCsv());
}

TEST(DemoWorld, RelativesLookAlike) {
    for (const Trait trait : {Trait::Elongation, Trait::HeadSize, Trait::BaseRedness}) {
        const auto value = [trait](const DemoSpecies& one) { return one.traits[indexOf(trait)]; };
        EXPECT_LT(meanDifference(value, 0.0, 0.16), 0.75 * meanDifference(value, 0.5, 1.0))
            << infoOf(trait).name;
    }
}

TEST(DemoWorld, TheControlTraitEvolvesAsOthersButIsNotSeen) {
    const auto value = [](const DemoSpecies& one) {
        return one.traits[indexOf(Trait::Resilience)];
    };
    EXPECT_LT(meanDifference(value, 0.0, 0.16), 0.5 * meanDifference(value, 0.5, 1.0));
}

TEST(DemoWorld, StoutnessConvergesWithHabitatAcrossFamilies) {
    // Species of different phyla that live alike are more alike than those that do not.
    double alike = 0.0;
    double alikePairs = 0.0;
    double apart = 0.0;
    double apartPairs = 0.0;
    const auto& species = world().species;
    for (const DemoSpecies& a : species) {
        for (const DemoSpecies& b : species) {
            if (a.plan >= b.plan) {
                continue;
            }
            const double difference =
                a.traits[indexOf(Trait::Stoutness)] - b.traits[indexOf(Trait::Stoutness)];
            (a.habitat == b.habitat ? alike : apart) += difference * difference;
            (a.habitat == b.habitat ? alikePairs : apartPairs) += 1.0;
        }
    }
    EXPECT_LT(alike / alikePairs, 0.6 * apart / apartPairs);
}

TEST(DemoWorld, HabitatRunsInClades) {
    const auto sameHabitat = [](double younger, double older) {
        double same = 0.0;
        double pairs = 0.0;
        const auto& species = world().species;
        for (std::size_t i = 0; i < species.size(); ++i) {
            for (std::size_t j = i + 1; j < species.size(); ++j) {
                const double age =
                    ageOfCommonAncestor(world().tree, species[i].node, species[j].node);
                if (age > younger && age <= older) {
                    same += species[i].habitat == species[j].habitat ? 1.0 : 0.0;
                    pairs += 1.0;
                }
            }
        }
        return same / pairs;
    };
    EXPECT_GT(sameHabitat(0.0, 0.16), 2.0 * sameHabitat(0.5, 1.0));
}

TEST(DemoWorld, HoldsOutSpeciesOfTrainedGeneraAndOneFamily) {
    std::set<std::string> families;
    std::size_t species = 0;
    std::map<std::vector<std::string>, std::size_t> trained;
    for (const DemoSpecies& one : world().species) {
        if (one.heldOut == HeldOut::Family) {
            families.insert(one.lineage.at(Rank::Family));
        }
        species += one.heldOut == HeldOut::Species ? 1 : 0;
        trained[{one.lineage.names.begin(), one.lineage.names.end() - 1}] +=
            one.isListed && one.heldOut == HeldOut::No ? 1 : 0;
    }
    ASSERT_EQ(families.size(), 1U);
    EXPECT_EQ(species, 40U);
    for (const DemoSpecies& one : world().species) {
        const std::size_t left = trained[{one.lineage.names.begin(), one.lineage.names.end() - 1}];
        if (one.heldOut == HeldOut::Species) {
            EXPECT_GE(left, 1U) << one.lineage.binomial();
        }
        EXPECT_EQ(one.heldOut == HeldOut::Family, families.contains(one.lineage.at(Rank::Family)))
            << one.lineage.binomial();
    }
}

TEST(DemoWorld, ItsChecklistIsOneThatLabelsAreBuiltFrom) {
    const auto table = CsvTable::parse(world().checklistCsv(), "checklist");
    ASSERT_TRUE(table) << table.error().text();
    const auto list = checklistFrom(*table, "checklist");
    ASSERT_TRUE(list) << list.error().text();
    ASSERT_EQ(list->taxa.size(), 400U);
    EXPECT_EQ(list->taxa[0].lineage, world().species[0].lineage);
    EXPECT_EQ(list->taxa[0].commonName, world().species[0].commonName);
}

TEST(DemoWorld, SaysWhichNumberIsOutOfRange) {
    const auto made = makeDemoWorld({.species = 5});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(made.error().message.find("120 to 2000"), std::string::npos) << made.error().message;
}

TEST(DemoWorld, SmallAndLargeOnesCanBeMadeToo) {
    const auto small = makeDemoWorld(
        {.seed = 3, .species = 7, .genera = 7, .families = 7, .unlisted = 0, .heldOutSpecies = 0});
    ASSERT_TRUE(small) << small.error().text();
    EXPECT_EQ(small->species.size(), 7U);
    const auto large = makeDemoWorld({.seed = 3, .species = 900, .genera = 300, .families = 80});
    ASSERT_TRUE(large) << large.error().text();
    EXPECT_EQ(large->species.size(), 908U);
}

} // namespace
} // namespace taxo
