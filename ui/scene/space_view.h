// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/map_figure.h"
#include "core/figure/orthographic.h"
#include "core/figure/palette.h"
#include "core/vectors/embedding_matrix.h"

#include <QPointF>
#include <QString>
#include <QWidget>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace taxo::ui {

/// A mean among the points of a space.
struct SpaceMark {
    std::array<float, 3> at{};
    Color color;
    taxo::PointShape shape = taxo::PointShape::Circle;
    QString name;                               ///< beside it; empty: none
    std::optional<std::uint32_t> joinedTo = {}; ///< a line to this mark
    std::uint32_t thing = 0;                    ///< what it stands for
};

/// What marks of a shape are.
struct SpaceKey {
    QString text;
    taxo::PointShape shape = taxo::PointShape::Circle;
};

/// Some thousands of faint points in a box, and means above them, joined by lines: turned about the
/// vertical and tipped by the mouse or the arrow keys, 0 turns back. A map of very many points is
/// MapScene's. Plain arrays in, things out. UI thread; 20,000 points take some 50 ms a picture.
class SpaceView : public QWidget {
    Q_OBJECT
public:
    explicit SpaceView(QWidget* parent = nullptr);

    struct Content {
        EmbeddingMatrix positions; ///< [n, 3]; the third upwards
        std::vector<Color> colors; ///< of each
        std::vector<SpaceMark> marks;
        std::array<QString, 3> axes; ///< what they are
        std::vector<SpaceKey> keys;  ///< a legend of shapes
    };

    void setContent(Content content);

    const ViewAngles& angles() const { return m_angles; }

    void setAngles(const ViewAngles& angles);
    /// Rings around what stands for it.
    void setPointedOut(std::optional<std::uint32_t> thing);
    /// Where a mark is seen.
    QPointF placeOf(std::size_t mark) const;

    QSize sizeHint() const override { return {520, 320}; }

    QSize minimumSizeHint() const override { return {220, 160}; }

Q_SIGNALS:
    void chosen(const std::vector<std::uint32_t>& things, bool isAdding);
    void turned();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void look();
    QPointF toScreen(float x, float y) const;
    std::optional<std::size_t> markAt(QPointF at) const;
    void paintBox(QPainter& painter) const;
    void paintPoints(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintKeys(QPainter& painter) const;

    Content m_content;
    ViewAngles m_angles;
    SeenPoints m_seen; ///< points, then marks
    std::array<float, 2> m_middle{};
    float m_ground = 1.0F;              ///< half of the diagonal of the box's ground
    float m_tall = 1.0F;                ///< half of its height
    std::vector<std::uint32_t> m_order; ///< of points, the farthest first
    std::optional<std::uint32_t> m_pointedOut;
    QPointF m_pressedAt;
    QPointF m_draggedFrom;
    bool m_isDragging = false;
};

} // namespace taxo::ui
