// SPDX-License-Identifier: MIT
#include "ui/scene/thumbnail_places.h"

#include "core/base/random.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kFill = 0.62; ///< side, of the room that each point has

/// Boxes of one size, by the square of the screen in which their upper left corner lies: those that
/// one can touch lie in the squares around.
class Taken {
public:
    explicit Taken(double side) : m_side(side) {}

    bool add(const QRectF& box) {
        const auto column = static_cast<int>(std::floor(box.left() / m_side));
        const auto row = static_cast<int>(std::floor(box.top() / m_side));
        for (int y = row - 1; y <= row + 1; ++y) {
            for (int x = column - 1; x <= column + 1; ++x) {
                const auto other = m_boxes.find({x, y});
                if (other != m_boxes.end() && other->second.intersects(box)) {
                    return false;
                }
            }
        }
        m_boxes[{column, row}] = box;
        return true;
    }

private:
    double m_side;
    std::map<std::pair<int, int>, QRectF> m_boxes;
};

} // namespace

std::vector<ThumbnailPlace> placeThumbnails(std::span<const SeenPoint> points, QSizeF screen) {
    if (points.empty() || points.size() > kMostThumbnails) {
        return {};
    }
    const double room =
        std::sqrt(screen.width() * screen.height() / static_cast<double>(points.size()));
    const double side = std::min(std::floor(kFill * room), kLargestThumbnail);
    if (side < kSmallestThumbnail) {
        return {};
    }
    // By lot, always the same: an order by place would move them all with the map.
    std::vector<std::pair<std::uint64_t, const SeenPoint*>> order;
    for (const SeenPoint& point : points) {
        order.emplace_back(seedOf(1, point.index), &point);
    }
    std::ranges::sort(order);
    std::vector<ThumbnailPlace> places;
    Taken taken(side + 4.0);
    for (const auto& [lot, point] : order) {
        QRectF box(0.0, 0.0, side, side);
        box.moveCenter(point->at);
        if (taken.add(box.adjusted(-2.0, -2.0, 2.0, 2.0))) {
            places.push_back({point->index, box});
        }
    }
    return places;
}

QRectF croppedTo(const QRectF& box, const QImage& image) {
    const QSizeF size = image.size();
    const double scale = std::min(size.width() / box.width(), size.height() / box.height());
    QRectF part(0.0, 0.0, box.width() * scale, box.height() * scale);
    part.moveCenter(QRectF(QPointF(), size).center());
    return part;
}

void paintThumbnail(QPainter& painter,
                    const QRectF& box,
                    const QImage& image,
                    const QColor& frame,
                    double frameWidth) {
    painter.drawImage(box, image, croppedTo(box, image));
    painter.setPen(QPen(frame, frameWidth, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const double outside = frameWidth / 2.0;
    painter.drawRect(box.adjusted(-outside, -outside, outside, outside));
}

} // namespace taxo::ui
