// SPDX-License-Identifier: MIT
#include "core/ranges/range_grid.h"

#include "core/base/assert.h"
#include "core/base/on_earth.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace taxo {

namespace {

constexpr double kEarthKm = 6371.0088; // mean radius (IUGG)
constexpr double kRadians = std::numbers::pi / 180.0;

} // namespace

double kilometresBetween(const GeoPoint& a, const GeoPoint& b) {
    const double up = std::sin((b.latitude - a.latitude) * kRadians / 2.0);
    const double along = std::sin((b.longitude - a.longitude) * kRadians / 2.0);
    const double haversine =
        up * up + std::cos(a.latitude * kRadians) * std::cos(b.latitude * kRadians) * along * along;
    return 2.0 * kEarthKm * std::asin(std::min(1.0, std::sqrt(haversine)));
}

Result<RangeGrid> RangeGrid::of(double cellKm) {
    if (!(cellKm >= kLeastKm && cellKm <= kMostKm)) {
        return fail(ErrorCode::InvalidInput, "Cells can be 5 to 500 km wide.");
    }
    constexpr double kMetres = 1000.0;
    cellKm = std::round(cellKm * kMetres) / kMetres;
    RangeGrid grid;
    grid.m_cellKm = cellKm;
    const auto bands = static_cast<std::size_t>(std::round(std::numbers::pi * kEarthKm / cellKm));
    grid.m_firstOfBand.reserve(bands + 1);
    grid.m_firstOfBand.push_back(0);
    for (std::size_t band = 0; band < bands; ++band) {
        const double latitude =
            -90.0 + 180.0 * (static_cast<double>(band) + 0.5) / static_cast<double>(bands);
        const double length = 2.0 * std::numbers::pi * kEarthKm * std::cos(latitude * kRadians);
        const double cells = std::max(1.0, std::round(length / cellKm));
        grid.m_firstOfBand.push_back(grid.m_firstOfBand.back() + static_cast<std::uint32_t>(cells));
    }
    return grid;
}

double RangeGrid::bandDegrees() const {
    return 180.0 / static_cast<double>(m_firstOfBand.size() - 1);
}

std::size_t RangeGrid::bandAt(double latitude) const {
    const double band = std::floor((latitude + 90.0) / bandDegrees());
    return static_cast<std::size_t>(
        std::clamp(band, 0.0, static_cast<double>(m_firstOfBand.size() - 2)));
}

std::size_t RangeGrid::bandOf(std::uint32_t cell) const {
    TAXO_ASSERT(cell < cells());
    const auto above = std::ranges::upper_bound(m_firstOfBand, cell);
    return static_cast<std::size_t>(above - m_firstOfBand.begin()) - 1;
}

std::uint32_t RangeGrid::cellAt(const GeoPoint& point) const {
    TAXO_ASSERT(isOnEarth(point));
    const std::size_t band = bandAt(point.latitude);
    const std::uint32_t many = m_firstOfBand[band + 1] - m_firstOfBand[band];
    const auto along = static_cast<std::uint32_t>((point.longitude + 180.0) / 360.0 * many);
    return m_firstOfBand[band] + along % many; // 180 degrees East are 180 degrees West
}

GeoPoint RangeGrid::middleOf(std::uint32_t cell) const {
    const std::size_t band = bandOf(cell);
    const double many = m_firstOfBand[band + 1] - m_firstOfBand[band];
    const double along = cell - m_firstOfBand[band] + 0.5;
    return {-90.0 + (static_cast<double>(band) + 0.5) * bandDegrees(),
            -180.0 + 360.0 * along / many};
}

std::vector<RangeGrid::NearCell> RangeGrid::near(std::uint32_t cell, double km) const {
    const GeoPoint middle = middleOf(cell);
    const std::size_t own = bandOf(cell);
    const auto reach =
        static_cast<std::size_t>(std::ceil(km / (kEarthKm * kRadians * bandDegrees())));
    const std::size_t first = own - std::min(own, reach);
    const std::size_t last = std::min(own + reach, m_firstOfBand.size() - 2);
    // How far east or west a circle reaches that has no pole inside.
    const double radius = km / kEarthKm;
    const double toPole = (90.0 - std::abs(middle.latitude)) * kRadians;
    const double reachEast =
        radius < toPole ? std::asin(std::sin(radius) / std::sin(toPole)) / kRadians : 180.0;
    std::vector<NearCell> found;
    for (std::size_t band = first; band <= last; ++band) {
        const std::uint32_t begin = m_firstOfBand[band];
        const std::uint32_t many = m_firstOfBand[band + 1] - begin;
        const auto columns = static_cast<std::uint32_t>(std::ceil(reachEast / 360.0 * many)) + 1;
        const bool isAll = 2 * columns + 1 >= many;
        const auto at = static_cast<std::uint32_t>((middle.longitude + 180.0) / 360.0 * many);
        const std::uint32_t from = isAll ? 0 : at + many - columns;
        const std::uint32_t count = isAll ? many : 2 * columns + 1;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t one = begin + (from + i) % many;
            const double away = kilometresBetween(middle, middleOf(one));
            if (away <= km) {
                found.push_back({one, away});
            }
        }
    }
    std::ranges::sort(found, {}, &NearCell::cell);
    return found;
}

std::vector<std::uint32_t> RangeGrid::within(const Box& box) const {
    std::vector<std::uint32_t> found;
    const bool goesOver = box.west > box.east;
    for (std::size_t band = bandAt(box.south); band <= bandAt(box.north); ++band) {
        for (std::uint32_t cell = m_firstOfBand[band]; cell < m_firstOfBand[band + 1]; ++cell) {
            const GeoPoint middle = middleOf(cell);
            const bool isEast = middle.longitude >= box.west;
            const bool isWest = middle.longitude <= box.east;
            if (middle.latitude >= box.south && middle.latitude <= box.north &&
                (goesOver ? isEast || isWest : isEast && isWest)) {
                found.push_back(cell);
            }
        }
    }
    if (found.empty()) {
        const double east = goesOver ? box.east + 360.0 : box.east;
        double longitude = (box.west + east) / 2.0;
        longitude -= longitude > 180.0 ? 360.0 : 0.0;
        found.push_back(cellAt({(box.south + box.north) / 2.0, longitude}));
    }
    return found;
}

} // namespace taxo
