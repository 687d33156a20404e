// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/collection/regions.h"
#include "ui/document/collection_document.h"
#include "ui/document/selection.h"
#include "ui/models/lazy_decoder.h"
#include "ui/models/thumbnail_cache.h"
#include "ui/panels/box_grips.h"
#include "ui/panels/picture_view.h"

#include <QCache>
#include <QImage>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace taxo::ui {

/// The photograph of the item in focus, upright and as large as fits, with its regions. The wheel
/// zooms about the cursor, dragging moves, a double click goes to 100 % and back; what is seen
/// enlarged is decoded in full. Shows the thumbnail until the picture is decoded, and a sentence
/// where it cannot be. The region in focus has handles to move and resize it by.
class PhotoPanel : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the panel.
    PhotoPanel(CollectionDocument& document,
               Focus& focus,
               ThumbnailCache& thumbnails,
               JobRunner& runner,
               std::shared_ptr<LazyDecoder> decoder,
               QWidget* parent = nullptr);

    /// One of so many side by side: without a caption, and with its share of the memory.
    void setBeside(int count);

    PictureView::Part part() const { return m_view.part(); }

    void show(const PictureView::Part& part);
    void toggleActualSize();
    void zoomBy(double factor);
    void turn(int quarters); ///< the view alone, clockwise
    /// The next drag draws a region.
    void beginDrawing();

    bool isDrawing() const { return m_isDrawing; }

    /// The region in focus follows the arrow keys, until Enter or Escape.
    void beginChanging();

    bool isChanging() const { return m_isChanging; }

Q_SIGNALS:
    void regionDrawn(taxo::PhotoId photo, const taxo::Box& box);
    void drawingChanged(bool isDrawing);
    /// A region was dragged or moved by keys to there.
    void regionMoved(taxo::ItemId item, const taxo::Box& box);
    void partChanged(); ///< by a person
    void clicked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void showCurrent();
    std::optional<ItemRow> currentItem() const;
    void decode(int longestSide);
    void take(PhotoId photo, int longestSide, const Result<QImage>& picture);
    void forgetAll();
    void wantFull();
    void changePart();
    const QImage* picture() const;
    QRect box() const; ///< that the picture may fill
    void paintCaption(QPainter& painter) const;
    void paintRegions(QPainter& painter) const;
    void paintProblem(QPainter& painter) const;
    std::optional<Box> drawnBox() const;
    std::optional<ItemId> regionAt(QPointF at) const;
    void setDrawing(bool isDrawing);
    QRectF inPixels(const Box& box) const;
    Box inShares(const QRectF& rect) const;
    const Region* currentRegion() const;
    Grip gripOfCurrent(QPointF at) const;
    void showGripCursor(QPointF at);
    bool changeBy(const QKeyEvent& key);
    void finishChange(bool isKept);
    QString hint() const;

    double actualScale() const { return 1.0 / devicePixelRatio(); }

    CollectionDocument& m_document;
    Focus& m_focus;
    ThumbnailCache& m_thumbnails;
    JobRunner& m_runner;
    std::shared_ptr<LazyDecoder> m_decoder;
    QCache<qint64, QImage> m_pictures; ///< by photograph; the last few, for going back and forth
    std::optional<ItemRow> m_item;     ///< in focus
    PhotoId m_photo;                   ///< none: nothing is shown
    QString m_name;
    std::vector<Region> m_regions;
    QImage m_full; ///< of m_photo, once it was enlarged
    PictureView m_view;
    std::optional<Error> m_problem; ///< of the current one
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the collection: pictures of an older one are not taken
    int m_fullSide;
    int m_beside = 1;
    bool m_isFullWanted = false;
    bool m_isDrawing = false;
    bool m_isMoving = false;
    bool m_isChanging = false;    ///< by keys
    ItemId m_region;              ///< that was in focus when m_changed was made
    Grip m_grip;                  ///< held by the mouse
    std::optional<Box> m_changed; ///< of the region in focus, while it is being changed
    QPointF m_pressed;
    QPointF m_last;
};

} // namespace taxo::ui
