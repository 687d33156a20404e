// SPDX-License-Identifier: MIT
#include "core/figure/region_labels.h"

#include "core/base/assert.h"
#include "core/figure/map_place.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace taxo {

namespace {

struct Spot {
    float x;
    float y;
};

/// Keeps of `spots` those in the fullest three by three of eight by eight cells of their box.
std::vector<Spot> densestPart(const std::vector<Spot>& spots) {
    constexpr std::size_t kCells = 8;
    const auto [west, east] = std::minmax_element(
        spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.x < b.x; });
    const auto [south, north] = std::minmax_element(
        spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return a.y < b.y; });
    const float left = west->x;
    const float bottom = south->y;
    const float side = std::max(east->x - left, north->y - bottom);
    if (!(side > 0.0F)) {
        return spots;
    }
    const auto cellOf = [&](float value, float from) {
        return std::min(kCells - 1, static_cast<std::size_t>((value - from) / side * kCells));
    };
    std::array<std::array<std::size_t, kCells>, kCells> counts{};
    for (const Spot& spot : spots) {
        ++counts[cellOf(spot.y, bottom)][cellOf(spot.x, left)];
    }
    std::size_t most = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    for (std::size_t r = 0; r + 2 < kCells; ++r) {
        for (std::size_t c = 0; c + 2 < kCells; ++c) {
            std::size_t sum = 0;
            for (std::size_t i = 0; i < 9; ++i) {
                sum += counts[r + i / 3][c + i % 3];
            }
            if (sum > most) {
                most = sum;
                row = r;
                column = c;
            }
        }
    }
    std::vector<Spot> kept;
    kept.reserve(most);
    for (const Spot& spot : spots) {
        const std::size_t r = cellOf(spot.y, bottom);
        const std::size_t c = cellOf(spot.x, left);
        if (r >= row && r <= row + 2 && c >= column && c <= column + 2) {
            kept.push_back(spot);
        }
    }
    return kept;
}

/// The middle of the densest part that holds a third of the class or, where it is spread thinner,
/// of the densest part.
Spot densestSpot(const std::vector<Spot>& spots) {
    std::vector<Spot> part = densestPart(spots);
    while (part.size() > 3) {
        std::vector<Spot> next = densestPart(part);
        if (next.size() == part.size() || 3 * next.size() < spots.size()) {
            break;
        }
        part = std::move(next);
    }
    double x = 0.0;
    double y = 0.0;
    for (const Spot& spot : part) {
        x += static_cast<double>(spot.x);
        y += static_cast<double>(spot.y);
    }
    const auto count = static_cast<double>(part.size());
    return {static_cast<float>(x / count), static_cast<float>(y / count)};
}

/// How far from `middle` the nearer half of the class reaches.
float reachOf(const std::vector<Spot>& spots, const Spot& middle) {
    std::vector<float> distances(spots.size());
    std::transform(spots.begin(), spots.end(), distances.begin(), [&](const Spot& spot) {
        return std::hypot(spot.x - middle.x, spot.y - middle.y);
    });
    const auto half = distances.begin() + static_cast<std::ptrdiff_t>((distances.size() - 1) / 2);
    std::nth_element(distances.begin(), half, distances.end());
    return *half;
}

constexpr float kMostCovered = 0.12F; ///< of a picture, by labels: the points are to be seen

struct Box {
    float left;
    float top;
    LabelSize size;
};

bool overlap(const Box& a, const Box& b) {
    return a.left < b.left + b.size.width && b.left < a.left + a.size.width &&
           a.top < b.top + b.size.height && b.top < a.top + a.size.height;
}

/// Puts labels into a picture, one after the other.
class LabelBoard {
public:
    LabelBoard(const MapWindow& window, float width, float height, std::uint32_t finest)
        : m_window(window), m_width(width), m_height(height), m_finest(finest) {}

    bool sees(const RegionPlace& region) const {
        const float across = (region.x - m_window.left) / m_window.width;
        const float up = (region.y - m_window.bottom) / m_window.height;
        return across >= 0.0F && across <= 1.0F && up >= 0.0F && up <= 1.0F;
    }

    /// Nothing where the label is not to be shown, or has no room.
    std::optional<Box> place(const RegionPlace& region, LabelSize size) {
        const float scale = m_width / m_window.width;
        const float x = (region.x - m_window.left) * scale;
        const float y = m_height - (region.y - m_window.bottom) / m_window.height * m_height;
        const float area = size.width * size.height;
        if (m_covered + area > kMostCovered * m_width * m_height) {
            return std::nullopt;
        }
        const bool isInside = sees(region) && size.width <= m_width && size.height <= m_height;
        const float across = 2.0F * region.reach * scale;
        const bool isTooSmall = region.level > 0 && across < size.width;
        const bool hasOutgrown =
            region.level < m_finest && across > 1.5F * std::max(m_width, m_height);
        if (!isInside || isTooSmall || hasOutgrown) {
            return std::nullopt;
        }
        for (const float up : {0.0F, 1.0F, -1.0F}) { // on the spot, else above, else below
            const Box box{std::clamp(x - size.width / 2.0F, 0.0F, m_width - size.width),
                          std::clamp(y - (0.5F + up) * size.height, 0.0F, m_height - size.height),
                          size};
            if (std::none_of(m_taken.begin(), m_taken.end(), [&](const Box& other) {
                    return overlap(box, other);
                })) {
                m_taken.push_back(box);
                m_covered += area;
                return box;
            }
        }
        return std::nullopt;
    }

private:
    MapWindow m_window;
    float m_width;
    float m_height;
    std::uint32_t m_finest;
    std::vector<Box> m_taken;
    float m_covered = 0.0F;
};

} // namespace

std::vector<RegionPlace> regionPlaces(std::span<const float> positions,
                                      std::span<const std::uint32_t> regions,
                                      std::uint32_t level) {
    TAXO_ASSERT(positions.size() == 2 * regions.size());
    std::vector<std::uint32_t> order; // points by class
    order.reserve(regions.size());
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (regions[i] != kNoClass && isPlace(positions[2 * i]) && isPlace(positions[2 * i + 1])) {
            order.push_back(static_cast<std::uint32_t>(i));
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return regions[a] < regions[b];
    });
    std::vector<RegionPlace> places;
    std::vector<Spot> spots;
    for (std::size_t first = 0; first < order.size();) {
        const std::uint32_t region = regions[order[first]];
        spots.clear();
        for (; first < order.size() && regions[order[first]] == region; ++first) {
            const std::size_t at = 2 * static_cast<std::size_t>(order[first]);
            spots.push_back({positions[at], positions[at + 1]});
        }
        const Spot middle = densestSpot(spots);
        places.push_back({level,
                          region,
                          middle.x,
                          middle.y,
                          reachOf(spots, middle),
                          static_cast<std::uint32_t>(spots.size())});
    }
    return places;
}

std::vector<ShownLabel> chooseLabels(std::span<const RegionPlace> places,
                                     std::span<const LabelSize> sizes,
                                     const MapWindow& window,
                                     float width,
                                     float height) {
    TAXO_ASSERT(places.size() == sizes.size());
    std::vector<ShownLabel> shown;
    if (!(window.width > 0.0F && window.height > 0.0F) || places.empty()) {
        return shown;
    }
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const RegionPlace& one = places[a];
        const RegionPlace& other = places[b];
        if (one.level != other.level) {
            return one.level < other.level;
        }
        return one.points != other.points ? one.points > other.points : a < b;
    });
    LabelBoard board(window, width, height, places[order.back()].level);
    std::uint32_t level = UINT32_MAX;
    std::uint32_t most = 0; // points of the largest class of the level that is seen: the first
    for (const std::size_t i : order) {
        if (places[i].level != level && board.sees(places[i])) {
            level = places[i].level;
            most = places[i].points;
        }
        constexpr std::uint64_t kSmallest = 50;
        if (kSmallest * places[i].points < most) {
            continue;
        }
        if (const auto box = board.place(places[i], sizes[i])) {
            shown.push_back({i, box->left, box->top});
        }
    }
    return shown;
}

} // namespace taxo
