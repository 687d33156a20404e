// SPDX-License-Identifier: MIT
#include "ui/scene/disc_painter_private.h"

#include <algorithm>
#include <cmath>

namespace taxo::ui {

namespace {

constexpr int kFractions = 4;   // of a pixel, in each direction
constexpr int kDiameters = 128; // in steps of a fraction of a pixel
constexpr int kShapes = 3;

/// As the shader has it, see points_actor.cpp: how much of the point is there, from its middle.
float coverOf(PointShape shape, float radius, float x, float y) {
    const float distance = std::hypot(x, y);
    const auto within = [distance](float r) { return std::clamp(r - distance + 0.5F, 0.0F, 1.0F); };
    const float cover = within(radius);
    if (radius < 2.5F || shape == PointShape::Determined) {
        return cover;
    }
    if (shape == PointShape::Predicted) {
        return cover * (1.0F - 0.6F * within(radius - std::max(1.2F, 0.28F * radius)));
    }
    const float arm = std::max(0.6F, 0.24F * radius);
    const float beside = 0.7071F * std::min(std::abs(x + y), std::abs(x - y));
    return cover * std::clamp(arm - beside + 0.5F, 0.0F, 1.0F);
}

} // namespace

DiscPainter::DiscPainter(QImage& image, float opacity)
    : m_image(image)
    , m_opacity(opacity)
    , m_stamps(static_cast<std::size_t>(kShapes) * kDiameters * kFractions * kFractions) {}

const DiscPainter::Stamp&
DiscPainter::stamp(PointShape shape, int diameter, int fractionX, int fractionY) {
    const int which = static_cast<int>(shape);
    const int place =
        ((which * kDiameters + diameter) * kFractions + fractionY) * kFractions + fractionX;
    Stamp& stamp = m_stamps[static_cast<std::size_t>(place)];
    if (stamp.side == 0) {
        const float radius = 0.5F * static_cast<float>(diameter) / kFractions;
        const int reach = static_cast<int>(std::ceil(radius + 1.0F));
        stamp.side = 2 * reach + 1;
        for (int row = -reach; row <= reach; ++row) {
            for (int column = -reach; column <= reach; ++column) {
                const float x = static_cast<float>(column) + 0.5F -
                                (static_cast<float>(fractionX) + 0.5F) / kFractions;
                const float y = static_cast<float>(row) + 0.5F -
                                (static_cast<float>(fractionY) + 0.5F) / kFractions;
                stamp.covers.push_back(static_cast<std::uint16_t>(
                    std::lround(256.0F * m_opacity * coverOf(shape, radius, x, y))));
            }
        }
    }
    return stamp;
}

void DiscPainter::draw(float x, float y, float diameter, PointShape shape, const Color& color) {
    const float margin = diameter + 2.0F;
    if (!(x > -margin && y > -margin && x < static_cast<float>(m_image.width()) + margin &&
          y < static_cast<float>(m_image.height()) + margin)) {
        return;
    }
    const float wholeX = std::floor(x);
    const float wholeY = std::floor(y);
    const Stamp& covers =
        stamp(shape,
              std::clamp(static_cast<int>(std::lround(diameter * kFractions)), 1, kDiameters - 1),
              std::min(static_cast<int>((x - wholeX) * kFractions), kFractions - 1),
              std::min(static_cast<int>((y - wholeY) * kFractions), kFractions - 1));
    const int left = static_cast<int>(wholeX) - covers.side / 2;
    const int top = static_cast<int>(wholeY) - covers.side / 2;
    const int firstColumn = std::max(0, -left);
    const int endColumn = std::min(covers.side, m_image.width() - left);
    for (int row = std::max(0, -top); row < std::min(covers.side, m_image.height() - top); ++row) {
        auto* const pixels = reinterpret_cast<std::uint32_t*>(m_image.scanLine(top + row)) + left;
        const std::uint16_t* const cover =
            covers.covers.data() + static_cast<std::ptrdiff_t>(row) * covers.side;
        for (int column = firstColumn; column < endColumn; ++column) {
            const std::uint32_t share = cover[column];
            if (share == 0) {
                continue;
            }
            const std::uint32_t before = pixels[column];
            const auto mix = [share, before](std::uint32_t to, int shift) {
                const std::uint32_t from = (before >> shift) & 255U;
                return (from * (256U - share) + to * share) >> 8U << shift;
            };
            pixels[column] =
                0xFF000000U | mix(color.red, 16) | mix(color.green, 8) | mix(color.blue, 0);
        }
    }
}

} // namespace taxo::ui
