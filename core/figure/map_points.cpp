// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/figure/density.h"
#include "core/figure/map_cloud_private.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace taxo {

namespace {

constexpr double kEmbeddedSide = 4000.0; ///< pixels of an embedded picture, at most

/// Points that have a place, in the order in which they are drawn.
std::vector<std::uint32_t> drawingOrder(const MapFigure& figure, const MapCloud& cloud) {
    std::vector<std::uint32_t> order;
    for (std::size_t i = 0; i < cloud.colors.size(); ++i) {
        if (cloud.isSomewhere(i)) {
            order.push_back(static_cast<std::uint32_t>(i));
        }
    }
    Random(17).shuffle(order);
    if (cloud.nearness.empty()) {
        const Color unknown = unknownColor(figure.ground);
        std::stable_partition(order.begin(), order.end(), [&](std::uint32_t point) {
            return figure.colors[point] == unknown;
        });
    } else {
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return cloud.nearness[a] < cloud.nearness[b];
        });
    }
    return order;
}

/// The fewer points, the larger each.
double radiusFor(std::size_t points, const Area& area) {
    const double each =
        area.width * area.height / static_cast<double>(std::max<std::size_t>(points, 1));
    return std::clamp(0.30 * std::sqrt(each), 0.45, 2.5);
}

Status drawOneByOne(const FigurePage& page,
                    const MapFigure& figure,
                    const MapCloud& cloud,
                    const MapWindow& window,
                    const Area& area,
                    const Progress& progress) {
    const auto order = drawingOrder(figure, cloud);
    const double radius = radiusFor(order.size(), area);
    const Color ground = groundColor(figure.ground);
    // A rim in the colour of the ground parts points that overlap, as long as there are not too
    // many.
    const double rim = order.size() <= 5'000 ? 0.22 * radius : 0.0;
    std::size_t drawn = 0;
    for (const std::uint32_t i : order) {
        if (drawn % 4096 == 0) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            progress.report(drawn, order.size(), "points drawn");
        }
        ++drawn;
        const auto at = placeOnPage(cloud.positions[std::size_t{2} * i],
                                    cloud.positions[std::size_t{2} * i + 1],
                                    window,
                                    area);
        const PointShape shape = figure.shapes.empty() ? PointShape::Circle : figure.shapes[i];
        const double size = cloud.nearness.empty()
                                ? radius
                                : radius * (0.65 + 0.45 * static_cast<double>(cloud.nearness[i]));
        if (rim > 0.0) {
            drawMark(page.cr, shape, at.x, at.y, size + rim, ground, 0.75);
        }
        drawMark(page.cr, shape, at.x, at.y, size, cloud.colors[i], rim > 0.0 ? 0.92 : 0.75);
    }
    return {};
}

/// `picture` over all of `area`.
void paintPicture(cairo_t* cr, const Picture& picture, const Area& area) {
    const SurfacePtr surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture.width, picture.height));
    unsigned char* const data = cairo_image_surface_get_data(surface.get());
    if (data == nullptr) {
        cairo_set_source_surface(cr, surface.get(), 0.0, 0.0); // now the page knows why
        return;
    }
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const auto width = static_cast<std::size_t>(picture.width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
        const std::uint8_t* in = picture.rgba.data() + 4 * y * width;
        for (std::size_t x = 0; x < width; ++x, in += 4) {
            const std::uint32_t opacity = in[3];
            const auto part = [&](std::uint8_t channel) {
                return (channel * opacity + 127U) / 255U;
            };
            const std::uint32_t pixel =
                opacity << 24U | part(in[0]) << 16U | part(in[1]) << 8U | part(in[2]);
            std::memcpy(data + y * stride + 4 * x, &pixel, sizeof(pixel));
        }
    }
    cairo_surface_mark_dirty(surface.get());
    cairo_save(cr);
    cairo_translate(cr, area.left, area.top);
    cairo_scale(cr, area.width / picture.width, area.height / picture.height);
    cairo_set_source_surface(cr, surface.get(), 0.0, 0.0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BILINEAR);
    cairo_paint(cr);
    cairo_restore(cr);
}

void drawAsPicture(const FigurePage& page,
                   const MapCloud& cloud,
                   std::size_t seen,
                   const MapWindow& window,
                   const Area& area) {
    const double perPoint =
        std::min(page.resolution / 72.0, kEmbeddedSide / std::max(area.width, area.height));
    const int width = std::max(1, static_cast<int>(std::lround(area.width * perPoint)));
    const int height = std::max(1, static_cast<int>(std::lround(area.height * perPoint)));
    DensityPoints points{cloud.positions, cloud.colors, {}};
    points.radius = static_cast<float>(radiusFor(seen, area) * perPoint);
    points.leastOpacity = 0.65F;
    paintPicture(page.cr, drawDensity(points, window, width, height), area);
}

void drawBox(
    cairo_t* cr, const MapCloud& cloud, const MapWindow& window, const Area& area, Color line) {
    setColor(cr, line);
    cairo_set_line_width(cr, 0.5);
    for (std::size_t i = 0; i + 3 < cloud.box.size(); i += 4) {
        const PagePoint from = placeOnPage(cloud.box[i], cloud.box[i + 1], window, area);
        const PagePoint to = placeOnPage(cloud.box[i + 2], cloud.box[i + 3], window, area);
        cairo_move_to(cr, from.x, from.y);
        cairo_line_to(cr, to.x, to.y);
    }
    cairo_stroke(cr);
}

} // namespace

void drawMark(
    cairo_t* cr, PointShape shape, double x, double y, double radius, Color color, double opacity) {
    setColor(cr, color, opacity);
    switch (shape) {
    case PointShape::Circle: // a dot of a round pen: a tenth of what an outline takes in SVG
        cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_width(cr, 2.0 * radius);
        cairo_move_to(cr, x, y);
        cairo_line_to(cr, x, y);
        cairo_stroke(cr);
        cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
        return;
    case PointShape::Square: {
        const double half = 0.5 * radius * std::sqrt(std::numbers::pi); // of the circle's area
        cairo_rectangle(cr, x - half, y - half, 2.0 * half, 2.0 * half);
        break;
    }
    case PointShape::Triangle: {
        const double out = 1.45 * radius;
        cairo_move_to(cr, x, y - out);
        cairo_line_to(cr, x + 0.866 * out, y + 0.5 * out);
        cairo_line_to(cr, x - 0.866 * out, y + 0.5 * out);
        cairo_close_path(cr);
        break;
    }
    }
    cairo_fill(cr);
}

Status drawMapPoints(const FigurePage& page,
                     const MapFigure& figure,
                     const Area& area,
                     const Progress& progress) {
    MapCloud cloud = cloudOf(figure);
    const MapWindow window = figure.window ? widened(*figure.window, area) : windowOn(cloud, area);
    const std::size_t seen = figure.window ? keepInside(cloud, window) : cloud.colors.size();
    cairo_save(page.cr);
    cairo_rectangle(page.cr, area.left, area.top, area.width, area.height);
    cairo_clip(page.cr);
    drawBox(page.cr, cloud, window, area, colorsOn(figure.ground).line);
    Status drawn;
    if (seen > kMostVectorPoints) {
        drawAsPicture(page, cloud, seen, window, area);
    } else {
        drawn = drawOneByOne(page, figure, cloud, window, area, progress);
    }
    if (drawn) {
        drawRegionNames(page, figure, cloud, window, area);
        if (figure.arrow) {
            drawArrow(page, *figure.arrow, figure.ground, window, area);
        }
    }
    cairo_restore(page.cr);
    return drawn;
}

} // namespace taxo
