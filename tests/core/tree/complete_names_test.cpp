// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxonomy_builder.h"
#include "core/tree/complete_names.h"
#include "core/tree/node_lineage.h"
#include "tests/core/tree/trees.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Lineage kBrown{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kPolar{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "maritimus"}};

Tree bears() {
    TaxonomyBuilder builder;
    builder.addLineage(kBrown);
    builder.addLineage(kPolar);
    return Tree::of(std::move(builder).build().taxonomy);
}

std::vector<std::string> completed(const Tree& tree, const char* typed, std::size_t limit = 9) {
    std::vector<std::string> found;
    for (const NodeId node : completeNames(TreeNames(tree), typed, limit)) {
        found.push_back(tree.displayNameOf(node));
    }
    return found;
}

TEST(CompleteNames, FindsWhatBeginsSoLargeCladesFirst) {
    EXPECT_THAT(completed(bears(), "urs"), ElementsAre("Ursidae", "Ursus"));
    EXPECT_THAT(completed(bears(), "  URSUS"), ElementsAre("Ursus"));
    EXPECT_THAT(completed(bears(), "Panthera"), IsEmpty());
    EXPECT_THAT(completed(bears(), "  "), IsEmpty());
    EXPECT_THAT(completed(bears(), "u", 1), ElementsAre("Ursidae"));
}

TEST(CompleteNames, AfterAGenusAndABlankFindsItsSpecies) {
    EXPECT_THAT(completed(bears(), "ursus m"), ElementsAre("Ursus maritimus"));
    EXPECT_THAT(completed(bears(), "Ursus "), testing::Contains("Ursus"));
    EXPECT_THAT(completed(bears(), "arct"), IsEmpty()) << "an epithet alone names nothing";
}

TEST(CompleteNames, OfAPhylogenyFindsItsTips) {
    const Tree tree = test::treeOf("(Ursus_arctos,(Ursus_maritimus,Canis_lupus));");
    EXPECT_THAT(completed(tree, "ursus"), ElementsAre("Ursus arctos", "Ursus maritimus"));
    EXPECT_THAT(completed(tree, "Ursus m"), ElementsAre("Ursus maritimus"));
}

TEST(CompleteNames, FindsCommonNamesAfterScientificOnesWithHalfOfTheRoom) {
    const Tree tree = bears();
    const auto at = [&](const char* name) { return TaxonId{test::nodeNamed(tree, name).value}; };
    const CommonNames common({{at("Ursus arctos"), "Brown bear"},
                              {at("Ursus maritimus"), "Polar bear"},
                              {at("Ursidae"), "ursine kin"}});
    const auto found = [&](const char* typed, std::size_t limit) {
        std::vector<std::string> names;
        for (const NodeId node : completeNames(TreeNames(tree), common, typed, limit)) {
            names.push_back(tree.displayNameOf(node));
        }
        return names;
    };
    EXPECT_THAT(found("bear", 9), testing::UnorderedElementsAre("Ursus arctos", "Ursus maritimus"));
    EXPECT_THAT(found("polar b", 9), ElementsAre("Ursus maritimus"));
    EXPECT_THAT(found("urs", 9), ElementsAre("Ursidae", "Ursus")) << "each once";
    EXPECT_EQ(found("bear", 1).size(), 1U);
    EXPECT_THAT(found("Ursus", 9), ElementsAre("Ursus"));
}

TEST(NodeLineage, NamedAtOrAboveGoesUpToATaxon) {
    const Tree tree = test::treeOf("(((a,b),c)d,e);");
    const NodeId unnamed = tree.parentOf(test::nodeNamed(tree, "a"));
    EXPECT_EQ(namedAtOrAbove(tree, unnamed), test::nodeNamed(tree, "d"));
    EXPECT_EQ(namedAtOrAbove(tree, test::nodeNamed(tree, "a")), test::nodeNamed(tree, "a"));
    EXPECT_EQ(namedAtOrAbove(tree, Tree::root()), Tree::root());
}

TEST(NodeLineage, IsThatOfTheLabelAtEveryRank) {
    const Tree tree = bears();
    EXPECT_EQ(lineageOf(tree, test::nodeNamed(tree, "Ursus maritimus")), kPolar);
    Lineage family = kPolar;
    family.at(Rank::Genus).clear();
    family.at(Rank::Species).clear();
    EXPECT_EQ(lineageOf(tree, test::nodeNamed(tree, "Ursidae")), family);
    EXPECT_EQ(lineageOf(tree, Tree::root()), Lineage{});
}

TEST(NodeLineage, OfAPhylogenyIsTheBinomialOfATip) {
    const Tree tree = test::treeOf("(Ursus_arctos,(Ursus_maritimus,Canis_lupus)bears);");
    const Lineage bear = lineageOf(tree, test::nodeNamed(tree, "Ursus arctos"));
    EXPECT_EQ(bear.at(Rank::Genus), "Ursus");
    EXPECT_EQ(bear.at(Rank::Species), "arctos");
    EXPECT_EQ(lineageOf(tree, test::nodeNamed(tree, "bears")), Lineage{});
}

} // namespace
} // namespace taxo
