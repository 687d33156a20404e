// SPDX-License-Identifier: MIT
#include "app/demo/text_forms.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace taxo::demo {

namespace {

SpeciesNames bear() {
    return SpeciesNames::of(
        Lineage{{"Animalia", "Chordata", "", "Carnivora", "Ursidae", "Ursus", "arctos"}},
        "brown bear");
}

TEST(TextForms, NameASpeciesAsBioClipsCaptionsDo) {
    const SpeciesNames names = bear();
    EXPECT_EQ(names.in(TextForm::Scientific), "Ursus arctos");
    EXPECT_EQ(names.in(TextForm::Common), "brown bear");
    EXPECT_EQ(names.in(TextForm::SciCommon), "Ursus arctos with common name brown bear");
    const std::string taxon = names.in(TextForm::Taxon);
    EXPECT_TRUE(taxon.starts_with("Animalia Chordata ")) << taxon;
    EXPECT_TRUE(taxon.ends_with("Carnivora Ursidae Ursus arctos")) << taxon;
    EXPECT_EQ(names.in(TextForm::TaxonCommon), taxon + " with common name brown bear");
}

TEST(TextForms, WithoutACommonNameTheOtherStands) {
    const SpeciesNames names = SpeciesNames::of(Lineage{{"A", "B", "C", "D", "E", "F", "g"}}, "");
    EXPECT_EQ(names.in(TextForm::Common), "F g");
    EXPECT_EQ(names.in(TextForm::SciCommon), "F g");
    EXPECT_EQ(names.in(TextForm::TaxonCommon), names.in(TextForm::Taxon));
}

TEST(DrawCaption, DrawsEveryFormAndBothUsualSentences) {
    Random random(1);
    std::set<std::string> drawn;
    for (int i = 0; i < 500; ++i) {
        drawn.insert(drawCaption(bear(), CaptionKind::Mixed, random));
    }
    for (const TextForm form : kCaptionForms) {
        EXPECT_TRUE(drawn.contains("a photo of " + bear().in(form) + ".")) << nameOf(form);
        EXPECT_TRUE(drawn.contains("an image of " + bear().in(form) + ".")) << nameOf(form);
    }
    EXPECT_GT(drawn.size(), 40U); // and some of the 80
}

TEST(DrawCaption, NamesSomePhotographsByGenusOrFamilyOnly) {
    Random random(1);
    std::map<std::string, int> drawn;
    constexpr int kCaptions = 4000;
    for (int i = 0; i < kCaptions; ++i) {
        ++drawn[drawCaption(bear(), CaptionKind::Mixed, random)];
    }
    const std::string family = "Animalia Chordata Carnivora Ursidae";
    for (const std::string& names : {family, family + " Ursus"}) {
        // An eighth is coarse, half of it each; two of five captions have this sentence.
        EXPECT_NEAR(drawn["a photo of " + names + "."], kCaptions / 8 / 2 * 2 / 5, 40) << names;
    }
}

TEST(DrawCaption, FlatOnesHoldTheSpeciesNameAlone) {
    Random random(1);
    for (int i = 0; i < 200; ++i) {
        const std::string caption = drawCaption(bear(), CaptionKind::Flat, random);
        EXPECT_NE(caption.find("Ursus arctos"), std::string::npos) << caption;
        EXPECT_EQ(caption.find("Animalia"), std::string::npos) << caption;
        EXPECT_EQ(caption.find("brown bear"), std::string::npos) << caption;
    }
}

} // namespace

} // namespace taxo::demo
