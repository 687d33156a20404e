// SPDX-License-Identifier: MIT
#include "ui/panels/gallery_view.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <vector>

namespace taxo::ui {

namespace {

bool hasShift(Qt::KeyboardModifiers modifiers) {
    return modifiers.testFlag(Qt::ShiftModifier);
}

bool hasControl(Qt::KeyboardModifiers modifiers) {
    return modifiers.testFlag(Qt::ControlModifier);
}

} // namespace

// Selection

void GalleryView::selectAll() {
    std::vector<ItemId> all(m_document.size());
    for (std::size_t row = 0; row < all.size(); ++row) {
        all[row] = m_document.idAt(row);
    }
    m_selection.add(all);
}

void GalleryView::selectNone() {
    m_selection.clear();
}

void GalleryView::invertSelection() {
    std::vector<ItemId> others;
    others.reserve(m_document.size() - std::min(m_document.size(), m_selection.size()));
    for (std::size_t row = 0; row < m_document.size(); ++row) {
        if (const ItemId item = m_document.idAt(row); !m_selection.contains(item)) {
            others.push_back(item);
        }
    }
    m_selection.set(others);
}

void GalleryView::selectGroup(std::size_t group, bool isAdded) {
    const ItemGroup& run = m_document.groups()[group];
    std::vector<ItemId> items(run.size);
    for (std::size_t i = 0; i < run.size; ++i) {
        items[i] = m_document.idAt(run.first + i);
    }
    isAdded ? m_selection.add(items) : m_selection.set(items);
}

void GalleryView::selectGroupOfFocus() {
    if (const auto row = currentRow(); row && m_grid.hasHeadings()) {
        selectGroup(m_grid.groupOf(*row));
    }
}

void GalleryView::toggle(std::size_t row) {
    m_rangeFrom = m_document.idAt(row);
    m_selection.toggle(m_rangeFrom);
}

void GalleryView::selectTo(std::size_t row, bool isAdded) {
    const std::size_t from = m_document.rowOf(m_rangeFrom).value_or(row);
    m_rangeFrom = m_document.idAt(from);
    std::vector<ItemId> items;
    for (std::size_t at = std::min(from, row); at <= std::max(from, row); ++at) {
        items.push_back(m_document.idAt(at));
    }
    isAdded ? m_selection.add(items) : m_selection.set(items);
}

// Keys

void GalleryView::keyPressEvent(QKeyEvent* event) {
    const bool isOurs = m_document.size() > 0 && !(event->modifiers() & Qt::AltModifier) &&
                        (moveByKey(*event) || selectByKey(*event) || zoomByKey(*event));
    event->setAccepted(isOurs); // the rest belongs to the window
}

bool GalleryView::moveByKey(const QKeyEvent& event) {
    const auto current = currentRow();
    const std::size_t from = current.value_or(std::min(visibleRows().first, m_document.size() - 1));
    const std::size_t last = m_document.size() - 1;
    const int lines = std::max(
        1, (viewport()->height() - m_grid.metrics().headingHeight) / m_grid.metrics().cellHeight);
    const bool isBack = (event.key() == Qt::Key_Left) != isRightToLeft();
    std::size_t to = 0;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        to = isBack ? from - std::min<std::size_t>(from, 1) : std::min(from + 1, last);
        break;
    case Qt::Key_Up:
        to = m_grid.moved(from, -1);
        break;
    case Qt::Key_Down:
        to = m_grid.moved(from, 1);
        break;
    case Qt::Key_PageUp:
        to = m_grid.moved(from, -lines);
        break;
    case Qt::Key_PageDown:
        to = m_grid.moved(from, lines);
        break;
    case Qt::Key_Home:
        break;
    case Qt::Key_End:
        to = last;
        break;
    default:
        return false;
    }
    const bool isFirstStep = !current && event.key() != Qt::Key_Home && event.key() != Qt::Key_End;
    moveTo(isFirstStep ? from : to, event.modifiers());
    return true;
}

void GalleryView::moveTo(std::size_t row, Qt::KeyboardModifiers modifiers) {
    if (hasShift(modifiers) && !m_document.rowOf(m_rangeFrom)) {
        m_rangeFrom = m_focus.current();
    }
    setCurrentRow(row);
    if (hasShift(modifiers)) {
        selectTo(row, hasControl(modifiers));
    } else if (!hasControl(modifiers)) {
        m_rangeFrom = m_document.idAt(row);
        m_selection.set(std::vector<ItemId>{m_rangeFrom});
    }
}

bool GalleryView::selectByKey(const QKeyEvent& event) {
    const auto current = currentRow();
    const bool isControl = hasControl(event.modifiers());
    switch (event.key()) {
    case Qt::Key_Space:
        if (current) {
            toggle(*current);
        }
        return current.has_value();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!current || event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) {
            return false;
        }
        Q_EMIT activated(m_focus.current());
        return true;
    case Qt::Key_Escape:
        if (m_selection.isEmpty()) {
            return false;
        }
        selectNone();
        return true;
    case Qt::Key_A:
        if (isControl) {
            selectAll();
        }
        return isControl;
    case Qt::Key_D:
        if (isControl) {
            selectNone();
        }
        return isControl;
    case Qt::Key_I:
        if (isControl) {
            invertSelection();
        }
        return isControl;
    default:
        return false;
    }
}

bool GalleryView::zoomByKey(const QKeyEvent& event) {
    if (!hasControl(event.modifiers())) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        setTileWidth(kUsualTile);
        return true;
    default:
        return false;
    }
}

// Size of tiles

void GalleryView::zoomIn() {
    zoom(1);
}

void GalleryView::zoomOut() {
    zoom(-1);
}

/// A column less or more at least, so that each step is seen.
void GalleryView::zoom(int steps) {
    const int inner = m_grid.metrics().width - 2 * GalleryLayout::kEdge;
    const int now = m_grid.metrics().columns;
    const int columns = steps > 0 ? std::min(now - 1, static_cast<int>(std::lround(now / 1.15)))
                                  : std::max(now + 1, static_cast<int>(std::lround(now * 1.15)));
    if (columns >= 1) {
        setTileWidth(inner / columns);
    }
}

void GalleryView::wheelEvent(QWheelEvent* event) {
    if (!hasControl(event->modifiers())) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    constexpr int kNotch = QWheelEvent::DefaultDeltasPerStep;
    for (; std::abs(m_wheel) >= kNotch; m_wheel -= m_wheel > 0 ? kNotch : -kNotch) {
        zoom(m_wheel);
    }
    event->accept();
}

} // namespace taxo::ui
