// SPDX-License-Identifier: MIT
#include "ui/scene/space_view.h"

#include "ui/scene/arrow_keys.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kMark = 5.5; ///< radius
constexpr double kReachOfMark = 10.0;
constexpr double kDegreesPerPixel = 0.5;
constexpr double kDegreesPerKey = 5.0;
constexpr double kSteepest = 90.0;
constexpr double kFilled = 0.86; ///< of the widget

QColor colorOf(Color color, double opacity = 1.0) {
    QColor made(color.red, color.green, color.blue);
    made.setAlphaF(static_cast<float>(opacity));
    return made;
}

void drawShape(QPainter& painter, taxo::PointShape shape, QPointF at, double radius) {
    switch (shape) {
    case taxo::PointShape::Circle:
        painter.drawEllipse(at, radius, radius);
        return;
    case taxo::PointShape::Square: {
        const double half = 0.89 * radius; // of the circle's area
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2.0 * half, 2.0 * half));
        return;
    }
    case taxo::PointShape::Triangle: {
        const double side = 1.35 * radius;
        painter.drawPolygon(QPolygonF({at + QPointF(0.0, -side),
                                       at + QPointF(0.87 * side, 0.5 * side),
                                       at + QPointF(-0.87 * side, 0.5 * side)}));
        return;
    }
    }
}

} // namespace

SpaceView::SpaceView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::OpenHandCursor);
}

void SpaceView::setContent(Content content) {
    m_content = std::move(content);
    m_pointedOut.reset();
    look();
}

void SpaceView::setAngles(const ViewAngles& angles) {
    m_angles = angles;
    m_angles.elevationDegrees = std::clamp(angles.elevationDegrees, -kSteepest, kSteepest);
    m_angles.azimuthDegrees = std::remainder(angles.azimuthDegrees, 360.0);
    look();
    Q_EMIT turned();
}

void SpaceView::setPointedOut(std::optional<std::uint32_t> thing) {
    if (std::exchange(m_pointedOut, thing) != thing) {
        update();
    }
}

/// From where it is looked at now.
void SpaceView::look() {
    std::vector<float> all(m_content.positions.values().begin(),
                           m_content.positions.values().end());
    for (const SpaceMark& mark : m_content.marks) {
        all.insert(all.end(), mark.at.begin(), mark.at.end());
    }
    m_seen = lookAt(all, m_angles);
    m_order.resize(m_content.positions.rows());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::ranges::sort(m_order, {}, [&](std::uint32_t point) { return m_seen.nearness[point]; });
    if (!m_seen.box.empty()) { // opposite corners: ends of the first edge and of the last
        const auto& box = m_seen.box;
        m_middle = {(box[0] + box[box.size() - 2]) / 2.0F, (box[1] + box.back()) / 2.0F};
    }
    std::array<float, 3> least{};
    std::array<float, 3> most{};
    for (std::size_t i = 0; i < all.size(); i += 3) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            least[axis] = i == 0 ? all[axis] : std::min(least[axis], all[i + axis]);
            most[axis] = i == 0 ? all[axis] : std::max(most[axis], all[i + axis]);
        }
    }
    m_ground = std::hypot(most[0] - least[0], most[1] - least[1]) / 2.0F;
    m_tall = (most[2] - least[2]) / 2.0F;
    update();
}

QPointF SpaceView::toScreen(float x, float y) const {
    // As large as it may be however it is turned about the vertical.
    const double tipped = m_angles.elevationDegrees * std::numbers::pi / 180.0;
    const double across = std::max(1e-6, static_cast<double>(m_ground));
    const double upwards = std::max(1e-6,
                                    static_cast<double>(m_tall) * std::cos(tipped) +
                                        static_cast<double>(m_ground) * std::abs(std::sin(tipped)));
    const double scale = kFilled * std::min(width() / 2.0 / across, height() / 2.0 / upwards);
    return {width() / 2.0 + scale * static_cast<double>(x - m_middle[0]),
            height() / 2.0 - scale * static_cast<double>(y - m_middle[1])};
}

QPointF SpaceView::placeOf(std::size_t mark) const {
    const std::size_t at = 2 * (m_content.positions.rows() + mark);
    return toScreen(m_seen.positions[at], m_seen.positions[at + 1]);
}

std::optional<std::size_t> SpaceView::markAt(QPointF at) const {
    std::optional<std::size_t> nearest;
    double least = kReachOfMark;
    for (std::size_t mark = 0; mark < m_content.marks.size(); ++mark) {
        const QPointF away = placeOf(mark) - at;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= least) {
            least = distance;
            nearest = mark;
        }
    }
    return nearest;
}

void SpaceView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_content.marks.empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter);
    paintPoints(painter);
    paintMarks(painter);
    paintNames(painter);
    paintKeys(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// Its edges, and at one of each direction what the axis is.
void SpaceView::paintBox(QPainter& painter) const {
    painter.setPen(QPen(palette().color(QPalette::Mid), 1.0));
    const auto& box = m_seen.box;
    for (std::size_t i = 0; i + 3 < box.size(); i += 4) {
        painter.drawLine(toScreen(box[i], box[i + 1]), toScreen(box[i + 2], box[i + 3]));
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    std::vector<QRectF> taken;
    for (std::size_t axis = 0; axis < 3 && 4 * axis + 3 < box.size(); ++axis) {
        const QPointF from = toScreen(box[4 * axis], box[4 * axis + 1]);
        const QPointF to = toScreen(box[4 * axis + 2], box[4 * axis + 3]);
        if (std::hypot(to.x() - from.x(), to.y() - from.y()) < 24.0) {
            continue; // looked at along it
        }
        QRectF place(0.0, 0.0, width() / 2.0, fontMetrics().height());
        place.moveCenter((from + to) / 2.0 + QPointF(0.0, fontMetrics().height()));
        place.moveLeft(std::clamp(place.left(), 4.0, std::max(4.0, width() - place.width() - 4.0)));
        place.moveTop(std::clamp(place.top(), 2.0, std::max(2.0, height() - place.height() - 2.0)));
        const QString name = fontMetrics().elidedText(
            m_content.axes.at(axis), Qt::ElideRight, static_cast<int>(place.width()));
        while (
            std::ranges::any_of(taken, [&](const QRectF& one) { return one.intersects(place); })) {
            place.translate(0.0, -place.height()); // above the one before
        }
        taken.push_back(place);
        painter.drawText(place, Qt::AlignCenter, name);
    }
}

void SpaceView::paintPoints(QPainter& painter) const {
    QPen pen;
    pen.setCapStyle(Qt::RoundCap);
    for (const std::uint32_t point : m_order) {
        const float nearness = m_seen.nearness[point];
        if (!std::isfinite(nearness)) {
            continue;
        }
        pen.setColor(colorOf(m_content.colors[point], 0.18 + 0.3 * static_cast<double>(nearness)));
        pen.setWidthF(2.2 + 1.6 * static_cast<double>(nearness));
        painter.setPen(pen);
        const std::size_t place = std::size_t{2} * point;
        painter.drawPoint(toScreen(m_seen.positions[place], m_seen.positions[place + 1]));
    }
}

void SpaceView::paintMarks(QPainter& painter) const {
    const QColor ground = palette().color(QPalette::Base);
    for (const bool isRim : {true, false}) {
        for (std::size_t mark = 0; mark < m_content.marks.size(); ++mark) {
            const SpaceMark& one = m_content.marks[mark];
            if (one.joinedTo) {
                painter.setPen(QPen(isRim ? ground : colorOf(one.color), isRim ? 5.0 : 2.2));
                painter.drawLine(placeOf(*one.joinedTo), placeOf(mark));
            }
        }
    }
    for (std::size_t mark = 0; mark < m_content.marks.size(); ++mark) {
        const SpaceMark& one = m_content.marks[mark];
        painter.setPen(QPen(ground, 1.5));
        painter.setBrush(colorOf(one.color));
        drawShape(painter, one.shape, placeOf(mark), kMark);
        if (m_pointedOut == one.thing) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
            painter.drawEllipse(placeOf(mark), 2.0 * kMark, 2.0 * kMark);
        }
    }
}

/// Below each other in the corner.
void SpaceView::paintKeys(QPainter& painter) const {
    const double line = 1.2 * fontMetrics().height();
    const QColor color = palette().color(QPalette::PlaceholderText);
    double top = 8.0;
    for (const SpaceKey& key : m_content.keys) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        drawShape(painter, key.shape, {8.0 + kMark, top + line / 2.0}, kMark);
        painter.setPen(color);
        const QRectF place(16.0 + 2.0 * kMark, top, width() / 2.0, line);
        painter.drawText(
            place,
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            fontMetrics().elidedText(key.text, Qt::ElideRight, static_cast<int>(place.width())));
        top += line;
    }
}

/// Those that hide no other name.
void SpaceView::paintNames(QPainter& painter) const {
    QFont font = painter.font();
    font.setItalic(true);
    const QFontMetricsF metrics(font);
    std::vector<QRectF> taken;
    for (std::size_t mark = 0; mark < m_content.marks.size(); ++mark) {
        const QString& name = m_content.marks[mark].name;
        if (name.isEmpty()) {
            continue;
        }
        QRectF place(0.0, 0.0, metrics.horizontalAdvance(name), metrics.height());
        place.moveTopLeft(placeOf(mark) + QPointF(kMark + 4.0, -metrics.height() / 2.0));
        if (place.right() > width()) {
            place.moveRight(placeOf(mark).x() - kMark - 4.0);
        }
        if (std::ranges::any_of(taken, [&](const QRectF& one) { return one.intersects(place); })) {
            continue;
        }
        taken.push_back(place);
        QPainterPath path;
        path.addText(place.left(), place.top() + metrics.ascent(), font, name);
        QColor halo = palette().color(QPalette::Base);
        halo.setAlphaF(0.85F);
        painter.strokePath(path, QPen(halo, 3.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(path, palette().color(QPalette::Text));
    }
}

bool SpaceView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const auto mark = markAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           mark ? QStringLiteral("<p>") + // text, whatever a name holds
                                      m_content.marks[*mark].name.toHtmlEscaped() +
                                      QStringLiteral("</p>")
                                : QString(),
                           this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) { // arrows turn, whatever they are elsewhere
        auto* const key = static_cast<QKeyEvent*>(event);
        if (!directionOf(key->key()).isNull() && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SpaceView::mousePressEvent(QMouseEvent* event) {
    m_pressedAt = event->position();
    m_draggedFrom = m_pressedAt;
    m_isDragging = false;
}

void SpaceView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        setCursor(markAt(at) ? Qt::PointingHandCursor : Qt::OpenHandCursor);
        return;
    }
    m_isDragging = m_isDragging || (at - m_pressedAt).manhattanLength() > 4.0;
    if (m_isDragging) {
        setCursor(Qt::ClosedHandCursor);
        const QPointF by = at - m_draggedFrom;
        m_draggedFrom = at;
        setAngles({m_angles.azimuthDegrees - kDegreesPerPixel * by.x(),
                   m_angles.elevationDegrees + kDegreesPerPixel * by.y()});
    }
}

void SpaceView::mouseReleaseEvent(QMouseEvent* event) {
    setCursor(Qt::OpenHandCursor);
    if (std::exchange(m_isDragging, false) || event->button() != Qt::LeftButton) {
        return;
    }
    if (const auto mark = markAt(event->position())) {
        Q_EMIT chosen({m_content.marks[*mark].thing},
                      event->modifiers().testFlag(Qt::ControlModifier));
    }
}

void SpaceView::keyPressEvent(QKeyEvent* event) {
    const QPointF direction = directionOf(event->key());
    if (!direction.isNull()) {
        setAngles({m_angles.azimuthDegrees - kDegreesPerKey * direction.x(),
                   m_angles.elevationDegrees + kDegreesPerKey * direction.y()});
    } else if (event->key() == Qt::Key_0) {
        setAngles({});
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace taxo::ui
