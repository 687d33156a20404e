// SPDX-License-Identifier: MIT
#include "core/specimens/layout.h"

#include <algorithm>

namespace taxo {

namespace {

constexpr int kMost = 200; // rows or columns

double middleY(const Box& box) {
    return box.top + 0.5 * box.height;
}

} // namespace

Status GridOptions::check() const {
    if (rows < 1 || rows > kMost || columns < 1 || columns > kMost) {
        return fail(ErrorCode::InvalidInput,
                    "A grid has 1 to " + std::to_string(kMost) + " rows and as many columns, not " +
                        std::to_string(rows) + " x " + std::to_string(columns) + ".");
    }
    if (!(gap >= 0.0 && gap < 1.0)) {
        return fail(ErrorCode::InvalidInput,
                    "The gap of a grid is a share of a cell, from 0 to less than 1.");
    }
    if (area.inPicture() != area) {
        return fail(ErrorCode::InvalidInput,
                    "The grid is not inside its picture: left, top, width and height are shares "
                    "from 0 to 1.");
    }
    return {};
}

std::vector<Box> gridOf(const GridOptions& options) {
    const Box& area = options.area;
    const double width = area.width / (options.columns - options.gap);
    const double height = area.height / (options.rows - options.gap);
    std::vector<Box> boxes;
    for (int row = 0; row < options.rows; ++row) {
        for (int column = 0; column < options.columns; ++column) {
            boxes.push_back({area.left + width * column,
                             area.top + height * row,
                             width * (1.0 - options.gap),
                             height * (1.0 - options.gap)});
        }
    }
    return boxes;
}

Box boxAround(std::span<const Box> boxes) {
    Box around = boxes.front();
    for (const Box& box : boxes) {
        const double right = std::max(around.left + around.width, box.left + box.width);
        const double bottom = std::max(around.top + around.height, box.top + box.height);
        around.left = std::min(around.left, box.left);
        around.top = std::min(around.top, box.top);
        around.width = right - around.left;
        around.height = bottom - around.top;
    }
    return around;
}

std::array<Box, 2> halvesOf(const Box& box, double aspect) {
    Box first = box;
    Box second = box;
    if (box.width * aspect >= box.height) {
        first.width = 0.5 * box.width;
        second.left = box.left + first.width;
        second.width = box.width - first.width;
    } else {
        first.height = 0.5 * box.height;
        second.top = box.top + first.height;
        second.height = box.height - first.height;
    }
    return {first, second};
}

std::vector<Box> inReadingOrder(std::vector<Box> boxes) {
    std::ranges::sort(boxes, {}, middleY);
    for (auto row = boxes.begin(); row != boxes.end();) {
        // As far as they reach into the height of the row's first one.
        const double bottom = row->top + row->height;
        const auto end =
            std::find_if(row, boxes.end(), [&](const Box& box) { return middleY(box) >= bottom; });
        std::sort(row, end, [](const Box& a, const Box& b) { return a.left < b.left; });
        row = end;
    }
    return boxes;
}

double overlap(const Box& a, const Box& b) {
    const double width = std::min(a.left + a.width, b.left + b.width) - std::max(a.left, b.left);
    const double height = std::min(a.top + a.height, b.top + b.height) - std::max(a.top, b.top);
    if (width <= 0.0 || height <= 0.0) {
        return 0.0;
    }
    const double common = width * height;
    return common / (a.width * a.height + b.width * b.height - common);
}

} // namespace taxo
