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

void ItemStrip::setItems(std::vector<ItemId> items) {
    m_items = std::move(items);
    setCursor(m_items.empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    updateGeometry();
    update();
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
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QRect place = placeOf(i);
        if (!rect().contains(place)) {
            continue; // a part of a picture tells nothing
        }
        const QImage image =
            m_thumbnails.image(m_items[i], static_cast<int>(kSide * devicePixelRatioF()));
        if (image.isNull()) {
            painter.fillRect(place, theme.track);
        } else {
            painter.drawImage(QRectF(place), image, middleOf(image));
        }
    }
}

void ItemStrip::mouseReleaseEvent(QMouseEvent* event) {
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const QRect place = placeOf(i);
        if (event->button() == Qt::LeftButton && rect().contains(place) &&
            place.contains(event->position().toPoint())) {
            Q_EMIT chosen(m_items[i]);
            return;
        }
    }
}

} // namespace taxo::ui
