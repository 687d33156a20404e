// SPDX-License-Identifier: MIT
#include "core/figure/tree_figure.h"

#include "core/figure/figure_frame_private.h"
#include "core/figure/figure_text_private.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr double kGap = 12.0;
constexpr double kUnits = 2.0; ///< of the drawing for a point: half a point is what a pixel is

StyledText styled(const TreeDrawing::Label& label) {
    return {{label.text, label.isItalic}};
}

/// What is seen of it in an area of the page, at the same place and as much of it.
TreeView viewOf(
    const TreeFigure& figure, const TreeLayout& layout, double width, double height, double line) {
    if (!figure.view) {
        return printedView(figure.tree, layout, width, height, line);
    }
    TreeView view = *figure.view;
    const double scale = std::min(width / view.width, height / view.height);
    view.scaleX *= isRound(layout.kind) ? scale : width / view.width;
    view.scaleY *= isRound(layout.kind) ? scale : height / view.height;
    view.width = width;
    view.height = height;
    return view;
}

void drawShape(cairo_t* cr, const TreeDrawing& drawing, const TreeDrawing::Shape& shape) {
    const auto point = [&](std::uint32_t i) {
        const TreeDrawing::Point& p = drawing.points[i];
        return std::pair(static_cast<double>(p.x), static_cast<double>(p.y));
    };
    setColor(cr, shape.color);
    const auto [left, top] = point(shape.begin);
    if (shape.kind == TreeDrawing::Kind::Box) {
        const auto [right, bottom] = point(shape.begin + 1);
        cairo_rectangle(cr, left, top, right - left, bottom - top);
        cairo_fill(cr);
        return;
    }
    cairo_move_to(cr, left, top);
    for (std::uint32_t i = shape.begin + 1; i < shape.end; ++i) {
        const auto [x, y] = point(i);
        cairo_line_to(cr, x, y);
    }
    if (shape.kind == TreeDrawing::Kind::Polygon) {
        cairo_close_path(cr);
        cairo_fill(cr);
    } else {
        cairo_set_line_width(cr, shape.width > 0.0F ? static_cast<double>(shape.width) : 1.2);
        cairo_stroke(cr);
    }
}

void drawLabel(cairo_t* cr, const TreeDrawing::Label& label, const TextStyle& style, Color ground) {
    const StyledText text = styled(label);
    const double height = measureText(cr, text, style).height;
    cairo_save(cr);
    cairo_translate(cr, label.x, label.y);
    cairo_rotate(cr, label.angle);
    setColor(cr, label.color);
    if (label.hasHalo) {
        drawTextWithHalo(cr, text, style, 0.0, -height / 2.0, label.color, ground);
    } else {
        drawText(cr, text, style, 0.0, -height / 2.0);
    }
    cairo_restore(cr);
}

/// 1, 2 or 5 times a power of ten, at most `most`.
double roundLength(double most) {
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double times : {5.0, 2.0}) {
        if (times * power <= most) {
            return times * power;
        }
    }
    return power;
}

std::string numberText(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

/// How long a branch is that is so wide.
void drawScale(cairo_t* cr,
               const TreeView& view,
               const TextStyle& style,
               const FigureColors& colors) {
    const double length = roundLength(0.25 * view.width / view.scaleX);
    const double wide = length * view.scaleX;
    const StyledText text = plainText(numberText(length));
    const TextExtent extent = measureText(cr, text, style);
    const double bottom = view.height - kGap;
    setColor(cr, colors.text);
    cairo_set_line_width(cr, 2.0);
    cairo_move_to(cr, kGap, bottom);
    cairo_line_to(cr, kGap + wide, bottom);
    cairo_stroke(cr);
    drawTextWithHalo(cr,
                     text,
                     style,
                     kGap + (wide - extent.width) / 2.0,
                     bottom - extent.height - 3.0,
                     colors.text,
                     colors.ground);
}

void drawTreeIn(cairo_t* cr,
                const TreeFigure& figure,
                const Area& area,
                const FigureColors& colors) {
    const TextStyle style{.size = kTextSize * kUnits};
    const double line = measureText(cr, plainText("Xg"), style).height;
    const TreeLayout layout = layoutTree(figure.tree, figure.kind, figure.weights);
    const TreeColors cladeColors = treeColors(figure.tree, figure.ground);
    cairo_save(cr);
    cairo_rectangle(cr, area.left, area.top, area.width, area.height);
    cairo_clip(cr);
    cairo_translate(cr, area.left, area.top);
    cairo_scale(cr, 1.0 / kUnits, 1.0 / kUnits);
    const TreeView view = viewOf(figure, layout, area.width * kUnits, area.height * kUnits, line);
    TreeDrawing drawing;
    drawTree({figure.tree,
              layout,
              cladeColors,
              view,
              figure.ground,
              figure.itemsBefore,
              figure.counts,
              &figure.light,
              line,
              [&](const std::string& name, bool isItalic) {
                  return measureText(cr, {{name, isItalic}}, style).width;
              },
              figure.coloring,
              {},
              figure.life},
             drawing);
    for (const TreeDrawing::Shape& shape : drawing.shapes) {
        drawShape(cr, drawing, shape);
    }
    for (const TreeDrawing::Label& label : drawing.labels) {
        drawLabel(cr, label, style, colors.ground);
    }
    if (figure.kind == TreeLayoutKind::Phylogram) {
        drawScale(cr, view, style, colors);
    }
    cairo_restore(cr);
}

Status drawFigure(const FigurePage& page, const TreeFigure& figure) {
    const Area area =
        drawFrame(page, {figure.title, figure.caption, figure.legend, figure.ramp, figure.ground});
    drawTreeIn(page.cr, figure, area, colorsOn(figure.ground));
    return {};
}

} // namespace

std::vector<std::uint32_t> photographsBefore(const Tree& tree,
                                             std::span<const CladeCounts::Counts> counts) {
    if (counts.empty()) {
        return {};
    }
    std::vector<std::uint32_t> own(tree.size() + 1, 0);
    for (std::size_t node = 0; node < tree.size(); ++node) {
        own[node + 1] += counts[node].photographs;
        if (node > 0) { // of its parent's they are not the parent's own
            own[static_cast<std::size_t>(tree.arrays().parent[node]) + 1] -=
                counts[node].photographs;
        }
    }
    std::partial_sum(own.begin(), own.end(), own.begin());
    return own;
}

LegendSection cladeLegend(const TreeFigure& figure, StyledText title) {
    const Tree& tree = figure.tree;
    NodeId split = Tree::root();
    while (!tree.isTip(split) && tree.childrenOf(split).size() == 1) {
        ++split.value;
    }
    const TreeColors colors = treeColors(tree, figure.ground);
    LegendSection section;
    section.title = std::move(title);
    tree.forEachChild(split, [&](NodeId child) {
        const std::size_t count =
            figure.counts.empty()
                ? tree.tipsIn(child)
                : figure.counts[static_cast<std::size_t>(child.value)].photographs;
        if (!tree.nameOf(child).empty() && count > 0) {
            section.entries.push_back(
                {{{tree.displayNameOf(child), tree.rankOf(child) >= TreeRank::Genus}},
                 colors.at(child),
                 PointShape::Square,
                 count});
        }
    });
    std::stable_sort(section.entries.begin(),
                     section.entries.end(),
                     [](const LegendEntry& a, const LegendEntry& b) { return a.count > b.count; });
    constexpr std::size_t kMostEntries = 24;
    section.entries.resize(std::min(section.entries.size(), kMostEntries));
    return section;
}

Status writeTreeFigure(const TreeFigure& figure,
                       const std::filesystem::path& file,
                       const FigureSize& size) {
    return writeFigure(file,
                       size,
                       {plainOf(figure.title), figure.caption},
                       [&](const FigurePage& page) { return drawFigure(page, figure); });
}

} // namespace taxo
