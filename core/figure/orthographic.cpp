// SPDX-License-Identifier: MIT
#include "core/figure/orthographic.h"

#include "core/base/assert.h"
#include "core/figure/map_place.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <numbers>

namespace taxo {

namespace {

struct Seen {
    float x;
    float y;
    float toEye;
};

/// A turned coordinate system.
class View {
public:
    explicit View(const ViewAngles& angles) {
        const double azimuth = angles.azimuthDegrees * std::numbers::pi / 180.0;
        const double elevation = angles.elevationDegrees * std::numbers::pi / 180.0;
        m_cosA = std::cos(azimuth);
        m_sinA = std::sin(azimuth);
        m_cosE = std::cos(elevation);
        m_sinE = std::sin(elevation);
    }

    Seen of(std::array<float, 3> point) const {
        const auto x = static_cast<double>(point[0]);
        const auto y = static_cast<double>(point[1]);
        const auto z = static_cast<double>(point[2]);
        const double across = x * m_cosA + y * m_sinA;
        const double ahead = y * m_cosA - x * m_sinA; // away from the eye, on the ground
        return {static_cast<float>(across),
                static_cast<float>(z * m_cosE + ahead * m_sinE),
                static_cast<float>(z * m_sinE - ahead * m_cosE)};
    }

private:
    double m_cosA = 1.0;
    double m_sinA = 0.0;
    double m_cosE = 1.0;
    double m_sinE = 0.0;
};

/// Distances to shares from 0 to 1. A few that are far in front or behind do not count: all others
/// would be equally far.
void spread(std::vector<float>& nearness) {
    std::vector<float> sorted;
    std::copy_if(nearness.begin(), nearness.end(), std::back_inserter(sorted), [](float value) {
        return std::isfinite(value);
    });
    const std::size_t few = sorted.size() / 50;
    const auto behind = sorted.begin() + static_cast<std::ptrdiff_t>(few);
    const auto before = sorted.end() - 1 - static_cast<std::ptrdiff_t>(few);
    std::nth_element(sorted.begin(), behind, sorted.end());
    const float farthest = *behind;
    std::nth_element(sorted.begin(), before, sorted.end());
    const float nearest = *before;
    for (float& value : nearness) {
        if (std::isfinite(value)) {
            value = nearest > farthest
                        ? std::clamp((value - farthest) / (nearest - farthest), 0.0F, 1.0F)
                        : 1.0F;
        }
    }
}

} // namespace

SeenPoints lookAt(std::span<const float> positions, const ViewAngles& angles) {
    TAXO_ASSERT(positions.size() % 3 == 0);
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    const View view(angles);
    SeenPoints seen;
    std::array<float, 3> least{};
    std::array<float, 3> most{};
    bool isEmpty = true;
    for (std::size_t i = 0; i < positions.size(); i += 3) {
        const std::array<float, 3> point = {positions[i], positions[i + 1], positions[i + 2]};
        const bool isSomewhere = std::all_of(point.begin(), point.end(), isPlace);
        if (!isSomewhere) {
            seen.positions.insert(seen.positions.end(), {kNaN, kNaN});
            seen.nearness.push_back(kNaN);
            continue;
        }
        for (std::size_t axis = 0; axis < 3; ++axis) {
            least[axis] = isEmpty ? point[axis] : std::min(least[axis], point[axis]);
            most[axis] = isEmpty ? point[axis] : std::max(most[axis], point[axis]);
        }
        isEmpty = false;
        const Seen at = view.of(point);
        seen.positions.insert(seen.positions.end(), {at.x, at.y});
        seen.nearness.push_back(at.toEye);
    }
    if (isEmpty) {
        return seen;
    }
    spread(seen.nearness);
    const auto corner = [&](unsigned bits) {
        return view.of({(bits & 1U) != 0 ? most[0] : least[0],
                        (bits & 2U) != 0 ? most[1] : least[1],
                        (bits & 4U) != 0 ? most[2] : least[2]});
    };
    for (unsigned from = 0; from < 8; ++from) {
        for (const unsigned bit : {1U, 2U, 4U}) {
            if ((from & bit) == 0) {
                const Seen a = corner(from);
                const Seen b = corner(from | bit);
                seen.box.insert(seen.box.end(), {a.x, a.y, b.x, b.y});
            }
        }
    }
    return seen;
}

} // namespace taxo
