// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <Qt>

#include <compare>

class QPainter;

namespace taxo::ui {

/// What of a box a mouse or a key takes hold of: a side, a corner, or all of it. Plain arithmetic
/// in any unit; boxes are upright in their picture.
struct Grip {
    int x = 0;            ///< -1 the left side, 1 the right one, 0 neither
    int y = 0;            ///< -1 the upper side, 1 the lower one
    bool isWhole = false; ///< to be moved
    auto operator<=>(const Grip&) const = default;

    bool isNone() const { return *this == Grip(); }
};

/// What lies at a point: a corner before a side before the handle in the middle, each as far as
/// `reach` goes; small boxes are moved from anywhere inside.
Grip gripAt(const QRectF& box, QPointF at, double reach);

/// The box after its grip was dragged: within `bounds`, and no smaller than `least` each way.
QRectF dragged(const QRectF& box, Grip grip, QPointF by, const QRectF& bounds, double least);

/// `isTurned`: the picture is seen turned by a quarter.
Qt::CursorShape cursorOf(Grip grip, bool isTurned);

/// Handles on corners, sides and in the middle; `scale`: pixels of the screen for one of the box's.
void paintGrips(QPainter& painter, const QRectF& box, double scale);

/// Pixels of the screen.
inline constexpr double kGripReach = 7.0;

} // namespace taxo::ui
