// SPDX-License-Identifier: MIT
// The mouse and the keys of a MapScene.
#include "ui/scene/arrow_keys.h"
#include "ui/scene/map_scene.h"

#include <QCursor>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace taxo::ui {

namespace {

constexpr double kReach = 7.0;    // pixels around a point that mean it
constexpr double kPan = 48.0;     // pixels for an arrow key
constexpr double kPointer = 10.0; // that the circle moves
constexpr double kZoomKey = 1.25;
constexpr double kZoomNotch = 1.2;
constexpr double kGrow = 1.25;

} // namespace

// The mouse

void MapScene::mousePressEvent(QMouseEvent* event) {
    if (m_hand.isPressed()) { // another button in the middle of a gesture
        return;
    }
    m_hand.press(event->position(), event->button(), event->modifiers(), m_points.isSolid());
    hover({});
    sayGesture();
}

void MapScene::mouseMoveEvent(QMouseEvent* event) {
    if (!m_hand.isPressed()) {
        hover(event->position());
        return;
    }
    m_hand.move(event->position());
    switch (m_hand.gesture()) {
    case MapHand::Gesture::Pan:
        setCamera(panned(m_camera, m_hand.before(), m_hand.now(), area()));
        break;
    case MapHand::Gesture::Turn:
        setCamera(turned(m_camera, m_hand.before(), m_hand.now(), area()));
        break;
    default:
        compose();
        break;
    }
    sayGesture();
}

void MapScene::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_hand.isPressed()) { // cancelled
        return;
    }
    const QPointF at = event->position();
    const auto gesture = m_hand.release(at);
    switch (gesture) {
    case MapHand::Gesture::Lasso:
    case MapHand::Gesture::Rectangle:
        chooseOutline();
        break;
    case MapHand::Gesture::None:
        if (event->button() == Qt::LeftButton) {
            chooseAt(at, m_hand.gestureChange());
        } else if (event->button() == Qt::RightButton) {
            Q_EMIT contextMenuRequested(event->globalPosition().toPoint(), m_finder.at(at, kReach));
        }
        break;
    default:
        break;
    }
    compose();
    sayGesture();
}

void MapScene::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (const auto index = m_finder.at(event->position(), kReach)) {
        Q_EMIT pointActivated(*index);
    } else {
        Q_EMIT pointsChosen({}, SelectionChange::Replace);
    }
}

void MapScene::wheelEvent(QWheelEvent* event) {
    const double notches = static_cast<double>(event->angleDelta().y()) / 120.0;
    setCamera(zoomed(m_camera, std::pow(kZoomNotch, notches), event->position(), area()));
    event->accept();
}

void MapScene::leaveEvent(QEvent*) {
    hover({});
}

void MapScene::hover(std::optional<QPointF> at) {
    std::optional<std::uint32_t> index;
    if (at && m_points.size() > 0) {
        index = m_finder.at(*at, kReach);
    }
    if (index != m_hovered) {
        m_hovered = index;
        compose();
        Q_EMIT pointHovered(index);
    }
}

void MapScene::chooseAt(QPointF at, SelectionChange change) {
    if (m_points.size() == 0) {
        return;
    }
    if (const auto index = m_finder.at(at, kReach)) {
        Q_EMIT pointsChosen({*index}, change);
    }
}

void MapScene::chooseOutline() {
    Q_EMIT pointsChosen(m_finder.inside(m_hand.outline()), m_hand.gestureChange());
}

// The keys

bool MapScene::wantsKey(int key, Qt::KeyboardModifiers modifiers) const {
    modifiers &= ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (!directionOf(key).isNull()) {
        return modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier;
    }
    if (modifiers != Qt::NoModifier && !(key == Qt::Key_Space && m_hand.pointer().has_value())) {
        return false;
    }
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_F:
    case Qt::Key_G:
    case Qt::Key_A:
    case Qt::Key_P:
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return m_hand.pointer().has_value();
    case Qt::Key_Escape:
        return m_hand.isPressed() || m_hand.pointer().has_value() || !m_guests.empty() ||
               !m_found.empty() || m_points.hasSelection;
    default:
        return false;
    }
}

/// The window's own keys of the same name are for its other parts.
bool MapScene::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* const key = static_cast<QKeyEvent*>(event);
        if (wantsKey(key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void MapScene::keyPressEvent(QKeyEvent* event) {
    if (!wantsKey(event->key(), event->modifiers()) ||
        !handleKey(event->key(), event->modifiers())) {
        QWidget::keyPressEvent(event);
    }
}

bool MapScene::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (const QPointF direction = directionOf(key); !direction.isNull()) {
        return handleArrow(direction, modifiers);
    }
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomKey);
        return true;
    case Qt::Key_Minus:
        zoomBy(1.0 / kZoomKey);
        return true;
    case Qt::Key_0:
        fitAll();
        return true;
    case Qt::Key_F:
        fitSelection();
        return true;
    case Qt::Key_G:
        setTool(static_cast<MapTool>((static_cast<int>(tool()) + 1) % 3));
        return true;
    case Qt::Key_A:
        setSelectionChange(
            static_cast<SelectionChange>((static_cast<int>(selectionChange()) + 1) % 4));
        return true;
    case Qt::Key_P:
        if (m_hand.pointer()) {
            m_hand.stopPointer();
        } else {
            m_hand.startPointer(QRectF({}, area()).center());
        }
        break;
    case Qt::Key_PageUp:
        m_hand.scalePointer(kGrow);
        break;
    case Qt::Key_PageDown:
        m_hand.scalePointer(1.0 / kGrow);
        break;
    case Qt::Key_Space:
        choosePointer();
        return true;
    default: // Escape
        if (m_hand.isPressed()) {
            m_hand.cancel();
        } else if (m_hand.pointer()) {
            m_hand.stopPointer();
        } else if (!m_guests.empty() || !m_found.empty()) {
            Q_EMIT dismissed();
        } else {
            Q_EMIT pointsChosen({}, SelectionChange::Replace);
        }
        break;
    }
    compose();
    sayGesture();
    return true;
}

bool MapScene::handleArrow(QPointF direction, Qt::KeyboardModifiers modifiers) {
    const QPointF middle = QRectF({}, area()).center();
    const double pace = (modifiers & Qt::ShiftModifier) != 0 ? 4.0 : 1.0;
    if ((modifiers & Qt::ControlModifier) != 0) {
        if (!m_points.isSolid()) {
            return false;
        }
        setCamera(turned(m_camera, middle, middle + kPan * pace * direction, area()));
    } else if (m_hand.pointer()) {
        m_hand.movePointer(kPointer * pace * direction, QRectF({}, area()));
        hover(m_hand.pointer()->isNarrow() ? std::optional(m_hand.pointer()->at) : std::nullopt);
        compose();
    } else {
        // As scrolling does: the arrow says where to look.
        setCamera(panned(m_camera, middle, middle - kPan * pace * direction, area()));
    }
    return true;
}

void MapScene::choosePointer() {
    const MapHand::Pointer& pointer = *m_hand.pointer();
    if (pointer.isNarrow()) {
        if (const auto index = m_finder.at(pointer.at, 2.0 * pointer.radius)) {
            Q_EMIT pointsChosen({*index}, m_hand.change());
        }
        return;
    }
    Q_EMIT pointsChosen(m_finder.within(pointer.at, pointer.radius), m_hand.change());
}

void MapScene::setTool(MapTool tool) {
    m_hand.setTool(tool);
    setCursor(tool == MapTool::Move ? Qt::OpenHandCursor : Qt::CrossCursor);
    sayGesture();
    Q_EMIT handChanged();
}

void MapScene::setSelectionChange(SelectionChange change) {
    m_hand.setChange(change);
    compose();
    sayGesture();
    Q_EMIT handChanged();
}

void MapScene::sayGesture() {
    const QString sentence = m_hand.sentence(m_points.isSolid());
    if (sentence != m_sentence) {
        m_sentence = sentence;
        Q_EMIT gestureChanged(sentence);
    }
}

void MapScene::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    compose();
}

void MapScene::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_hand.cancel();
    compose();
    sayGesture();
}

} // namespace taxo::ui
