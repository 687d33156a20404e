// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <Qt>

namespace taxo::ui {

/// Where an arrow key points on the screen, y downwards, one step long; null for other keys.
inline QPointF directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1.0, 0.0};
    case Qt::Key_Right:
        return {1.0, 0.0};
    case Qt::Key_Up:
        return {0.0, -1.0};
    case Qt::Key_Down:
        return {0.0, 1.0};
    default:
        return {};
    }
}

} // namespace taxo::ui
