// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/figure/distance_figure.h"
#include "core/figure/figure_picture.h"
#include "core/figure/film_figure.h"
#include "core/figure/reliability_figure.h"
#include "core/figure/scatter_figure.h"
#include "tests/core/figure/drawn_png.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <string>

namespace taxo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr FigureSize kSize{.width = 900, .height = 600, .dotsPerInch = 100.0};
constexpr Color kRed{200, 30, 30};
constexpr Color kBlue{23, 110, 167};

/// Two pairs that are near each other: the first and the third, the second and the fourth.
DistanceFigure pairs() {
    DistanceFigure figure;
    for (const char* name : {"Ursus arctos", "Canis lupus", "Ursus maritimus", "Canis aureus"}) {
        figure.names.push_back(plainText(name));
    }
    figure.distance = [](std::size_t a, std::size_t b) { return a % 2 == b % 2 ? 0.1 : 0.9; };
    figure.joined = {{0, 2, 0.1}, {1, 3, 0.1}, {4, 5, 0.9}};
    figure.strips = {{plainText("Family"), {kRed, kBlue, kRed, kBlue}}};
    figure.scale = "1 - cosine";
    figure.title = plainText("Bears & dogs");
    figure.caption = "Four species.";
    return figure;
}

TEST(LeafOrder, KeepsTogetherWhatIsJoinedAndElseTheOrderOfThings) {
    EXPECT_THAT(leafOrder({{0, 2, 0.1}, {1, 3, 0.1}, {4, 5, 0.9}}), ElementsAre(0, 2, 1, 3));
    EXPECT_THAT(leafOrder({{2, 3, 0.1}, {0, 1, 0.2}, {4, 5, 0.9}}), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(leafOrder({}), ElementsAre(0));
}

TEST(DistanceFigure, NearPairsHaveTheColourOfTheLeastFarOnesOfTheMost) {
    const test::TempDir dir;
    ASSERT_TRUE(writeDistanceFigure(pairs(), dir / "d.png", kSize));
    const DrawnPng png(dir / "d.png");
    ASSERT_TRUE(png.isRead());
    // Of the 16 squares 4 are of pairs that are near, 8 of others, 4 of things themselves.
    const int near = png.count(rampColor(0.0F, Ground::Light));
    const int far = png.count(rampColor(1.0F, Ground::Light));
    EXPECT_GT(near, 5'000);
    EXPECT_NEAR(static_cast<double>(far) / near, 2.0, 0.1);
    // Neighbours in the dendrogram's order: one bar of each colour.
    EXPECT_GT(png.count(kRed), 100);
    EXPECT_NEAR(png.count(kBlue), png.count(kRed), png.count(kRed) / 10);
}

TEST(DistanceFigure, HasItsWordsInEveryFormatAndIsTheSameAgain) {
    const test::TempDir dir;
    ASSERT_TRUE(writeDistanceFigure(pairs(), dir / "a.svg", kSize));
    ASSERT_TRUE(writeDistanceFigure(pairs(), dir / "b.svg", kSize));
    const std::string svg = readTextFile(dir / "a.svg").value();
    EXPECT_THAT(svg, HasSubstr("Bears &amp; dogs"));
    EXPECT_THAT(svg, HasSubstr("Four species."));
    EXPECT_EQ(svg, readTextFile(dir / "b.svg").value());
    EXPECT_TRUE(writeDistanceFigure(pairs(), dir / "a.pdf", kSize));
    EXPECT_FALSE(writeDistanceFigure(pairs(), dir / "a.txt", kSize));
}

TEST(DistanceFigure, OfEqualDistancesAndOfManyTaxaIsDrawn) {
    const test::TempDir dir;
    DistanceFigure figure = pairs();
    figure.ground = Ground::Dark;
    figure.distance = [](std::size_t, std::size_t) { return 0.5; };
    ASSERT_TRUE(writeDistanceFigure(figure, dir / "d.png", kSize));
    EXPECT_EQ(DrawnPng(dir / "d.png").at(2, 2), groundColor(Ground::Dark));
    DistanceFigure many;
    for (std::uint32_t i = 0; i < 500; ++i) {
        many.names.push_back(plainText("Species " + std::to_string(i)));
        if (i > 0) {
            many.joined.push_back({i == 1 ? 0 : 498 + i, i, 0.01 * i});
        }
    }
    many.distance = [](std::size_t a, std::size_t b) {
        return std::abs(static_cast<double>(a) - static_cast<double>(b));
    };
    EXPECT_TRUE(writeDistanceFigure(many, dir / "many.svg", kSize));
    EXPECT_LT(readTextFile(dir / "many.svg").value().size(), 4'000'000U)
        << "a picture, and names that nobody could read are left out";
}

ScatterFigure species() {
    ScatterFigure figure;
    ScatterPanel panel;
    panel.across = "between species";
    panel.upwards = "across";
    panel.points = {{{0.0F, 0.0F}, kRed, PointShape::Circle, true, plainText("Parus major")},
                    {{0.0F, 2.0F}, kRed, PointShape::Square, true, {}},
                    {{3.0F, 0.5F}, kBlue, PointShape::Circle, true, plainText("Parus ater")},
                    {{3.0F, 2.5F}, kBlue, PointShape::Square, true, {}},
                    {{1.0F, 1.0F}, kBlue, PointShape::Circle, false, {}},
                    {{std::numeric_limits<float>::quiet_NaN(), 1.0F}, kBlue}};
    panel.lines = {{0, 1, kRed}, {2, 3, kBlue}};
    figure.panels = {panel};
    figure.title = plainText("Sexes");
    figure.caption = "Two species.";
    return figure;
}

TEST(ScatterFigure, DrawsMeansAndTheLinesThatJoinThem) {
    const test::TempDir dir;
    ScatterFigure figure = species();
    ASSERT_TRUE(writeScatterFigure(figure, dir / "with.png", kSize));
    figure.panels[0].lines.clear();
    ASSERT_TRUE(writeScatterFigure(figure, dir / "without.png", kSize));
    const DrawnPng with(dir / "with.png");
    const DrawnPng without(dir / "without.png");
    EXPECT_GT(without.count(kRed), 50) << "two means";
    EXPECT_GT(with.count(kRed), without.count(kRed) + 100) << "and the line";
    EXPECT_GT(with.count(kBlue), without.count(kBlue) + 100);
}

TEST(ScatterFigure, PanelsStandBesideEachOther) {
    const test::TempDir dir;
    ScatterFigure figure = species();
    figure.panels.push_back(figure.panels[0]);
    figure.panels[1].hasOneScale = true;
    ASSERT_TRUE(writeScatterFigure(figure, dir / "two.png", kSize));
    const DrawnPng png(dir / "two.png");
    EXPECT_GT(png.count(kRed, 0, 450), 50);
    EXPECT_GT(png.count(kRed, 450, 900), 50);
}

TEST(ScatterFigure, HasItsWordsAndIsTheSameAgain) {
    const test::TempDir dir;
    ASSERT_TRUE(writeScatterFigure(species(), dir / "a.svg", kSize));
    ASSERT_TRUE(writeScatterFigure(species(), dir / "b.svg", kSize));
    const std::string svg = readTextFile(dir / "a.svg").value();
    EXPECT_THAT(svg, HasSubstr("Sexes"));
    EXPECT_THAT(svg, HasSubstr("Two species."));
    EXPECT_EQ(svg, readTextFile(dir / "b.svg").value());
}

TEST(ScatterFigure, OfNoPointOnePointAndEqualPointsIsDrawn) {
    const test::TempDir dir;
    for (const std::size_t count : {0U, 1U, 3U}) {
        ScatterFigure figure = species();
        figure.panels[0].lines.clear();
        figure.panels[0].points.assign(count, {{1.0F, 1.0F}, kRed});
        EXPECT_TRUE(writeScatterFigure(figure, dir / "few.png", kSize)) << count;
    }
}

/// Of a picture of 4 bytes a pixel.
Color colorAt(const FigurePicture& picture, double x, double y) {
    const auto at = 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(x));
    return {picture.pixels[at + 2], picture.pixels[at + 1], picture.pixels[at]};
}

TEST(FigurePicture, TellsWhereEachSquareOfDistancesIs) {
    const FigurePicture picture = pictureOf(pairs(), kSize).value();
    EXPECT_EQ(picture.width, kSize.width);
    ASSERT_TRUE(picture.grid);
    const FigureGrid& grid = *picture.grid;
    EXPECT_THAT(grid.order, ElementsAre(0, 2, 1, 3));
    const auto colorOf = [&](double row, double column) {
        return colorAt(
            picture, grid.left + (column + 0.5) * grid.cell, grid.top + (row + 0.5) * grid.cell);
    };
    EXPECT_EQ(colorOf(0, 1), rampColor(0.0F, Ground::Light)) << "a near pair";
    EXPECT_EQ(colorOf(0, 2), rampColor(1.0F, Ground::Light)) << "a far one";
    EXPECT_EQ(colorOf(3, 3), groundColor(Ground::Light)) << "a thing itself";
}

TEST(FigurePicture, TellsWhereMeansAreAndWhatTheyStandFor) {
    ScatterFigure figure = species();
    figure.panels[0].points[2].thing = 7;
    figure.panels[0].lines.clear();
    const FigurePicture picture = pictureOf(figure, kSize).value();
    ASSERT_EQ(picture.spots.size(), 4U) << "photographs and what is nowhere have none";
    EXPECT_EQ(picture.spots[2].thing, 7U);
    EXPECT_EQ(colorAt(picture, picture.spots[0].x, picture.spots[0].y), kRed);
    EXPECT_EQ(colorAt(picture, picture.spots[2].x, picture.spots[2].y), kBlue);
    EXPECT_FALSE(pictureOf(figure, {.width = 10, .height = 10}));
}

TEST(ScatterFigure, OfSpaceShowsAllOfItsBox) {
    ScatterFigure figure = species();
    const auto apart = [&] {
        const FigurePicture picture = pictureOf(figure, kSize).value();
        return std::abs(picture.spots[2].x - picture.spots[0].x);
    };
    const double plane = apart();
    figure.panels[0].box = {-30.0F, -1.0F, 30.0F, -1.0F, 30.0F, -1.0F, 30.0F, 3.0F};
    EXPECT_LT(apart(), plane / 5.0) << "points have the room that the box leaves";
    EXPECT_GT(apart(), 5.0);
}

/// So many photographs of one colour, the last of which is not there.
FilmFigure film(std::size_t frames) {
    FilmFigure figure;
    for (std::size_t i = 0; i < frames; ++i) {
        FilmFrame frame;
        frame.at = static_cast<double>(i * i);
        frame.name = taxonText("Parus major", Rank::Species);
        if (i + 1 < frames) {
            frame.width = 30;
            frame.height = 20;
            for (int pixel = 0; pixel < 600; ++pixel) { // red but for its left and right edges
                const int x = pixel % 30;
                const Color color = x < 5 || x >= 25 ? kBlue : kRed;
                frame.pixels.insert(frame.pixels.end(), {color.red, color.green, color.blue});
            }
        }
        figure.frames.push_back(std::move(frame));
    }
    figure.axis = "little to much";
    figure.title = plainText("Bills");
    return figure;
}

TEST(FilmFigure, ShowsTheMiddleOfEachPhotographAsASquare) {
    const test::TempDir dir;
    ASSERT_TRUE(writeFilmFigure(film(4), dir / "f.png", kSize));
    const DrawnPng png(dir / "f.png");
    ASSERT_TRUE(png.isRead());
    EXPECT_GT(png.count(kRed), 3 * 100 * 100);
    EXPECT_EQ(png.count(kBlue), 0) << "what is beside the square";
}

TEST(FilmFigure, HasItsWordsAndIsDrawnOfOnePhotographToo) {
    const test::TempDir dir;
    ASSERT_TRUE(writeFilmFigure(film(4), dir / "a.svg"));
    ASSERT_TRUE(writeFilmFigure(film(4), dir / "b.svg"));
    const std::string svg = readTextFile(dir / "a.svg").value();
    EXPECT_NE(svg.find("<title>Bills</title>"), std::string::npos);
    EXPECT_TRUE(svg == readTextFile(dir / "b.svg").value());
    EXPECT_TRUE(writeFilmFigure(film(1), dir / "one.png"));
    EXPECT_FALSE(writeFilmFigure(film(1), dir / "one.txt"));
}

/// One diagram of a mark in the middle, on the line, with an interval.
ReliabilityFigure diagrams(std::size_t panels, double right) {
    ReliabilityFigure figure;
    for (std::size_t i = 0; i < panels; ++i) {
        figure.panels.push_back(
            {plainText("Genus"), kRed, {{0.5, right, right - 0.2, right + 0.2, 40}}});
    }
    figure.across = "Score";
    figure.upwards = "Right";
    figure.title = plainText("Reliability");
    return figure;
}

TEST(ReliabilityFigure, DrawsMarksHigherTheMoreIsRight) {
    const auto heightOf = [](double right) {
        const FigurePicture picture = pictureOf(diagrams(1, right), kSize).value();
        double sum = 0.0;
        double count = 0.0;
        for (std::size_t pixel = 0; 4 * pixel < picture.pixels.size(); ++pixel) {
            const std::uint8_t* const at = &picture.pixels[4 * pixel];
            if (at[0] == kRed.blue && at[1] == kRed.green && at[2] == kRed.red) {
                sum += static_cast<double>(pixel / static_cast<std::size_t>(picture.width));
                ++count;
            }
        }
        EXPECT_GT(count, 30.0);
        return sum / count;
    };
    EXPECT_GT(heightOf(0.3), heightOf(0.7) + 100.0) << "rows count downwards";
}

TEST(ReliabilityFigure, HasADiagramForEachPanel) {
    const test::TempDir dir;
    ASSERT_TRUE(writeReliabilityFigure(diagrams(1, 0.5), dir / "one.png", kSize));
    ASSERT_TRUE(writeReliabilityFigure(diagrams(6, 0.5), dir / "six.png", kSize));
    const DrawnPng one(dir / "one.png");
    const DrawnPng six(dir / "six.png");
    EXPECT_EQ(one.count(kRed, 0, 250), 0) << "one is in the middle";
    for (const int left : {0, 300, 600}) {
        EXPECT_GT(six.count(kRed, left, left + 300), 20) << left;
    }
    EXPECT_FALSE(writeReliabilityFigure(diagrams(1, 0.5), dir / "one.txt", kSize));
}

} // namespace
} // namespace taxo
