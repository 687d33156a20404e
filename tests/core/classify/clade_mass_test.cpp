// SPDX-License-Identifier: MIT
#include "core/classify/clade_mass.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace taxo {
namespace {

std::vector<test::SyntheticTaxonomy::World> worlds() {
    return {test::SyntheticTaxonomy{.genera = 20, .speciesPerGenus = 5, .seed = 3}.make(),
            test::SyntheticTaxonomy{.genera = 300, .shuffled = true, .seed = 4}.make(),
            test::SyntheticTaxonomy{.genera = 1, .speciesPerGenus = 1, .repeated = 5}.make()};
}

TEST(CladeMass, ChildrenNeverOutweighTheirParent) {
    for (const auto& world : worlds()) {
        const auto mass =
            CladeMass::rollUp(world.taxonomy, world.leaves, world.randomProbabilities());
        for (const TaxonId taxon : world.all()) {
            double below = 0.0;
            bool hasChildren = false;
            for (const TaxonId child : world.taxonomy.childrenOf(taxon)) {
                EXPECT_LE(mass.exactlyOf(child), mass.exactlyOf(taxon));
                below += mass.exactlyOf(child);
                hasChildren = true;
            }
            if (hasChildren) {
                EXPECT_NEAR(below, mass.exactlyOf(taxon), 1e-12) << world.taxonomy.nameOf(taxon);
            }
        }
    }
}

TEST(CladeMass, SumsToOneAtTheRootAndAtEveryRank) {
    for (const auto& world : worlds()) {
        const auto mass =
            CladeMass::rollUp(world.taxonomy, world.leaves, world.randomProbabilities());
        EXPECT_NEAR(mass.of(Taxonomy::root()), 1.0F, 1e-6F);
        std::vector<double> sums(kRanks, 0.0);
        for (const TaxonId taxon : world.all()) {
            if (!world.taxonomy.isRoot(taxon)) {
                sums[indexOf(world.taxonomy.rankOf(taxon))] += mass.exactlyOf(taxon);
            }
        }
        for (const double sum : sums) {
            EXPECT_NEAR(sum, 1.0, 1e-6);
        }
    }
}

TEST(CladeMass, IsTheSumOverTheLabelsOfTheClade) {
    for (const auto& world : worlds()) {
        const auto probabilities = world.randomProbabilities();
        const auto mass = CladeMass::rollUp(world.taxonomy, world.leaves, probabilities);
        for (const TaxonId taxon : world.all()) {
            double sum = 0.0;
            for (std::size_t label = 0; label < world.leaves.size(); ++label) {
                if (world.taxonomy.contains(taxon, world.leaves[label])) {
                    sum += static_cast<double>(probabilities[label]);
                }
            }
            ASSERT_NEAR(mass.exactlyOf(taxon), sum, 1e-12);
        }
    }
}

TEST(CladeMass, DoesNotDependOnTheOrderOfLabels) {
    const auto world = test::SyntheticTaxonomy{.genera = 100, .seed = 9}.make();
    auto probabilities = world.randomProbabilities();
    auto leaves = world.leaves;
    const auto before = CladeMass::rollUp(world.taxonomy, leaves, probabilities);
    std::reverse(leaves.begin(), leaves.end());
    std::reverse(probabilities.begin(), probabilities.end());
    const auto after = CladeMass::rollUp(world.taxonomy, leaves, probabilities);
    for (const TaxonId taxon : world.all()) {
        EXPECT_NEAR(before.exactlyOf(taxon), after.exactlyOf(taxon), 1e-14);
    }
}

} // namespace
} // namespace taxo
