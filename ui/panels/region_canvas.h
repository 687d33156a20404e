// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "ui/panels/box_grips.h"
#include "ui/panels/picture_view.h"

#include <QImage>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <vector>

namespace taxo::ui {

/// A box that is proposed, and whether a person had a hand in it.
struct CanvasBox {
    Box box;
    bool isOwn = false;
    bool isSelected = false;
    auto operator<=>(const CanvasBox&) const = default;
};

/// A picture with boxes on it that a person puts right: clicks select (with Ctrl more of them),
/// handles resize and move, dragging over the ground draws a new one, with Shift it selects what it
/// spans. The wheel zooms, the middle button moves the picture. All of it by keys, too. What was
/// done is undone here until the boxes are taken. UI thread.
class RegionCanvas : public QWidget {
    Q_OBJECT
public:
    explicit RegionCanvas(QWidget* parent = nullptr);

    void setPicture(const QImage& picture, QSizeF size); ///< size: of the photograph in full
    /// Those that the photograph has already: seen, not changed.
    void setFixed(std::vector<Box> boxes);
    /// Proposed anew; what was there before can be brought back by undo.
    void setBoxes(const std::vector<Box>& boxes);
    /// A frame with handles around a grid; nothing: no frame.
    void setArea(std::optional<Box> area);

    const std::vector<CanvasBox>& boxes() const { return m_boxes; }

    const QSizeF& pictureSize() const { return m_view.picture(); }

    std::size_t selected() const;

    void addInMiddle();   ///< as large as the others usually are
    void mergeSelected(); ///< into the box around them
    void splitSelected(); ///< each into its halves
    void removeSelected();
    void selectAll();
    void selectFollowing(); ///< the one after the selected one
    void selectPreceding();
    void undo();

    bool canUndo() const { return !m_before.empty(); }

Q_SIGNALS:
    void changed(); ///< other boxes, or others selected
    void areaChanged(const taxo::Box& area);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Pan, Draw, Span, Box, Area };

    QRectF inPixels(const Box& box) const;
    Box inShares(const QRectF& rect) const;
    QRectF spanned() const;
    std::optional<std::size_t> boxAt(QPointF point) const;
    void selectNext(int step);
    void remember();
    void tell();
    void select(std::optional<std::size_t> place, bool toggles);
    bool nudge(const QKeyEvent& key);

    double reach() const { return kGripReach / m_view.scale(); }

    QImage m_picture;
    PictureView m_view;
    std::vector<Box> m_fixed;
    std::vector<CanvasBox> m_boxes;
    std::vector<std::vector<CanvasBox>> m_before; ///< for undo, the newest last
    std::optional<Box> m_area;
    Drag m_drag = Drag::None;
    Grip m_grip;
    std::size_t m_dragged = 0; ///< box
    QRectF m_dragBegan;        ///< it or the area, in pixels of the picture
    QPointF m_pressed;         ///< in the view
    QPointF m_last;
};

} // namespace taxo::ui
