// SPDX-License-Identifier: MIT
#include "ui/panels/gallery_view.h"

#include "core/collection/photo.h"
#include "ui/panels/gallery_accessible.h"

#include <QAccessible>
#include <QCursor>
#include <QEvent>
#include <QFocusEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace taxo::ui {

namespace {

/// Scroll bars count in `int`, and styles add to it.
constexpr std::int64_t kLongestBar = 1'000'000'000;
constexpr int kStep = 40; ///< pixels; a notch of the wheel is three

} // namespace

GalleryView::GalleryView(CollectionDocument& document,
                         ThumbnailCache& thumbnails,
                         Selection& selection,
                         Focus& focus,
                         QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_thumbnails(thumbnails)
    , m_selection(selection)
    , m_focus(focus)
    , m_tiles(font())
    , m_emptyText(tr("No photographs"))
    , m_shownFocus(focus.current()) {
    installGalleryAccessible();
    setObjectName(QStringLiteral("gallery"));
    setAccessibleName(tr("Photographs"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // tiles keep their width
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(kSmallestTile + 2 * GalleryLayout::kEdge + 16);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // scrolled pixels are moved, not painted
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(false); // the window takes them, everywhere

    m_wantSoon.setSingleShot(true);
    m_wantSoon.setInterval(0);
    connect(&m_wantSoon, &QTimer::timeout, this, &GalleryView::wantVisible);
    m_bandScroll.setInterval(16);
    connect(&m_bandScroll, &QTimer::timeout, this, &GalleryView::scrollWithBand);
    connect(&m_document, &CollectionDocument::listChanged, this, &GalleryView::takeList);
    connect(&m_document, &CollectionDocument::closed, this, &GalleryView::takeList);
    connect(&m_document, &CollectionDocument::rowsChanged, this, [this] {
        viewport()->update();
        m_wantSoon.start();
    });
    connect(&m_thumbnails, &ThumbnailCache::changed, this, &GalleryView::updateItem);
    connect(&m_selection, &Selection::changed, this, &GalleryView::showSelection);
    connect(&m_focus, &Focus::changed, this, &GalleryView::showFocus);
    takeList();
}

GalleryView::~GalleryView() = default;

void GalleryView::setTileWidth(int width) {
    width = std::clamp(width, kSmallestTile, kLargestTile);
    if (width != m_tileWidth) {
        m_tileWidth = width;
        relayout();
        Q_EMIT tileWidthChanged(width);
    }
}

void GalleryView::setHidesSuggestions(bool hides) {
    m_hidesSuggestions = hides;
    viewport()->update();
}

void GalleryView::setEmptyText(const QString& text) {
    m_emptyText = text;
    viewport()->update();
}

std::optional<std::size_t> GalleryView::currentRow() const {
    return m_document.rowOf(m_focus.current());
}

void GalleryView::setCurrentRow(std::size_t row) {
    m_focus.set(m_document.idAt(row));
}

QRect GalleryView::cellRect(std::size_t row) const {
    const Place cell = m_grid.cell(row);
    const std::int64_t y = std::clamp<std::int64_t>(
        cell.y - top(), std::numeric_limits<int>::min() / 2, std::numeric_limits<int>::max() / 2);
    return {cell.x, static_cast<int>(y), cell.width, cell.height};
}

std::optional<std::size_t> GalleryView::rowAt(QPoint at) const {
    const auto row = m_grid.rowAt(at.x(), top() + at.y());
    return row && TilePainter::ground(cellRect(*row)).contains(at) && !headingAt(at) ? row
                                                                                     : std::nullopt;
}

std::int64_t GalleryView::top() const {
    return verticalScrollBar()->value() * m_scale;
}

void GalleryView::scrollTo(std::int64_t top) {
    verticalScrollBar()->setValue(static_cast<int>(
        std::clamp<std::int64_t>(top / m_scale, 0, verticalScrollBar()->maximum())));
}

void GalleryView::ensureVisible(std::size_t row) {
    const Place cell = m_grid.cell(row);
    const std::int64_t above = m_grid.metrics().headingHeight; // one is kept at the top
    if (cell.y < top() + above) {
        // The first line of a group shows its heading, and the very first what is above it.
        scrollTo(row == 0 ? 0 : cell.y - above);
    } else if (cell.bottom() > top() + viewport()->height()) {
        const bool isLast = cell.bottom() + GalleryLayout::kEdge >= m_grid.height();
        scrollTo((isLast ? m_grid.height() : cell.bottom()) - viewport()->height() + m_scale - 1);
    }
}

void GalleryView::measure() {
    GalleryLayout::Metrics metrics;
    metrics.width = viewport()->width();
    metrics.columns = GalleryLayout::columnsFor(metrics.width, m_tileWidth, kLargestTile);
    metrics.cellHeight =
        m_tiles.heightFor((metrics.width - 2 * GalleryLayout::kEdge) / metrics.columns);
    metrics.headingHeight = fontMetrics().height() + 22;
    metrics.isRightToLeft = isRightToLeft();
    m_grid.setMetrics(metrics);
    setBars();
}

void GalleryView::setBars() {
    QScrollBar& bar = *verticalScrollBar();
    const std::int64_t hidden = std::max<std::int64_t>(0, m_grid.height() - viewport()->height());
    m_scale = hidden / kLongestBar + 1;
    bar.setRange(0, static_cast<int>((hidden + m_scale - 1) / m_scale));
    bar.setPageStep(std::max(1, static_cast<int>(viewport()->height() / m_scale)));
    bar.setSingleStep(std::max(1, static_cast<int>(kStep / m_scale)));
}

void GalleryView::relayout() {
    const QScopedValueRollback<bool> placing(m_isPlacing, true);
    measure();
    restorePlace();
    viewport()->update();
    m_wantSoon.start();
}

void GalleryView::takeList() {
    m_hoveredRow.reset();
    m_hoveredGroup.reset();
    m_groupedBy = m_document.groupedBy();
    m_grid.setList(m_document.size(), m_document.groups());
    relayout();
    if (const auto row = currentRow(); row && m_focus.current() != m_shownFocus) {
        ensureVisible(*row); // it was set before this was heard of
    }
    m_shownFocus = m_focus.current();
    rememberPlace();
    showSelection();
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::updateAccessibility(&event);
    }
}

/// The focused item where it is seen, else the first whole one unless that is at the very top.
void GalleryView::rememberPlace() {
    const auto see = [this](std::size_t row) {
        const QRect cell = cellRect(row);
        return cell.bottom() > 0 && cell.top() < viewport()->height();
    };
    auto row = currentRow();
    if (!row || !see(*row)) {
        const auto rows = visibleRows();
        row.reset();
        if (top() > 0 && rows.first < rows.end) {
            const std::size_t next =
                rows.first + static_cast<std::size_t>(m_grid.metrics().columns);
            const bool isCut = cellRect(rows.first).top() < 0;
            row = isCut && next < rows.end ? next : rows.first;
        }
    }
    m_place = row ? Anchor{m_document.idAt(*row), cellRect(*row).center().y()} : Anchor();
}

void GalleryView::restorePlace() {
    const auto row = m_place.item.value < 0 ? std::nullopt : m_document.rowOf(m_place.item);
    if (row) {
        const Place cell = m_grid.cell(*row);
        scrollTo(cell.y + cell.height / 2 - m_place.centre);
        if (m_place.item == m_focus.current()) {
            ensureVisible(*row);
        }
    }
}

void GalleryView::resizeEvent(QResizeEvent* /*event*/) {
    relayout();
}

void GalleryView::showEvent(QShowEvent* event) {
    QAbstractScrollArea::showEvent(event);
    m_wantSoon.start();
}

void GalleryView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        m_tiles = TilePainter(font());
        relayout();
        break;
    case QEvent::LayoutDirectionChange:
        relayout();
        break;
    default:
        break;
    }
}

void GalleryView::scrollContentsBy(int /*dx*/, int dy) {
    const int height = viewport()->height();
    const std::int64_t pixels = dy * m_scale;
    if (std::abs(pixels) >= height) {
        viewport()->update();
    } else {
        const auto moved = static_cast<int>(pixels);
        viewport()->scroll(0, moved);
        if (m_grid.hasHeadings()) { // what was kept at the top moved along
            viewport()->update(
                0, 0, viewport()->width(), m_grid.metrics().headingHeight + std::max(0, moved));
        }
    }
    if (m_band) { // which grows, rather than moves along
        moveBand(m_band->now);
        viewport()->update();
    }
    m_isScrollingUp = pixels > 0;
    if (!m_isPlacing) {
        rememberPlace();
    }
    showSelection();
    setHovered(viewport()->mapFromGlobal(QCursor::pos()));
    m_wantSoon.start();
}

} // namespace taxo::ui
