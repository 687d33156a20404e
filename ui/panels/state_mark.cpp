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

/// A dot and a dash.
void strokeLetterI(QPainter& painter, const QRectF& r) {
    const QPointF c = r.center();
    painter.drawPoint(QPointF(c.x(), r.top() + r.height() * 0.26));
    painter.drawLine(QPointF(c.x(), r.top() + r.height() * 0.48),
                     QPointF(c.x(), r.top() + r.height() * 0.76));
}

QPointF within(const QRectF& r, qreal x, qreal y) {
    return {r.left() + r.width() * x, r.top() + r.height() * y};
}

QPolygonF tickIn(const QRectF& r) {
    return {within(r, 0.26, 0.53), within(r, 0.44, 0.70), within(r, 0.76, 0.33)};
}

/// Somebody's or something's plain word: filled, with a sign on it.
void paintDisc(QPainter& painter,
               const QRectF& square,
               const QRectF& r,
               QPen pen,
               Mark mark,
               const Theme& theme) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark == Mark::Unknown || mark == Mark::Nothing ? theme.quiet : theme.accent);
    painter.drawEllipse(square);
    pen.setColor(mark == Mark::Unknown || mark == Mark::Nothing ? theme.base : theme.onAccent);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (mark == Mark::Unknown) {
        strokeQuestion(painter, r);
    } else if (mark == Mark::Nothing) {
        painter.drawLine(within(r, 0.27, 0.5), within(r, 0.73, 0.5));
    } else {
        painter.drawPolyline(tickIn(r));
    }
}

void paintTickedSquare(QPainter& painter, const QRectF& square, QPen pen, const Theme& theme) {
    const qreal inset = square.width() * 0.04;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(
        square.adjusted(inset, inset, -inset, -inset), 2.0 * inset, 2.0 * inset);
    pen.setColor(theme.onAccent);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(tickIn(square));
}

void paintFlag(QPainter& painter, const QRectF& r, QPen pen, const Theme& theme) {
    QPainterPath cloth(within(r, 0.22, 0.06));
    cloth.lineTo(within(r, 0.96, 0.06));
    cloth.lineTo(within(r, 0.76, 0.32));
    cloth.lineTo(within(r, 0.96, 0.58));
    cloth.lineTo(within(r, 0.22, 0.58));
    cloth.closeSubpath();
    painter.fillPath(cloth, theme.bad);
    pen.setColor(theme.bad);
    painter.setPen(pen);
    painter.drawLine(within(r, 0.18, 0.04), within(r, 0.18, 0.98));
}

void paintCorners(QPainter& painter, const QRectF& r, QPen pen, const Theme& theme) {
    pen.setColor(theme.text);
    painter.setPen(pen);
    const qreal edge = 0.06;
    const qreal arm = 0.34;
    for (const qreal x : {edge, 1 - edge}) {
        for (const qreal y : {edge, 1 - edge}) {
            const qreal toX = x < 0.5 ? arm : 1 - arm;
            const qreal toY = y < 0.5 ? arm : 1 - arm;
            painter.drawPolyline(QPolygonF{within(r, toX, y), within(r, x, y), within(r, x, toY)});
        }
    }
}

void paintMissing(QPainter& painter, const QRectF& r, QPen pen, const Theme& theme) {
    pen.setColor(theme.warn);
    painter.setPen(pen);
    QPainterPath page(within(r, 0.16, 0.02));
    page.lineTo(within(r, 0.58, 0.02));
    page.lineTo(within(r, 0.84, 0.28));
    page.lineTo(within(r, 0.84, 0.98));
    page.lineTo(within(r, 0.16, 0.98));
    page.closeSubpath();
    painter.drawPath(page);
    painter.drawLine(within(r, 0.04, 0.86), within(r, 0.98, 0.30));
}

/// Three strokes through the middle.
void paintRays(QPainter& painter, const QRectF& r, QPen pen, const Theme& theme) {
    pen.setColor(theme.warn);
    pen.setWidthF(pen.widthF() * 1.3);
    painter.setPen(pen);
    painter.drawLine(within(r, 0.50, 0.04), within(r, 0.50, 0.96));
    painter.drawLine(within(r, 0.10, 0.27), within(r, 0.90, 0.73));
    painter.drawLine(within(r, 0.10, 0.73), within(r, 0.90, 0.27));
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
    case Mark::Ready:
    case Mark::Verified:
    case Mark::Unknown:
    case Mark::Nothing:
        paintDisc(painter, square, r, pen, mark, theme);
        break;
    case Mark::Corrected:
        paintTickedSquare(painter, square, pen, theme);
        break;
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
    case Mark::Novel:
        paintRays(painter, r, pen, theme);
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
    case Mark::Flagged:
        paintFlag(painter, r, pen, theme);
        break;
    case Mark::Region:
        paintCorners(painter, r, pen, theme);
        break;
    case Mark::Missing:
        paintMissing(painter, r, pen, theme);
        break;
    case Mark::Information:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.info);
        painter.drawEllipse(square);
        pen.setColor(theme.base);
        painter.setPen(pen);
        strokeLetterI(painter, r);
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
