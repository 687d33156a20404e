// SPDX-License-Identifier: MIT
#include "core/figure/heat_map.h"

#include "core/base/assert.h"
#include "core/figure/figure_frame_private.h"
#include "core/figure/figure_text_private.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace taxo {

namespace {

constexpr double kBeside = 10.0; ///< between the two pictures, in points
constexpr double kLegend = 20.0; ///< height of the line below them
constexpr float kDimmed = 0.5F;  ///< how opaque the grey is over what the model did not see
constexpr std::uint8_t kOpaque = 255;
constexpr Color kDim{128, 128, 128}; ///< which keeps light and dark pictures visible

float largestOf(const HeatMap& map) {
    float largest = 0.0F;
    for (const float value : map.values) {
        largest = std::max(largest, std::abs(value));
    }
    return largest;
}

/// Two squares that a place lies between, and how near it is to the second.
struct Between {
    std::size_t first = 0;
    std::size_t second = 0;
    float share = 0.0F;
};

/// `at` in squares from the edge.
Between between(double at, int side) {
    const double middle = std::clamp(at - 0.5, 0.0, static_cast<double>(side - 1));
    const auto first = static_cast<std::size_t>(middle);
    return {first,
            std::min(first + 1, static_cast<std::size_t>(side - 1)),
            static_cast<float>(middle - std::floor(middle))};
}

SurfacePtr surfaceOf(std::span<const std::uint8_t> bytes, int width, int height) {
    SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        return surface; // said when it is painted
    }
    unsigned char* const to = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const std::size_t row = 4 * static_cast<std::size_t>(width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(height); ++y) {
        std::copy_n(bytes.data() + y * row, row, to + y * stride);
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

/// Blue, green, red and full alpha.
std::vector<std::uint8_t> opaque(const std::vector<std::uint8_t>& rgb) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(rgb.size() / 3 * 4);
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3) {
        bytes.insert(bytes.end(), {rgb[i + 2], rgb[i + 1], rgb[i], 255});
    }
    return bytes;
}

void paint(cairo_t* cr, cairo_surface_t* surface, const Area& area, int width) {
    const double scale = area.width / width;
    cairo_save(cr);
    cairo_rectangle(cr, area.left, area.top, area.width, area.height);
    cairo_clip(cr);
    cairo_translate(cr, area.left, area.top);
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, surface, 0.0, 0.0);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD); // no seam at the edge
    cairo_paint(cr);
    cairo_restore(cr);
}

/// What both colours stand for, one beside the other.
void drawLegend(cairo_t* cr, const HeatFigure& figure, const Area& line) {
    constexpr double kMark = 4.0;
    constexpr double kGap = 6.0;
    const double middle = line.top + line.height / 2.0;
    double left = line.left;
    for (const bool isFirst : {true, false}) {
        StyledText text = plainText("speaks for ");
        const StyledText& name = isFirst ? figure.first : figure.second;
        text.insert(text.end(), name.begin(), name.end());
        const TextStyle style{.size = kTextSize, .width = line.width / 2.0 - 4.0 * kMark};
        const TextExtent extent = measureText(cr, text, style);
        drawMark(
            cr, PointShape::Square, left + kMark, middle, kMark, isFirst ? kForFirst : kForSecond);
        setColor(cr, colorsOn(figure.ground).text);
        drawText(cr, text, style, left + 2.0 * kMark + kGap, middle - extent.height / 2.0);
        left += 2.0 * kMark + extent.width + 3.0 * kGap;
    }
}

} // namespace

std::optional<float> HeatMap::at(double x, double y) const {
    const double across = (x - frame.left) / frame.width;
    const double down = (y - frame.top) / frame.height;
    if (!(across >= 0.0 && across <= 1.0 && down >= 0.0 && down <= 1.0)) {
        return std::nullopt;
    }
    const Between column = between(across * side, side);
    const Between row = between(down * side, side);
    const auto value = [this](std::size_t r, std::size_t c) {
        return values[r * static_cast<std::size_t>(side) + c];
    };
    const auto inRow = [&](std::size_t r) {
        return (1.0F - column.share) * value(r, column.first) +
               column.share * value(r, column.second);
    };
    return (1.0F - row.share) * inRow(row.first) + row.share * inRow(row.second);
}

std::optional<PicturePlace> strongestPlace(const HeatMap& map, bool forFirst) {
    const auto third = [](double share) { return std::min(2, static_cast<int>(3.0 * share)); };
    std::optional<PicturePlace> place;
    float most = 0.0F;
    auto value = map.values.begin();
    for (int row = 0; row < map.side; ++row) {
        for (int column = 0; column < map.side; ++column, ++value) {
            const float strength = forFirst ? *value : -*value;
            const double x = map.frame.left + map.frame.width * (column + 0.5) / map.side;
            const double y = map.frame.top + map.frame.height * (row + 0.5) / map.side;
            const bool isInPicture = x >= 0.0 && x < 1.0 && y >= 0.0 && y < 1.0;
            if (strength > most && isInPicture) {
                most = strength;
                place = PicturePlace{third(y), third(x)};
            }
        }
    }
    return place;
}

std::vector<std::uint8_t> heatPixels(const HeatMap& map, int width, int height, double opacity) {
    TAXO_ASSERT(map.side > 0 && width > 0 && height > 0);
    const float largest = largestOf(map);
    const float most = largest > 0.0F ? static_cast<float>(opacity) / largest : 0.0F;
    std::vector<std::uint8_t> pixels;
    pixels.reserve(4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto value = map.at((x + 0.5) / width, (y + 0.5) / height);
            const Color color = !value ? kDim : *value > 0.0F ? kForFirst : kForSecond;
            const float alpha = value ? std::abs(*value) * most : kDimmed;
            for (const std::uint8_t channel : {color.blue, color.green, color.red, kOpaque}) {
                pixels.push_back(
                    static_cast<std::uint8_t>(std::lround(alpha * static_cast<float>(channel))));
            }
        }
    }
    return pixels;
}

Status writeHeatFigure(const HeatFigure& figure,
                       const std::filesystem::path& file,
                       const FigureSize& size) {
    TAXO_ASSERT(figure.width > 0 && figure.height > 0 &&
                figure.pixels.size() == 3 * static_cast<std::size_t>(figure.width) *
                                            static_cast<std::size_t>(figure.height));
    const auto draw = [&](const FigurePage& page) -> Status {
        const std::vector<LegendSection> noLegend;
        const std::optional<RampScale> noRamp;
        const Area data =
            drawFrame(page, {figure.title, figure.caption, noLegend, noRamp, figure.ground});
        const double room = std::max(1.0, data.height - kLegend);
        const double scale = std::min(std::max(1.0, data.width - kBeside) / (2.0 * figure.width),
                                      room / figure.height);
        const Area bare{data.left, data.top, scale * figure.width, scale * figure.height};
        const Area covered{bare.right() + kBeside, bare.top, bare.width, bare.height};
        const SurfacePtr picture = surfaceOf(opaque(figure.pixels), figure.width, figure.height);
        const SurfacePtr heat =
            surfaceOf(heatPixels(figure.heat, figure.width, figure.height, figure.opacity),
                      figure.width,
                      figure.height);
        paint(page.cr, picture.get(), bare, figure.width);
        paint(page.cr, picture.get(), covered, figure.width);
        paint(page.cr, heat.get(), covered, figure.width);
        drawLegend(page.cr, figure, {data.left, bare.bottom(), data.width, kLegend});
        return {};
    };
    return writeFigure(file, size, {plainOf(figure.title), figure.caption}, draw);
}

} // namespace taxo
