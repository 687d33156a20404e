// SPDX-License-Identifier: MIT
#include "core/figure/density.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/oklab.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taxo {

namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

/// The light of all points in a pixel. Each pixel is added up in the order of the points, by one
/// thread, so that the sums are the same with any number of threads.
struct Cell {
    float red = 0.0F;
    float green = 0.0F;
    float blue = 0.0F;
    float points = 0.0F; ///< a part of one at the rim of a disc

    void add(const std::array<float, 256>& light, Color color, float share) {
        red += light[color.red] * share;
        green += light[color.green] * share;
        blue += light[color.blue] * share;
        points += share;
    }
};

std::array<float, 256> lightOfBytes() {
    std::array<float, 256> light{};
    for (std::size_t i = 0; i < light.size(); ++i) {
        light[i] = static_cast<float>(lightOf(static_cast<double>(i) / 255.0));
    }
    return light;
}

/// The byte of a channel for light from 0 to 1, in steps fine enough for the darkest.
class ChannelTable {
public:
    ChannelTable() : m_bytes(kSteps + 1) {
        for (std::size_t i = 0; i <= kSteps; ++i) {
            const double light = static_cast<double>(i) / static_cast<double>(kSteps);
            m_bytes[i] = static_cast<std::uint8_t>(std::lround(255.0 * channelOf(light)));
        }
    }

    std::uint8_t of(float light) const {
        // Never below zero, and a million times a picture.
        // NOLINTNEXTLINE(bugprone-incorrect-roundings)
        return m_bytes[static_cast<std::size_t>(std::min(light, 1.0F) * kSteps + 0.5F)];
    }

private:
    static constexpr std::size_t kSteps = 1U << 14U;
    std::vector<std::uint8_t> m_bytes;
};

/// Which of `count` pixels a place lies in, `share` of the way along them; the far edge belongs to
/// the last one. False outside, and for NaN.
bool pixelOf(float share, int count, std::uint32_t& pixel) {
    if (!(share >= 0.0F && share <= 1.0F)) {
        return false;
    }
    pixel = std::min(static_cast<std::uint32_t>(share * static_cast<float>(count)),
                     static_cast<std::uint32_t>(count - 1));
    return true;
}

/// Of each point its pixel, or kNowhere.
std::vector<std::uint32_t>
pixelsOf(const DensityPoints& points, const MapWindow& window, int width, int height, int threads) {
    std::vector<std::uint32_t> pixels(points.colors.size());
    inParallel(pixels.size(), 10'000, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const float across = (points.positions[2 * i] - window.left) / window.width;
            const float up = (points.positions[2 * i + 1] - window.bottom) / window.height;
            std::uint32_t column = 0;
            std::uint32_t row = 0;
            const bool isDrawn = points.drawn.empty() || points.drawn[i] != 0;
            const bool isInside = pixelOf(across, width, column) && pixelOf(1.0F - up, height, row);
            pixels[i] =
                isDrawn && isInside ? row * static_cast<std::uint32_t>(width) + column : kNowhere;
        }
    });
    return pixels;
}

/// Where the points lie, in pixels from the upper left corner, and which discs they cover.
class Discs {
public:
    Discs(const DensityPoints& points, const MapWindow& window, int width, int height)
        : m_points(points), m_window(window), m_width(width), m_height(height) {}

    /// Adds the part of a point's disc that lies in the rows `top` to `bottom`, the last excluded.
    template <class Add>
    void forEachPixel(std::size_t point, int top, int bottom, const Add& add) const {
        const float radius = m_points.radius;
        const float x = (m_points.positions[2 * point] - m_window.left) / m_window.width *
                        static_cast<float>(m_width);
        const float up = (m_points.positions[2 * point + 1] - m_window.bottom) / m_window.height;
        const float y = (1.0F - up) * static_cast<float>(m_height);
        const int first = std::max(top, static_cast<int>(std::floor(y - radius - 0.5F)));
        const int last = std::min(bottom - 1, static_cast<int>(std::ceil(y + radius)));
        const int west = std::max(0, static_cast<int>(std::floor(x - radius - 0.5F)));
        const int east = std::min(m_width - 1, static_cast<int>(std::ceil(x + radius)));
        // Covered up to half a pixel within the rim, free from half a pixel outside; between them
        // by the square of the distance, which is near enough and needs no root.
        const float inner = (radius - 0.5F) * (radius - 0.5F);
        const float perSquare = 0.5F / radius; // 1 / ((radius + 0.5)^2 - inner)
        for (int row = first; row <= last; ++row) {
            const float dy = static_cast<float>(row) + 0.5F - y;
            for (int column = west; column <= east; ++column) {
                const float dx = static_cast<float>(column) + 0.5F - x;
                const float share = 1.0F - (dx * dx + dy * dy - inner) * perSquare;
                if (share > 0.0F) {
                    add(row, column, std::min(share, 1.0F));
                }
            }
        }
    }

private:
    const DensityPoints& m_points;
    const MapWindow& m_window;
    int m_width;
    int m_height;
};

/// Each thread adds up the points of its own band of rows.
std::vector<Cell> addUp(const DensityPoints& points,
                        const MapWindow& window,
                        const std::vector<std::uint32_t>& pixels,
                        int width,
                        int height,
                        int threads) {
    const auto light = lightOfBytes();
    const auto columns = static_cast<std::size_t>(width);
    const auto rows = static_cast<std::size_t>(height);
    std::vector<Cell> cells(columns * rows);
    const bool areDiscs = points.radius > 0.5F;
    const Discs discs(points, window, width, height);
    const std::size_t reach = areDiscs ? static_cast<std::size_t>(points.radius) + 2 : 0;
    const auto share = static_cast<std::size_t>(threads);
    inParallel(rows, (rows + share - 1) / share, threads, [&](std::size_t top, std::size_t bottom) {
        const std::size_t first = (top - std::min(top, reach)) * columns;
        const std::size_t end = std::min(bottom + reach, rows) * columns;
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            if (pixels[i] < first || pixels[i] >= end) {
                continue;
            }
            const Color color = points.colors[i];
            if (!areDiscs) {
                cells[pixels[i]].add(light, color, 1.0F);
                continue;
            }
            discs.forEachPixel(i,
                               static_cast<int>(top),
                               static_cast<int>(bottom),
                               [&](int row, int column, float part) {
                                   const std::size_t at = static_cast<std::size_t>(row) * columns +
                                                          static_cast<std::size_t>(column);
                                   cells[at].add(light, color, part);
                               });
        }
    });
    return cells;
}

/// Opacity by the logarithm of the number of points, from `least` for one to 1 for the densest.
class Opacity {
public:
    Opacity(float most, float least)
        : m_least(most > 1.0F ? least : 1.0F)
        , m_perOctave(most > 1.0F ? 1.0F / std::log2(most) : 0.0F) {
        for (std::size_t i = 0; i < m_few.size(); ++i) {
            m_few[i] = of(static_cast<float>(i) / kSteps);
        }
    }

    std::uint8_t operator()(float points) const {
        const auto at = static_cast<std::size_t>(std::min(points, 1e6F) * kSteps);
        return at < m_few.size() ? m_few[at] : of(points);
    }

private:
    std::uint8_t of(float points) const {
        const float share = std::min(1.0F, std::log2(std::max(points, 1.0F)) * m_perOctave);
        const float opacity = m_least + (1.0F - m_least) * share;
        return static_cast<std::uint8_t>(std::lround(255.0F * opacity * std::min(points, 1.0F)));
    }

    static constexpr float kSteps = 16.0F; ///< of one point
    float m_least;
    float m_perOctave;
    std::array<std::uint8_t, 4096> m_few{};
};

} // namespace

Picture drawDensity(
    const DensityPoints& points, const MapWindow& window, int width, int height, int threads) {
    TAXO_ASSERT(points.positions.size() == 2 * points.colors.size());
    TAXO_ASSERT(points.drawn.empty() || points.drawn.size() == points.colors.size());
    Picture picture;
    if (width <= 0 || height <= 0) {
        return picture;
    }
    picture.width = width;
    picture.height = height;
    const std::size_t count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    picture.rgba.resize(4 * count);
    if (!(window.width > 0.0F && window.height > 0.0F)) {
        return picture;
    }
    const int used = threads > 0 ? threads : usableCpus();
    const auto pixels = pixelsOf(points, window, width, height, used);
    const auto cells = addUp(points, window, pixels, width, height, used);
    float most = 0.0F;
    for (const Cell& cell : cells) {
        most = std::max(most, cell.points);
    }
    const Opacity opacity(most, points.leastOpacity);
    static const ChannelTable channel;
    inParallel(count, 100'000, used, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const Cell& cell = cells[i];
            if (cell.points <= 0.0F) {
                continue;
            }
            const float share = 1.0F / cell.points;
            picture.rgba[4 * i] = channel.of(cell.red * share);
            picture.rgba[4 * i + 1] = channel.of(cell.green * share);
            picture.rgba[4 * i + 2] = channel.of(cell.blue * share);
            picture.rgba[4 * i + 3] = opacity(cell.points);
        }
    });
    return picture;
}

} // namespace taxo
