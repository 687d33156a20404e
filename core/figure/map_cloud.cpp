// SPDX-License-Identifier: MIT
// What of a map is seen of a figure, and where.
#include "core/figure/map_cloud_private.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace taxo {

namespace {

/// A share of `color`, the rest of `ground`.
Color faded(Color color, Color ground, float share) {
    const auto mix = [&](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(from) * share +
                                                     static_cast<float>(to) * (1.0F - share)));
    };
    return {
        mix(color.red, ground.red), mix(color.green, ground.green), mix(color.blue, ground.blue)};
}

} // namespace

MapCloud cloudOf(const MapFigure& figure) {
    MapCloud cloud;
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

MapWindow windowOn(const MapCloud& cloud, const Area& area) {
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

std::size_t keepInside(MapCloud& cloud, const MapWindow& window) {
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

PagePoint placeOnPage(float x, float y, const MapWindow& window, const Area& area) {
    return {area.left + static_cast<double>((x - window.left) / window.width) * area.width,
            area.bottom() - static_cast<double>((y - window.bottom) / window.height) * area.height};
}

} // namespace taxo
