// SPDX-License-Identifier: MIT
#include "ui/panels/item_strip.h"

#include "ui/panels/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kBetween = 4;

/// The middle of a picture, as a square.
QRectF middleOf(const QImage& image) {
    const int side = std::min(image.width(), image.height());
    return QRectF((image.width() - side) / 2.0, (image.height() - side) / 2.0, side, side);
}

} // namespace

ItemStrip::ItemStrip(const ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent), m_thumbnails(thumbnails) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&thumbnails, &ThumbnailCache::changed, this, qOverload<>(&QWidget::update));
}

void ItemStrip::setItems(std::vector<ItemId> items, Choice choice) {
    m_items = std::move(items);
    m_choice = choice;
    setCursor(m_items.empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    updateGeometry();
    update();
}

std::vector<ItemId> ItemStrip::seen() const {
    const auto room = static_cast<std::size_t>(std::max(0, width() + kBetween)) /
                      static_cast<std::size_t>(kSide + kBetween); // a part of one tells nothing
    if (room >= m_items.size()) {
        return m_items;
    }
    std::vector<ItemId> seen;
    for (std::size_t i = 0; i < room; ++i) {
        const bool isSpread = m_choice == Choice::Spread && room > 1;
        seen.push_back(m_items[isSpread ? i * (m_items.size() - 1) / (room - 1) : i]);
    }
    return seen;
}

QSize ItemStrip::sizeHint() const {
    return {static_cast<int>(m_items.size()) * (kSide + kBetween), kSide};
}

QSize ItemStrip::minimumSizeHint() const {
    return {kSide, kSide};
}

QRect ItemStrip::placeOf(std::size_t item) const {
    const int along = static_cast<int>(item) * (kSide + kBetween);
    const QRect place(along, 0, kSide, kSide);
    return layoutDirection() == Qt::RightToLeft ? place.translated(width() - kSide - 2 * along, 0)
                                                : place;
}

void ItemStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Theme& theme = Theme::of(*this);
    const std::vector<ItemId> items = seen();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QRect place = placeOf(i);
        const QImage image =
            m_thumbnails.image(items[i], static_cast<int>(kSide * devicePixelRatioF()));
        if (image.isNull()) {
            painter.fillRect(place, theme.track);
        } else {
            painter.drawImage(QRectF(place), image, middleOf(image));
        }
    }
}

void ItemStrip::mouseReleaseEvent(QMouseEvent* event) {
    const std::vector<ItemId> items = seen();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (event->button() == Qt::LeftButton && placeOf(i).contains(event->position().toPoint())) {
            Q_EMIT chosen(items[i]);
            return;
        }
    }
}

} // namespace taxo::ui
