// SPDX-License-Identifier: MIT
#include "ui/scene/map_canvas.h"

#include "ui/scene/thumbnail_places.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kMargin = 12.0;
constexpr double kCard = 192.0; // side of its picture

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

MapCanvas::MapCanvas(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void MapCanvas::setContent(Content content) {
    m_content = std::move(content);
    update();
}

QFont MapCanvas::fontOf(const QFont& font, int level, bool isItalic) {
    QFont made(font);
    made.setPointSizeF(font.pointSizeF() * std::max(0.92, 1.3 - 0.12 * level));
    made.setWeight(level < 2 ? QFont::DemiBold : QFont::Medium);
    made.setItalic(isItalic);
    return made;
}

void MapCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_content.background) {
        painter.fillRect(rect(), palette().color(QPalette::Base));
        painter.drawImage(m_content.background->target, m_content.background->image);
    }
    paintOver(painter);
    paintHand(painter);
    paintCard(painter);
    paintWords(painter);
}

void MapCanvas::paintOver(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paintNeighbors(painter);
    paintThumbnails(painter);
    paintLabels(painter);
    paintArrow(painter);
    paintNumbers(painter);
    paintGuests(painter);
}

void MapCanvas::paintNeighbors(QPainter& painter) const {
    const QColor color = palette().color(QPalette::Text);
    painter.setPen(QPen(withAlpha(color, 0.55), 1.2));
    painter.drawLines(m_content.neighbors.data(), static_cast<int>(m_content.neighbors.size()));
    painter.setBrush(Qt::NoBrush);
    for (const QLineF& line : m_content.neighbors) {
        painter.drawEllipse(line.p2(), 5.0, 5.0);
    }
}

void MapCanvas::paintThumbnails(QPainter& painter) const {
    for (const Thumbnail& one : m_content.thumbnails) {
        if (one.image.isNull()) {
            continue; // its point is seen below
        }
        painter.setOpacity(one.isQuiet ? 0.35 : 1.0);
        paintThumbnail(painter,
                       one.box,
                       one.image,
                       one.isSelected ? palette().color(QPalette::Highlight) : one.frame,
                       one.isSelected ? 4.0 : 2.0);
    }
    painter.setOpacity(1.0);
}

void MapCanvas::paintLabels(QPainter& painter) const {
    for (const Label& label : m_content.labels) {
        paintWithHalo(painter, label.text, fontOf(font(), label.level, label.isItalic), label.at);
    }
}

/// On a rim of the ground, so that it is read on points of any colour. `at` is its middle.
void MapCanvas::paintWithHalo(QPainter& painter,
                              const QString& text,
                              const QFont& written,
                              QPointF at) const {
    const QFontMetricsF metrics(written);
    QPainterPath path;
    path.addText(at.x() - metrics.horizontalAdvance(text) / 2,
                 at.y() + metrics.ascent() / 2 - metrics.descent() / 2,
                 written,
                 text);
    painter.strokePath(path,
                       QPen(withAlpha(palette().color(QPalette::Base), 0.85),
                            4.0,
                            Qt::SolidLine,
                            Qt::RoundCap,
                            Qt::RoundJoin));
    painter.fillPath(path, palette().color(QPalette::Text));
}

void MapCanvas::paintArrow(QPainter& painter) const {
    constexpr double kHead = 12.0;
    if (!m_content.arrow || m_content.arrow->line.length() <= kHead) {
        return;
    }
    const auto& [line, text] = *m_content.arrow;
    const QPointF way = (line.p2() - line.p1()) / line.length();
    const QPointF aside(-way.y(), way.x());
    QPainterPath path(line.p1());
    path.lineTo(line.p2());
    path.moveTo(line.p2() - kHead * (way + 0.5 * aside));
    path.lineTo(line.p2());
    path.lineTo(line.p2() - kHead * (way - 0.5 * aside));
    for (const bool isRim : {true, false}) {
        painter.strokePath(path,
                           QPen(isRim ? withAlpha(palette().color(QPalette::Base), 0.9)
                                      : palette().color(QPalette::Text),
                                isRim ? 6.0 : 2.5,
                                Qt::SolidLine,
                                Qt::RoundCap,
                                Qt::RoundJoin));
    }
    // Beyond its end, as far as that is in sight.
    const QFont written = fontOf(font(), 1, false);
    const QFontMetricsF metrics(written);
    const double halfWidth = metrics.horizontalAdvance(text) / 2;
    const double halfHeight = metrics.height() / 2;
    const QPointF beyond =
        line.p2() + QPointF(way.x() * (halfWidth + kHead), way.y() * (halfHeight + kHead));
    const QRectF room = QRectF(rect()).adjusted(
        halfWidth + kMargin, halfHeight + kMargin, -halfWidth - kMargin, -halfHeight - kMargin);
    paintWithHalo(painter,
                  text,
                  written,
                  {std::max(room.left(), std::min(beyond.x(), room.right())),
                   std::max(room.top(), std::min(beyond.y(), room.bottom()))});
}

void MapCanvas::paintNumbers(QPainter& painter) const {
    QFont small(font());
    small.setPointSizeF(font().pointSizeF() * 0.85);
    small.setBold(true);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    for (std::size_t i = m_content.numbered.size(); i-- > 0;) { // the best on top
        const QString number = QLocale().toString(static_cast<int>(i + 1));
        QRectF plate(0.0, 0.0, metrics.horizontalAdvance(number) + 8.0, metrics.height() + 2.0);
        plate.setWidth(std::max(plate.width(), plate.height()));
        plate.moveCenter(m_content.numbered[i]);
        painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawText(plate, Qt::AlignCenter, number);
    }
    painter.setFont(font());
}

void MapCanvas::paintGuests(QPainter& painter) const {
    for (const Guest& guest : m_content.guests) {
        paintGuest(painter, guest);
    }
}

/// A sign on a post, which stands where the photograph would lie.
void MapCanvas::paintGuest(QPainter& painter, const Guest& guest) const {
    constexpr double kSide = 72.0;
    constexpr double kPost = 12.0;
    const auto& [at, picture] = guest;
    QRectF sign(0.0, 0.0, kSide, kSide);
    sign.moveCenter(at - QPointF(0.0, kPost + kSide / 2));
    const QPolygonF frame({sign.topLeft(),
                           sign.topRight(),
                           sign.bottomRight(),
                           at + QPointF(kPost / 2, -kPost),
                           at,
                           at + QPointF(-kPost / 2, -kPost),
                           sign.bottomLeft()});
    painter.setPen(QPen(palette().color(QPalette::Highlight), 3.0));
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawPolygon(frame);
    if (!picture.isNull()) {
        painter.drawImage(sign, picture, croppedTo(sign, picture));
    }
}

void MapCanvas::paintHand(QPainter& painter) const {
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor ground = palette().color(QPalette::Base);
    // Twice, so that it is seen on points of any colour.
    const auto stroke = [&](const auto& draw, Qt::PenStyle style, const QBrush& fill) {
        painter.setBrush(fill);
        painter.setPen(QPen(withAlpha(ground, 0.9), 4.0));
        draw();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2.0, style));
        draw();
    };
    for (const auto& ring : {m_content.marked, m_content.hovered}) {
        if (ring) {
            const double radius = ring->diameter / 2 + 3.5;
            stroke([&, at = ring->at] { painter.drawEllipse(at, radius, radius); },
                   Qt::SolidLine,
                   Qt::NoBrush);
        }
    }
    // What is taken away is drawn with a broken line: not by colour alone.
    const bool isTaking = m_content.change == SelectionChange::Remove ||
                          m_content.change == SelectionChange::Intersect;
    if (m_content.outline.size() > 1) {
        stroke([&] { painter.drawPolygon(m_content.outline); },
               isTaking ? Qt::DashLine : Qt::SolidLine,
               withAlpha(accent, 0.14));
    }
    if (m_content.pointer) {
        const auto& [at, radius] = *m_content.pointer;
        stroke(
            [&, place = at, size = radius] {
                painter.drawEllipse(place, size, size);
                painter.drawLine(place - QPointF(5, 0), place + QPointF(5, 0));
                painter.drawLine(place - QPointF(0, 5), place + QPointF(0, 5));
            },
            isTaking ? Qt::DashLine : Qt::SolidLine,
            withAlpha(accent, 0.14));
    }
    if (m_content.isFocused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2.0));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

/// Below and to the right of the point, or on its other sides where there is no room.
void MapCanvas::paintCard(QPainter& painter) const {
    if (!m_content.card || !m_content.hovered) {
        return;
    }
    constexpr double kPad = 8.0;
    constexpr double kGap = 14.0;
    const auto& [picture, text] = *m_content.card;
    const QSizeF shown = picture.isNull()
                             ? QSizeF(0.0, 0.0)
                             : QSizeF(picture.size()).scaled(kCard, kCard, Qt::KeepAspectRatio);
    const double wide = std::max(shown.width(), text.isEmpty() ? 0.0 : kCard);
    const QRectF words =
        QFontMetricsF(font()).boundingRect(QRectF(0.0, 0.0, wide, 1000.0), Qt::TextWordWrap, text);
    const double between = picture.isNull() || text.isEmpty() ? 0.0 : kPad;
    const QSizeF size(wide + 2 * kPad, shown.height() + between + words.height() + 2 * kPad);
    const QPointF at = m_content.hovered->at;
    QRectF box(at + QPointF(kGap, kGap), size);
    if (box.right() > width()) {
        box.moveRight(at.x() - kGap);
    }
    if (box.bottom() > height()) {
        box.moveBottom(std::max(size.height(), at.y() - kGap));
    }
    painter.setPen(QPen(palette().color(QPalette::Mid), 1.0));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(box, 4.0, 4.0);
    if (!picture.isNull()) {
        painter.drawImage(
            QRectF(box.topLeft() + QPointF(kPad + (wide - shown.width()) / 2, kPad), shown),
            picture);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(
        QRectF(
            box.left() + kPad, box.top() + kPad + shown.height() + between, wide, words.height()),
        Qt::TextWordWrap,
        text);
}

void MapCanvas::paintPlate(QPainter& painter, const QString& text, Qt::Alignment alignment) const {
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QRectF box = painter.boundingRect(
        room.adjusted(8, 4, -8, -4), static_cast<int>(alignment) | Qt::TextWordWrap, text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(palette().color(QPalette::Window), 0.9));
    painter.drawRoundedRect(box.adjusted(-8, -4, 8, 4), 4, 4);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(box, static_cast<int>(alignment) | Qt::TextWordWrap, text);
}

void MapCanvas::paintWords(QPainter& painter) const {
    if (!m_content.message.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const double side = std::max(kMargin, (width() - 420.0) / 2);
        painter.drawText(QRectF(rect()).adjusted(side, kMargin, -side, -kMargin),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_content.message);
    }
    if (!m_content.busy.isEmpty()) {
        paintPlate(painter, m_content.busy, Qt::AlignTop | Qt::AlignLeft);
    }
    if (!m_content.note.isEmpty()) {
        paintPlate(painter, m_content.note, Qt::AlignBottom | Qt::AlignLeft);
    }
}

} // namespace taxo::ui
