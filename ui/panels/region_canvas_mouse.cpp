// SPDX-License-Identifier: MIT
#include "ui/panels/region_canvas.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kWheelStep = 1.25;
constexpr double kMeant = 6.0; // pixels of the screen that a drag needs

} // namespace

void RegionCanvas::wheelEvent(QWheelEvent* event) {
    m_view.zoomTo(m_view.scale() * std::pow(kWheelStep, event->angleDelta().y() / 120.0),
                  event->position());
    update();
    event->accept();
}

void RegionCanvas::mousePressEvent(QMouseEvent* event) {
    m_pressed = m_last = event->position();
    const QPointF point = m_view.toPicture(m_pressed);
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
        return;
    }
    if (event->button() != Qt::LeftButton || m_picture.isNull()) {
        return;
    }
    const bool toggles = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_drag = Drag::Span;
        return;
    }
    for (std::size_t i = 0; i < m_boxes.size() && !toggles && selected() == 1; ++i) {
        m_grip = gripAt(inPixels(m_boxes[i].box), point, reach());
        if (m_boxes[i].isSelected && !m_grip.isNone()) {
            m_drag = Drag::Box;
            m_dragged = i;
            m_dragBegan = inPixels(m_boxes[i].box);
            return;
        }
    }
    m_grip = m_area && !toggles ? gripAt(inPixels(*m_area), point, reach()) : Grip();
    if (!m_grip.isNone()) {
        m_drag = Drag::Area;
        m_dragBegan = inPixels(*m_area);
    } else if (const auto place = boxAt(point)) {
        select(place, toggles);
    } else {
        m_drag = Drag::Draw;
    }
}

void RegionCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF before = std::exchange(m_last, event->position());
    const QPointF by = m_view.toPicture(m_last) - m_view.toPicture(m_pressed);
    const QRectF bounds(QPointF(), m_view.picture());
    switch (m_drag) {
    case Drag::None: {
        Grip grip;
        for (const CanvasBox& one : m_boxes) {
            if (one.isSelected && selected() == 1) {
                grip = gripAt(inPixels(one.box), m_view.toPicture(m_last), reach());
            }
        }
        if (grip.isNone() && m_area) {
            grip = gripAt(inPixels(*m_area), m_view.toPicture(m_last), reach());
        }
        setCursor(cursorOf(grip, false));
        return;
    }
    case Drag::Pan:
        m_view.pan(m_last - before);
        break;
    case Drag::Box:
        if ((m_last - m_pressed).manhattanLength() >= kMeant && m_grip != Grip()) {
            const Box moved = inShares(dragged(m_dragBegan, m_grip, by, bounds, reach()));
            if (inPixels(m_boxes[m_dragged].box) == m_dragBegan) {
                remember();
            }
            m_boxes[m_dragged].box = moved;
            m_boxes[m_dragged].isOwn = true;
        }
        break;
    case Drag::Area:
        m_area = inShares(dragged(m_dragBegan, m_grip, by, bounds, reach()));
        break;
    case Drag::Draw:
    case Drag::Span:
        break;
    }
    update();
}

QRectF RegionCanvas::spanned() const {
    return QRectF(m_view.toPicture(m_pressed), m_view.toPicture(m_last))
        .normalized()
        .intersected(QRectF(QPointF(), m_view.picture()));
}

void RegionCanvas::mouseReleaseEvent(QMouseEvent* /*event*/) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    const bool isMeant = (m_last - m_pressed).manhattanLength() >= kMeant;
    if (drag == Drag::Draw || drag == Drag::Span) {
        const QRectF span = spanned();
        const bool isBox = std::min(span.width(), span.height()) * m_view.scale() >= kMeant;
        if (drag == Drag::Draw && isBox) {
            remember();
            select(std::nullopt, false);
            m_boxes.push_back({inShares(span), true, true});
        } else if (drag == Drag::Span) {
            for (CanvasBox& one : m_boxes) {
                one.isSelected = span.intersects(inPixels(one.box));
            }
        } else if (!isMeant) {
            select(std::nullopt, false);
        }
        tell();
    } else if (drag == Drag::Area && isMeant) {
        Q_EMIT areaChanged(*m_area);
    } else if (drag == Drag::Box) {
        tell();
    }
}

} // namespace taxo::ui
