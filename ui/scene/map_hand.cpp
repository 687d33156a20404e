// SPDX-License-Identifier: MIT
#include "ui/scene/map_hand.h"

#include <algorithm>
#include <cmath>

namespace taxo::ui {

namespace {

constexpr double kClick = 4.0; // pixels that a click may wander
constexpr double kStep = 3.0;  // between corners of a lasso

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

MapHand::Gesture
gestureOf(Qt::MouseButton button, Qt::KeyboardModifiers modifiers, MapTool tool, bool isSolid) {
    using Gesture = MapHand::Gesture;
    const Gesture moving = isSolid ? Gesture::Turn : Gesture::Pan;
    if (button == Qt::RightButton) {
        return moving;
    }
    if (button == Qt::MiddleButton) {
        return Gesture::Pan;
    }
    if (button != Qt::LeftButton) {
        return Gesture::None;
    }
    if ((modifiers & Qt::ShiftModifier) != 0) {
        return Gesture::Rectangle;
    }
    switch (tool) {
    case MapTool::Lasso:
        return Gesture::Lasso;
    case MapTool::Rectangle:
        return Gesture::Rectangle;
    case MapTool::Move:
        break;
    }
    return moving;
}

} // namespace

SelectionChange MapHand::changeWith(Qt::KeyboardModifiers modifiers) const {
    const bool adds = (modifiers & Qt::ControlModifier) != 0;
    const bool removes = (modifiers & Qt::AltModifier) != 0;
    if (adds && removes) {
        return SelectionChange::Intersect;
    }
    return adds ? SelectionChange::Add : removes ? SelectionChange::Remove : m_change;
}

void MapHand::press(QPointF at,
                    Qt::MouseButton button,
                    Qt::KeyboardModifiers modifiers,
                    bool isSolid) {
    m_gesture = gestureOf(button, modifiers, m_tool, isSolid);
    m_gestureChange = changeWith(modifiers);
    m_isDragged = false;
    m_from = m_before = m_now = at;
    m_outline = {at};
}

void MapHand::move(QPointF to) {
    m_before = m_now;
    m_now = to;
    if (!m_isDragged && distance(m_from, to) >= kClick) {
        m_isDragged = true;
        m_before = m_from; // what is taken stays under the pointer
    }
    if (m_gesture == Gesture::Lasso && distance(m_outline.back(), to) >= kStep) {
        m_outline.push_back(to);
    } else if (m_gesture == Gesture::Rectangle) {
        m_outline = {m_from, {to.x(), m_from.y()}, to, {m_from.x(), to.y()}};
    }
}

MapHand::Gesture MapHand::release(QPointF at) {
    move(at);
    const Gesture done = gesture();
    m_gesture = Gesture::None;
    m_isDragged = false;
    return done;
}

void MapHand::cancel() {
    m_gesture = Gesture::None;
    m_isDragged = false;
    m_outline.clear();
}

void MapHand::startPointer(QPointF at) {
    m_pointer = Pointer{at};
}

void MapHand::stopPointer() {
    m_pointer.reset();
}

void MapHand::movePointer(QPointF by, const QRectF& within) {
    const QPointF to = m_pointer->at + by;
    m_pointer->at = {std::clamp(to.x(), within.left(), within.right()),
                     std::clamp(to.y(), within.top(), within.bottom())};
}

void MapHand::scalePointer(double factor) {
    m_pointer->radius = std::clamp(m_pointer->radius * factor, kLeastRadius, kMostRadius);
}

QString MapHand::sentence(bool isSolid) const {
    const auto changed = [](SelectionChange change) {
        switch (change) {
        case SelectionChange::Replace:
            return tr("selects");
        case SelectionChange::Add:
            return tr("adds to the selection");
        case SelectionChange::Remove:
            return tr("takes from the selection");
        case SelectionChange::Intersect:
            break;
        }
        return tr("keeps what is selected there");
    };
    switch (gesture()) {
    case Gesture::Lasso:
        return tr("Lasso: %1 on release. Escape: never mind.").arg(changed(m_gestureChange));
    case Gesture::Rectangle:
        return tr("Rectangle: %1 on release. Escape: never mind.").arg(changed(m_gestureChange));
    case Gesture::Pan:
        return tr("Moving the map.");
    case Gesture::Turn:
        return tr("Turning the map.");
    case Gesture::None:
        break;
    }
    if (m_pointer) {
        const QString where = m_pointer->isNarrow() ? tr("the nearest point") : tr("all inside");
        return tr("Arrows move the circle, Page Up and Page Down resize it. Space on %1: %2. P: "
                  "back.")
            .arg(where, changed(m_change));
    }
    switch (m_tool) {
    case MapTool::Lasso:
        return tr("Drag around points: %1. Shift: a rectangle; Ctrl adds, Alt takes away, both "
                  "keep "
                  "what is in both.")
            .arg(changed(m_change));
    case MapTool::Rectangle:
        return tr("Drag a rectangle: %1. Ctrl adds, Alt takes away, both keep what is in both.")
            .arg(changed(m_change));
    case MapTool::Move:
        break;
    }
    return isSolid ? tr("Drag to turn the map; with the middle button to move it. The wheel zooms.")
                   : tr("Drag to move the map. The wheel zooms.");
}

} // namespace taxo::ui
