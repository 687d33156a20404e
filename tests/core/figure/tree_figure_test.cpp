// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/figure/tree_figure.h"
#include "tests/core/figure/drawn_png.h"
#include "tests/core/tree/trees.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

using testing::HasSubstr;

/// Letters are glyphs in an SVG file.
std::size_t lettersIn(const std::string& svg) {
    std::size_t count = 0;
    for (auto at = svg.find("<use "); at != std::string::npos; at = svg.find("<use ", at + 1)) {
        ++count;
    }
    return count;
}

TreeFigure bears() {
    TreeFigure figure;
    figure.tree = test::treeOf("(('Ursus arctos':2,'Ursus maritimus':2)Ursidae:3,('Canis lupus':1)"
                               "Canidae:4)Carnivora;");
    const std::vector<TaxonTally> tallies = {
        {test::nodeNamed(figure.tree, "Ursus arctos"), 5, 4, 0, 0, 0.0}};
    const auto counts = CladeCounts::of(figure.tree, tallies);
    figure.counts.assign(counts.all().begin(), counts.all().end());
    figure.itemsBefore = photographsBefore(figure.tree, figure.counts);
    figure.title = plainText("Bears & dogs");
    figure.caption = "Five photographs.";
    return figure;
}

class TreeFigureFile : public testing::Test {
protected:
    std::string svgOf(const TreeFigure& figure) {
        EXPECT_TRUE(writeTreeFigure(figure, m_dir / "tree.svg"));
        return readTextFile(m_dir / "tree.svg").value_or("");
    }

    test::TempDir m_dir;
};

TEST_F(TreeFigureFile, HasNamesTitleAndCaptionInEveryLayout) {
    for (const TreeLayoutKind kind : {TreeLayoutKind::Sunburst,
                                      TreeLayoutKind::Circle,
                                      TreeLayoutKind::Icicle,
                                      TreeLayoutKind::Cladogram,
                                      TreeLayoutKind::Phylogram}) {
        TreeFigure figure = bears();
        figure.kind = kind;
        const std::string svg = svgOf(figure);
        const std::string words = "Bears & dogsFive photographs.Ursus arctosUrsus "
                                  "maritimusCanis lupus";
        EXPECT_GE(lettersIn(svg), words.size()) << static_cast<int>(kind);
        EXPECT_THAT(svg, HasSubstr("Bears &amp; dogs"));
        EXPECT_THAT(svg, HasSubstr("Five photographs."));
        EXPECT_EQ(svg, svgOf(figure)) << "the same figure gives the same bytes";
    }
}

TEST_F(TreeFigureFile, ShowsWhatAWindowShows) {
    TreeFigure figure = bears();
    figure.kind = TreeLayoutKind::Icicle;
    const TreeLayout layout = layoutTree(figure.tree, figure.kind);
    figure.view = fittedView(
        figure.tree, layout, test::nodeNamed(figure.tree, "Canis lupus"), 640.0, 480.0, 16.0);
    const std::size_t some = lettersIn(svgOf(figure));
    EXPECT_GE(some, std::string("Bears & dogsFive photographs.Canis lupus").size());
    figure.view.reset();
    EXPECT_GT(lettersIn(svgOf(figure)), some + std::string("maritimus").size());
}

TEST_F(TreeFigureFile, ALegendHasTheLargestCladesWithTheirColoursAndPhotographs) {
    const TreeFigure figure = bears();
    const LegendSection section = cladeLegend(figure, plainText("Photographs"));
    ASSERT_EQ(section.entries.size(), 1U) << "only what has photographs";
    EXPECT_EQ(plainOf(section.entries[0].text), "Ursidae");
    EXPECT_EQ(section.entries[0].count, 5U);
    TreeFigure bare = figure;
    bare.counts.clear();
    bare.itemsBefore.clear();
    const LegendSection tips = cladeLegend(bare, plainText("Tips"));
    ASSERT_EQ(tips.entries.size(), 2U);
    EXPECT_EQ(tips.entries[0].count, 2U);
}

TEST_F(TreeFigureFile, PhotographsAreBeforeTheNodesBehindThem) {
    const TreeFigure figure = bears();
    const NodeId arctos = test::nodeNamed(figure.tree, "Ursus arctos");
    const auto at = static_cast<std::size_t>(arctos.value);
    EXPECT_EQ(figure.itemsBefore.at(at), 0U);
    EXPECT_EQ(figure.itemsBefore.at(at + 1), 5U);
    EXPECT_EQ(figure.itemsBefore.back(), 5U);
}

TEST_F(TreeFigureFile, IsDrawnOnADarkGroundToo) {
    TreeFigure figure = bears();
    figure.ground = Ground::Dark;
    ASSERT_TRUE(writeTreeFigure(figure, m_dir / "tree.png", {.width = 600, .height = 400}));
    const DrawnPng png(m_dir / "tree.png");
    ASSERT_TRUE(png.isRead());
    EXPECT_EQ(png.width(), 600);
    EXPECT_EQ(png.at(2, 2), groundColor(Ground::Dark));
}

} // namespace
} // namespace taxo
