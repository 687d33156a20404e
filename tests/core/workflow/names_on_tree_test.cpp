// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxonomy_builder.h"
#include "core/tree/newick.h"
#include "core/workflow/names_on_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

using testing::ElementsAre;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kPanda{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ailuropoda", "melanoleuca"}};

TreeNames names() {
    return TreeNames(
        readNewickText("(Canis,('Ursus maritimus','Ursus arctos')Ursidae)r;", "t")->tree);
}

std::vector<std::string>
called(const TreeNames& tree, const CommonNames& common, const char* typed) {
    std::vector<std::string> found;
    for (const TaxonId taxon : common.complete(typed, 9)) {
        found.push_back(tree.tree().displayNameOf(NodeId{taxon.value}));
    }
    return found;
}

TEST(NamesOnTree, AChecklistCallsTheTaxaThatTheTreeHas) {
    const TreeNames tree = names();
    const std::vector<ChecklistTaxon> checklist = {{kPanda, "Giant panda"}, {kBear, "Brown bear"}};
    const CommonNames common = commonNamesOn(tree, checklist);
    EXPECT_THAT(called(tree, common, "brown"), ElementsAre("Ursus arctos"));
    EXPECT_TRUE(common.complete("giant", 9).empty());
}

TEST(NamesOnTree, ACollectionCallsItsTaxaOnAnyTree) {
    const TreeNames tree = names();
    TaxonomyBuilder builder;
    builder.addLineage(kPanda);
    builder.addLineage(kBear);
    const auto built = std::move(builder).build();
    const TaxonId family = *built.taxonomy.ancestorAt(built.leaves[1], Rank::Family);
    const KnownTaxa known{NameIndex(built.taxonomy),
                          CommonNames({{built.leaves[0], "Giant panda"},
                                       {built.leaves[1], "Brown bear"},
                                       {family, "Bears"}})};
    const CommonNames common = commonNamesOn(tree, known);
    EXPECT_THAT(called(tree, common, "brown bear"), ElementsAre("Ursus arctos"));
    EXPECT_THAT(called(tree, common, "bears"), ElementsAre("Ursidae"));
    EXPECT_TRUE(common.complete("giant", 9).empty());
}

} // namespace
} // namespace taxo
