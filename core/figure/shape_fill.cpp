// SPDX-License-Identifier: MIT
#include "core/figure/shape_fill.h"

#include "core/base/assert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <utility>

namespace taxo {

namespace {

/// Two columns more than pixels: what lies to the right of the picture is summed there.
std::size_t rowLength(int width) {
    return static_cast<std::size_t>(width) + 2;
}

std::uint32_t pixelOf(Color color) {
    return 0xff000000U | (static_cast<std::uint32_t>(color.red) << 16U) |
           (static_cast<std::uint32_t>(color.green) << 8U) | color.blue;
}

/// In whole numbers, red and blue at once: most of the time of a frame went into this.
std::uint32_t blended(std::uint32_t below, std::uint32_t above, float share) {
    constexpr std::uint32_t kRedBlue = 0x00ff00ffU;
    constexpr std::uint32_t kGreen = 0x0000ff00U;
    constexpr float kHalf = 0.5F; // lround is a call for each pixel
    const auto part = static_cast<std::uint32_t>(share * 256.0F + kHalf);
    const std::uint32_t rest = 256U - part;
    const std::uint32_t redBlue =
        ((below & kRedBlue) * rest + (above & kRedBlue) * part + 0x00800080U) >> 8U;
    const std::uint32_t green =
        (((below & kGreen) >> 8U) * rest + ((above & kGreen) >> 8U) * part + 0x80U) & kGreen;
    return 0xff000000U | (redBlue & kRedBlue) | green;
}

/// As much as has no edge, in steps of eight.
int sameUntil(const float* areas, int from, int end) {
    constexpr int kStep = 8;
    for (; from + kStep <= end; from += kStep) {
        std::array<std::uint64_t, 4> bytes{};
        static_assert(sizeof(bytes) == kStep * sizeof(float));
        std::memcpy(bytes.data(), areas + from, sizeof(bytes));
        if ((bytes[0] | bytes[1] | bytes[2] | bytes[3]) != 0) {
            break;
        }
    }
    return from;
}

} // namespace

void ShapeFill::begin(std::span<std::uint32_t> pixels, int width, int height) {
    TAXO_ASSERT(width > 0 && height > 0 &&
                pixels.size() ==
                    static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    m_pixels = pixels;
    if (width != m_width || height != m_height) {
        m_width = width;
        m_height = height;
        m_areas.assign(rowLength(width) * static_cast<std::size_t>(height), 0.0F);
        m_extents.assign(static_cast<std::size_t>(height), {});
    }
    m_top = m_height;
    m_bottom = 0;
}

void ShapeFill::addPolygon(std::span<const TreeDrawing::Point> points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const TreeDrawing::Point& from = points[i];
        const TreeDrawing::Point& to = points[i + 1 < points.size() ? i + 1 : 0];
        addEdge(static_cast<double>(from.x),
                static_cast<double>(from.y),
                static_cast<double>(to.x),
                static_cast<double>(to.y));
    }
}

/// A rectangle for each step, all turning the same way, so that none takes away what another
/// covers.
void ShapeFill::addLine(std::span<const TreeDrawing::Point> points, double width) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const auto x = static_cast<double>(points[i].x);
        const auto y = static_cast<double>(points[i].y);
        const double wayX = static_cast<double>(points[i + 1].x) - x;
        const double wayY = static_cast<double>(points[i + 1].y) - y;
        const double length = std::hypot(wayX, wayY);
        if (!(length > 0.0)) {
            continue;
        }
        const double asideX = -wayY / length * width / 2.0;
        const double asideY = wayX / length * width / 2.0;
        addEdge(x + asideX, y + asideY, x + wayX + asideX, y + wayY + asideY);
        addEdge(x + wayX + asideX, y + wayY + asideY, x + wayX - asideX, y + wayY - asideY);
        addEdge(x + wayX - asideX, y + wayY - asideY, x - asideX, y - asideY);
        addEdge(x - asideX, y - asideY, x + asideX, y + asideY);
    }
}

void ShapeFill::addEdge(double fromX, double fromY, double toX, double toY) {
    const double sign = fromY < toY ? 1.0 : -1.0;
    if (fromY > toY) {
        std::swap(fromX, toX);
        std::swap(fromY, toY);
    }
    const auto height = static_cast<double>(m_height);
    if (!(toY > 0.0) || !(fromY < height) || !(fromY < toY)) { // also what is no number
        return;
    }
    const double slope = (toX - fromX) / (toY - fromY);
    double y = std::max(fromY, 0.0);
    double x = fromX + (y - fromY) * slope;
    const double end = std::min(toY, height);
    const auto first = static_cast<int>(y);
    const int after = std::min(m_height, static_cast<int>(std::ceil(end)));
    m_top = std::min(m_top, first);
    m_bottom = std::max(m_bottom, after);
    for (int row = first; row < after; ++row) {
        const double next = std::min(static_cast<double>(row) + 1.0, end);
        const double nextX = x + slope * (next - y);
        addInRow(row, std::min(x, nextX), std::max(x, nextX), sign * (next - y));
        x = nextX;
        y = next;
    }
}

/// The part of an edge within one row, from `left` to `right`: what it covers of the pixels it
/// crosses, and with its whole height all that lie to the right of it.
void ShapeFill::addInRow(int row, double left, double right, double signedHeight) {
    const auto most = static_cast<double>(m_width);
    float* const areas = m_areas.data() + rowLength(m_width) * static_cast<std::size_t>(row);
    Extent& extent = m_extents[static_cast<std::size_t>(row)];
    const auto add = [areas](int column, double area) {
        areas[column] += static_cast<float>(area);
    };
    if (left < 0.0) { // all of the row lies to the right of that part
        const double beside = right <= 0.0 ? signedHeight : signedHeight * -left / (right - left);
        add(0, beside);
        extent.first = 0;
        extent.last = std::max(extent.last, 0);
        signedHeight -= beside;
        left = 0.0;
        right = std::max(right, 0.0);
    }
    if (right > most) { // and nothing to the right of this
        signedHeight *= left >= most ? 0.0 : (most - left) / (right - left);
        extent.last = std::max(extent.last, m_width);
        left = std::min(left, most);
        right = most;
    }
    const auto first = static_cast<int>(left);
    const auto last = static_cast<int>(right);
    extent.first = std::min(extent.first, first);
    extent.last = std::max(extent.last, last + 1);
    if (first == last) {
        const double covered = 1.0 - ((left + right) / 2.0 - first);
        add(first, signedHeight * covered);
        add(first + 1, signedHeight * (1.0 - covered));
        return;
    }
    const double perPixel = signedHeight / (right - left);
    double before = 0.0; // covered of the pixel before, which what follows covers wholly
    for (int column = first; column <= last; ++column) {
        const double from = std::max(left, static_cast<double>(column));
        const double to = std::min(right, static_cast<double>(column) + 1.0);
        // The height that rises within this pixel covers it from where it is on.
        const double rises = perPixel * (to - from);
        const double covered = rises * (static_cast<double>(column) + 1.0 - (from + to) / 2.0);
        add(column, before + covered);
        before = rises - covered;
    }
    add(last + 1, before);
}

void ShapeFill::fill(Color color) {
    const std::uint32_t whole = pixelOf(color);
    constexpr float kAll = 0.996F; // of which no eye and no byte tells the rest
    constexpr float kNone = 0.004F;
    for (int row = m_top; row < m_bottom; ++row) {
        Extent& extent = m_extents[static_cast<std::size_t>(row)];
        if (extent.last < 0) {
            continue;
        }
        float* const areas = m_areas.data() + rowLength(m_width) * static_cast<std::size_t>(row);
        std::uint32_t* const pixels =
            m_pixels.data() + static_cast<std::size_t>(m_width) * static_cast<std::size_t>(row);
        float covered = 0.0F;
        const int end = std::min(extent.last + 1, m_width);
        for (int column = extent.first; column < end;) {
            covered += areas[column];
            areas[column] = 0.0F;
            const float share = std::min(std::abs(covered), 1.0F);
            int after = column + 1;
            if (share >= kAll) {
                after = sameUntil(areas, after, end);
                std::fill(pixels + column, pixels + after, whole);
            } else if (share > kNone) {
                pixels[column] = blended(pixels[column], whole, share);
            } else {
                after = sameUntil(areas, after, end); // a ring has much room within
            }
            column = after;
        }
        std::fill(areas + end, areas + extent.last + 1, 0.0F);
        extent = {};
    }
    m_top = m_height;
    m_bottom = 0;
}

void ShapeFill::fillNarrow(std::span<const TreeDrawing::Point> points, Color color) {
    if (points.empty()) {
        return;
    }
    const auto [left, right] = std::ranges::minmax(points, {}, &TreeDrawing::Point::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &TreeDrawing::Point::y);
    const bool isRow = bottom.y - top.y >= right.x - left.x;
    const auto along = [isRow](TreeDrawing::Point p) { return isRow ? p.y : p.x; };
    const auto across = [isRow](TreeDrawing::Point p) { return isRow ? p.x : p.y; };
    const auto lines = static_cast<float>(isRow ? m_height : m_width);
    // The first whose middle lies beyond; in this order also for what is no number.
    const auto lineAfter = [lines](float place) {
        return static_cast<int>(std::ceil(std::max(0.0F, std::min(lines, place - 0.5F))));
    };
    const float begins = isRow ? top.y : left.x;
    const float ends = isRow ? bottom.y : right.x;
    if (!(begins <= ends) || !(begins < lines) || !(ends > 0.0F)) {
        return;
    }
    const int first = lineAfter(begins);
    const int after = lineAfter(ends);
    m_reaches.assign(static_cast<std::size_t>(std::max(0, after - first)), {1e9F, -1e9F});
    for (std::size_t i = 0; i < points.size(); ++i) {
        TreeDrawing::Point from = points[i];
        TreeDrawing::Point to = points[i + 1 < points.size() ? i + 1 : 0];
        if (along(from) > along(to)) {
            std::swap(from, to);
        }
        const int end = std::min(after, lineAfter(along(to)));
        int line = std::max(first, lineAfter(along(from)));
        const float slope = (across(to) - across(from)) / (along(to) - along(from));
        float place = across(from) + slope * (static_cast<float>(line) + 0.5F - along(from));
        for (; line < end; ++line, place += slope) {
            Reach& reach = m_reaches[static_cast<std::size_t>(line - first)];
            reach.low = std::min(reach.low, place);
            reach.high = std::max(reach.high, place);
        }
    }
    const std::uint32_t pixel = pixelOf(color);
    for (int line = first; line < after; ++line) {
        const Reach& reach = m_reaches[static_cast<std::size_t>(line - first)];
        fillAcross(line, isRow, reach.low, reach.high, pixel);
    }
}

/// A row, or a column, from one place to another.
void ShapeFill::fillAcross(int line, bool isRow, float low, float high, std::uint32_t pixel) {
    const int size = isRow ? m_width : m_height;
    low = std::max(low, 0.0F);
    high = std::min(high, static_cast<float>(size));
    if (!(low < high)) {
        return;
    }
    const auto width = static_cast<std::size_t>(m_width);
    const std::size_t step = isRow ? 1 : width;
    std::uint32_t* const pixels =
        m_pixels.data() + static_cast<std::size_t>(line) * (isRow ? width : 1);
    const auto mix = [&](int place, float share) {
        std::uint32_t& below = pixels[static_cast<std::size_t>(place) * step];
        below = blended(below, pixel, share);
    };
    const auto first = static_cast<int>(low);
    const auto last = static_cast<int>(high);
    if (first == last) {
        mix(first, high - low);
        return;
    }
    mix(first, static_cast<float>(first + 1) - low);
    for (int place = first + 1; place < last; ++place) {
        pixels[static_cast<std::size_t>(place) * step] = pixel;
    }
    if (last < size) {
        mix(last, high - static_cast<float>(last));
    }
}

void ShapeFill::drawHairline(TreeDrawing::Point from, TreeDrawing::Point to, Color color) {
    const double wayX = static_cast<double>(to.x) - static_cast<double>(from.x);
    const double wayY = static_cast<double>(to.y) - static_cast<double>(from.y);
    // The part of the way that lies within the picture.
    double begin = 0.0;
    double end = 1.0;
    const auto keep = [&](double at, double way, int size) {
        if (way == 0.0) {
            end = at >= 0.0 && at < size ? end : -1.0;
            return;
        }
        const double first = -at / way;
        const double last = (size - at) / way;
        begin = std::max(begin, std::min(first, last));
        end = std::min(end, std::max(first, last));
    };
    keep(static_cast<double>(from.x), wayX, m_width);
    keep(static_cast<double>(from.y), wayY, m_height);
    const double longest = std::max(std::abs(wayX), std::abs(wayY));
    if (!(begin <= end) || !(longest >= 0.0)) { // also what is no number
        return;
    }
    const std::uint32_t pixel = pixelOf(color);
    const int steps = std::max(1, static_cast<int>(std::lround((end - begin) * longest)));
    const double step = (end - begin) / steps;
    double x = static_cast<double>(from.x) + (begin + 0.5 * step) * wayX;
    double y = static_cast<double>(from.y) + (begin + 0.5 * step) * wayY;
    const bool isFlat = std::abs(wayX) >= std::abs(wayY);
    const auto put = [&](int column, int row) {
        m_pixels[static_cast<std::size_t>(std::clamp(row, 0, m_height - 1)) *
                     static_cast<std::size_t>(m_width) +
                 static_cast<std::size_t>(std::clamp(column, 0, m_width - 1))] = pixel;
    };
    for (int i = 0; i < steps; ++i, x += step * wayX, y += step * wayY) {
        const auto column = static_cast<int>(x);
        const auto row = static_cast<int>(y);
        put(column, row);
        put(isFlat ? column : column + 1, isFlat ? row + 1 : row);
    }
}

} // namespace taxo
