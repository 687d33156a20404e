// SPDX-License-Identifier: MIT
#include "ui/scene/tree_paint.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>
#include <QPointF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace taxo::ui {

namespace {

QColor qColor(const Color& color) {
    return {color.red, color.green, color.blue};
}

/// Smooth at its edge alone: a fifth of the time that it takes smooth throughout.
void fillQuickly(QPainter& painter, std::vector<QPointF>& points, const QColor& color) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(points.data(), static_cast<int>(points.size()));
    painter.setRenderHint(QPainter::Antialiasing, true);
    QPen pen(color, 1.0);
    pen.setCosmetic(true);
    painter.setPen(pen);
    points.push_back(points.front());
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

void paintShape(QPainter& painter,
                const TreeDrawing& drawing,
                const TreeDrawing::Shape& shape,
                std::vector<QPointF>& points) {
    const auto point = [&](std::uint32_t i) {
        const TreeDrawing::Point& p = drawing.points[i];
        return QPointF(static_cast<double>(p.x), static_cast<double>(p.y));
    };
    const QColor color = qColor(shape.color);
    if (shape.kind == TreeDrawing::Kind::Box) {
        painter.fillRect(QRectF(point(shape.begin), point(shape.begin + 1)), color);
        return;
    }
    if (shape.width == 0.0F && shape.kind == TreeDrawing::Kind::Line) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(color, 0.0));
        painter.drawLine(point(shape.begin), point(shape.begin + 1));
        painter.setRenderHint(QPainter::Antialiasing, true);
        return;
    }
    points.clear();
    for (std::uint32_t i = shape.begin; i < shape.end; ++i) {
        points.push_back(point(i));
    }
    const int count = static_cast<int>(points.size());
    if (shape.kind == TreeDrawing::Kind::Line && (count > 2 || shape.width < 1.5F)) {
        QPen pen(
            color, std::max(1.0, static_cast<double>(shape.width)), Qt::SolidLine, Qt::FlatCap);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawPolyline(points.data(), count);
        return;
    }
    if (shape.kind == TreeDrawing::Kind::Line) {
        const QPointF way = points[1] - points[0];
        const double length = std::max(std::hypot(way.x(), way.y()), 1e-9);
        const double half = static_cast<double>(shape.width) / 2.0 - 0.5; // and the edge
        const QPointF aside(-way.y() / length * half, way.x() / length * half);
        points = {points[0] + aside, points[1] + aside, points[1] - aside, points[0] - aside};
    }
    fillQuickly(painter, points, color);
}

} // namespace

QFont treeFont(const QFont& font, bool isItalic) {
    QFont made(font);
    made.setItalic(isItalic);
    return made;
}

void TreePaint::paint(QPainter& painter,
                      const TreeDrawing& drawing,
                      const QFont& font,
                      Ground ground) {
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<QPointF> points;
    for (const TreeDrawing::Shape& shape : drawing.shapes) {
        paintShape(painter, drawing, shape, points);
    }
    QColor halo = qColor(groundColor(ground));
    halo.setAlphaF(0.82F);
    const QFont upright = treeFont(font, false);
    const QFont italic = treeFont(font, true);
    const double height = QFontMetricsF(font).height();
    for (const TreeDrawing::Label& label : drawing.labels) {
        painter.save();
        painter.translate(label.x, label.y);
        painter.rotate(label.angle * 180.0 / std::numbers::pi);
        if (label.hasHalo) {
            painter.fillRect(QRectF(-2.0, -height / 2.0, label.width + 4.0, height), halo);
        }
        paintName(painter, label, label.isItalic ? italic : upright);
        painter.restore();
    }
}

/// From the middle of its left edge on.
void TreePaint::paintName(QPainter& painter, const TreeDrawing::Label& label, const QFont& font) {
    if (label.angle != 0.0) {
        const QImage& picture = pictureOf(label, font, painter.device()->devicePixelRatioF());
        const QSizeF size = picture.deviceIndependentSize();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(-1.0, -size.height() / 2.0, size.width(), size.height()), picture);
        return;
    }
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(qColor(label.color));
    painter.drawText(QPointF(0.0, (metrics.ascent() - metrics.descent()) / 2.0),
                     QString::fromStdString(label.text));
}

const QImage&
TreePaint::pictureOf(const TreeDrawing::Label& label, const QFont& font, double ratio) {
    const QString text = QString::fromStdString(label.text);
    const QColor color = qColor(label.color);
    const QString key = text + u'\n' + font.key() + color.name() + QString::number(ratio);
    if (const QImage* const kept = m_pictures.object(key)) {
        return *kept;
    }
    constexpr double kSharper = 2.0; // than the screen, for it is turned
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 4.0, metrics.height());
    auto* const made =
        new QImage((size * ratio * kSharper).toSize(), QImage::Format_ARGB32_Premultiplied);
    made->setDevicePixelRatio(ratio * kSharper);
    made->fill(Qt::transparent);
    QPainter painter(made);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(1.0, metrics.ascent()), text);
    painter.end();
    m_pictures.insert(key, made);
    return *made;
}

} // namespace taxo::ui
