// SPDX-License-Identifier: MIT
#include "core/figure/distance_figure.h"

#include "core/base/assert.h"
#include "core/figure/figure_frame_private.h"
#include "core/figure/figure_picture_private.h"
#include "core/figure/figure_text_private.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace taxo {

namespace {

constexpr double kStrip = 7.0; ///< width
constexpr double kStripGap = 5.0;
constexpr double kSmallestName = 4.0;

/// Where the parts of the figure stand, rows of equal height.
struct DistanceLayout {
    Area dendrogram;
    Area heat;
    double strips = 0.0; ///< left edge
    double names = 0.0;  ///< left edge; below 0: there is no room for them
    double row = 0.0;    ///< height
    double nameSize = 0.0;
};

DistanceLayout
layOut(cairo_t* cr, const DistanceFigure& figure, const Area& area, double headHeight) {
    DistanceLayout layout;
    const auto count = static_cast<double>(figure.names.size());
    const double strips = static_cast<double>(figure.strips.size()) * (kStrip + 1.0) + kStripGap;
    const double tree = 0.18 * area.width;
    const double height = area.height - headHeight;
    double side = std::max(1.0, std::min(height, area.width - tree - strips - 2.0 * kStripGap));
    const double size = std::min(kTextSize, 0.86 * side / count);
    double names = 0.0;
    if (size >= kSmallestName) {
        for (const StyledText& name : figure.names) {
            names = std::max(names, measureText(cr, name, {.size = size}).width);
        }
        names = std::min(names, 0.28 * area.width);
        side = std::max(1.0, std::min(side, area.width - tree - strips - names - 3.0 * kStripGap));
    }
    layout.row = side / count;
    layout.nameSize = std::min(size, 0.86 * layout.row);
    layout.dendrogram = {area.left, area.top + headHeight, tree, side};
    layout.heat = {layout.dendrogram.right() + kStripGap, layout.dendrogram.top, side, side};
    layout.strips = layout.heat.right() + kStripGap;
    layout.names = layout.nameSize >= kSmallestName ? layout.strips + strips : -1.0;
    return layout;
}

/// The distances that the colours reach from and to.
RampScale scaleOf(const DistanceFigure& figure) {
    RampScale scale{plainText(figure.scale),
                    std::numeric_limits<double>::infinity(),
                    -std::numeric_limits<double>::infinity()};
    for (std::size_t a = 0; a < figure.names.size(); ++a) {
        for (std::size_t b = a + 1; b < figure.names.size(); ++b) {
            const double distance = figure.distance(a, b);
            if (std::isfinite(distance)) {
                scale.least = std::min(scale.least, distance);
                scale.most = std::max(scale.most, distance);
            }
        }
    }
    return scale.least <= scale.most ? scale : RampScale{scale.title, 0.0, 1.0};
}

/// One square for each pair; things themselves are left to the ground.
Status drawHeat(const FigurePage& page,
                const DistanceFigure& figure,
                const std::vector<std::uint32_t>& order,
                const RampScale& scale,
                const Area& area) {
    constexpr std::size_t kMostPixels = 4000; // of a side
    const std::size_t count = order.size();
    const auto wanted = static_cast<std::size_t>(area.width / 72.0 * page.resolution);
    const std::size_t pixels =
        std::clamp<std::size_t>(wanted / count, 1, std::max<std::size_t>(1, kMostPixels / count));
    const auto side = static_cast<int>(pixels * count);
    const SurfacePtr picture(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side));
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS) {
        return fail(ErrorCode::OutOfMemory,
                    "There is no memory for a picture of " + std::to_string(count) +
                        " taxa. Choose a higher rank.");
    }
    unsigned char* const bytes = cairo_image_surface_get_data(picture.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(picture.get()));
    const double width = scale.most - scale.least;
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t column = 0; column < count; ++column) {
            const double share =
                width > 0.0 ? (figure.distance(order[row], order[column]) - scale.least) / width
                            : 0.0;
            const Color color = row == column ? groundColor(figure.ground)
                                              : rampColor(static_cast<float>(share), figure.ground);
            for (std::size_t y = row * pixels; y < (row + 1) * pixels; ++y) {
                for (std::size_t x = column * pixels; x < (column + 1) * pixels; ++x) {
                    unsigned char* const pixel = bytes + y * stride + 4 * x; // BGRX
                    pixel[0] = color.blue;
                    pixel[1] = color.green;
                    pixel[2] = color.red;
                }
            }
        }
    }
    cairo_surface_mark_dirty(picture.get());
    cairo_save(page.cr);
    cairo_translate(page.cr, area.left, area.top);
    cairo_scale(page.cr, area.width / side, area.height / side);
    cairo_set_source_surface(page.cr, picture.get(), 0.0, 0.0);
    cairo_pattern_set_filter(cairo_get_source(page.cr), CAIRO_FILTER_NEAREST);
    cairo_paint(page.cr);
    cairo_restore(page.cr);
    return {};
}

/// Elbows from the right, where things are, to the left.
void drawDendrogram(cairo_t* cr,
                    const std::vector<JoinedParts>& joined,
                    const std::vector<std::uint32_t>& order,
                    const Area& area,
                    const FigureColors& colors) {
    const std::size_t count = order.size();
    const double row = area.height / static_cast<double>(count);
    std::vector<double> y(count + joined.size());
    std::vector<double> height(y.size());
    for (std::size_t place = 0; place < count; ++place) {
        y[order[place]] = area.top + (static_cast<double>(place) + 0.5) * row;
    }
    const double highest = joined.empty() ? 0.0 : joined.back().height;
    const auto xOf = [&](double at) {
        return area.right() - (highest > 0.0 ? at / highest : 0.0) * area.width;
    };
    setColor(cr, colors.text);
    cairo_set_line_width(cr, std::clamp(0.15 * row, 0.25, 0.8));
    for (std::size_t i = 0; i < joined.size(); ++i) {
        const JoinedParts& one = joined[i];
        const double x = xOf(one.height);
        cairo_move_to(cr, xOf(height[one.first]), y[one.first]);
        cairo_line_to(cr, x, y[one.first]);
        cairo_line_to(cr, x, y[one.second]);
        cairo_line_to(cr, xOf(height[one.second]), y[one.second]);
        y[count + i] = (y[one.first] + y[one.second]) / 2.0;
        height[count + i] = one.height;
    }
    cairo_stroke(cr);
}

void drawStrips(cairo_t* cr,
                const DistanceFigure& figure,
                const std::vector<std::uint32_t>& order,
                const DistanceLayout& layout,
                const FigureColors& colors) {
    double left = layout.strips;
    for (const TaxonStrip& strip : figure.strips) {
        for (std::size_t place = 0; place < order.size();) {
            std::size_t end = place; // one rectangle for neighbours of one colour
            while (end < order.size() && strip.colors[order[end]] == strip.colors[order[place]]) {
                ++end;
            }
            setColor(cr, strip.colors[order[place]]);
            cairo_rectangle(cr,
                            left,
                            layout.heat.top + static_cast<double>(place) * layout.row,
                            kStrip,
                            static_cast<double>(end - place) * layout.row);
            cairo_fill(cr);
            place = end;
        }
        cairo_save(cr); // its name, upwards
        const TextStyle style{.size = kSmallSize};
        const double tall = measureText(cr, strip.name, style).height;
        cairo_translate(cr, left + (kStrip - tall) / 2.0, layout.heat.top - 2.0);
        cairo_rotate(cr, -std::acos(0.0));
        setColor(cr, colors.quiet);
        drawText(cr, strip.name, style, 0.0, 0.0);
        cairo_restore(cr);
        left += kStrip + 1.0;
    }
}

void drawNames(cairo_t* cr,
               const DistanceFigure& figure,
               const std::vector<std::uint32_t>& order,
               const DistanceLayout& layout,
               double right,
               const FigureColors& colors) {
    const TextStyle style{.size = layout.nameSize, .width = std::max(1.0, right - layout.names)};
    setColor(cr, colors.text);
    for (std::size_t place = 0; place < order.size(); ++place) {
        const StyledText& name = figure.names[order[place]];
        const double tall = measureText(cr, name, style).height;
        drawText(cr,
                 name,
                 style,
                 layout.names,
                 layout.heat.top + (static_cast<double>(place) + 0.5) * layout.row - tall / 2.0);
    }
}

} // namespace

std::vector<std::uint32_t> leafOrder(const std::vector<JoinedParts>& joined) {
    const std::size_t count = joined.size() + 1;
    std::vector<double> sums(count + joined.size()); // of the numbers of their things
    std::vector<double> sizes(sums.size(), 1.0);
    for (std::size_t i = 0; i < count; ++i) {
        sums[i] = static_cast<double>(i);
    }
    for (std::size_t i = 0; i < joined.size(); ++i) {
        sums[count + i] = sums[joined[i].first] + sums[joined[i].second];
        sizes[count + i] = sizes[joined[i].first] + sizes[joined[i].second];
    }
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> open = {static_cast<std::uint32_t>(sums.size() - 1)};
    while (!open.empty()) {
        const std::uint32_t part = open.back();
        open.pop_back();
        if (part < count) {
            order.push_back(part);
            continue;
        }
        auto [first, second] = std::pair(joined[part - count].first, joined[part - count].second);
        if (sums[first] / sizes[first] > sums[second] / sizes[second]) {
            std::swap(first, second);
        }
        open.push_back(second); // comes after the first
        open.push_back(first);
    }
    return order;
}

namespace {

/// All of the figure; `grid` is told where the heat map stands.
Status drawFigure(const FigurePage& page, const DistanceFigure& figure, FigureGrid& grid) {
    TAXO_ASSERT(figure.names.size() >= 2 && figure.joined.size() + 1 == figure.names.size());
    const RampScale scale = scaleOf(figure);
    const std::optional<RampScale> ramp = scale;
    const Area data =
        drawFrame(page, {figure.title, figure.caption, figure.legend, ramp, figure.ground});
    const FigureColors colors = colorsOn(figure.ground);
    double head = 0.0; // names of the strips stand above
    for (const TaxonStrip& strip : figure.strips) {
        head = std::max(head, measureText(page.cr, strip.name, {.size = kSmallSize}).width);
    }
    const DistanceLayout layout = layOut(page.cr, figure, data, head + 4.0);
    const std::vector<std::uint32_t> order = leafOrder(figure.joined);
    if (auto drawn = drawHeat(page, figure, order, scale, layout.heat); !drawn) {
        return drawn;
    }
    drawDendrogram(page.cr, figure.joined, order, layout.dendrogram, colors);
    drawStrips(page.cr, figure, order, layout, colors);
    if (layout.names >= 0.0) {
        drawNames(page.cr, figure, order, layout, data.right(), colors);
    }
    grid = {layout.heat.left, layout.heat.top, layout.row, order};
    return {};
}

} // namespace

Status writeDistanceFigure(const DistanceFigure& figure,
                           const std::filesystem::path& file,
                           const FigureSize& size) {
    return writeFigure(
        file, size, {plainOf(figure.title), figure.caption}, [&](const FigurePage& page) {
            FigureGrid grid;
            return drawFigure(page, figure, grid);
        });
}

Result<FigurePicture> pictureOf(const DistanceFigure& figure, const FigureSize& size) {
    return drawPicture(size, [&](const FigurePage& page, FigurePicture& picture) {
        return drawFigure(page, figure, picture.grid.emplace());
    });
}

} // namespace taxo
