// SPDX-License-Identifier: MIT
#include "core/figure/shape_fill.h"
#include "core/figure/tree_drawing.h"
#include "tests/core/tree/trees.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::nodeNamed;

constexpr double kLine = 16.0;
constexpr std::array<TreeLayoutKind, 5> kKinds = {TreeLayoutKind::Circle,
                                                  TreeLayoutKind::Sunburst,
                                                  TreeLayoutKind::Icicle,
                                                  TreeLayoutKind::Cladogram,
                                                  TreeLayoutKind::Outline};

/// A tree as a window shows it.
struct Seen {
    Tree tree;
    TreeLayout layout;
    TreeColors colors;
    TreeView view;
    std::vector<std::uint32_t> before;
    CladeCounts counts;
    TreeLight light;
    std::optional<CladeShare> coloring;
    TreeSight::PictureSides pictures;

    Seen(Tree shown, TreeLayoutKind kind, NodeId node = Tree::root())
        : tree(std::move(shown))
        , layout(layoutTree(tree, kind))
        , colors(treeColors(tree, Ground::Light))
        , view(fittedView(tree, layout, node, 1280.0, 800.0, kLine)) {}

    void put(NodeId at, std::uint32_t photographs, std::uint32_t confirmed) {
        before.assign(tree.size() + 1, 0);
        for (std::size_t i = static_cast<std::size_t>(at.value) + 1; i < before.size(); ++i) {
            before[i] = photographs;
        }
        const std::vector<TaxonTally> tallies = {{at, photographs, confirmed, 0, 0, 0.0}};
        counts = CladeCounts::of(tree, tallies);
    }

    /// Some at each tip.
    void putEverywhere() {
        std::vector<TaxonTally> tallies;
        before.assign(tree.size() + 1, 0);
        for (std::size_t node = 0; node < tree.size(); ++node) {
            const NodeId id{static_cast<std::int32_t>(node)};
            before[node + 1] = before[node] + (tree.isTip(id) ? 3 : 0);
            if (tree.isTip(id)) {
                tallies.push_back({id, 3, 1, 1, 1, 0.0});
            }
        }
        counts = CladeCounts::of(tree, tallies);
    }

    TreeDrawing draw() const {
        TreeDrawing drawing;
        drawTree(
            {tree,
             layout,
             colors,
             view,
             Ground::Light,
             before,
             before.empty() ? std::span<const CladeCounts::Counts>() : counts.all(),
             &light,
             kLine,
             [](const std::string& name, bool) { return 7.0 * static_cast<double>(name.size()); },
             coloring,
             pictures},
            drawing);
        return drawing;
    }

    /// Of the cell that is drawn for a node of an icicle, by where it is.
    Color colorOf(NodeId node) const {
        const auto at = static_cast<std::size_t>(node.value);
        const double inner =
            tree.isRoot(node)
                ? 0.0
                : static_cast<double>(
                      layout.out[static_cast<std::size_t>(tree.parentOf(node).value)]);
        const TreePoint pixel =
            view.pixelOf({(inner + static_cast<double>(layout.out[at])) / 2.0,
                          static_cast<double>(layout.begin[at] + layout.end[at]) / 2.0});
        const TreeDrawing drawing = draw();
        Color found{1, 2, 3};
        for (const TreeDrawing::Shape& shape : drawing.shapes) {
            const TreeDrawing::Point& first = drawing.points[shape.begin];
            const TreeDrawing::Point& last = drawing.points[shape.begin + 1];
            if (shape.kind == TreeDrawing::Kind::Box && first.x < pixel.x && pixel.x < last.x &&
                first.y < pixel.y && pixel.y < last.y) {
                found = shape.color;
            }
        }
        return found;
    }
};

Tree classification(std::size_t genera) {
    return Tree::of(test::SyntheticTaxonomy{.genera = genera, .speciesPerGenus = 5, .homonyms = 0}
                        .make()
                        .taxonomy);
}

/// The strip that a name covers, as points half a line apart.
std::vector<TreePoint> coveredBy(const TreeDrawing::Label& label) {
    std::vector<TreePoint> points;
    for (double along = 1.0; along < label.width; along += 4.0) {
        points.push_back(
            {label.x + std::cos(label.angle) * along, label.y + std::sin(label.angle) * along});
    }
    return points;
}

bool covers(const TreeDrawing::Label& label, TreePoint point) {
    const double x = point.x - label.x;
    const double y = point.y - label.y;
    const double along = x * std::cos(label.angle) + y * std::sin(label.angle);
    const double aside = -x * std::sin(label.angle) + y * std::cos(label.angle);
    return along > 0.0 && along < label.width && std::abs(aside) < 0.4 * kLine;
}

TEST(TreeDrawing, NamesNeverOverlapInAnyLayoutFromAnywhere) {
    const Tree tree = classification(60);
    for (const TreeLayoutKind kind : kKinds) {
        std::size_t names = 0;
        for (const std::int32_t node : {0, 1, 5, 60, 200}) {
            const TreeDrawing drawing = Seen(tree, kind, NodeId{node}).draw();
            names += drawing.labels.size();
            for (std::size_t a = 0; a < drawing.labels.size(); ++a) {
                for (std::size_t b = 0; b < drawing.labels.size(); ++b) {
                    const auto points = coveredBy(drawing.labels[b]);
                    const bool isFree =
                        a == b || std::none_of(points.begin(), points.end(), [&](TreePoint p) {
                            return covers(drawing.labels[a], p);
                        });
                    EXPECT_TRUE(isFree) << static_cast<int>(kind) << ": " << drawing.labels[a].text
                                        << " and " << drawing.labels[b].text;
                }
            }
        }
        EXPECT_GT(names, 40U) << static_cast<int>(kind);
    }
}

bool overlap(const TreeDrawing::Picture& a, const TreeDrawing::Picture& b) {
    return a.left < b.left + b.side && b.left < a.left + a.side && a.top < b.top + b.side &&
           b.top < a.top + a.side;
}

TEST(TreeDrawing, PicturesStandBesideEachOtherAndBesideNames) {
    const Tree tree = classification(60);
    for (const TreeLayoutKind kind : kKinds) {
        std::size_t pictures = 0;
        for (const std::int32_t node : {0, 1, 5, 60, 200, 201, 203}) {
            Seen seen(tree, kind, NodeId{node});
            seen.view.scaleY *= kind == TreeLayoutKind::Outline ? 2.0 : 1.0;
            seen.putEverywhere();
            seen.pictures = {40.0, 120.0};
            const TreeDrawing drawing = seen.draw();
            pictures += drawing.pictures.size();
            for (const TreeDrawing::Picture& picture : drawing.pictures) {
                EXPECT_GE(picture.side, 40.0);
                EXPECT_LE(picture.side, 120.0);
                for (const TreeDrawing::Picture& other : drawing.pictures) {
                    EXPECT_TRUE(&picture == &other || !overlap(picture, other))
                        << static_cast<int>(kind) << ": " << tree.displayNameOf(picture.node)
                        << " and " << tree.displayNameOf(other.node);
                }
                for (const TreeDrawing::Label& label : drawing.labels) {
                    for (const TreePoint& point : coveredBy(label)) {
                        const bool isOver = point.x > picture.left + 1.0 &&
                                            point.x < picture.left + picture.side - 1.0 &&
                                            point.y > picture.top + 1.0 &&
                                            point.y < picture.top + picture.side - 1.0;
                        ASSERT_FALSE(isOver) << static_cast<int>(kind) << ": " << label.text
                                             << " and " << tree.displayNameOf(picture.node);
                    }
                }
            }
        }
        EXPECT_GT(pictures, 10U) << static_cast<int>(kind);
    }
}

TEST(TreeDrawing, OnlyCladesWithPhotographsHavePicturesAndOnlyWhereSomeAreWanted) {
    const Tree tree = classification(3);
    Seen seen(tree, TreeLayoutKind::Icicle);
    seen.putEverywhere();
    EXPECT_TRUE(seen.draw().pictures.empty());
    seen.pictures = {40.0, 120.0};
    EXPECT_FALSE(seen.draw().pictures.empty());
    const NodeId tip{static_cast<std::int32_t>(tree.size()) - 1};
    seen.put(tip, 5, 0);
    const TreeDrawing drawing = seen.draw();
    EXPECT_FALSE(drawing.pictures.empty());
    for (const TreeDrawing::Picture& picture : drawing.pictures) {
        EXPECT_TRUE(tree.contains(picture.node, tip));
    }
}

TEST(TreeDrawing, BarsBeyondTheTipsAreWhollyInAPictureOfAll) {
    const Tree tree = classification(12);
    for (const TreeLayoutKind kind : {TreeLayoutKind::Sunburst, TreeLayoutKind::Icicle}) {
        for (const TreePoint size : {TreePoint{1280.0, 800.0}, TreePoint{420.0, 900.0}}) {
            Seen seen(tree, kind);
            seen.view = fittedView(tree, seen.layout, Tree::root(), size.x, size.y, kLine);
            // All of them at one tip: its bar is as long as one can be.
            seen.put(NodeId{static_cast<std::int32_t>(tree.size()) - 1}, 1000, 500);
            float beyond = 0.0F;
            for (const TreeDrawing::Point& point : seen.draw().points) {
                EXPECT_GE(point.x, -1.0F);
                EXPECT_GE(point.y, -1.0F);
                EXPECT_LE(point.x, static_cast<float>(size.x) + 1.0F);
                EXPECT_LE(point.y, static_cast<float>(size.y) + 1.0F);
                const TreePoint plane = seen.view.planeAt({point.x, point.y});
                beyond = std::max(
                    beyond,
                    static_cast<float>((placeOf(seen.layout, plane).out - seen.layout.depth) *
                                       seen.view.scaleX));
            }
            EXPECT_GT(beyond, 30.0F) << "there is a bar";
        }
    }
}

TEST(TreeDrawing, DrawsNoMoreThanAScreenHoldsOfALargeTree) {
    const Tree tree = classification(20'000);
    ASSERT_GT(tree.size(), 100'000U);
    for (const TreeLayoutKind kind : kKinds) {
        const TreeDrawing drawing = Seen(tree, kind).draw();
        EXPECT_GT(drawing.nodes, 20U);
        EXPECT_LT(drawing.shapes.size(), 12'000U) << static_cast<int>(kind);
        EXPECT_LT(drawing.points.size(), 200'000U) << static_cast<int>(kind);
    }
}

TEST(TreeDrawing, LeavesNothingOutThatIsInSightOfRings) {
    const Tree tree = classification(2'000);
    Seen seen(tree, TreeLayoutKind::Sunburst);
    const TreeView all = fittedView(tree, seen.layout, Tree::root(), 1280.0, 800.0, kLine);
    for (const double nearer : {1.0, 1.7, 3.0, 6.0}) { // from the last the centre is not seen
        seen.view = zoomedView(all, seen.layout.kind, nearer, {500.0, 250.0});
        const TreeDrawing drawing = seen.draw();
        constexpr std::uint32_t kNothing = 0xff000000U;
        std::vector<std::uint32_t> pixels(std::size_t{1280} * 800, kNothing);
        ShapeFill fill;
        fill.begin(pixels, 1280, 800);
        for (const TreeDrawing::Shape& shape : drawing.shapes) {
            const auto points =
                std::span(drawing.points).subspan(shape.begin, shape.end - shape.begin);
            shape.kind == TreeDrawing::Kind::Polygon
                ? fill.addPolygon(points)
                : fill.addLine(points, std::max(1.5, static_cast<double>(shape.width)));
            fill.fill({255, 255, 255});
        }
        int inside = 0;
        int missed = 0;
        for (int y = 2; y < 800; y += 7) {
            for (int x = 2; x < 1280; x += 7) {
                const TreePlace place = placeOf(seen.layout, seen.view.planeAt({x + 0.5, y + 0.5}));
                const bool isCell = nodeAt(tree, seen.layout, place).has_value();
                inside += isCell ? 1 : 0;
                missed += isCell && pixels[static_cast<std::size_t>(y * 1280 + x)] == kNothing;
            }
        }
        EXPECT_GT(inside, 3'000);
        EXPECT_LT(missed, inside / 50) << nearer << " times as near: but for lines between cells";
    }
}

TEST(TreeDrawing, OneSpeciesOfManyFillsThePictureWithItsNameAndItsKin) {
    const Tree tree = classification(20'000);
    const NodeId tip{static_cast<std::int32_t>(tree.size() - 1)};
    for (const TreeLayoutKind kind : kKinds) {
        const TreeDrawing drawing = Seen(tree, kind, tip).draw();
        EXPECT_TRUE(std::any_of(drawing.labels.begin(),
                                drawing.labels.end(),
                                [&](const auto& label) {
                                    return label.node == tip &&
                                           label.text == tree.displayNameOf(tip) && label.isItalic;
                                }))
            << static_cast<int>(kind);
    }
}

TEST(TreeDrawing, LongNamesAreCutBetweenLetters) {
    const Tree tree =
        test::treeOf("(('Ääääääääääääääääääääääääääääääääääääääääääääääääääää',b)c,d)e;");
    Seen seen(tree, TreeLayoutKind::Icicle);
    const TreeDrawing drawing = seen.draw();
    const auto cut =
        std::find_if(drawing.labels.begin(), drawing.labels.end(), [](const auto& label) {
            return label.text.find("…") != std::string::npos;
        });
    ASSERT_NE(cut, drawing.labels.end());
    const std::string kept = cut->text.substr(0, cut->text.size() - std::string("…").size());
    EXPECT_EQ(kept.size() % 2, 0U) << kept;
}

TEST(TreeDrawing, CladesWithPhotographsAreStrongerAndConfirmedOnesStrongest) {
    const Tree tree = test::treeOf("((a,b)c,(d,e)f)g;");
    Seen seen(tree, TreeLayoutKind::Icicle);
    const NodeId a = nodeNamed(tree, "a");
    seen.put(a, 8, 0);
    const Color ground = groundColor(Ground::Light);
    const double without = contrastOf(seen.colorOf(nodeNamed(tree, "b")), ground);
    const double with = contrastOf(seen.colorOf(a), ground);
    seen.put(a, 8, 8);
    const double confirmed = contrastOf(seen.colorOf(a), ground);
    EXPECT_GT(with, without + 0.2);
    EXPECT_GT(confirmed, with + 0.2);
}

TEST(TreeDrawing, ColoursOfAShareAreThoseOfItsScale) {
    const Tree tree = test::treeOf("((a,b)c,(d,e)f)g;");
    Seen seen(tree, TreeLayoutKind::Icicle);
    seen.put(nodeNamed(tree, "a"), 8, 2);
    seen.coloring = CladeShare::Confirmed;
    EXPECT_EQ(seen.colorOf(nodeNamed(tree, "a")), rampColor(0.25F, Ground::Light));
    EXPECT_EQ(seen.colorOf(nodeNamed(tree, "c")), rampColor(0.25F, Ground::Light));
    const Color none = seen.colorOf(nodeNamed(tree, "d"));
    EXPECT_LT(std::max({none.red, none.green, none.blue}) -
                  std::min({none.red, none.green, none.blue}),
              8)
        << "grey: it has no photographs";
    seen.light = TreeLight({nodeNamed(tree, "d")});
    EXPECT_NE(seen.colorOf(nodeNamed(tree, "d")), none) << "light comes first";
}

TEST(TreeDrawing, RingsMarkWhereUncertainFlaggedAndNovelOnesAre) {
    const Tree tree = test::treeOf("((a,b)c,(d,e)f)g;");
    for (const TreeLayoutKind kind : {TreeLayoutKind::Icicle, TreeLayoutKind::Sunburst}) {
        Seen seen(tree, kind);
        seen.put(nodeNamed(tree, "a"), 4, 0);
        const std::size_t without = seen.draw().shapes.size();
        const std::vector<TaxonTally> tallies = {{nodeNamed(tree, "a"), 4, 0, 1, 1, 0.0, 0, 1}};
        seen.counts = CladeCounts::of(tree, tallies);
        const TreeDrawing drawing = seen.draw();
        ASSERT_EQ(drawing.shapes.size(), without + 3);
        std::set<Color> colors;
        for (const TreeDrawing::Shape& shape : drawing.shapes) {
            colors.insert(shape.color);
        }
        EXPECT_TRUE(colors.contains(kindColors(6, Ground::Light)[1]));
        EXPECT_TRUE(colors.contains(kindColors(6, Ground::Light)[5]));
        EXPECT_TRUE(colors.contains(kindColors(6, Ground::Light)[3]));
    }
}

TEST(TreeDrawing, WhatNoLightFallsOnIsGrey) {
    const Tree tree = test::treeOf("((a,b)c,(d,e)f)g;");
    Seen seen(tree, TreeLayoutKind::Icicle);
    seen.light = TreeLight({nodeNamed(tree, "d")});
    const auto colorful = [&](const char* name) {
        const Color color = seen.colorOf(nodeNamed(tree, name));
        return std::max({color.red, color.green, color.blue}) -
               std::min({color.red, color.green, color.blue});
    };
    EXPECT_GT(colorful("d"), 40);
    EXPECT_GT(colorful("f"), 40) << "its clade is lit, too";
    EXPECT_LT(colorful("e"), 8);
    EXPECT_LT(colorful("c"), 8);
}

} // namespace
} // namespace taxo
