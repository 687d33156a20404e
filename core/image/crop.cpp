// SPDX-License-Identifier: MIT
#include "core/image/crop.h"

#include <algorithm>
#include <cmath>

namespace taxo {

namespace {

struct Stretch {
    int first = 0;
    int count = 0;
};

/// Of `pixels` in a row, those from `begin` on for `length`, as shares.
Stretch stretchOf(double begin, double length, int pixels) {
    const auto edge = [pixels](double share) {
        return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * pixels));
    };
    const int first = std::min(edge(begin), pixels - 1);
    return {first, std::max(1, edge(begin + length) - first)};
}

} // namespace

ImageBuffer crop(const ImageBuffer& picture, const Box& box) {
    const auto inside = box.inPicture();
    ImageBuffer part;
    part.format = picture.format;
    part.palette = picture.palette;
    if (!inside || picture.width <= 0 || picture.height <= 0) {
        return part;
    }
    const Stretch columns = stretchOf(inside->left, inside->width, picture.width);
    const Stretch rows = stretchOf(inside->top, inside->height, picture.height);
    part.width = columns.count;
    part.height = rows.count;
    part.pixels.reserve(part.rowBytes() * static_cast<std::size_t>(part.height));
    const std::size_t before = static_cast<std::size_t>(columns.first) * bytesOf(picture.format);
    for (int y = rows.first; y < rows.first + rows.count; ++y) {
        const auto row = picture.row(y).subspan(before, part.rowBytes());
        part.pixels.insert(part.pixels.end(), row.begin(), row.end());
    }
    return part;
}

} // namespace taxo
