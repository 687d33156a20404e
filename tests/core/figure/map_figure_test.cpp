// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/figure/figure_file_private.h"
#include "core/figure/map_figure.h"
#include "core/figure/region_labels.h"
#include "tests/core/figure/drawn_png.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stop_token>
#include <string>

namespace taxo {
namespace {

constexpr Color kBlue{23, 110, 167};
constexpr Color kGreen{7, 160, 117};
constexpr FigureSize kSmall{.width = 800, .height = 600, .dotsPerInch = 100.0};

/// A figure and what it is made from.
struct Points {
    std::vector<float> positions;
    std::vector<Color> colors;
    std::vector<PointShape> shapes;

    explicit Points(std::size_t count, std::size_t dimensions = 2) : m_dimensions(dimensions) {
        Random random(3);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t d = 0; d < dimensions; ++d) {
                positions.push_back(static_cast<float>(random.normal()));
            }
            colors.push_back(i % 2 == 0 ? kBlue : kGreen);
        }
    }

    /// Of these points, which must outlive it.
    MapFigure figure() const {
        MapFigure made;
        made.positions = positions;
        made.dimensions = m_dimensions;
        made.colors = colors;
        made.shapes = shapes;
        return made;
    }

private:
    std::size_t m_dimensions;
};

std::size_t countOf(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

/// Draws it as SVG and gives the text of the file.
std::string svgOf(const MapFigure& figure) {
    const test::TempDir folder;
    EXPECT_TRUE(writeMapFigure(figure, folder / "map.svg", kSmall));
    return readTextFile(folder / "map.svg").value();
}

std::string strokeOf(Color color) {
    const auto percent = [](std::uint8_t channel) {
        return std::to_string(100.0 * channel / 255.0).substr(0, 5);
    };
    return "stroke:rgb(" + percent(color.red);
}

TEST(MapFigure, APngHasTheSizeAndTheGroundThatWereAskedFor) {
    const test::TempDir folder;
    const Points points(200);
    for (const Ground ground : {Ground::Light, Ground::Dark}) {
        MapFigure figure = points.figure();
        figure.ground = ground;
        ASSERT_TRUE(writeMapFigure(figure, folder / "map.png", kSmall));
        const DrawnPng png(folder / "map.png");
        ASSERT_TRUE(png.isRead());
        EXPECT_EQ(png.width(), 800);
        EXPECT_EQ(png.height(), 600);
        EXPECT_EQ(png.at(2, 2), groundColor(ground));
    }
}

TEST(MapFigure, APngSaysItsResolution) {
    const test::TempDir folder;
    ASSERT_TRUE(writeMapFigure(Points(3).figure(),
                               folder / "map.png",
                               {.width = 400, .height = 300, .dotsPerInch = 254.0}));
    const std::string bytes = readTextFile(folder / "map.png").value();
    const std::string chunk("\0\0\0\x09pHYs\0\0\x27\x10\0\0\x27\x10\x01", 17); // 10,000 a metre
    EXPECT_EQ(bytes.find(chunk), 33U);
    EXPECT_TRUE(DrawnPng(folder / "map.png").isRead()); // its checksum is right
}

TEST(MapFigure, AnArrowHasItsWordAndIsSeenOnItsRim) {
    const Points points(500);
    MapFigure figure = points.figure();
    const std::string without = svgOf(figure);
    figure.arrow = MapArrow{{-1.0F, -1.0F}, {1.0F, 1.0F}, plainText("more bill")};
    const std::string with = svgOf(figure);
    EXPECT_GE(countOf(with, "stroke-width"), countOf(without, "stroke-width") + 2U)
        << "its rim and itself";
    figure.arrow->to = figure.arrow->from; // too short to be one
    EXPECT_EQ(svgOf(figure), without);
}

TEST(MapFigure, AnSvgHasOneMarkForEachPoint) {
    const std::string svg = svgOf(Points(500).figure());
    EXPECT_NE(svg.find("width=\"576pt\" height=\"432pt\""), std::string::npos);
    EXPECT_EQ(countOf(svg, strokeOf(kBlue)), 250U);
    EXPECT_EQ(countOf(svg, strokeOf(kGreen)), 250U);
    EXPECT_EQ(countOf(svg, "<image"), 0U);
}

TEST(MapFigure, APartOfTheMapHasNoOtherPointsInItsFile) {
    Points points(kMostVectorPoints + 100);
    for (std::size_t i = 0; i < points.colors.size(); ++i) {
        points.positions[2 * i] = i < 30 ? 5.0F + 0.01F * static_cast<float>(i) : -5.0F;
        points.positions[2 * i + 1] = 0.0F;
        points.colors[i] = i < 30 ? kBlue : kGreen;
    }
    MapFigure figure = points.figure();
    EXPECT_EQ(countOf(svgOf(figure), "<image"), 1U) << "too many to be vectors";
    figure.window = MapWindow{4.0F, -1.0F, 2.0F, 2.0F};
    const std::string part = svgOf(figure);
    EXPECT_EQ(countOf(part, strokeOf(kBlue)), 30U);
    EXPECT_EQ(countOf(part, strokeOf(kGreen)), 0U);
    EXPECT_EQ(countOf(part, "<image"), 0U);
    // The page is wider than the part: what it has room for beside it is drawn, too.
    points.positions[2 * 29] = 6.1F;
    EXPECT_EQ(countOf(svgOf(figure), strokeOf(kBlue)), 30U);
    points.positions[2 * 29] = 60.0F;
    EXPECT_EQ(countOf(svgOf(figure), strokeOf(kBlue)), 29U);
}

TEST(MapFigure, ShapesAreDrawnAsSuch) {
    Points points(30);
    points.shapes.assign(30, PointShape::Square);
    points.shapes[0] = PointShape::Circle;
    const std::string svg = svgOf(points.figure());
    EXPECT_EQ(countOf(svg, strokeOf(kBlue)) + countOf(svg, strokeOf(kGreen)), 1U);
}

TEST(MapFigure, ManyPointsAreOnePictureAndTextStaysVector) {
    const Points points(kMostVectorPoints + 1);
    MapFigure figure = points.figure();
    figure.title = plainText("Many");
    const std::string svg = svgOf(figure);
    EXPECT_EQ(countOf(svg, "<image"), 1U);
    EXPECT_EQ(countOf(svg, "stroke-linecap:round"), 0U);
    EXPECT_EQ(countOf(svg, "xlink:href=\"#glyph"), 4U);
}

TEST(MapFigure, ThoseWhoDoNotSeeItAreToldWhatItShows) {
    const Points points(3);
    MapFigure figure = points.figure();
    figure.title = {{"Of ", false}, {"Ursus arctos", true}, {" & others", false}};
    figure.caption = "UMAP, k < 16.";
    const std::string svg = svgOf(figure);
    EXPECT_NE(svg.find("<title>Of Ursus arctos &amp; others</title>"), std::string::npos);
    EXPECT_NE(svg.find("<desc>UMAP, k &lt; 16.</desc>"), std::string::npos);
}

TEST(MapFigure, ItalicsAreAnotherFont) {
    const Points points(1);
    MapFigure figure = points.figure();
    figure.title = plainText("Ursus");
    const std::string upright = svgOf(figure);
    figure.title = taxonText("Ursus", Rank::Genus);
    const std::string italic = svgOf(figure);
    EXPECT_NE(upright, italic);
}

TEST(MapFigure, IsTheSameAgainInEveryFormat) {
    const test::TempDir folder;
    Points points(300);
    MapFigure figure = points.figure();
    figure.title = plainText("Zweimal \u4e24\u6b21 \u05e4\u05e2\u05de\u05d9\u05d9\u05dd");
    figure.caption = "The same.";
    figure.regions.push_back({std::vector<std::uint32_t>(300, 0), {plainText("Everything")}});
    Points many(kMostVectorPoints + 5);
    for (const char* name : {"map.png", "map.svg", "map.pdf"}) {
        for (const MapFigure& drawn : {figure, many.figure()}) {
            ASSERT_TRUE(writeMapFigure(drawn, folder / name, kSmall));
            const std::string once = readTextFile(folder / name).value();
            ASSERT_TRUE(writeMapFigure(drawn, folder / name, kSmall));
            EXPECT_EQ(readTextFile(folder / name).value(), once) << name;
            EXPECT_EQ(once.find("Date"), std::string::npos) << name;
        }
    }
}

TEST(MapFigure, APdfCarriesItsFonts) {
    const test::TempDir folder;
    const Points points(3);
    MapFigure figure = points.figure();
    figure.title = plainText("Fonts");
    ASSERT_TRUE(writeMapFigure(figure, folder / "map.pdf", kSmall));
    const std::string pdf = readTextFile(folder / "map.pdf").value();
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    EXPECT_NE(pdf.find("/FontFile"), std::string::npos);
    EXPECT_NE(pdf.find("/MediaBox [ 0 0 576 432 ]"), std::string::npos);
}

TEST(MapFigure, ALegendWithoutEndStaysInsideItsColumn) {
    const test::TempDir folder;
    Points points(50);
    MapFigure figure = points.figure();
    LegendSection section{plainText("Species"), {}};
    constexpr Color kRed{220, 20, 60};
    for (int i = 0; i < 500; ++i) {
        section.entries.push_back(
            {taxonText("Genus speciesofaverylongnameindeed" + std::string(i % 40, 'x'),
                       Rank::Species),
             kRed,
             PointShape::Square,
             1000});
    }
    figure.legend = {
        section, {plainText("State"), {{plainText("determined"), kBlue, PointShape::Circle, 5}}}};
    ASSERT_TRUE(writeMapFigure(figure, folder / "map.png", kSmall));
    const DrawnPng png(folder / "map.png");
    EXPECT_EQ(png.count(kRed, 0, 480), 0);    // the map has most of the width
    EXPECT_GT(png.count(kRed, 480, 800), 20); // and marks are there
    for (int y : {1, 599}) {
        for (int x = 0; x < 800; ++x) {
            EXPECT_EQ(png.at(x, y), groundColor(Ground::Light)); // nothing in the margins
        }
    }
    for (int y = 0; y < 600; ++y) {
        EXPECT_EQ(png.at(799, y), groundColor(Ground::Light));
    }
    EXPECT_GT(png.count(kBlue, 480, 800), 5); // the section below it has its room
}

TEST(MapFigure, ALegendThatHasNoRoomLeavesNoTitleAlone) {
    const test::TempDir folder;
    Points points(50);
    MapFigure figure = points.figure();
    constexpr Color kRed{220, 20, 60};
    LegendSection section{plainText("Family"), {}};
    for (int i = 0; i < 40; ++i) {
        section.entries.push_back({plainText("Felidae"), kRed, PointShape::Square, 1000});
    }
    section.others = LegendEntry{plainText("unknown"), kRed, PointShape::Square, 1000};
    figure.legend = {section};
    int without = 0;
    for (int dots = 80; dots <= 320; dots += 5) { // from many lines to none
        ASSERT_TRUE(writeMapFigure(
            figure, folder / "map.png", {.width = 800, .height = 200, .dotsPerInch = 1.0 * dots}));
        const DrawnPng png(folder / "map.png");
        bool hasWords = false; // there are no others on this map
        for (int x = 0; x < png.width(); ++x) {
            for (int y = 0; y < png.height(); ++y) {
                const Color at = png.at(x, y);
                hasWords = hasWords || (at.red < 60 && at.green < 60 && at.blue < 60);
            }
        }
        EXPECT_EQ(hasWords, png.count(kRed) > 0) << dots;
        without += hasWords ? 0 : 1;
    }
    EXPECT_GT(without, 0);
    EXPECT_LT(without, 40);
}

TEST(MapFigure, TheScaleOfNumbersShowsTheRamp) {
    const test::TempDir folder;
    const Points points(5);
    MapFigure figure = points.figure();
    figure.ramp = RampScale{plainText("Trustworthiness"), 0.4, 1.0};
    ASSERT_TRUE(writeMapFigure(figure, folder / "map.png", kSmall));
    const DrawnPng png(folder / "map.png");
    EXPECT_GT(png.count(rampColor(0.5F - 0.5F / 64.0F, Ground::Light), 480, 800), 5);
}

TEST(MapFigure, AScaleOfDaysTellsDays) {
    const Points points(5);
    MapFigure figure = points.figure();
    figure.ramp = RampScale{plainText("Date"), 0.0, 0.0};
    const std::size_t numbers = countOf(svgOf(figure), "<use"); // five times "0"
    figure.ramp->areDays = true; // "1970-01-01", for three of which there is room
    EXPECT_EQ(countOf(svgOf(figure), "<use"), numbers - 5 + std::size_t{3} * 10);
}

TEST(MapFigure, OfNoPointOnePointEqualPointsAndNaNIsDrawn) {
    const test::TempDir folder;
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    constexpr float kFar = std::numeric_limits<float>::infinity();
    const std::vector<std::pair<std::vector<float>, std::size_t>> cases = {
        {{}, 0},
        {{3.0F, 4.0F}, 1},
        {{0.0F, 0.0F}, 1},
        {{1e9F, 1e9F, 1e9F, 1e9F, 1e9F, 1e9F}, 3},
        {{kNaN, 1.0F, 2.0F, kFar}, 0},
        {{kNaN, 1.0F, 2.0F, 2.0F, 3.0F, 3.0F}, 2},
        {{5.0F, 0.0F, 5.0F, 9.0F}, 2}};
    for (const auto& [positions, marks] : cases) {
        MapFigure figure;
        const std::vector<Color> colors(positions.size() / 2, kBlue);
        figure.positions = positions;
        figure.colors = colors;
        figure.regions.push_back(
            {std::vector<std::uint32_t>(colors.size(), 0), {plainText("All")}});
        EXPECT_EQ(countOf(svgOf(figure), strokeOf(kBlue)), marks);
        EXPECT_TRUE(writeMapFigure(figure, folder / "map.png", kSmall));
    }
}

TEST(MapFigure, UnknownPointsLieBelowAllOthers) {
    const test::TempDir folder;
    std::vector<float> positions = {-1.0F, 0.0F, 1.0F, 0.0F};
    std::vector<Color> colors = {kBlue, kBlue};
    for (int i = 0; i < 50; ++i) {
        positions.insert(positions.end(), {-1.0F, 0.0F});
        colors.push_back(unknownColor(Ground::Light));
    }
    MapFigure figure;
    figure.positions = positions;
    figure.colors = colors;
    ASSERT_TRUE(writeMapFigure(figure, folder / "map.svg", kSmall));
    const std::string svg = readTextFile(folder / "map.svg").value();
    EXPECT_GT(svg.find(strokeOf(kBlue)), svg.rfind(strokeOf(unknownColor(Ground::Light))));
}

TEST(MapFigure, OfThreeDimensionsTheNearestIsDrawnLastAndStrongest) {
    const std::vector<float> positions = {0.0F, -1.0F, 0.0F, 0.0F, 1.0F, 0.0F};
    const std::vector<Color> colors = {kBlue, kGreen};
    MapFigure figure;
    figure.positions = positions;
    figure.dimensions = 3;
    figure.colors = colors;
    figure.view = {0.0, 0.0}; // along y: the first is nearer
    const std::string svg = svgOf(figure);
    EXPECT_NE(svg.find(strokeOf(kBlue)), std::string::npos);
    EXPECT_EQ(svg.find(strokeOf(kGreen)), std::string::npos); // fainter
    figure.view = {180.0, 0.0};
    const std::string other = svgOf(figure);
    EXPECT_EQ(other.find(strokeOf(kBlue)), std::string::npos);
    EXPECT_NE(other.find(strokeOf(kGreen)), std::string::npos);
}

TEST(MapFigure, WhatCannotBeMadeIsSaid) {
    const test::TempDir folder;
    const Points points(3);
    const auto tried = [&](const char* name, FigureSize size) {
        return writeMapFigure(points.figure(), folder / name, size).error();
    };
    EXPECT_EQ(tried("map.jpg", kSmall).code, ErrorCode::InvalidInput);
    EXPECT_EQ(tried("map", kSmall).code, ErrorCode::InvalidInput);
    EXPECT_EQ(tried("map.png", {.width = 100, .height = 600}).code, ErrorCode::InvalidInput);
    EXPECT_NE(tried("map.png", {.width = 30'000, .height = 600}).message.find("20000"),
              std::string::npos);
    EXPECT_EQ(tried("map.png", {.width = 600, .height = 600, .dotsPerInch = 1.0}).code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(tried("nowhere/map.png", kSmall).code, ErrorCode::NotFound);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(WriteFigure, WhatCairoCouldNotDrawIsAnErrorAndNoFile) {
    const test::TempDir folder;
    for (const char* const name : {"map.png", "map.svg", "map.pdf"}) {
        const auto written = writeFigure(folder / name, kSmall, {}, [](const FigurePage& page) {
            cairo_restore(page.cr); // of nothing that was saved
            cairo_paint(page.cr);
            return Status();
        });
        ASSERT_FALSE(written) << name;
        EXPECT_EQ(written.error().code, ErrorCode::Internal);
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(MapFigure, StoppedLeavesNothingBehind) {
    const test::TempDir folder;
    std::stop_source stop;
    stop.request_stop();
    const Points points(100);
    const auto drawn =
        writeMapFigure(points.figure(), folder / "map.pdf", kSmall, Progress(stop.get_token()));
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(MapFigure, TextThatIsNoUtf8IsEscaped) {
    const Points points(3);
    MapFigure figure = points.figure();
    figure.title = plainText("Caf\xe9");
    EXPECT_NE(svgOf(figure).find("<title>Caf%E9</title>"), std::string::npos);
}

TEST(LookAt, TurnsAboutTheVertical) {
    const std::vector<float> positions = {1.0F, 0.0F, 0.0F, 0.0F, 1.0F, 0.0F, 0.0F, 0.0F, 1.0F};
    const SeenPoints front = lookAt(positions, {0.0, 0.0});
    EXPECT_NEAR(front.positions[0], 1.0F, 1e-6F); // x to the right
    EXPECT_NEAR(front.positions[2], 0.0F, 1e-6F); // y away
    EXPECT_NEAR(front.positions[5], 1.0F, 1e-6F); // z up
    EXPECT_EQ(front.nearness[1], 0.0F);
    const SeenPoints side = lookAt(positions, {90.0, 0.0});
    EXPECT_NEAR(side.positions[2], 1.0F, 1e-6F);
    const SeenPoints top = lookAt(positions, {0.0, 90.0});
    EXPECT_NEAR(top.positions[3], 1.0F, 1e-6F);
    EXPECT_EQ(top.nearness[2], 1.0F);
    EXPECT_EQ(top.box.size(), 48U);
}

TEST(LookAt, OfNothingAndNaN) {
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    EXPECT_TRUE(lookAt({}, {}).positions.empty());
    const std::vector<float> positions = {kNaN, 0.0F, 0.0F, 1.0F, 2.0F, 3.0F};
    const SeenPoints seen = lookAt(positions, {});
    EXPECT_TRUE(std::isnan(seen.positions[0]));
    EXPECT_EQ(seen.nearness[1], 1.0F);
}

TEST(LookAt, OfWhatIsTooFarToBeCountedIsNowhere) {
    const std::vector<float> positions = {-3e38F, 3e38F, -3e38F};
    const SeenPoints seen = lookAt(positions, {});
    EXPECT_TRUE(std::isnan(seen.positions[0]));
    EXPECT_TRUE(std::isnan(seen.nearness[0]));
    EXPECT_TRUE(seen.box.empty());
}

} // namespace
} // namespace taxo
