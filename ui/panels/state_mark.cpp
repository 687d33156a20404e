// SPDX-License-Identifier: MIT
#include "ui/panels/state_mark.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>

namespace taxo::ui {

namespace {

/// A dash and a dot, by strokes rather than letters: sharp at every size and in every font.
void strokeExclamation(QPainter& painter, const QRectF& r) {
    const QPointF c = r.center();
    painter.drawLine(QPointF(c.x(), r.top() + r.height() * 0.40),
                     QPointF(c.x(), r.top() + r.height() * 0.62));
    painter.drawPoint(QPointF(c.x(), r.top() + r.height() * 0.80));
}

void strokeQuestion(QPainter& painter, const QRectF& r) {
    const QPointF c = r.center();
    const qreal u = r.width() / 16;
    QPainterPath path(QPointF(c.x() - 2 * u, c.y() - 1.8 * u));
    path.cubicTo(c.x() - 2 * u,
                 c.y() - 5 * u,
                 c.x() + 2.6 * u,
                 c.y() - 5 * u,
                 c.x() + 2.2 * u,
                 c.y() - 1.8 * u);
    path.cubicTo(c.x() + 2 * u, c.y() - 0.4 * u, c.x(), c.y() - 0.4 * u, c.x(), c.y() + 1.2 * u);
    painter.drawPath(path);
    painter.drawPoint(QPointF(c.x(), c.y() + 3.8 * u));
}

} // namespace

void paintMark(QPainter& painter, const QRectF& square, Mark mark, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = square.width() / 9;
    const QRectF r = square.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    QPen pen(theme.quiet, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case Mark::Waiting:
        pen.setDashPattern({0.1, 2.2});
        painter.setPen(pen);
        painter.drawEllipse(r);
        break;
    case Mark::Working:
        pen.setColor(theme.accent);
        painter.setPen(pen);
        painter.drawEllipse(r);
        painter.setBrush(theme.accent);
        painter.drawPie(r, 0, 90 * 16);
        break;
    case Mark::Answered: {
        const auto at = [&square](qreal x, qreal y) {
            return QPointF(square.left() + square.width() * x, square.top() + square.height() * y);
        };
        QPainterPath leaf(at(0.12, 0.90));
        leaf.cubicTo(at(-0.10, 0.38), at(0.30, 0.02), at(0.98, 0.04));
        leaf.cubicTo(at(1.02, 0.64), at(0.70, 1.08), at(0.12, 0.90));
        painter.fillPath(leaf, theme.accent);
        pen.setColor(theme.base);
        pen.setWidthF(width * 0.9);
        painter.setPen(pen);
        painter.drawLine(at(0.04, 1.0), at(0.62, 0.40));
        break;
    }
    case Mark::Ready: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(square);
        pen.setColor(theme.onAccent);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const auto at = [&r](qreal x, qreal y) {
            return QPointF(r.left() + r.width() * x, r.top() + r.height() * y);
        };
        painter.drawPolyline(QPolygonF{at(0.26, 0.53), at(0.44, 0.70), at(0.76, 0.33)});
        break;
    }
    case Mark::NotSure: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warn);
        const QPointF c = square.center();
        const qreal h = square.width() * 0.56;
        painter.drawPolygon(QPolygonF{
            {c.x(), c.y() - h}, {c.x() + h, c.y()}, {c.x(), c.y() + h}, {c.x() - h, c.y()}});
        pen.setColor(theme.base);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        strokeQuestion(painter, r);
        break;
    }
    case Mark::NotInList:
        pen.setColor(theme.warn);
        painter.setPen(pen);
        painter.drawEllipse(r);
        painter.drawLine(QPointF(r.left() + r.width() * 0.17, r.top() + r.height() * 0.83),
                         QPointF(r.left() + r.width() * 0.83, r.top() + r.height() * 0.17));
        break;
    case Mark::Failed:
        pen.setColor(theme.bad);
        painter.setPen(pen);
        painter.setBrush(theme.bad);
        painter.drawPolygon(QPolygonF{{r.center().x(), r.top() + r.height() * 0.06},
                                      {r.right(), r.bottom() - r.height() * 0.04},
                                      {r.left(), r.bottom() - r.height() * 0.04}});
        pen.setColor(theme.base);
        painter.setPen(pen);
        strokeExclamation(painter, r);
        break;
    }
    painter.restore();
}

MarkLabel::MarkLabel(int side, QWidget* parent) : QWidget(parent), m_side(side) {
    setFixedSize(side, side);
}

void MarkLabel::setMark(Mark mark) {
    m_mark = mark;
    update();
}

void MarkLabel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintMark(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_mark, Theme::of(*this));
}

} // namespace taxo::ui
