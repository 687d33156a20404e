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
constexpr float kLeastOpacity = 0.3F; ///< of a single point, so that outliers are seen

/// The light of all points in a pixel. Each pixel is added up in the order of the points, by one
/// thread, so that the sums are the same with any number of threads.
struct Cell {
    float red = 0.0F;
    float green = 0.0F;
    float blue = 0.0F;
    std::uint32_t points = 0;
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

/// Each thread adds up the points of its own band of the picture.
std::vector<Cell> addUp(const DensityPoints& points,
                        const std::vector<std::uint32_t>& pixels,
                        std::size_t cellCount,
                        int threads) {
    const auto light = lightOfBytes();
    std::vector<Cell> cells(cellCount);
    const std::size_t band =
        (cellCount + static_cast<std::size_t>(threads) - 1) / static_cast<std::size_t>(threads);
    inParallel(cellCount, band, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            if (pixels[i] < first || pixels[i] >= end) {
                continue;
            }
            Cell& cell = cells[pixels[i]];
            const Color color = points.colors[i];
            cell.red += light[color.red];
            cell.green += light[color.green];
            cell.blue += light[color.blue];
            ++cell.points;
        }
    });
    return cells;
}

/// Opacity by the logarithm of the number of points, from kLeastOpacity to 1 for the densest.
class Opacity {
public:
    explicit Opacity(std::uint32_t most)
        : m_perOctave(most > 1 ? 1.0F / std::log2(static_cast<float>(most)) : 0.0F) {
        for (std::uint32_t i = 1; i < m_few.size(); ++i) {
            m_few[i] = most > 1 ? of(static_cast<float>(i)) : 255;
        }
    }

    std::uint8_t operator()(std::uint32_t points) const {
        return points < m_few.size() ? m_few[points] : of(static_cast<float>(points));
    }

private:
    std::uint8_t of(float points) const {
        const float share = std::min(1.0F, std::log2(points) * m_perOctave);
        return static_cast<std::uint8_t>(
            std::lround(255.0F * (kLeastOpacity + (1.0F - kLeastOpacity) * share)));
    }

    float m_perOctave;
    std::array<std::uint8_t, 256> m_few{};
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
    const auto cells = addUp(points, pixels, count, used);
    std::uint32_t most = 0;
    for (const Cell& cell : cells) {
        most = std::max(most, cell.points);
    }
    const Opacity opacity(most);
    static const ChannelTable channel;
    inParallel(count, 100'000, used, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const Cell& cell = cells[i];
            if (cell.points == 0) {
                continue;
            }
            const float share = 1.0F / static_cast<float>(cell.points);
            picture.rgba[4 * i] = channel.of(cell.red * share);
            picture.rgba[4 * i + 1] = channel.of(cell.green * share);
            picture.rgba[4 * i + 2] = channel.of(cell.blue * share);
            picture.rgba[4 * i + 3] = opacity(cell.points);
        }
    });
    return picture;
}

} // namespace taxo
