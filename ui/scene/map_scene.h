// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "core/vectors/embedding_matrix.h"
#include "ui/scene/map_camera.h"
#include "ui/scene/map_hand.h"
#include "ui/scene/map_label.h"
#include "ui/scene/map_picture.h"
#include "ui/scene/map_points.h"
#include "ui/scene/point_finder.h"
#include "ui/scene/point_look.h"
#include "ui/scene/thumbnail_places.h"

#include <QImage>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace taxo::ui {

class MapCanvas;
class PictureMaker;
class PointsView;

/// A map of points in the plane or in space, to be looked at and to choose from. Plain arrays in,
/// indices out: a point is its row. Few points are drawn by OpenGL, many, or all where there is no
/// OpenGL, as a picture made on another thread. Follows the palette. UI thread.
///
/// Mouse: see MapHand; the wheel zooms about the pointer; a click chooses a point, a double click
/// on empty ground none. Keys: arrows move, with Ctrl they turn a map in space; plus and minus
/// zoom; 0 shows all, F the selection; G another gesture, A another change of the selection, P a
/// circle that arrows move, Page Up and Page Down resize and Space chooses with; Escape ends a
/// gesture, the circle, takes away guests and what was found, ends the selection. All else is left
/// to the window.
class MapScene : public QWidget {
    Q_OBJECT
public:
    /// A photograph that is none of the points, where it would lie, and what it is near to.
    struct Guest {
        std::array<float, 3> position{}; ///< the third of maps in space only
        QImage picture;
        std::vector<std::uint32_t> neighbors;
    };

    /// From one place to another, with a word at its end.
    struct Arrow {
        std::array<float, 3> from{}; ///< the third of maps in space only
        std::array<float, 3> to{};
        QString text;
    };

    explicit MapScene(QWidget* parent = nullptr);
    ~MapScene() override;

    // What is shown

    /// Other points, [n, 2 or 3]: unknown in colour, determined, none selected, all seen.
    void setPoints(EmbeddingMatrix positions);
    /// The same points elsewhere, as often as 20 times a second while a map settles. All stay in
    /// sight until somebody moves the camera.
    void setPositions(EmbeddingMatrix positions);
    // One for each point.
    void setColors(std::vector<Color> colors);
    void setShapes(std::vector<PointShape> shapes);
    void setHidden(std::vector<std::uint8_t> isHidden);
    /// Some 5 ms for a million. With a selection what is not selected turns grey.
    void setSelection(std::vector<std::uint8_t> isSelected);
    void setSelection(std::span<const std::uint32_t> selected);
    /// Names of regions of a map in the plane. Which stand is chosen for each view, see
    /// core/figure/region_labels.h.
    void setLabels(std::vector<MapLabel> labels);
    /// Lines from a point to others; none for an empty list.
    void setNeighbors(std::uint32_t of, std::vector<std::uint32_t> neighbors);
    /// What was found, the best first: the first fifty are numbered.
    void setFound(std::vector<std::uint32_t> indices);
    void setGuests(std::vector<Guest> guests);
    void setArrow(std::optional<Arrow> arrow);
    /// One point that is pointed out from elsewhere: a ring around it.
    void setMarked(std::optional<std::uint32_t> index);
    /// Pictures in place of points when few are seen. `imageOf` gives what is there, or nothing;
    /// what is wanted is told by `thumbnailsWanted`; then call `updateThumbnails`.
    void setThumbnails(std::function<QImage(std::uint32_t)> imageOf);
    void updateThumbnails();
    /// Seen beside the point as long as it is under the pointer: its picture, and what is known.
    void setHoverCard(std::uint32_t of, const QImage& picture, const QString& text);
    void setEmptyText(const QString& text); ///< what to do to have a map
    void setBusyText(const QString& text);  ///< what is under way; empty: nothing

    const MapPoints& points() const { return m_points; }

    // From where

    const MapCamera& camera() const { return m_camera; }

    void setCamera(const MapCamera& camera);
    void fitAll();
    void fitSelection(); ///< all where nothing is selected
    void zoomBy(double factor);

    // By what hand

    MapTool tool() const { return m_hand.tool(); }

    void setTool(MapTool tool);

    SelectionChange selectionChange() const { return m_hand.change(); }

    void setSelectionChange(SelectionChange change);

    /// As it is on the screen, without hints of the hand; sharp where the screen may not be yet.
    QImage picture();

    QPointF placeOf(std::uint32_t index) const { return m_finder.placeOf(index); }

    bool isDrawnByProcessor() const { return m_isPicture; }

    QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    void pointHovered(std::optional<std::uint32_t> index);
    void pointActivated(std::uint32_t index); ///< double click
    /// Indices ascend. Not applied by the scene: it is told by `setSelection`.
    void pointsChosen(const std::vector<std::uint32_t>& indices, taxo::ui::SelectionChange change);
    void dismissed(); ///< guests and what was found are to go; not done by the scene
    void contextMenuRequested(QPoint globalAt, std::optional<std::uint32_t> index);
    void thumbnailsWanted(const std::vector<std::uint32_t>& indices);
    void cameraChanged();
    void handChanged(); ///< tool, or change of the selection
    void gestureChanged(const QString& sentence);
    void drawn(); ///< a picture made by the processor is seen

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // map_scene.cpp
    void sharePoints();
    void lookAtPositions();
    void refreshStates();
    void moveCamera(MapCamera camera);
    void showAtRest();
    void takePalette();
    Ground ground() const;
    double zoom() const;
    double reach() const;
    std::vector<std::uint32_t> selected() const;

    // map_scene_draw.cpp
    void drawCamera();
    void chooseWay();
    PointLook look(double pixelRatio) const;
    MapPicture mapPicture() const;

    // map_scene_overlay.cpp
    void measureLabels();
    void placeLabels();
    void placeThumbnails();
    void compose();

    // map_scene_input.cpp
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool handleArrow(QPointF direction, Qt::KeyboardModifiers modifiers);
    bool wantsKey(int key, Qt::KeyboardModifiers modifiers) const;
    void hover(std::optional<QPointF> at);
    void chooseOutline();
    void choosePointer();
    void chooseAt(QPointF at, SelectionChange change);
    void sayGesture();

    QSizeF area() const;

    MapPoints m_points;
    std::vector<std::uint8_t> m_isSelected;
    std::vector<std::uint8_t> m_isHidden;
    std::vector<std::uint8_t> m_isLost; ///< not a number
    std::vector<PointShape> m_shapes;
    std::vector<MapLabel> m_labels;
    std::vector<RegionPlace> m_labelPlaces;
    std::vector<LabelSize> m_labelSizes;
    std::vector<ShownLabel> m_shownLabels;
    std::uint32_t m_neighborsOf = 0;
    std::vector<std::uint32_t> m_neighbors;
    std::vector<std::uint32_t> m_found;
    std::vector<Guest> m_guests;
    std::optional<Arrow> m_arrow;
    std::optional<std::uint32_t> m_marked;
    std::function<QImage(std::uint32_t)> m_imageOf;
    std::vector<ThumbnailPlace> m_thumbnails;
    std::vector<std::uint32_t> m_wanted;
    QString m_emptyText;
    QString m_busyText;

    MapExtent m_extent;
    MapCamera m_camera;
    bool m_isFitted = true; ///< nobody moved the camera since all was shown
    bool m_isMoving = false;
    QTimer m_rest;

    MapHand m_hand;
    PointFinder m_finder;
    std::optional<std::uint32_t> m_hovered;
    std::uint32_t m_cardOf = 0;
    QImage m_cardPicture;
    QString m_cardText;
    QString m_sentence;

    PointsView* m_view = nullptr; ///< none without OpenGL
    PictureMaker* m_maker;
    MapCanvas* m_canvas = nullptr;
    bool m_isPicture = false; ///< drawn by the processor now
    /// OpenGL has all points, or, where they are too many, those around what this one shows.
    std::optional<MapCamera> m_given;
    bool m_isPart = false;
};

} // namespace taxo::ui
