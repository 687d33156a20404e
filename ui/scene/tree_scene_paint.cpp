// SPDX-License-Identifier: MIT
#include "ui/scene/tree_paint.h"
#include "ui/scene/tree_scene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace taxo::ui {

void TreeScene::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (!m_message.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(24, 24, -24, -24),
                         static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap),
                         m_message);
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (std::exchange(m_isDue, false) || m_picture.size() != pixels) {
        drawPicture(pixels, ratio);
    }
    painter.drawImage(0, 0, m_picture);
    if (m_hovered) {
        paintMark(painter, *m_hovered, palette().color(QPalette::Text), 1.5);
    }
    if (hasFocus()) {
        paintMark(painter, m_current, palette().color(QPalette::Highlight), 2.5);
    }
    if (!m_fading.isNull()) {
        painter.setOpacity(1.0 - share());
        painter.drawPixmap(0, 0, m_fading);
        painter.setOpacity(1.0);
    }
    paintHoverText(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0));
    }
}

void TreeScene::redraw() {
    m_isDue = true;
    update();
}

/// Without what follows the pointer and the keys, which must cost little.
void TreeScene::drawPicture(QSize pixels, double ratio) {
    QElapsedTimer timer;
    timer.start();
    drawTree(sight(), m_drawing);
    if (m_picture.size() != pixels) {
        m_picture = QImage(pixels, QImage::Format_RGB32);
    }
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(palette().color(QPalette::Base));
    m_paint.paint(m_picture, m_drawing, font(), ground());
    m_frameMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Around a cell, or over a branch.
void TreeScene::paintMark(QPainter& painter, NodeId node, const QColor& color, double width) const {
    const TreeLayout& layout = seenLayout();
    const auto index = static_cast<std::size_t>(node.value);
    const double inner =
        m_tree.isRoot(node)
            ? 0.0
            : static_cast<double>(
                  layout.out[static_cast<std::size_t>(m_tree.parentOf(node).value)]);
    const double outer = layout.out[index];
    double begin = layout.begin[index];
    double end = layout.end[index];
    if (const auto windows = windowsIn(layout, m_view); windows.size() == 1) {
        // What is near the picture: edges far outside of it cannot be drawn.
        const TreeWindow& window = windows.front();
        const double margin = 0.1 * (window.alongEnd - window.alongBegin);
        begin = std::max(begin, window.alongBegin - margin);
        end = std::min(end, window.alongEnd + margin);
        if (end <= begin) {
            return;
        }
    }
    const auto at = [&](double along, double out) {
        const TreePoint pixel = m_view.pixelOf(pointOf(layout, along, out));
        return QPointF(pixel.x, pixel.y);
    };
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    if (layout.kind == TreeLayoutKind::Outline) {
        const QPointF start = at(static_cast<double>(layout.begin[index]), 0.0);
        painter.drawRect(QRectF(4.0, start.y(), this->width() - 8.0, std::max(2.0, m_view.scaleY)));
        return;
    }
    if (!hasCells(layout.kind)) {
        painter.drawEllipse(
            at((static_cast<double>(layout.begin[index]) + static_cast<double>(layout.end[index])) /
                   2.0,
               outer),
            4.0,
            4.0);
        return;
    }
    QPolygonF edge;
    constexpr int kSteps = 96;
    const int steps = isRound(layout.kind) ? kSteps : 1;
    for (int i = 0; i <= steps; ++i) {
        edge << at(begin + (end - begin) * i / steps, outer);
    }
    for (int i = steps; i >= 0 && inner > 0.0; --i) {
        edge << at(begin + (end - begin) * i / steps, inner);
    }
    if (!isRound(layout.kind) && inner <= 0.0) {
        edge << at(end, 0.0) << at(begin, 0.0);
    } else if (inner <= 0.0 && !m_tree.isRoot(node)) {
        edge << at(begin, 0.0);
    }
    painter.drawPolygon(edge);
}

void TreeScene::paintHoverText(QPainter& painter) const {
    if (!m_hovered || *m_hovered != m_textOf || m_text.isEmpty()) {
        return;
    }
    constexpr double kInset = 8.0;
    constexpr double kAway = 16.0;
    constexpr double kWidest = 320.0;
    const QFontMetricsF metrics(font());
    const QRectF text =
        metrics.boundingRect(QRectF(0.0, 0.0, kWidest, 1e4), Qt::TextWordWrap, m_text);
    QRectF card = text.adjusted(-kInset, -kInset, kInset, kInset);
    card.moveTopLeft(m_pointer + QPointF(kAway, kAway));
    if (card.right() > width()) {
        card.moveRight(m_pointer.x() - kAway / 2.0);
    }
    if (card.bottom() > height()) {
        card.moveBottom(m_pointer.y() - kAway / 2.0);
    }
    card.moveTopLeft({std::max(2.0, card.left()), std::max(2.0, card.top())});
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(card, 4.0, 4.0);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(card.adjusted(kInset, kInset, -kInset, -kInset), Qt::TextWordWrap, m_text);
}

} // namespace taxo::ui
