// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxonomy.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace taxo {
namespace {

test::SyntheticTaxonomy::World worldOf(bool shuffled) {
    return test::SyntheticTaxonomy{.genera = 60, .shuffled = shuffled, .seed = 5}.make();
}

TEST(Taxonomy, HoldsOnlyTheRootWhenNothingWasAdded) {
    const Taxonomy taxonomy;
    EXPECT_EQ(taxonomy.size(), 1U);
    EXPECT_TRUE(taxonomy.isRoot(Taxonomy::root()));
    EXPECT_TRUE(taxonomy.childrenOf(Taxonomy::root()).empty());
    EXPECT_EQ(taxonomy.speciesIn(Taxonomy::root()), 0U);
}

TEST(Taxonomy, GivesBackEveryLineage) {
    for (const bool shuffled : {false, true}) {
        const auto world = worldOf(shuffled);
        for (std::size_t label = 0; label < world.lineages.size(); ++label) {
            EXPECT_EQ(world.taxonomy.lineageOf(world.leaves[label]), world.lineages[label]);
        }
    }
}

TEST(Taxonomy, ListsParentsBeforeChildrenAndCladesAsRanges) {
    const auto world = worldOf(true);
    const Taxonomy& taxonomy = world.taxonomy;
    std::size_t children = 0;
    for (const TaxonId taxon : world.all()) {
        std::size_t species = taxonomy.isLeaf(taxon) ? 1 : 0;
        for (const TaxonId child : taxonomy.childrenOf(taxon)) {
            EXPECT_LT(taxon, child);
            EXPECT_EQ(taxonomy.parentOf(child), taxon);
            EXPECT_TRUE(taxonomy.contains(taxon, child));
            species += taxonomy.speciesIn(child);
            ++children;
        }
        EXPECT_EQ(taxonomy.speciesIn(taxon), species);
    }
    EXPECT_EQ(children + 1, taxonomy.size());
}

TEST(Taxonomy, TellsTaxaApartByFullLineageEmptyRanksIncluded) {
    TaxonomyBuilder builder;
    builder.add({"Animalia", "Chordata", "", "O", "F", "G", "s"});
    builder.add({"Animalia", "Chordata", "Aves", "O", "F", "G", "s"});
    builder.add({"Plantae", "Chordata", "", "O", "F", "G", "s"});
    builder.add({"Animalia", "Chordata", "", "O", "F", "G", "s"});
    const auto built = std::move(builder).build();
    EXPECT_EQ(built.taxonomy.speciesIn(Taxonomy::root()), 3U);
    EXPECT_EQ(built.leaves[0], built.leaves[3]);
    EXPECT_NE(built.leaves[0], built.leaves[1]);
    EXPECT_NE(built.leaves[0], built.leaves[2]);
    EXPECT_FALSE(built.taxonomy.isNamed(*built.taxonomy.ancestorAt(built.leaves[0], Rank::Class)));
}

TEST(Taxonomy, HasNoAncestorBelowATaxon) {
    const auto world = worldOf(false);
    const TaxonId family = *world.taxonomy.ancestorAt(world.leaves[0], Rank::Family);
    EXPECT_EQ(world.taxonomy.ancestorAt(family, Rank::Family), family);
    EXPECT_EQ(world.taxonomy.ancestorAt(family, Rank::Genus), std::nullopt);
    EXPECT_EQ(world.taxonomy.ancestorAt(Taxonomy::root(), Rank::Kingdom), std::nullopt);
}

TEST(Taxonomy, RefusesArraysThatContradictEachOther) {
    const auto world = test::SyntheticTaxonomy{.genera = 4, .speciesPerGenus = 2}.make();
    const Taxonomy::Arrays good = world.taxonomy.arrays();
    ASSERT_TRUE(Taxonomy::fromArrays(good, nullptr));
    // Every single entry of these arrays matters: change each, one at a time.
    const auto refusesEachChange = [&](std::span<const std::int32_t> Taxonomy::Arrays::*array) {
        for (std::size_t i = 0; i < (good.*array).size(); ++i) {
            std::vector<std::int32_t> changed((good.*array).begin(), (good.*array).end());
            ++changed[i];
            Taxonomy::Arrays arrays = good;
            arrays.*array = changed;
            EXPECT_FALSE(Taxonomy::fromArrays(arrays, nullptr)) << "entry " << i;
        }
    };
    refusesEachChange(&Taxonomy::Arrays::parent);
    refusesEachChange(&Taxonomy::Arrays::end);
    refusesEachChange(&Taxonomy::Arrays::leavesBefore);
    Taxonomy::Arrays shorter = good;
    shorter.depth = shorter.depth.first(shorter.depth.size() - 1);
    EXPECT_FALSE(Taxonomy::fromArrays(shorter, nullptr));
    Taxonomy::Arrays nameless = good;
    nameless.names = {};
    EXPECT_FALSE(Taxonomy::fromArrays(nameless, nullptr));
}

TEST(StringTableBuilder, KeepsEqualTextsOnceAndTheEmptyTextFirst) {
    StringTableBuilder builder;
    std::vector<std::uint32_t> numbers;
    for (int i = 0; i < 5000; ++i) {
        numbers.push_back(builder.add(std::to_string(i % 2500)));
    }
    EXPECT_EQ(builder.table().size(), 2501U);
    EXPECT_EQ(builder.add(""), 0U);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        EXPECT_EQ(builder.table().at(numbers[i]), std::to_string(i % 2500));
    }
}

} // namespace
} // namespace taxo
