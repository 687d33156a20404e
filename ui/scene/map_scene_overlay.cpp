// SPDX-License-Identifier: MIT
// What a MapScene lays over its points.
#include "ui/scene/map_canvas.h"
#include "ui/scene/map_scene.h"
#include "ui/scene/picture_maker.h"
#include "ui/scene/qt_color.h"
#include "ui/scene/scene_support.h"

#include <QFontMetricsF>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kNumbered = 50; // more could not be read

/// Where a picture of a map in the plane belongs when it is seen by another camera.
QRectF movedTo(const MapCamera& now, const MapCamera& made, QSizeF size) {
    const double scale = made.height / now.height;
    const double pixels = size.height() / now.height;
    QRectF box({}, size * scale);
    box.moveCenter(QPointF(size.width() / 2 + pixels * (made.center[0] - now.center[0]),
                           size.height() / 2 - pixels * (made.center[1] - now.center[1])));
    return box;
}

} // namespace

void MapScene::measureLabels() {
    m_labelPlaces.clear();
    m_labelSizes.clear();
    m_shownLabels.clear();
    for (const MapLabel& label : m_labels) {
        const QFontMetricsF metrics(
            MapCanvas::fontOf(font(), static_cast<int>(label.place.level), label.isItalic));
        m_labelPlaces.push_back(label.place);
        m_labelSizes.push_back({static_cast<float>(metrics.horizontalAdvance(label.text)) + 12.0F,
                                static_cast<float>(metrics.height()) + 4.0F});
    }
}

void MapScene::placeLabels() {
    m_shownLabels.clear();
    if (m_labels.empty() || m_points.isSolid()) {
        return;
    }
    const double width = m_camera.height * area().width() / area().height();
    const MapWindow window{static_cast<float>(m_camera.center[0] - width / 2),
                           static_cast<float>(m_camera.center[1] - m_camera.height / 2),
                           static_cast<float>(width),
                           static_cast<float>(m_camera.height)};
    m_shownLabels = chooseLabels(m_labelPlaces,
                                 m_labelSizes,
                                 window,
                                 static_cast<float>(area().width()),
                                 static_cast<float>(area().height()));
}

/// Which points are seen as pictures; at rest only: while all moves they would come and go.
void MapScene::placeThumbnails() {
    m_thumbnails.clear();
    const QRectF screen({}, area());
    if (m_imageOf && m_points.size() > 0 && m_finder.countAround(screen) <= 4 * kMostThumbnails) {
        std::vector<SeenPoint> seen;
        for (const std::uint32_t index : m_finder.inside(screen)) {
            seen.push_back({index, m_finder.placeOf(index)});
        }
        m_thumbnails = ui::placeThumbnails(seen, area());
    }
    std::vector<std::uint32_t> wanted;
    for (const ThumbnailPlace& place : m_thumbnails) {
        wanted.push_back(place.index);
    }
    if (wanted != m_wanted) {
        m_wanted = wanted;
        Q_EMIT thumbnailsWanted(m_wanted);
    }
    drawCamera();
}

void MapScene::compose() {
    MapCanvas::Content content;
    content.isFocused = hasFocus();
    content.busy = m_busyText;
    content.note = m_points.size() > 0 ? sceneProblem() : QString();
    if (m_points.size() == 0) {
        content.background = MapCanvas::Background();
        content.message = m_emptyText;
        m_canvas->setContent(std::move(content));
        return;
    }
    if (m_isPicture) {
        content.background = MapCanvas::Background{
            m_maker->image(),
            m_points.isSolid() ? QRectF({}, area()) : movedTo(m_camera, m_maker->camera(), area())};
    }
    const float diameter = pointDiameter(m_points.size(), area().width() * area().height(), zoom());
    if (!m_neighbors.empty()) {
        for (const std::uint32_t index : m_neighbors) {
            content.neighbors.emplace_back(placeOf(m_neighborsOf), placeOf(index));
        }
    }
    for (const Guest& guest : m_guests) {
        const QPointF at =
            MapProjection(m_camera, area())
                .pointOf(std::span(guest.position).first(m_points.positions->dimension()));
        for (const std::uint32_t index : guest.neighbors) {
            content.neighbors.emplace_back(at, placeOf(index));
        }
        content.guests.push_back({at, guest.picture});
    }
    if (m_arrow) {
        const MapProjection projection(m_camera, area());
        const auto place = [&](const std::array<float, 3>& at) {
            return projection.pointOf(std::span(at).first(m_points.positions->dimension()));
        };
        content.arrow =
            MapCanvas::Arrow{QLineF(place(m_arrow->from), place(m_arrow->to)), m_arrow->text};
    }
    for (std::size_t i = 0; i < std::min(m_found.size(), kNumbered); ++i) {
        content.numbered.push_back(placeOf(m_found[i]));
    }
    for (const ThumbnailPlace& place : m_isMoving ? std::vector<ThumbnailPlace>() : m_thumbnails) {
        const bool isSelected = m_isSelected[place.index] != 0;
        content.thumbnails.push_back({place.box,
                                      m_imageOf(place.index),
                                      toQt((*m_points.colors)[place.index]),
                                      isSelected,
                                      m_points.hasSelection && !isSelected});
    }
    for (const ShownLabel& shown : m_shownLabels) {
        const MapLabel& label = m_labels[shown.place];
        const LabelSize& size = m_labelSizes[shown.place];
        content.labels.push_back({label.text,
                                  QPointF(static_cast<double>(shown.left + size.width / 2),
                                          static_cast<double>(shown.top + size.height / 2)),
                                  static_cast<int>(label.place.level),
                                  label.isItalic});
    }
    if (m_marked && *m_marked < m_points.size()) {
        content.marked = MapCanvas::Ring{placeOf(*m_marked), static_cast<double>(diameter)};
    }
    if (m_hovered) {
        content.hovered = MapCanvas::Ring{placeOf(*m_hovered), static_cast<double>(diameter)};
        if (m_cardOf == *m_hovered && (!m_cardPicture.isNull() || !m_cardText.isEmpty())) {
            content.card = MapCanvas::Card{m_cardPicture, m_cardText};
        }
    }
    if (m_hand.gesture() == MapHand::Gesture::Lasso ||
        m_hand.gesture() == MapHand::Gesture::Rectangle) {
        content.outline =
            QPolygonF(QList<QPointF>(m_hand.outline().begin(), m_hand.outline().end()));
    }
    content.change = m_hand.isPressed() ? m_hand.gestureChange() : m_hand.change();
    content.pointer = m_hand.pointer();
    m_canvas->setContent(std::move(content));
}

} // namespace taxo::ui
