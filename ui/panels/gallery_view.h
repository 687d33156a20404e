// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"
#include "ui/document/selection.h"
#include "ui/models/thumbnail_cache.h"
#include "ui/panels/gallery_layout.h"
#include "ui/panels/tile_painter.h"

#include <QAbstractScrollArea>
#include <QPoint>
#include <QRect>
#include <QString>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QMimeData;
class QPainter;

namespace taxo::ui {

/// The items of a document as tiles, under headings where they are grouped. Reads and writes
/// Selection and Focus; asks for thumbnails of what is seen. Keeps nothing for an item: scrolls a
/// million as it does a hundred.
///
/// Keys: arrows, Page Up and Down, Home, End move the focus and select; Shift extends, Ctrl moves
/// alone, Space toggles; Ctrl+A, Ctrl+D, Ctrl+I all, none, the others; Escape none; Ctrl with plus,
/// minus and 0 the size of tiles; Enter activates. Letters and digits are left to the window.
class GalleryView : public QAbstractScrollArea {
    Q_OBJECT
public:
    static constexpr int kSmallestTile = 96;
    static constexpr int kUsualTile = 168;
    static constexpr int kLargestTile = 512;
    /// More files are not dragged out at once.
    static constexpr std::size_t kMostDragged = 2000;

    /// All must outlive the view.
    GalleryView(CollectionDocument& document,
                ThumbnailCache& thumbnails,
                Selection& selection,
                Focus& focus,
                QWidget* parent = nullptr);
    ~GalleryView() override;

    /// The least width of a tile that was asked for; tiles fill the view's width.
    int tileWidth() const { return m_tileWidth; }

    /// The focused item stays where it is. Smallest to largest; what is beyond is cut.
    void setTileWidth(int width);
    void zoomIn();
    void zoomOut();

    /// Tiles tell neither what the machine suggests nor what was said with that in sight.
    bool hidesSuggestions() const { return m_hidesSuggestions; }

    void setHidesSuggestions(bool hides);

    /// What stands there when the list is empty.
    void setEmptyText(const QString& text);

    void selectAll(); ///< of the list; 10 ms for a million
    void selectNone();
    void invertSelection();
    void selectGroup(std::size_t group, bool isAdded = false);
    void selectGroupOfFocus();

    /// The selected files, for dragging; null where there are none, or too many.
    std::unique_ptr<QMimeData> dragData() const;

    // For accessibility and tests

    const CollectionDocument& document() const { return m_document; }

    Selection& selection() const { return m_selection; }

    const GalleryLayout& grid() const { return m_grid; }

    std::optional<std::size_t> currentRow() const;
    void setCurrentRow(std::size_t row);
    /// Of the viewport; may lie outside of it.
    QRect cellRect(std::size_t row) const;
    /// The tile there; `at` is of the viewport.
    std::optional<std::size_t> rowAt(QPoint at) const;
    GroupTitle titleOf(std::size_t group) const;
    void ensureVisible(std::size_t row);

Q_SIGNALS:
    void activated(taxo::ItemId item); ///< double click or Enter
    /// `item` is none on empty ground; otherwise it is selected.
    void contextMenuRequested(QPoint globalAt, taxo::ItemId item);
    void tileWidthChanged(int width);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// What stays in place when tiles become larger or the list changes.
    struct Anchor {
        ItemId item;    ///< none: nothing
        int centre = 0; ///< of its tile, from the top of the viewport
    };

    /// The band of a mouse that began on empty ground.
    struct Band {
        int x = 0;
        std::int64_t y = 0;
        QPoint now; ///< of the viewport
        std::vector<ItemId> before;
    };

    // gallery_view.cpp: what is where, and what is seen
    std::int64_t top() const;
    void scrollTo(std::int64_t top);
    void measure();
    void relayout();
    void takeList();
    void setBars();
    void rememberPlace();
    void restorePlace();
    GalleryLayout::Rows visibleRows() const;
    void wantVisible();
    int wantedSide() const;
    void showSelection();
    void showFocus();
    void showKeyboard();
    bool isListShown() const;
    void updateRow(std::optional<std::size_t> row);
    void updateItem(ItemId item);

    // gallery_paint.cpp
    QRect headingRect(std::size_t group) const; ///< of the viewport; the first is kept at the top
    std::optional<std::size_t> headingAt(QPoint at) const;
    void paintHeading(QPainter& painter, std::size_t group) const;
    void paintRows(QPainter& painter, const QPaintEvent& event) const;
    void paintHeadings(QPainter& painter, const QRect& dirty) const;
    void paintBand(QPainter& painter) const;

    // gallery_keys.cpp
    bool moveByKey(const QKeyEvent& event);
    bool selectByKey(const QKeyEvent& event);
    bool zoomByKey(const QKeyEvent& event);
    void moveTo(std::size_t row, Qt::KeyboardModifiers modifiers);
    void selectTo(std::size_t row, bool isAdded);
    void toggle(std::size_t row);
    void zoom(int steps);

    // gallery_mouse.cpp
    void pressTile(std::size_t row, Qt::KeyboardModifiers modifiers);
    void setHovered(QPoint at);
    QRect bandRect() const;
    void moveBand(QPoint to);
    void scrollWithBand();
    void startDrag();

    CollectionDocument& m_document;
    ThumbnailCache& m_thumbnails;
    Selection& m_selection;
    Focus& m_focus;
    GalleryLayout m_grid;
    TilePainter m_tiles;
    std::string m_groupedBy; ///< of the list that is shown: the options may be another's already
    QString m_emptyText;
    bool m_hidesSuggestions = false;
    int m_tileWidth = kUsualTile;
    std::int64_t m_scale = 1; ///< pixels of a step of the scroll bar: 1 up to 1 G pixels
    Anchor m_place;
    bool m_isPlacing = false; ///< scrolls to keep something in place
    bool m_isScrollingUp = false;
    bool m_isPointing = false;        ///< what is clicked is not scrolled away from under the mouse
    QTimer m_wantSoon;                ///< one look at what is visible for a burst of changes
    std::set<ItemId> m_shownSelected; ///< of the visible
    ItemId m_shownFocus;
    ItemId m_rangeFrom; ///< where Shift extends from
    std::optional<std::size_t> m_hoveredRow;
    std::optional<std::size_t> m_hoveredGroup;
    ItemId m_pressed;                ///< may be dragged
    bool m_isAloneOnRelease = false; ///< it was selected with others, and nothing was dragged
    QPoint m_pressedAt;
    int m_wheel = 0; ///< of a zoom, below one notch
    std::optional<Band> m_band;
    QTimer m_bandScroll;
};

} // namespace taxo::ui
