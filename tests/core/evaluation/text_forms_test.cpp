// SPDX-License-Identifier: MIT
#include "core/evaluation/text_forms.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

EvaluationClass bear() {
    return {"Ursus_arctos",
            {{"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}},
            "Brown Bear"};
}

TEST(TextOf, WritesAClassInTheSixFormsAsPublished) {
    EXPECT_EQ(textOf(bear(), TextForm::AsIs), "Ursus_arctos");
    EXPECT_EQ(textOf(bear(), TextForm::Scientific), "Ursus arctos");
    EXPECT_EQ(textOf(bear(), TextForm::Common), "Brown Bear");
    EXPECT_EQ(textOf(bear(), TextForm::Taxon),
              "Animalia Chordata Mammalia Carnivora Ursidae Ursus arctos");
    EXPECT_EQ(textOf(bear(), TextForm::SciCommon), "Ursus arctos with common name Brown Bear");
    EXPECT_EQ(textOf(bear(), TextForm::TaxonCommon),
              "Animalia Chordata Mammalia Carnivora Ursidae Ursus arctos with common name Brown "
              "Bear");
}

TEST(TextOf, LeavesOutWhatIsNotKnown) {
    EvaluationClass one = bear();
    one.commonName.clear();
    EXPECT_EQ(textOf(one, TextForm::Common), "");
    EXPECT_EQ(textOf(one, TextForm::SciCommon), "Ursus arctos");
    one.taxon.at(Rank::Class).clear();
    EXPECT_EQ(textOf(one, TextForm::Taxon), "Animalia Chordata Carnivora Ursidae Ursus arctos");
    one.taxon.at(Rank::Kingdom).clear();
    EXPECT_EQ(textOf(one, TextForm::Taxon), "Ursus arctos");
    one.taxon = {};
    EXPECT_EQ(textOf(one, TextForm::Scientific), "");
    EXPECT_EQ(textOf(one, TextForm::TaxonCommon), "");
}

TEST(TextOf, CorrectsCapitals) {
    EvaluationClass one = bear();
    one.taxon.at(Rank::Kingdom) = "ANIMALIA";
    one.taxon.at(Rank::Genus) = "uRSUS";
    one.taxon.at(Rank::Species) = "Arctos";
    EXPECT_EQ(textOf(one, TextForm::Taxon),
              "Animalia Chordata Mammalia Carnivora Ursidae Ursus arctos");
}

TEST(TextsOf, GiveClassesOfOneNameOneTextAndListThoseWithout) {
    EvaluationClass hybrid = bear();
    hybrid.taxon.at(Rank::Genus).clear();
    EvaluationClass twin = bear();
    twin.name = "another bear";
    const std::vector<EvaluationClass> classes = {hybrid, bear(), twin};
    const ClassTexts made = textsOf(classes, TextForm::Scientific);
    EXPECT_EQ(made.texts, std::vector<std::string>{"Ursus arctos"});
    EXPECT_EQ(made.nameless, std::vector<std::uint32_t>{0});
    EXPECT_EQ(made.textOfClass, (std::vector<std::uint32_t>{0, 0, 0}));
    EXPECT_EQ(textsOf(classes, TextForm::AsIs).textOfClass, (std::vector<std::uint32_t>{0, 0, 1}));
}

TEST(TextForm, IsNamedBothWays) {
    for (const std::string& name : textFormNames()) {
        EXPECT_EQ(nameOf(*textFormFromName(name)), name);
    }
    EXPECT_FALSE(textFormFromName("common"));
}

} // namespace
} // namespace taxo
