// SPDX-License-Identifier: MIT
#include "ui/scene/tree_paint.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPainter>
#include <QPointF>
#include <QString>

#include <cmath>
#include <numbers>

namespace taxo::ui {

namespace {

QColor qColor(const Color& color) {
    return {color.red, color.green, color.blue};
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
    points.clear();
    for (std::uint32_t i = shape.begin; i < shape.end; ++i) {
        points.push_back(point(i));
    }
    const int count = static_cast<int>(points.size());
    if (shape.kind == TreeDrawing::Kind::Polygon) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(points.data(), count);
    } else {
        painter.setPen(QPen(
            color, static_cast<double>(shape.width), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(points.data(), count);
    }
}

void paintLabel(QPainter& painter,
                const TreeDrawing::Label& label,
                const QFont& font,
                const QColor& ground) {
    const QFontMetricsF metrics(font);
    const double baseline = (metrics.ascent() - metrics.descent()) / 2.0;
    painter.setFont(font);
    painter.save();
    painter.translate(label.x, label.y);
    painter.rotate(label.angle * 180.0 / std::numbers::pi);
    if (label.hasHalo) {
        painter.fillRect(QRectF(-2.0, -metrics.height() / 2.0, label.width + 4.0, metrics.height()),
                         ground);
    }
    painter.setPen(qColor(label.color));
    painter.drawText(QPointF(0.0, baseline), QString::fromStdString(label.text));
    painter.restore();
}

} // namespace

QFont treeFont(const QFont& font, bool isItalic) {
    QFont made(font);
    made.setItalic(isItalic);
    return made;
}

void paintTree(QPainter& painter, const TreeDrawing& drawing, const QFont& font, Ground ground) {
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<QPointF> points;
    for (const TreeDrawing::Shape& shape : drawing.shapes) {
        paintShape(painter, drawing, shape, points);
    }
    QColor halo = qColor(groundColor(ground));
    halo.setAlphaF(0.82F);
    const QFont upright = treeFont(font, false);
    const QFont italic = treeFont(font, true);
    for (const TreeDrawing::Label& label : drawing.labels) {
        paintLabel(painter, label, label.isItalic ? italic : upright, halo);
    }
}

} // namespace taxo::ui
