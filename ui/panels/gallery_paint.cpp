// SPDX-License-Identifier: MIT
#include "ui/panels/gallery_view.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kHeadingInset = 20; ///< where pictures begin

QFont headingFont(QFont font, bool isItalic) {
    font.setWeight(QFont::DemiBold);
    font.setItalic(isItalic);
    return font;
}

} // namespace

GroupTitle GalleryView::titleOf(std::size_t group) const {
    return groupTitle(m_groupedBy, m_document.groups()[group].value, m_hidesSuggestions);
}

QRect GalleryView::headingRect(std::size_t group) const {
    const Place heading = m_grid.heading(group);
    std::int64_t y = heading.y - top();
    if (y < 0 && group == m_grid.groupAt(top())) {
        y = 0;
        if (group + 1 < m_document.groups().size()) { // the next one pushes it out
            y = std::min<std::int64_t>(0, m_grid.heading(group + 1).y - top() - heading.height);
        }
    }
    return {0,
            static_cast<int>(std::max<std::int64_t>(y, -heading.height)),
            heading.width,
            heading.height};
}

std::optional<std::size_t> GalleryView::headingAt(QPoint at) const {
    if (!m_grid.hasHeadings() || !viewport()->rect().contains(at)) {
        return std::nullopt;
    }
    const std::size_t kept = m_grid.groupAt(top());
    if (headingRect(kept).contains(at)) {
        return kept;
    }
    return m_grid.headingAt(top() + at.y());
}

void GalleryView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    const Theme& theme = Theme::of(*this);
    for (const QRect& dirty : event->region()) {
        painter.fillRect(dirty, theme.base);
    }
    if (m_document.size() == 0) {
        painter.setPen(theme.quiet);
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                         m_emptyText);
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
        }
        return;
    }
    paintRows(painter, *event);
    paintBand(painter);
    if (m_grid.hasHeadings()) {
        paintHeadings(painter, event->rect());
    }
}

void GalleryView::paintRows(QPainter& painter, const QPaintEvent& event) const {
    const Theme& theme = Theme::of(*this);
    const int side = wantedSide();
    const auto rows =
        m_grid.rowsBetween(top() + event.rect().top(), top() + event.rect().bottom() + 1);
    for (std::size_t at = rows.first; at < rows.end; ++at) {
        const QRect cell = cellRect(at);
        if (!event.region().intersects(cell)) {
            continue;
        }
        const ItemId item = m_document.idAt(at);
        TilePainter::Look look;
        look.isSelected = m_selection.contains(item);
        look.isCurrent = item == m_focus.current();
        look.isActive = hasFocus();
        look.isUnderMouse = at == m_hoveredRow;
        look.hidesSuggestions = m_hidesSuggestions;
        m_tiles.paint(painter,
                      cell,
                      m_document.rowAt(at),
                      {m_thumbnails.image(item, side),
                       m_thumbnails.state(item) == ThumbnailCache::State::Failed},
                      look,
                      theme);
    }
}

void GalleryView::paintHeadings(QPainter& painter, const QRect& dirty) const {
    const std::size_t kept = m_grid.groupAt(top());
    const std::size_t first = m_grid.groupAt(top() + dirty.top());
    const std::size_t last = m_grid.groupAt(top() + dirty.bottom());
    for (std::size_t group = std::max(first, kept + 1); group <= last; ++group) {
        paintHeading(painter, group);
    }
    if (headingRect(kept).intersects(dirty)) { // lies over the others
        paintHeading(painter, kept);
    }
}

void GalleryView::paintHeading(QPainter& painter, std::size_t group) const {
    const Theme& theme = Theme::of(*this);
    const QRect box = headingRect(group);
    const bool isOverTiles = box.top() != m_grid.heading(group).y - top();
    painter.fillRect(box, theme.base);
    painter.setRenderHint(QPainter::Antialiasing);
    if (group == m_hoveredGroup) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.window);
        painter.drawRoundedRect(box.adjusted(12, 5, -12, -3), 6, 6);
    }
    if (isOverTiles) {
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line);
    }
    const GroupTitle title = titleOf(group);
    const QString count =
        QLocale().toString(static_cast<qulonglong>(m_document.groups()[group].size));
    const QFont bold = headingFont(font(), title.isItalic);
    const QFontMetrics metrics(bold);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const QFontMetrics smallMetrics(small);
    const QRect line = box.adjusted(kHeadingInset, 2, -kHeadingInset, 0);
    QRect pill(0, 0, smallMetrics.horizontalAdvance(count) + 14, smallMetrics.height() + 3);
    const QString shown =
        metrics.elidedText(title.text, Qt::ElideRight, line.width() - pill.width() - kGap);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(line, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter), shown);
    // On a ground of its own: "June 2025 28" would be a date.
    const int after = metrics.horizontalAdvance(shown) + kGap + 2;
    pill.moveCenter(line.center());
    pill.moveLeft(isRightToLeft() ? line.right() + 1 - after - pill.width() : line.left() + after);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.track);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setFont(small);
    painter.setPen(theme.quiet);
    painter.drawText(pill, static_cast<int>(Qt::AlignCenter), count);
}

QRect GalleryView::bandRect() const {
    const QPoint from(m_band->x,
                      static_cast<int>(std::clamp<std::int64_t>(
                          m_band->y - top(), -10, viewport()->height() + 10)));
    return QRect(from, m_band->now).normalized();
}

void GalleryView::paintBand(QPainter& painter) const {
    if (!m_band) {
        return;
    }
    const Theme& theme = Theme::of(*this);
    QColor ground = theme.accent;
    ground.setAlpha(38);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(theme.accent);
    painter.setBrush(ground);
    painter.drawRect(bandRect());
}

} // namespace taxo::ui
