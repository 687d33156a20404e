// SPDX-License-Identifier: MIT
#include "ui/scene/thumbnail_places.h"
#include "ui/scene/tree_paint.h"
#include "ui/scene/tree_scene.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPalette>
#include <QTimer>

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
    const bool isNew = std::exchange(m_isDue, false) || m_picture.size() != pixels;
    if (isNew) {
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
    constexpr double kLongMs = 8.0;
    paintOverview(painter, isNew && m_frameMs > kLongMs);
    if (m_coloring && m_light.isDark()) {
        paintScale(painter);
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

/// What is drawn is another, not only from where.
void TreeScene::redrawAll() {
    m_overview = {};
    redraw();
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
    if (!m_paint.paint(m_picture, m_drawing, font(), ground())) {
        QTimer::singleShot(0, this, &TreeScene::redraw); // the other names
    }
    if (!m_drawing.pictures.empty()) {
        QPainter painter(&m_picture);
        paintPictures(painter);
    }
    if (m_pictureOf) {
        m_wish.start(); // begins anew while all moves
    }
    m_frameMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void TreeScene::paintPictures(QPainter& painter) const {
    const TreeColors& colors = ground() == Ground::Light ? *m_onLight : *m_onDark;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const TreeDrawing::Picture& picture : m_drawing.pictures) {
        if (const QImage image = m_pictureOf(picture.node); !image.isNull()) {
            const Color color = colors.at(picture.node);
            const bool isQuiet =
                !m_light.isDark() && m_light.of(picture.node, m_tree.endOf(picture.node)) <= 0.0F;
            painter.setOpacity(isQuiet ? 0.35 : 1.0);
            paintThumbnail(painter,
                           QRectF(picture.left, picture.top, picture.side, picture.side),
                           image,
                           QColor(color.red, color.green, color.blue),
                           1.5);
        }
    }
}

void TreeScene::tellWanted() {
    std::vector<NodeId> wanted;
    for (const TreeDrawing::Picture& picture : m_drawing.pictures) {
        wanted.push_back(picture.node);
    }
    if (wanted != m_wanted) {
        m_wanted = std::move(wanted);
        Q_EMIT picturesWanted(m_wanted);
    }
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

/// From none to all, in the corner.
void TreeScene::paintScale(QPainter& painter) const {
    constexpr double kInset = 8.0;
    constexpr double kWide = 120.0;
    constexpr double kHigh = 10.0;
    const QFontMetricsF metrics(font());
    const QString least = QLocale().toString(0) + QLocale().percent();
    const QString most = QLocale().toString(100) + QLocale().percent();
    const double scale =
        metrics.horizontalAdvance(least) + kWide + metrics.horizontalAdvance(most) + 2.0 * kInset;
    const double width = std::max(scale, metrics.horizontalAdvance(m_legend)) + 2.0 * kInset;
    const QRectF card(kInset,
                      height() - 2.0 * metrics.height() - 4.0 * kInset,
                      width,
                      2.0 * metrics.height() + 3.0 * kInset);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(card, 4.0, 4.0);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(card.topLeft() + QPointF(kInset, kInset + metrics.ascent()), m_legend);
    const double baseline = card.bottom() - kInset - metrics.descent();
    QPointF at(card.left() + kInset, baseline);
    painter.drawText(at, least);
    at.rx() += metrics.horizontalAdvance(least) + kInset;
    const int steps = static_cast<int>(kWide);
    for (int i = 0; i < steps; ++i) {
        const Color color =
            rampColor((static_cast<float>(i) + 0.5F) / static_cast<float>(steps), ground());
        painter.fillRect(
            QRectF(at.x() + i, baseline - metrics.xHeight() / 2.0 - kHigh / 2.0, 1.0, kHigh),
            QColor(color.red, color.green, color.blue));
    }
    painter.drawText(at + QPointF(kWide + kInset, 0.0), most);
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
