// SPDX-License-Identifier: MIT
#include "ui/scene/arrow_keys.h"
#include "ui/scene/tree_scene.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace taxo::ui {

namespace {

constexpr double kZoomNotch = 1.25;
constexpr double kZoomKey = 1.5;
constexpr double kStep = 60.0; ///< pixels, of an arrow
constexpr double kClick = 4.0; ///< pixels; a hand that moves less clicks

} // namespace

void TreeScene::mousePressEvent(QMouseEvent* event) {
    m_isPressed = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    m_isDragged = false;
    m_pressedAt = event->position();
    m_draggedFrom = event->position();
}

void TreeScene::mouseMoveEvent(QMouseEvent* event) {
    if (!m_isPressed) {
        hover(event->position());
        return;
    }
    const QPointF way = event->position() - m_pressedAt;
    m_isDragged = m_isDragged || std::hypot(way.x(), way.y()) > kClick;
    if (m_isDragged) {
        setCursor(Qt::ClosedHandCursor);
        const QPointF moved = event->position() - m_draggedFrom;
        m_isFitted = false;
        showView(pannedView(m_view, moved.x(), moved.y()));
        m_draggedFrom = event->position();
    }
}

void TreeScene::mouseReleaseEvent(QMouseEvent* event) {
    const bool isClick = m_isPressed && !m_isDragged;
    m_isPressed = false;
    unsetCursor();
    const auto node = nodeAt(event->position());
    if (event->button() == Qt::RightButton && node) {
        setCurrent(*node);
        Q_EMIT contextMenuRequested(event->globalPosition().toPoint(), *node);
    } else if (isClick && event->button() == Qt::LeftButton && node) {
        setCurrent(*node);
        Q_EMIT nodeChosen(*node, event->modifiers());
    }
}

void TreeScene::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        if (const auto node = nodeAt(event->position())) {
            flyTo(*node);
        }
    }
}

void TreeScene::wheelEvent(QWheelEvent* event) {
    const double notches = static_cast<double>(event->angleDelta().y()) / 120.0;
    const double aside = static_cast<double>(event->angleDelta().x()) / 120.0;
    const QPointF at = event->position();
    const bool isOutline = m_layout.kind == TreeLayoutKind::Outline;
    m_isFitted = false;
    if (isOutline && (event->modifiers() & Qt::ControlModifier) == 0) {
        showView(pannedView(m_view, aside * kStep, notches * kStep));
    } else {
        const bool isBoth = (event->modifiers() & Qt::ShiftModifier) != 0;
        const double by = notches != 0.0 ? notches : (isBoth ? aside : 0.0);
        showView(
            zoomedView(m_view, m_layout.kind, std::pow(kZoomNotch, by), {at.x(), at.y()}, isBoth));
    }
    hover(at);
    event->accept();
}

void TreeScene::leaveEvent(QEvent* /*event*/) {
    hover({});
}

void TreeScene::hover(std::optional<QPointF> at) {
    const auto node = at && m_message.isEmpty() ? nodeAt(*at) : std::nullopt;
    m_pointer = at.value_or(QPointF());
    const bool isOther = node != m_hovered;
    m_hovered = node;
    if (isOther) {
        Q_EMIT nodeHovered(node);
    }
    if (isOther || node) {
        update();
    }
}

void TreeScene::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void TreeScene::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

// The keys

bool TreeScene::wantsKey(int key, Qt::KeyboardModifiers modifiers) const {
    modifiers &= ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (!directionOf(key).isNull()) {
        return modifiers == Qt::NoModifier || modifiers == Qt::ControlModifier;
    }
    if (modifiers != Qt::NoModifier) {
        return false;
    }
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu:
        return true;
    default:
        return false;
    }
}

/// The window's own keys of the same name are for its other parts.
bool TreeScene::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* const key = static_cast<QKeyEvent*>(event);
        if (wantsKey(key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void TreeScene::keyPressEvent(QKeyEvent* event) {
    if (wantsKey(event->key(), event->modifiers())) {
        handleKey(event->key(), event->modifiers());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TreeScene::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    if (const QPointF direction = directionOf(key); !direction.isNull()) {
        if ((modifiers & Qt::ControlModifier) != 0) {
            stepCurrent(key);
        } else {
            // As scrolling does: the arrow says where to look.
            const double step = (modifiers & Qt::ShiftModifier) != 0 ? 4.0 * kStep : kStep;
            m_isFitted = false;
            showView(pannedView(m_view, -direction.x() * step, -direction.y() * step));
        }
        return;
    }
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomKey);
        break;
    case Qt::Key_Minus:
        zoomBy(1.0 / kZoomKey);
        break;
    case Qt::Key_0:
        flyTo(Tree::root());
        break;
    case Qt::Key_Space:
        Q_EMIT nodeChosen(m_current, modifiers);
        break;
    case Qt::Key_Menu:
        Q_EMIT contextMenuRequested(mapToGlobal(pointOfNode(m_current)).toPoint(), m_current);
        break;
    default: // Enter
        flyTo(m_current);
        break;
    }
}

/// Left to the parent, right to the first child, up and down among what lies beside it.
void TreeScene::stepCurrent(int key) {
    NodeId next = m_current;
    if (key == Qt::Key_Right) {
        next = m_tree.isTip(m_current) ? m_current : NodeId{m_current.value + 1};
    } else if (!m_tree.isRoot(m_current)) {
        const NodeId parent = m_tree.parentOf(m_current);
        if (key == Qt::Key_Left) {
            next = parent;
        } else if (key == Qt::Key_Down) {
            const NodeId after = m_tree.endOf(m_current);
            next = after < m_tree.endOf(parent) ? after : m_current;
        } else if (m_current.value > parent.value + 1) {
            // The one before: what holds the node before this one, below the same parent.
            next = NodeId{m_current.value - 1};
            while (m_tree.parentOf(next) != parent) {
                next = m_tree.parentOf(next);
            }
        }
    }
    setCurrent(next);
    const QPointF at = pointOfNode(next);
    if (!rect().contains(at.toPoint())) {
        flyTo(m_tree.isRoot(next) ? next : m_tree.parentOf(next));
        setCurrent(next);
    }
    Q_EMIT nodeHovered(next);
}

QPointF TreeScene::pointOfNode(NodeId node) const {
    const TreeLayout& layout = seenLayout();
    const auto index = static_cast<std::size_t>(node.value);
    const bool isRow = layout.kind == TreeLayoutKind::Outline;
    const double begin = layout.begin[index];
    const double along =
        isRow ? begin + 0.5 : (begin + static_cast<double>(layout.end[index])) / 2.0;
    const TreePoint pixel =
        m_view.pixelOf(pointOf(layout, along, static_cast<double>(layout.out[index])));
    return {pixel.x, pixel.y};
}

} // namespace taxo::ui
