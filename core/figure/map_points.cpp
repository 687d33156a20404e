// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/figure/density.h"
#include "core/figure/map_drawing_private.h"
#include "core/figure/map_place.h"
#include "core/figure/region_labels.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>
#include <numeric>

namespace taxo {

namespace {

constexpr double kEmbeddedSide = 4000.0; ///< pixels of an embedded picture, at most

/// The points of a figure as they are seen: of three dimensions, from the eye.
struct Cloud {
    std::vector<float> seen; ///< of three dimensions, or of a part of the map
    std::span<const float> positions;
    std::vector<float> nearness; ///< of three dimensions
    std::vector<float> box;
    std::vector<Color> faded;
    std::span<const Color> colors;

    bool isSomewhere(std::size_t point) const {
        return isPlace(positions[2 * point]) && isPlace(positions[2 * point + 1]);
    }
};

/// A share of `color`, the rest of `ground`.
Color faded(Color color, Color ground, float share) {
    const auto mix = [&](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(from) * share +
                                                     static_cast<float>(to) * (1.0F - share)));
    };
    return {
        mix(color.red, ground.red), mix(color.green, ground.green), mix(color.blue, ground.blue)};
}

Cloud cloudOf(const MapFigure& figure) {
    Cloud cloud;
    if (figure.dimensions == 2) {
        cloud.positions = figure.positions;
        cloud.colors = figure.colors;
        return cloud;
    }
    SeenPoints seen = lookAt(figure.positions, figure.view);
    cloud.seen = std::move(seen.positions);
    cloud.positions = cloud.seen;
    cloud.nearness = std::move(seen.nearness);
    cloud.box = std::move(seen.box);
    const Color ground = groundColor(figure.ground);
    for (std::size_t i = 0; i < cloud.nearness.size(); ++i) {
        const float share = cloud.isSomewhere(i) ? 0.5F + 0.5F * cloud.nearness[i] : 1.0F;
        cloud.faded.push_back(faded(figure.colors[i], ground, share));
    }
    cloud.colors = cloud.faded;
    return cloud;
}

/// What of the map is seen in `area`: all points and some room about them, at one scale.
MapWindow windowOn(const Cloud& cloud, const Area& area) {
    double left = std::numeric_limits<double>::infinity();
    double bottom = left;
    double right = -left;
    double top = -left;
    const auto take = [&](float x, float y) {
        left = std::min(left, static_cast<double>(x));
        right = std::max(right, static_cast<double>(x));
        bottom = std::min(bottom, static_cast<double>(y));
        top = std::max(top, static_cast<double>(y));
    };
    for (std::size_t i = 0; i < cloud.colors.size(); ++i) {
        if (cloud.isSomewhere(i)) {
            take(cloud.positions[2 * i], cloud.positions[2 * i + 1]);
        }
    }
    for (std::size_t i = 0; i + 1 < cloud.box.size(); i += 2) {
        take(cloud.box[i], cloud.box[i + 1]);
    }
    if (left > right) {
        return {};
    }
    constexpr double kRoom = 1.08;
    double perPoint = kRoom * std::max((right - left) / area.width, (top - bottom) / area.height);
    const double largest =
        std::max({std::abs(left), std::abs(right), std::abs(bottom), std::abs(top)});
    if (!(perPoint * area.width > 1e-6 * largest)) { // one point, or all of them equal
        perPoint = std::max(1.0, largest) / std::min(area.width, area.height);
    }
    const double width = perPoint * area.width;
    const double height = perPoint * area.height;
    return {static_cast<float>((left + right - width) / 2.0),
            static_cast<float>((bottom + top - height) / 2.0),
            static_cast<float>(width),
            static_cast<float>(height)};
}

/// `part` and what `area` has room for beside it, at one scale.
MapWindow widened(const MapWindow& part, const Area& area) {
    const float perPoint = std::max(part.width / static_cast<float>(area.width),
                                    part.height / static_cast<float>(area.height));
    const float width = perPoint * static_cast<float>(area.width);
    const float height = perPoint * static_cast<float>(area.height);
    return {part.left + (part.width - width) / 2.0F,
            part.bottom + (part.height - height) / 2.0F,
            width,
            height};
}

/// Leaves out what is not seen of the window, but for dots on its edge; how many are left.
std::size_t keepInside(Cloud& cloud, const MapWindow& window) {
    constexpr float kEdge = 0.01F;
    constexpr float kNowhere = std::numeric_limits<float>::quiet_NaN();
    std::vector<float> kept(cloud.positions.begin(), cloud.positions.end());
    std::size_t inside = 0;
    for (std::size_t i = 0; i + 1 < kept.size(); i += 2) {
        const float x = (kept[i] - window.left) / window.width;
        const float y = (kept[i + 1] - window.bottom) / window.height;
        if (x > -kEdge && x < 1.0F + kEdge && y > -kEdge && y < 1.0F + kEdge) {
            ++inside;
        } else {
            kept[i] = kNowhere;
        }
    }
    cloud.seen = std::move(kept);
    cloud.positions = cloud.seen;
    return inside;
}

struct Place {
    double x;
    double y;
};

Place placeOf(float x, float y, const MapWindow& window, const Area& area) {
    return {area.left + static_cast<double>((x - window.left) / window.width) * area.width,
            area.bottom() - static_cast<double>((y - window.bottom) / window.height) * area.height};
}

/// Points that have a place, in the order in which they are drawn.
std::vector<std::uint32_t> drawingOrder(const MapFigure& figure, const Cloud& cloud) {
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
                    const Cloud& cloud,
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
        const auto at = placeOf(cloud.positions[std::size_t{2} * i],
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
                   const Cloud& cloud,
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
    cairo_t* cr, const Cloud& cloud, const MapWindow& window, const Area& area, Color line) {
    setColor(cr, line);
    cairo_set_line_width(cr, 0.5);
    for (std::size_t i = 0; i + 3 < cloud.box.size(); i += 4) {
        const Place from = placeOf(cloud.box[i], cloud.box[i + 1], window, area);
        const Place to = placeOf(cloud.box[i + 2], cloud.box[i + 3], window, area);
        cairo_move_to(cr, from.x, from.y);
        cairo_line_to(cr, to.x, to.y);
    }
    cairo_stroke(cr);
}

void drawRegionNames(const FigurePage& page,
                     const MapFigure& figure,
                     const Cloud& cloud,
                     const MapWindow& window,
                     const Area& area) {
    constexpr double kHaloAndGap = 3.0;
    const auto styleOf = [](std::uint32_t level) {
        return TextStyle{.size = level == 0 ? 1.1 * kTextSize : kTextSize, .isBold = level == 0};
    };
    std::vector<RegionPlace> places;
    std::vector<LabelSize> sizes;
    for (std::size_t level = 0; level < figure.regions.size(); ++level) {
        const auto found = regionPlaces(
            cloud.positions, figure.regions[level].regions, static_cast<std::uint32_t>(level));
        places.insert(places.end(), found.begin(), found.end());
    }
    for (const RegionPlace& place : places) {
        const StyledText& name = figure.regions[place.level].names[place.region];
        const TextExtent extent = measureText(page.cr, name, styleOf(place.level));
        sizes.push_back({static_cast<float>(extent.width + 2.0 * kHaloAndGap),
                         static_cast<float>(extent.height + kHaloAndGap)});
    }
    const FigureColors colors = colorsOn(figure.ground);
    const auto shown = chooseLabels(
        places, sizes, window, static_cast<float>(area.width), static_cast<float>(area.height));
    for (const ShownLabel& label : shown) {
        const RegionPlace& place = places[label.place];
        drawTextWithHalo(page.cr,
                         figure.regions[place.level].names[place.region],
                         styleOf(place.level),
                         area.left + static_cast<double>(label.left) + kHaloAndGap,
                         area.top + static_cast<double>(label.top) + kHaloAndGap / 2.0,
                         colors.text,
                         colors.ground);
    }
}

/// On a rim of the ground, so that it is seen on points of any colour.
void drawArrow(const FigurePage& page,
               const MapArrow& arrow,
               Ground ground,
               const MapWindow& window,
               const Area& area) {
    constexpr double kHead = 7.0;
    constexpr double kWide = 1.4;
    constexpr double kRim = 1.6;
    const Place from = placeOf(arrow.from[0], arrow.from[1], window, area);
    const Place to = placeOf(arrow.to[0], arrow.to[1], window, area);
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (!(length > kHead)) {
        return;
    }
    const FigureColors colors = colorsOn(ground);
    const double x = (to.x - from.x) / length;
    const double y = (to.y - from.y) / length;
    cairo_t* const cr = page.cr;
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    for (const bool isRim : {true, false}) {
        setColor(cr, isRim ? colors.ground : colors.text);
        cairo_set_line_width(cr, isRim ? kWide + 2.0 * kRim : kWide);
        cairo_move_to(cr, from.x, from.y);
        cairo_line_to(cr, to.x, to.y);
        cairo_move_to(cr, to.x - kHead * (x - 0.5 * y), to.y - kHead * (y + 0.5 * x));
        cairo_line_to(cr, to.x, to.y);
        cairo_line_to(cr, to.x - kHead * (x + 0.5 * y), to.y - kHead * (y - 0.5 * x));
        cairo_stroke(cr);
    }
    const TextStyle style{.size = kTextSize, .isBold = true};
    const TextExtent extent = measureText(cr, arrow.text, style);
    const double middleX = to.x + x * (kHead + extent.width / 2.0);
    const double middleY = to.y + y * (kHead + extent.height / 2.0);
    drawTextWithHalo(
        cr,
        arrow.text,
        style,
        std::clamp(middleX - extent.width / 2.0, area.left, area.right() - extent.width),
        std::clamp(middleY - extent.height / 2.0, area.top, area.bottom() - extent.height),
        colors.text,
        colors.ground);
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
    Cloud cloud = cloudOf(figure);
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
