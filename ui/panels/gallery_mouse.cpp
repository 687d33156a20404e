// SPDX-License-Identifier: MIT
#include "core/collection/item_rows.h"
#include "ui/document/path_text.h"
#include "ui/panels/gallery_drag.h"
#include "ui/panels/gallery_view.h"

#include <QApplication>
#include <QByteArray>
#include <QContextMenuEvent>
#include <QCursor>
#include <QDrag>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPixmap>
#include <QToolTip>
#include <QUrl>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

/// The selection grows by what is clicked.
bool isAdding(const QMouseEvent& event) {
    return (event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
}

} // namespace

void GalleryView::pressTile(std::size_t row, Qt::KeyboardModifiers modifiers) {
    const ItemId item = m_document.idAt(row);
    m_pressed = item;
    m_isAloneOnRelease = false;
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        if (!m_document.rowOf(m_rangeFrom)) {
            m_rangeFrom = m_focus.current();
        }
        selectTo(row, modifiers.testFlag(Qt::ControlModifier));
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        toggle(row);
    } else {
        m_rangeFrom = item;
        m_isAloneOnRelease = m_selection.contains(item) && m_selection.size() > 1;
        if (!m_selection.contains(item)) {
            m_selection.set(std::vector<ItemId>{item});
        }
    }
    m_focus.set(item);
}

void GalleryView::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    m_pressed = {};
    if (event->button() != Qt::LeftButton || m_document.size() == 0) {
        return;
    }
    const bool isAdded = isAdding(*event);
    m_isPointing = true;
    m_pressedAt = at;
    if (const auto group = headingAt(at)) {
        selectGroup(*group, isAdded);
    } else if (const auto row = rowAt(at)) {
        pressTile(*row, event->modifiers());
    } else {
        if (!isAdded) {
            m_selection.clear();
        }
        m_band = Band{at.x(), top() + at.y(), at, m_selection.ids()};
    }
    m_isPointing = false;
}

void GalleryView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (m_band) {
        moveBand(at);
        const bool isBeyond = at.y() < 0 || at.y() >= viewport()->height();
        if (isBeyond && !m_bandScroll.isActive()) {
            m_bandScroll.start();
        }
        return;
    }
    if (event->buttons().testFlag(Qt::LeftButton) && m_pressed.value >= 0) {
        if ((at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
            m_isAloneOnRelease = false;
            startDrag();
        }
        return;
    }
    setHovered(at);
}

void GalleryView::mouseReleaseEvent(QMouseEvent* event) {
    if (m_band) {
        viewport()->update(bandRect().adjusted(-1, -1, 2, 2));
        m_band.reset();
        m_bandScroll.stop();
    }
    if (std::exchange(m_isAloneOnRelease, false) && event->button() == Qt::LeftButton) {
        m_selection.set(std::vector<ItemId>{m_pressed});
    }
    m_pressed = {};
}

void GalleryView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row && !isAdding(*event)) {
        m_pressed = {}; // no drag from here
        Q_EMIT activated(m_document.idAt(*row));
    } else {
        mousePressEvent(event);
    }
}

void GalleryView::setHovered(QPoint at) {
    const bool isInside = viewport()->rect().contains(at) && viewport()->underMouse();
    const auto group = isInside ? headingAt(at) : std::nullopt;
    const auto row = isInside ? rowAt(at) : std::nullopt;
    if (row != m_hoveredRow) {
        updateRow(std::exchange(m_hoveredRow, row));
        updateRow(row);
    }
    if (group != m_hoveredGroup) {
        for (const auto& changed : {std::exchange(m_hoveredGroup, group), group}) {
            if (changed && *changed < m_document.groups().size()) {
                viewport()->update(headingRect(*changed));
            }
        }
        viewport()->setCursor(group ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void GalleryView::moveBand(QPoint to) {
    viewport()->update(bandRect().adjusted(-1, -1, 2, 2));
    m_band->now = to;
    viewport()->update(bandRect().adjusted(-1, -1, 2, 2));
    const std::int64_t y = top() + to.y();
    // A tile is met where its ground is: cells reach further.
    const int reach = TilePainter::ground(QRect(0, 0, 100, 100)).left();
    const Place band = {std::min(m_band->x, to.x()) + reach,
                        std::min(m_band->y, y) + reach,
                        std::abs(m_band->x - to.x()) + 1 - 2 * reach,
                        static_cast<int>(std::abs(m_band->y - y)) + 1 - 2 * reach};
    std::vector<ItemId> items = m_band->before;
    m_grid.forRowsIn(band, [&](GalleryLayout::Rows rows) {
        for (std::size_t row = rows.first; row < rows.end; ++row) {
            items.push_back(m_document.idAt(row));
        }
    });
    m_selection.set(items);
}

/// As fast as the mouse is far out.
void GalleryView::scrollWithBand() {
    const int y = m_band ? m_band->now.y() : 0;
    const int beyond = y < 0 ? y : std::max(0, y - viewport()->height() + 1);
    if (beyond == 0) {
        m_bandScroll.stop();
        return;
    }
    scrollTo(top() + std::clamp(beyond, -80, 80));
}

// Out of the window

std::unique_ptr<QMimeData> GalleryView::dragData() const {
    if (m_selection.isEmpty() || m_selection.size() > kMostDragged) {
        return nullptr;
    }
    const auto rows = rowsOf(m_document.view(), m_selection.ids());
    if (!rows) {
        return nullptr;
    }
    QList<QUrl> urls;
    std::set<PhotoId> photos; // regions of one photograph are one file
    for (const ItemRow& row : *rows) {
        if (row.state != PhotoState::Missing && photos.insert(row.photo).second) {
            urls << urlFromPath(row.file);
        }
    }
    if (urls.isEmpty()) {
        return nullptr;
    }
    auto files = std::make_unique<QMimeData>();
    files->setUrls(urls);
    files->setData(QLatin1String(kSelectionFormat), QByteArray("1"));
    return files;
}

void GalleryView::startDrag() {
    const ItemId item = std::exchange(m_pressed, {});
    if (m_selection.size() > kMostDragged) {
        QToolTip::showText(QCursor::pos(),
                           tr("At most %Ln photograph(s) can be dragged at once.",
                              nullptr,
                              static_cast<int>(kMostDragged)),
                           this);
        return;
    }
    auto files = dragData();
    if (!files) {
        return;
    }
    auto* const drag = new QDrag(this); // Qt deletes it
    drag->setMimeData(files.release());
    if (const QImage image = m_thumbnails.image(item, kSmallestTile); !image.isNull()) {
        drag->setPixmap(QPixmap::fromImage(
            image.scaled(96, 96, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
        drag->setHotSpot({-12, -12});
    }
    drag->exec(Qt::CopyAction); // originals are never moved
}

void GalleryView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto row = rowAt(viewport()->mapFromGlobal(event->globalPos()));
        if (row && !m_selection.contains(m_document.idAt(*row))) {
            m_isPointing = true;
            pressTile(*row, Qt::NoModifier);
            m_isPointing = false;
        } else if (row) {
            m_isPointing = true;
            setCurrentRow(*row);
            m_isPointing = false;
        }
        Q_EMIT contextMenuRequested(event->globalPos(), row ? m_document.idAt(*row) : ItemId());
    } else if (const auto row = currentRow()) {
        ensureVisible(*row);
        if (!m_selection.contains(m_document.idAt(*row))) {
            m_selection.set(std::vector<ItemId>{m_document.idAt(*row)});
        }
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(cellRect(*row).center()),
                                    m_document.idAt(*row));
    } else {
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(viewport()->rect().center()), ItemId());
    }
}

bool GalleryView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const auto at = rowAt(help->pos());
        const ItemRow* const row = at ? m_document.rowAt(*at) : nullptr;
        // Escaped: a file may be called anything.
        const QString text = row == nullptr
                                 ? QString()
                                 : QStringLiteral("<p style='white-space:pre'>%1</p>")
                                       .arg(detailText(*row, m_hidesSuggestions).toHtmlEscaped());
        QToolTip::showText(help->globalPos(), text, viewport(), at ? cellRect(*at) : QRect());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        setHovered({-1, -1});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace taxo::ui
