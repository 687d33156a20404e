// SPDX-License-Identifier: MIT
// The regions of the photograph: seen, drawn, moved.
#include "ui/panels/photo_panel.h"
#include "ui/panels/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

QRectF PhotoPanel::inPixels(const Box& box) const {
    const QSizeF size = m_view.picture();
    return {box.left * size.width(),
            box.top * size.height(),
            box.width * size.width(),
            box.height * size.height()};
}

Box PhotoPanel::inShares(const QRectF& rect) const {
    const QSizeF size = m_view.picture();
    return {rect.left() / size.width(),
            rect.top() / size.height(),
            rect.width() / size.width(),
            rect.height() / size.height()};
}

void PhotoPanel::beginDrawing() {
    if (m_photo != PhotoId() && !m_document.isReadOnly()) {
        finishChange(false);
        setDrawing(true);
        setFocus();
    }
}

void PhotoPanel::setDrawing(bool isDrawing) {
    if (m_isDrawing == isDrawing) {
        return;
    }
    m_isDrawing = isDrawing;
    m_pressed = m_last = QPointF();
    setCursor(isDrawing ? Qt::CrossCursor : Qt::ArrowCursor);
    Q_EMIT drawingChanged(isDrawing);
    update();
}

void PhotoPanel::beginChanging() {
    if (currentRegion() != nullptr && !m_document.isReadOnly()) {
        setDrawing(false);
        m_isChanging = true;
        setFocus();
        update();
    }
}

/// What was changed is drawn so until the collection has it.
void PhotoPanel::finishChange(bool isKept) {
    m_isChanging = false;
    const Region* const region = currentRegion();
    if (isKept && region != nullptr && m_changed && *m_changed != region->box) {
        Q_EMIT regionMoved(region->item, *m_changed);
    } else {
        m_changed.reset();
    }
    update();
}

/// Arrow keys move it by a two-hundredth of the picture, with Shift its lower right corner.
bool PhotoPanel::changeBy(const QKeyEvent& key) {
    const Region* const region = currentRegion();
    const QPointF step(m_view.picture().width() / 200, m_view.picture().height() / 200);
    QPointF by;
    switch (key.key()) {
    case Qt::Key_Left:
        by = {-step.x(), 0};
        break;
    case Qt::Key_Right:
        by = {step.x(), 0};
        break;
    case Qt::Key_Up:
        by = {0, -step.y()};
        break;
    case Qt::Key_Down:
        by = {0, step.y()};
        break;
    default:
        return false;
    }
    if (region != nullptr) {
        const bool resizes = key.modifiers().testFlag(Qt::ShiftModifier);
        const Grip grip = resizes ? Grip{.x = 1, .y = 1} : Grip{.isWhole = true};
        m_changed = inShares(dragged(inPixels(m_changed.value_or(region->box)),
                                     grip,
                                     by,
                                     QRectF(QPointF(), m_view.picture()),
                                     std::min(step.x(), step.y())));
        update();
    }
    return true;
}

/// Keys that mean something else in the window belong to the drawing while there is one.
bool PhotoPanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && (m_isDrawing || m_isChanging)) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isOurs = key == Qt::Key_Escape || key == Qt::Key_Return ||
                            key == Qt::Key_Enter ||
                            (m_isChanging && (key == Qt::Key_Left || key == Qt::Key_Right ||
                                              key == Qt::Key_Up || key == Qt::Key_Down));
        if (isOurs) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PhotoPanel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape && m_isDrawing) {
        setDrawing(false);
    } else if (m_isDrawing && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        setDrawing(false);
        Q_EMIT regionDrawn(m_photo, {0.25, 0.25, 0.5, 0.5}); // to be moved by keys
    } else if (m_isChanging && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        finishChange(true);
    } else if (m_isChanging && key == Qt::Key_Escape) {
        finishChange(false);
    } else if (!m_isChanging || !changeBy(*event)) {
        QWidget::keyPressEvent(event);
    }
}

void PhotoPanel::focusOutEvent(QFocusEvent* event) {
    if (m_isChanging) {
        finishChange(true);
    }
    QWidget::focusOutEvent(event);
}

QString PhotoPanel::hint() const {
    if (m_isDrawing) {
        return tr("Drag over what is to be an item of its own, or Enter for a box in the middle; "
                  "Escape leaves it.");
    }
    return m_isChanging
               ? tr("Arrows move it, with Shift resize it; Enter keeps it, Escape leaves it.")
               : QString();
}

const Region* PhotoPanel::currentRegion() const {
    const auto region = std::ranges::find(m_regions, m_focus.current(), &Region::item);
    return region != m_regions.end() ? &*region : nullptr;
}

Grip PhotoPanel::gripOfCurrent(QPointF at) const {
    const Region* const region = currentRegion();
    return region == nullptr || m_document.isReadOnly()
               ? Grip()
               : gripAt(inPixels(region->box), m_view.toPicture(at), kGripReach / m_view.scale());
}

void PhotoPanel::showGripCursor(QPointF at) {
    if (!m_isDrawing) {
        setCursor(cursorOf(gripOfCurrent(at), m_view.isTurned()));
    }
}

/// What the mouse spans, in shares of the picture; nothing where that is too small to be meant.
std::optional<Box> PhotoPanel::drawnBox() const {
    constexpr double kSmallest = 6.0; // pixels of the screen
    if (std::abs(m_last.x() - m_pressed.x()) < kSmallest ||
        std::abs(m_last.y() - m_pressed.y()) < kSmallest) {
        return std::nullopt;
    }
    const QRectF span = QRectF(m_view.toPicture(m_pressed), m_view.toPicture(m_last)).normalized();
    return inShares(span).inPicture();
}

/// The smallest region there, so that one inside another can be reached.
std::optional<ItemId> PhotoPanel::regionAt(QPointF at) const {
    const QPointF point = m_view.toPicture(at);
    const double x = point.x() / m_view.picture().width();
    const double y = point.y() / m_view.picture().height();
    const Region* found = nullptr;
    for (const Region& region : m_regions) {
        const Box& box = region.box;
        const bool isInside =
            x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
        if (isInside &&
            (found == nullptr || box.width * box.height < found->box.width * found->box.height)) {
            found = &region;
        }
    }
    return found != nullptr ? std::optional(found->item) : std::nullopt;
}

void PhotoPanel::paintRegions(QPainter& painter) const {
    const Theme& theme = Theme::of(*this);
    const auto draw = [&](const QRectF& rect, const QColor& color, qreal width) {
        QPen pen(QColor(0, 0, 0, 140), width + 2); // seen on any ground
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawRect(rect);
        pen.setColor(color);
        pen.setWidthF(width);
        painter.setPen(pen);
        painter.drawRect(rect);
    };
    painter.setBrush(Qt::NoBrush);
    for (const Region& region : m_regions) {
        const bool isCurrent = region.item == m_focus.current();
        const Box& box = isCurrent && m_changed ? *m_changed : region.box;
        draw(inPixels(box),
             isCurrent ? theme.onAccent : QColor(255, 255, 255, 150),
             isCurrent ? 2.5 : 1.0);
        if (isCurrent && !m_document.isReadOnly()) {
            paintGrips(painter, inPixels(box), m_view.scale());
        }
    }
    if (const auto drawn = m_isDrawing && m_isMoving ? drawnBox() : std::nullopt) {
        draw(inPixels(*drawn), theme.onAccent, 2.0);
    }
}

} // namespace taxo::ui
