// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "core/workflow/draw_map.h"
#include "tests/core/workflow/embedded_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {
namespace {

using test::EmbeddedPhotos;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kFig{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "Ficus", "carica"}};

std::size_t countOf(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

class DrawMap : public ::testing::Test {
protected:
    DrawMap() : map(kept.map({.method = ProjectionMethod::Pca})) {
        for (std::size_t i = 0; i < 20; ++i) {
            EXPECT_TRUE(determine(*kept.collection,
                                  std::array{kept.items[i]},
                                  Verdict::Taxon,
                                  i < 15 ? kBear : kFig,
                                  "",
                                  {.person = "Ada"}));
        }
        drawing.size = {600, 400, 100.0};
        drawing.hasLegend = false;
    }

    std::string svg() {
        const auto file = kept.dir / "map.svg";
        const auto drawn = drawMap(*kept.collection, map, "family", drawing, file);
        EXPECT_TRUE(drawn) << drawn.error().text();
        return readTextFile(file).value_or("");
    }

    /// Dots that are circles, each with its rim: those of confirmed photographs.
    static std::size_t dots(const std::string& text) {
        return countOf(text, "stroke-linecap:round") / 2;
    }

    EmbeddedPhotos kept{62};
    CollectionMap map;
    MapDrawing drawing;
};

TEST_F(DrawMap, ShapesTellWhatIsConfirmed) {
    EXPECT_EQ(dots(svg()), 20U);
}

TEST_F(DrawMap, PointsOfOneStateAreCirclesAsInTheLegend) {
    drawing.isHidden.assign(map.items.size(), 0);
    std::fill_n(drawing.isHidden.begin(), 20, std::uint8_t{1}); // those that are confirmed
    EXPECT_EQ(dots(svg()), map.items.size() - 20);
}

TEST_F(DrawMap, WhatIsHiddenIsNotInTheFigure) {
    drawing.isHidden.assign(map.items.size(), 0);
    for (std::size_t i = 0; i < 15; ++i) {
        drawing.isHidden[i] = 1; // the bears
    }
    EXPECT_EQ(dots(svg()), 5U);
    drawing.isHidden.assign(map.items.size(), 1);
    const auto nothing = drawMap(*kept.collection, map, "family", drawing, kept.dir / "none.svg");
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::InvalidInput);
}

TEST_F(DrawMap, ValuesInTheLegendAreInTheWordsThatWereGivenAndTaxaAreNot) {
    std::vector<std::string> values;
    drawing.hasLegend = true;
    drawing.valueText = [&](const std::string& value) {
        values.push_back(value);
        return "in words";
    };
    ASSERT_TRUE(drawMap(*kept.collection, map, "family", drawing, kept.dir / "map.svg"));
    EXPECT_TRUE(values.empty());
    ASSERT_TRUE(drawMap(*kept.collection, map, "status", drawing, kept.dir / "map.svg"));
    EXPECT_THAT(values, ::testing::Contains("verified"));
}

TEST_F(DrawMap, APartOfTheMapShowsOnlyWhatLiesThere) {
    const auto at = map.positions.row(0);
    constexpr float kSmall = 1e-4F;
    drawing.window = MapWindow{at[0] - kSmall, at[1] - kSmall, 2.0F * kSmall, 2.0F * kSmall};
    EXPECT_EQ(dots(svg()), 1U);
}

TEST_F(DrawMap, ATurnedMapInSpaceIsSeenFromThere) {
    map.positions = EmbeddingMatrix(map.items.size(), 3);
    for (std::size_t i = 0; i < map.items.size(); ++i) {
        map.positions.row(i)[2] = static_cast<float>(i); // along z alone
    }
    drawing.axes = {{{1.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 0.0F}, {0.0F, 0.0F, 1.0F}}};
    const std::string along = svg();
    drawing.axes = {{{0.0F, 0.0F, 1.0F}, {0.0F, 1.0F, 0.0F}, {-1.0F, 0.0F, 0.0F}}};
    EXPECT_NE(svg(), along);
    EXPECT_EQ(dots(along), 20U);
}

TEST_F(DrawMap, CaptionAndTitleAreWhatWasSaid) {
    drawing.title = "Bears & figs";
    drawing.caption = "Principal components.";
    const std::string text = svg();
    EXPECT_NE(text.find("<title>Bears &amp; figs</title>"), std::string::npos);
    EXPECT_NE(text.find("<desc>Principal components.</desc>"), std::string::npos);
}

TEST_F(DrawMap, AFieldThatNoItemHasIsRefused) {
    const auto refused =
        drawMap(*kept.collection, map, "wing length", drawing, kept.dir / "map.svg");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
