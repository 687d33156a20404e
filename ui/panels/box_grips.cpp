// SPDX-License-Identifier: MIT
#include "ui/panels/box_grips.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace taxo::ui {

namespace {

/// Boxes of fewer reaches than these have no room for handles on their sides and in the middle.
constexpr double kSmall = 5.0;

int side(double at, double low, double high, double reach) {
    if (std::abs(at - low) <= reach) {
        return -1;
    }
    return std::abs(at - high) <= reach ? 1 : 0;
}

/// One side of a dragged box.
void drag(double& low, double& high, int end, double by, double from, double to, double least) {
    if (end < 0) {
        low = std::clamp(low + by, from, std::max(from, high - least));
    } else if (end > 0) {
        high = std::clamp(high + by, std::min(to, low + least), to);
    }
}

} // namespace

Grip gripAt(const QRectF& box, QPointF at, double reach) {
    if (!box.adjusted(-reach, -reach, reach, reach).contains(at)) {
        return {};
    }
    const bool isSmall = std::min(box.width(), box.height()) < kSmall * reach;
    const double near = isSmall ? reach / 2 : reach;
    const Grip edge{side(at.x(), box.left(), box.right(), near),
                    side(at.y(), box.top(), box.bottom(), near)};
    if (!edge.isNone()) {
        return edge;
    }
    const QPointF away = at - box.center();
    const bool isMiddle = std::max(std::abs(away.x()), std::abs(away.y())) <= 1.5 * reach;
    return {.isWhole = box.contains(at) && (isSmall || isMiddle)};
}

QRectF dragged(const QRectF& box, Grip grip, QPointF by, const QRectF& bounds, double least) {
    if (grip.isWhole) {
        return {std::clamp(box.left() + by.x(), bounds.left(), bounds.right() - box.width()),
                std::clamp(box.top() + by.y(), bounds.top(), bounds.bottom() - box.height()),
                box.width(),
                box.height()};
    }
    double left = box.left();
    double right = box.right();
    double top = box.top();
    double bottom = box.bottom();
    drag(left, right, grip.x, by.x(), bounds.left(), bounds.right(), least);
    drag(top, bottom, grip.y, by.y(), bounds.top(), bounds.bottom(), least);
    return {QPointF(left, top), QPointF(right, bottom)};
}

Qt::CursorShape cursorOf(Grip grip, bool isTurned) {
    if (grip.isNone()) {
        return Qt::ArrowCursor;
    }
    if (grip.isWhole) {
        return Qt::SizeAllCursor;
    }
    if (grip.x == 0 || grip.y == 0) {
        return (grip.y == 0) != isTurned ? Qt::SizeHorCursor : Qt::SizeVerCursor;
    }
    return (grip.x == grip.y) != isTurned ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

void paintGrips(QPainter& painter, const QRectF& box, double scale) {
    const double half = 3.5 / scale;
    const bool isSmall = std::min(box.width(), box.height()) * scale < kSmall * kGripReach;
    QPen pen(QColor(0, 0, 0, 190), 1.0);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::white);
    for (const int x : {-1, 0, 1}) {
        for (const int y : {-1, 0, 1}) {
            if (isSmall && (x == 0 || y == 0)) {
                continue;
            }
            const QPointF at = box.center() + QPointF(x * box.width() / 2, y * box.height() / 2);
            const QRectF handle(at - QPointF(half, half), QSizeF(2 * half, 2 * half));
            if (x == 0 && y == 0) {
                painter.drawEllipse(handle);
            } else {
                painter.drawRect(handle);
            }
        }
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace taxo::ui
