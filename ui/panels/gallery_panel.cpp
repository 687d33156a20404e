// SPDX-License-Identifier: MIT
#include "ui/panels/gallery_panel.h"

#include "ui/panels/photo_tile_delegate.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace taxo::ui {

GalleryPanel::GalleryPanel(SessionDocument& document,
                           PhotoListModel& model,
                           ThumbnailCache& thumbnails,
                           Selection& selection,
                           Focus& focus,
                           QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(model)
    , m_thumbnails(thumbnails)
    , m_selection(selection)
    , m_focus(focus)
    , m_view(new QListView(this))
    , m_delegate(new PhotoTileDelegate(m_view)) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    m_view->setObjectName(QStringLiteral("gallery"));
    m_view->setAccessibleName(tr("Photographs"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setViewMode(QListView::IconMode);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMovement(QListView::Static);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // tiles keep their width
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setAcceptDrops(false); // the window takes them, everywhere
    m_view->viewport()->setAcceptDrops(false);
    m_view->setMinimumWidth(PhotoTileDelegate::kSmallestWidth + 24);
    m_view->viewport()->installEventFilter(this);

    m_wantSoon.setSingleShot(true);
    m_wantSoon.setInterval(0);
    connect(&m_wantSoon, &QTimer::timeout, this, &GalleryPanel::wantVisible);
    const auto wantSoon = [this] { m_wantSoon.start(); };
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, wantSoon);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, wantSoon);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, wantSoon);
    connect(&m_document, &SessionDocument::photosChanged, this, wantSoon); // asked again, perhaps

    const auto* const chosen = m_view->selectionModel();
    connect(chosen, &QItemSelectionModel::selectionChanged, this, &GalleryPanel::writeSelection);
    connect(chosen, &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (!m_isShowing) {
            m_focus.set(now.isValid() ? m_model.idAt(now.row()) : ItemId());
        }
    });
    connect(&m_selection, &Selection::changed, this, &GalleryPanel::showSelection);
    connect(&m_focus, &Focus::changed, this, &GalleryPanel::showFocus);
}

void GalleryPanel::selectAll() {
    m_view->selectAll();
}

bool GalleryPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_view->viewport()) {
        fitTiles();
        m_wantSoon.start();
    }
    return QWidget::eventFilter(watched, event);
}

/// As many columns as fit, together as wide as the view.
void GalleryPanel::fitTiles() {
    const int width = m_view->viewport()->width() - 2; // the view's own rounding
    const int columns = std::max(1, width / PhotoTileDelegate::kSmallestWidth);
    m_delegate->setTileWidth(width / columns);
    m_view->setGridSize(m_delegate->tileSize(m_view->font()));
}

void GalleryPanel::wantVisible() {
    const QSize tile = m_view->gridSize();
    if (tile.isEmpty() || m_model.rowCount() == 0) {
        m_thumbnails.want({});
        return;
    }
    const int columns = std::max(1, m_view->viewport()->width() / tile.width());
    const int screen = (m_view->viewport()->height() / tile.height() + 2) * columns;
    const int first = m_view->verticalScrollBar()->value() / tile.height() * columns;
    // What is seen, then a screen below it.
    const int end = std::min(first + 2 * screen, m_model.rowCount());
    std::vector<ThumbnailCache::Wanted> wanted;
    for (int row = first; row < end; ++row) {
        const SessionPhoto& photo = m_document.at(static_cast<std::size_t>(row));
        wanted.push_back({photo.id, photo.file});
    }
    m_thumbnails.want(std::move(wanted));
}

void GalleryPanel::writeSelection() {
    if (m_isShowing) {
        return;
    }
    std::vector<ItemId> ids;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        ids.push_back(m_model.idAt(index.row()));
    }
    m_selection.set(std::move(ids));
}

void GalleryPanel::showSelection() {
    QItemSelection shown;
    for (const ItemId id : m_selection.ids()) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid()) {
            shown.select(index, index);
        }
    }
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    m_view->selectionModel()->select(shown, QItemSelectionModel::ClearAndSelect);
}

void GalleryPanel::showFocus() {
    const QModelIndex index = m_model.indexOf(m_focus.current());
    if (!index.isValid() || index == m_view->currentIndex()) {
        return;
    }
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_view->scrollTo(index);
}

} // namespace taxo::ui
