// SPDX-License-Identifier: MIT
// What of the list is seen: its pictures, what is selected, what has the focus.
#include "core/collection/photo.h"
#include "ui/panels/gallery_view.h"

#include <QAccessible>
#include <QFocusEvent>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace taxo::ui {

GalleryLayout::Rows GalleryView::visibleRows() const {
    return m_grid.rowsBetween(top(), top() + viewport()->height());
}

/// Pixels of the screen along a tile's picture.
int GalleryView::wantedSide() const {
    return static_cast<int>(
        std::ceil(TilePainter::pictureSide(m_grid.cellWidth()) * devicePixelRatioF()));
}

void GalleryView::wantVisible() {
    if (!isVisible() || m_document.size() == 0) {
        m_thumbnails.want({});
        return;
    }
    const auto seen = visibleRows();
    const std::size_t screen = seen.end - seen.first;
    // What is seen, then a screen of where it goes on.
    std::vector<std::size_t> rows;
    for (std::size_t row = seen.first; row < seen.end; ++row) {
        rows.push_back(row);
    }
    if (m_isScrollingUp) {
        for (std::size_t row = seen.first; row > seen.first - std::min(seen.first, screen); --row) {
            rows.push_back(row - 1);
        }
    } else {
        for (std::size_t row = seen.end; row < std::min(seen.end + screen, m_document.size());
             ++row) {
            rows.push_back(row);
        }
    }
    std::vector<ThumbnailCache::Wanted> wanted;
    std::vector<ItemId> regions;
    std::vector<std::size_t> regionsAt;
    for (const std::size_t at : rows) {
        if (const ItemRow* const row = m_document.rowAt(at)) {
            if (row->isRegion) {
                regions.push_back(row->item);
                regionsAt.push_back(wanted.size());
            }
            wanted.push_back({row->item, row->file, row->bytes});
        }
    }
    if (!regions.empty()) {
        const auto pictures = picturesOf(m_document.view(), regions);
        if (!pictures) { // one was taken away just now: the list follows
            return;
        }
        for (std::size_t i = 0; i < regions.size(); ++i) {
            wanted[regionsAt[i]].region = (*pictures)[i].region;
        }
    }
    m_thumbnails.want(std::move(wanted), wantedSide());
}

/// Between the document's word and ours, others may set the focus by the new list.
bool GalleryView::isListShown() const {
    return m_grid.items() == m_document.size();
}

void GalleryView::updateRow(std::optional<std::size_t> row) {
    if (row && isListShown() && *row < m_document.size()) {
        viewport()->update(cellRect(*row));
    }
}

void GalleryView::updateItem(ItemId item) {
    updateRow(m_document.rowOf(item));
}

/// Tiles whose selection is not as it was painted.
void GalleryView::showSelection() {
    if (!isListShown()) {
        return;
    }
    std::set<ItemId> selected;
    const auto rows = visibleRows();
    for (std::size_t row = rows.first; row < rows.end; ++row) {
        if (const ItemId item = m_document.idAt(row); m_selection.contains(item)) {
            selected.insert(selected.end(), item);
        }
    }
    std::vector<ItemId> changed;
    std::set_symmetric_difference(selected.begin(),
                                  selected.end(),
                                  m_shownSelected.begin(),
                                  m_shownSelected.end(),
                                  std::back_inserter(changed));
    for (const ItemId item : changed) {
        updateItem(item);
    }
    m_shownSelected = std::move(selected);
    if (!changed.empty() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::SelectionWithin);
        QAccessible::updateAccessibility(&event);
    }
}

void GalleryView::showFocus() {
    if (!isListShown()) {
        return;
    }
    updateItem(std::exchange(m_shownFocus, m_focus.current()));
    updateItem(m_shownFocus);
    const auto row = currentRow();
    if (!row) {
        return;
    }
    if (!m_isPointing) {
        ensureVisible(*row);
    }
    rememberPlace();
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(static_cast<int>(*row));
        QAccessible::updateAccessibility(&event);
    }
}

void GalleryView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    const auto reason = event->reason();
    const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    if (isByKey && !currentRow() && m_document.size() > 0) { // or nobody sees where it is
        setCurrentRow(visibleRows().first);
    }
    showKeyboard();
}

void GalleryView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    showKeyboard();
}

void GalleryView::showKeyboard() {
    if (m_document.size() == 0) {
        viewport()->update();
    }
    updateItem(m_focus.current());
}

} // namespace taxo::ui
