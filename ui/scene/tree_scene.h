// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/tree_colors.h"
#include "core/figure/tree_drawing.h"
#include "core/figure/tree_view.h"
#include "core/tree/tree.h"
#include "core/tree/tree_layout.h"
#include "ui/scene/tree_paint.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPixmap>
#include <QPointF>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace taxo::ui {

/// A tree to look at and to choose clades of: any layout, seen from all of it down to one tip. What
/// is drawn is in proportion to what is in sight, so that a million nodes are drawn at once.
/// Follows the palette. UI thread.
///
/// Mouse: dragging moves, the wheel zooms about the pointer (in an outline it scrolls, with Ctrl it
/// zooms; with Shift also away from the root); a click chooses a clade, a double click flies to it.
/// Keys: arrows move, plus and minus zoom, 0 shows all; with Ctrl arrows go from clade to clade,
/// where Space chooses it, Enter flies to it and the menu key asks what to do with it. All else is
/// left to the window.
class TreeScene : public QWidget {
    Q_OBJECT
public:
    /// What a collection has on the tree; `owner` keeps both alive.
    struct Numbers {
        std::shared_ptr<const void> owner;
        std::span<const std::uint32_t> itemsBefore;
        std::span<const CladeCounts::Counts> counts;
    };

    explicit TreeScene(QWidget* parent = nullptr);
    ~TreeScene() override;

    // What is shown

    /// Another tree, all of it seen, without numbers and light.
    void setTree(const Tree& tree, const TreeColors& onLight, const TreeColors& onDark);
    void setNumbers(const Numbers& numbers);
    /// What colours say, nothing: those of clades. `legend` stands beside the scale of a share.
    void setColoring(std::optional<CladeShare> coloring, const QString& legend);
    /// All else turns grey while it is not dark.
    void setLight(TreeLight light);

    const TreeLight& light() const { return m_light; }

    /// The same place in another layout, or with other widths (see layoutTree), moving there.
    void setArrangement(TreeLayoutKind kind, std::vector<float> weights);
    /// Pictures that show clades, where there is room; null: one is not there yet. What is wanted
    /// is told by `picturesWanted` when all rests; then call `updatePictures`.
    void setPictures(std::function<QImage(NodeId)> pictureOf);
    void updatePictures();
    /// Beside the pointer as long as the node is under it.
    void setHoverText(NodeId of, const QString& text);
    void setMessage(const QString& text); ///< in the middle: nothing is there yet
    void setAnimated(bool isAnimated);    ///< false: places and layouts change at once

    const Tree& tree() const { return m_tree; }

    const TreeLayout& layoutShown() const { return m_layout; }

    /// Nodes in the last frame, and how long it took us, in milliseconds.
    std::size_t drawnNodes() const { return m_drawing.nodes; }

    double frameTime() const { return m_frameMs; }

    // From where

    const TreeView& view() const { return m_view; }

    /// All of it, as no hand has moved it.
    bool isFitted() const { return m_isFitted; }

    void showView(const TreeView& view); ///< at once
    void flyTo(NodeId node);
    void showNode(NodeId node); ///< at once, and nobody is told that it was flown to
    void zoomBy(double factor);
    /// The lowest clade that all in sight belongs to.
    NodeId place() const;

    /// By keys; what a menu is about.
    NodeId current() const { return m_current; }

    void setCurrent(NodeId node);

    std::optional<NodeId> nodeAt(QPointF at) const;

    /// As if the pointer were there, or nowhere: of something that is dragged over the tree.
    void hover(std::optional<QPointF> at);

    /// Where what is seen lies on the small picture of all, in the corner; empty where none is
    /// shown: all is seen, or it is an outline.
    QRectF overviewMark() const;

    /// What there is to draw, for a figure of the same.
    TreeSight sight() const;

    QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    void nodeHovered(std::optional<taxo::NodeId> node);
    void nodeChosen(taxo::NodeId node, Qt::KeyboardModifiers modifiers);
    void contextMenuRequested(QPoint globalAt, taxo::NodeId node);
    void placeChanged(); ///< what is looked at, when it has come to rest
    void flownTo(taxo::NodeId node);
    void picturesWanted(const std::vector<taxo::NodeId>& clades); ///< in place of those before

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
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
    // tree_scene.cpp
    NodeId placeToKeep(const TreeView& view) const;
    TreeView viewOfNode(NodeId node) const;
    void startFlight(const TreeView& to);
    void step();
    void lookFrom(const TreeView& view);
    void showAll();
    double line() const;
    Ground ground() const;

    const TreeLayout& seenLayout() const { return m_morph ? *m_morph : m_layout; }

    double share() const; ///< of a flight, done

    // tree_scene_overview.cpp
    QRectF overviewPlace() const;
    TreeView overviewFrom() const;
    void paintOverview(QPainter& painter, bool isFrameLong);

    // tree_scene_paint.cpp
    void redraw();
    void redrawAll();
    void drawPicture(QSize pixels, double ratio);
    void paintPictures(QPainter& painter) const;
    void tellWanted();
    void paintMark(QPainter& painter, NodeId node, const QColor& color, double width) const;
    void paintHoverText(QPainter& painter) const;
    void paintScale(QPainter& painter) const;

    // tree_scene_input.cpp
    bool wantsKey(int key, Qt::KeyboardModifiers modifiers) const;
    void handleKey(int key, Qt::KeyboardModifiers modifiers);
    void stepCurrent(int key);
    QPointF pointOfNode(NodeId node) const;

    Tree m_tree;
    std::shared_ptr<const TreeColors> m_onLight;
    std::shared_ptr<const TreeColors> m_onDark;
    Numbers m_numbers;
    TreeLight m_light;
    std::optional<CladeShare> m_coloring;
    QString m_legend;
    TreeLayout m_layout;
    std::vector<float> m_weights;
    TreeView m_view;
    bool m_isFitted = true; ///< nobody moved since all was shown
    TreeDrawing m_drawing;
    TreePaint m_paint;
    QImage m_picture; ///< of it
    std::function<QImage(NodeId)> m_pictureOf;
    std::vector<NodeId> m_wanted; ///< to be shown by pictures, as was told
    QTimer m_wish;                ///< until it is told
    TreePaint m_overviewPaint;
    QImage m_overview; ///< of all; null: it is drawn when it is wanted
    bool m_isDue = true;
    double m_frameMs = 0.0;
    QString m_message;
    NodeId m_current{0};
    std::optional<NodeId> m_hovered;
    QPointF m_pointer;
    NodeId m_textOf;
    QString m_text;
    QPointF m_pressedAt;
    QPointF m_draggedFrom;
    bool m_isPressed = false;
    bool m_isDragged = false;
    bool m_isAnimated = true;

    // On the way to another place, or to another layout.
    TreeView m_from;
    TreeView m_to;
    std::optional<TreeLayout> m_before; ///< what is being left
    std::optional<TreeLayout> m_morph;  ///< between that and the layout
    QPixmap m_fading;                   ///< what was seen, of a layout that is no way from this one
    QElapsedTimer m_sinceStart;
    QTimer m_frames;
    QTimer m_rest;
};

} // namespace taxo::ui
