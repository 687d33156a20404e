// SPDX-License-Identifier: MIT
#include "core/figure/coloring.h"
#include "core/figure/region_labels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace taxo {
namespace {

Lineage taxon(const std::string& family, const std::string& genus, const std::string& epithet) {
    return {{"Animalia", "Chordata", "Mammalia", "Carnivora", family, genus, epithet}};
}

const std::vector<Lineage> kTaxa = {taxon("Felidae", "Felis", "catus"),
                                    taxon("Ursidae", "Ursus", "arctos"),
                                    taxon("Ursidae", "Ursus", ""),
                                    taxon("", "", "")};

TEST(ClassesOfRank, TheLargestComesFirstAndTheNamelessAreInNone) {
    const std::vector<std::uint32_t> taxonOf = {0, 1, 2, 3, kNoClass};
    const auto classes = classesOfRank(kTaxa, taxonOf, Rank::Family);
    EXPECT_EQ(classes.classOf, (std::vector<std::uint32_t>{1, 0, 0, kNoClass, kNoClass}));
    EXPECT_EQ(plainOf(classes.names[0]), "Ursidae");
    EXPECT_EQ(classes.counts, (std::vector<std::size_t>{2, 1}));
    EXPECT_EQ(classes.without, 2U);
    EXPECT_TRUE(classes.taxa[0].at(Rank::Genus).empty());
}

TEST(ClassesOfRank, SpeciesAreBinomialsInItalics) {
    const std::vector<std::uint32_t> taxonOf = {1, 2};
    const auto classes = classesOfRank(kTaxa, taxonOf, Rank::Species);
    ASSERT_EQ(classes.names.size(), 1U); // classes without a point are none
    EXPECT_EQ(classes.names[0], (StyledText{{"Ursus arctos", true}}));
    EXPECT_EQ(classes.without, 1U);
}

TEST(ClassesOfRank, HomonymsAreTwoClasses) {
    const std::vector<Lineage> figs = {{{"Plantae", "", "", "", "Moraceae", "Ficus", ""}},
                                       {{"Animalia", "", "", "", "Ficidae", "Ficus", ""}}};
    const std::vector<std::uint32_t> taxonOf = {0, 1};
    EXPECT_EQ(classesOfRank(figs, taxonOf, Rank::Genus).names.size(), 2U);
}

TEST(ClassesOfValues, HaveTheColoursOfKindsAndALegend) {
    const std::vector<std::string> values = {"b", "", "a", "b"};
    const auto classes = classesOfValues(values);
    EXPECT_EQ(classes.classOf, (std::vector<std::uint32_t>{0, kNoClass, 1, 0}));
    const auto colors = colorsOf(classes, Ground::Dark);
    EXPECT_EQ(colors, kindColors(2, Ground::Dark));
    const auto points = pointColors(classes, colors, Ground::Dark);
    EXPECT_EQ(points[1], unknownColor(Ground::Dark));
    EXPECT_EQ(points[3], colors[0]);
    const auto legend = legendOf(plainText("camera"), classes, colors, Ground::Dark);
    ASSERT_EQ(legend.entries.size(), 2U);
    EXPECT_EQ(legend.entries[0].count, 2U);
    ASSERT_TRUE(legend.others);
    EXPECT_EQ(plainOf(legend.others->text), "unknown");
    EXPECT_EQ(legend.others->count, 1U);
}

TEST(NumbersFrom, AreThereWhereAllTextsAreNumbersAndOneIsFinite) {
    const std::vector<std::string> texts = {" 1.5", "", "NaN", "1e999", "-3"};
    const auto numbers = numbersFrom(texts);
    ASSERT_TRUE(numbers);
    EXPECT_EQ((*numbers)[0], 1.5);
    EXPECT_TRUE(std::isnan((*numbers)[1]));
    EXPECT_TRUE(std::isnan((*numbers)[2]));
    EXPECT_TRUE(std::isinf((*numbers)[3]));
    EXPECT_EQ((*numbers)[4], -3.0);
    EXPECT_FALSE(numbersFrom(std::vector<std::string>{"1", "2 m"}));
    EXPECT_FALSE(numbersFrom(std::vector<std::string>{"", "nan", "inf"}));
}

TEST(AreKinds, FewWholeNumbers) {
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> numbers = {kNaN, -1.0, 1e300};
    EXPECT_TRUE(areKinds(numbers));
    EXPECT_FALSE(areKinds(std::vector{1.0, 2.5}));
    for (int i = 0; i < 10; ++i) {
        numbers.push_back(static_cast<double>(i));
    }
    EXPECT_TRUE(areKinds(numbers)) << "twelve, and one that is not known";
    numbers.push_back(10.0);
    EXPECT_FALSE(areKinds(numbers));
}

TEST(ColorsOfNumbers, GoFromTheLeastToTheGreatest) {
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> numbers = {3.0, kNaN, -1.0, 1.0};
    const auto made = colorsOfNumbers(plainText("score"), numbers, Ground::Light);
    EXPECT_EQ(made.scale.least, -1.0);
    EXPECT_EQ(made.scale.most, 3.0);
    EXPECT_EQ(made.colors[0], rampColor(1.0F, Ground::Light));
    EXPECT_EQ(made.colors[1], unknownColor(Ground::Light));
    EXPECT_EQ(made.colors[2], rampColor(0.0F, Ground::Light));
    EXPECT_EQ(made.colors[3], rampColor(0.5F, Ground::Light));
    EXPECT_EQ(made.without, 1U);
    const std::vector<double> equal(2, 7.0);
    EXPECT_EQ(colorsOfNumbers({}, equal, Ground::Light).colors[0], rampColor(0.5F, Ground::Light));
}

} // namespace
} // namespace taxo
