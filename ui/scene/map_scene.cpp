// SPDX-License-Identifier: MIT
#include "ui/scene/map_scene.h"

#include "core/base/assert.h"
#include "ui/scene/map_canvas.h"
#include "ui/scene/picture_maker.h"
#include "ui/scene/points_view_private.h"
#include "ui/scene/scene_support.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kRestMs = 160;      // after the last movement all is drawn
constexpr double kFarthest = 8.0; // heights of the whole
constexpr double kNearest = 2e-5; // beyond, floats cannot tell points apart

bool isNumber(std::span<const float> position) {
    return std::ranges::all_of(position, [](float value) { return std::isfinite(value); });
}

} // namespace

MapScene::MapScene(QWidget* parent) : QWidget(parent), m_maker(new PictureMaker(this)) {
    setObjectName(QStringLiteral("mapScene"));
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_emptyText = tr("No map yet");
    if (sceneSupport() != SceneSupport::Processor) {
        m_view = new PointsView(this);
        m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_canvas = new MapCanvas(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &MapScene::showAtRest);
    connect(m_maker, &PictureMaker::made, this, [this] {
        compose();
        Q_EMIT drawn();
    });
    takePalette();
    setPoints(EmbeddingMatrix(0, 2));
}

MapScene::~MapScene() = default;

QSizeF MapScene::area() const {
    return {static_cast<double>(std::max(1, width())), static_cast<double>(std::max(1, height()))};
}

// What is shown

void MapScene::setPoints(EmbeddingMatrix positions) {
    TAXO_ASSERT(positions.rows() == 0 || positions.dimension() == 2 || positions.dimension() == 3);
    const std::size_t count = positions.rows();
    m_isSelected.assign(count, 0);
    m_isHidden.assign(count, 0);
    m_shapes.assign(count, PointShape::Determined);
    m_neighbors.clear();
    m_found.clear();
    m_guests.clear();
    m_arrow.reset();
    m_marked.reset();
    m_labels.clear();
    measureLabels();
    m_thumbnails.clear();
    m_wanted.clear();
    m_hovered.reset();
    m_hand.cancel();
    m_given.reset();
    MapPoints points;
    points.positions = std::make_shared<EmbeddingMatrix>(std::move(positions));
    points.colors = std::make_shared<std::vector<Color>>(count, unknownColor(ground()));
    points.states = std::make_shared<MapPoints::States>(count);
    m_camera = {};
    m_points = std::move(points);
    lookAtPositions();
    refreshStates();
    fitAll();
}

void MapScene::setPositions(EmbeddingMatrix positions) {
    TAXO_ASSERT(positions.rows() == m_points.size() &&
                positions.dimension() == m_points.positions->dimension());
    m_points.positions = std::make_shared<EmbeddingMatrix>(std::move(positions));
    m_isMoving = true; // thumbnails come back when it has settled
    m_rest.start();
    lookAtPositions();
    refreshStates();
    if (m_isFitted) {
        fitAll();
    } else {
        drawCamera();
    }
}

void MapScene::lookAtPositions() {
    m_extent = extentOf(*m_points.positions);
    m_isLost.resize(m_points.size());
    for (std::size_t i = 0; i < m_isLost.size(); ++i) {
        m_isLost[i] = isNumber(m_points.positions->row(i)) ? 0 : 1;
    }
}

void MapScene::setColors(std::vector<Color> colors) {
    TAXO_ASSERT(colors.size() == m_points.size());
    m_points.colors = std::make_shared<std::vector<Color>>(std::move(colors));
    sharePoints();
    drawCamera();
}

void MapScene::setShapes(std::vector<PointShape> shapes) {
    TAXO_ASSERT(shapes.size() == m_points.size());
    m_shapes = std::move(shapes);
    refreshStates();
    drawCamera();
}

void MapScene::setHidden(std::vector<std::uint8_t> isHidden) {
    TAXO_ASSERT(isHidden.size() == m_points.size());
    m_isHidden = std::move(isHidden);
    if (m_isPart) {
        m_given.reset(); // it has only what was seen
    }
    refreshStates();
    placeThumbnails();
}

void MapScene::setSelection(std::vector<std::uint8_t> isSelected) {
    TAXO_ASSERT(isSelected.size() == m_points.size());
    m_isSelected = std::move(isSelected);
    refreshStates();
    drawCamera();
}

void MapScene::setSelection(std::span<const std::uint32_t> selected) {
    std::vector<std::uint8_t> isSelected(m_points.size(), 0);
    for (const std::uint32_t index : selected) {
        isSelected.at(index) = 1;
    }
    setSelection(std::move(isSelected));
}

void MapScene::refreshStates() {
    auto states = std::make_shared<MapPoints::States>(m_points.size());
    bool hasSelection = false;
    for (std::size_t i = 0; i < states->size(); ++i) {
        const bool isHidden = m_isHidden[i] != 0 || m_isLost[i] != 0;
        hasSelection |= m_isSelected[i] != 0;
        (*states)[i] = static_cast<std::uint8_t>(
            PointState::of(m_shapes[i]) | (m_isSelected[i] != 0 ? PointState::kSelected : 0) |
            (isHidden ? PointState::kHidden : 0));
    }
    m_points.states = std::move(states);
    m_points.hasSelection = hasSelection;
    sharePoints();
}

void MapScene::sharePoints() {
    if (m_isPart && m_points.positions != m_finder.points().positions) {
        m_given.reset(); // others may be seen
    }
    m_finder.setPoints(m_points);
    if (m_view != nullptr) {
        m_view->setPoints(m_points);
    }
}

void MapScene::setLabels(std::vector<MapLabel> labels) {
    m_labels = std::move(labels);
    measureLabels();
    placeLabels();
    compose();
}

void MapScene::setNeighbors(std::uint32_t of, std::vector<std::uint32_t> neighbors) {
    m_neighborsOf = of;
    m_neighbors = std::move(neighbors);
    compose();
}

void MapScene::setFound(std::vector<std::uint32_t> indices) {
    m_found = std::move(indices);
    compose();
}

void MapScene::setGuests(std::vector<Guest> guests) {
    m_guests = std::move(guests);
    compose();
}

void MapScene::setArrow(std::optional<Arrow> arrow) {
    m_arrow = std::move(arrow);
    compose();
}

void MapScene::setMarked(std::optional<std::uint32_t> index) {
    if (std::exchange(m_marked, index) != index) {
        compose();
    }
}

void MapScene::setThumbnails(std::function<QImage(std::uint32_t)> imageOf) {
    m_imageOf = std::move(imageOf);
    placeThumbnails();
}

void MapScene::updateThumbnails() {
    compose();
}

void MapScene::setHoverCard(std::uint32_t of, const QImage& picture, const QString& text) {
    m_cardOf = of;
    m_cardPicture = picture;
    m_cardText = text;
    compose();
}

void MapScene::setEmptyText(const QString& text) {
    m_emptyText = text;
    compose();
}

void MapScene::setBusyText(const QString& text) {
    m_busyText = text;
    compose();
}

std::vector<std::uint32_t> MapScene::selected() const {
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 0; i < m_isSelected.size(); ++i) {
        if (m_isSelected[i] != 0) {
            indices.push_back(i);
        }
    }
    return indices;
}

// From where

void MapScene::setCamera(const MapCamera& camera) {
    m_isFitted = false;
    moveCamera(camera);
}

void MapScene::fitAll() {
    const double least = m_extent.reach > 0.0F ? 0.0 : 1.0;
    m_isFitted = true;
    moveCamera(fitted(
        m_camera, m_extent, static_cast<int>(m_points.positions->dimension()), area(), least));
}

void MapScene::fitSelection() {
    const auto indices = selected();
    if (indices.empty()) {
        fitAll();
        return;
    }
    m_isFitted = false;
    // A single point is shown among its neighbours.
    moveCamera(fitted(m_camera,
                      extentOf(*m_points.positions, indices),
                      static_cast<int>(m_points.positions->dimension()),
                      area(),
                      0.1 * reach()));
}

void MapScene::zoomBy(double factor) {
    setCamera(zoomed(m_camera, factor, QRectF({}, area()).center(), area()));
}

double MapScene::reach() const {
    return m_extent.reach > 0.0F ? static_cast<double>(m_extent.reach) : 1.0;
}

double MapScene::zoom() const {
    return 2.0 * reach() / m_camera.height;
}

void MapScene::moveCamera(MapCamera camera) {
    camera.height = std::clamp(camera.height, 2.0 * kNearest * reach(), 2.0 * kFarthest * reach());
    if (camera == m_camera) {
        drawCamera();
        return;
    }
    m_camera = camera;
    m_isMoving = true;
    m_rest.start();
    drawCamera();
    Q_EMIT cameraChanged();
}

void MapScene::showAtRest() {
    m_isMoving = false;
    placeThumbnails();
}

// The widget

Ground MapScene::ground() const {
    return palette().color(QPalette::Base).lightness() < 128 ? Ground::Dark : Ground::Light;
}

void MapScene::takePalette() {
    if (m_view != nullptr) {
        m_view->setGround(palette().color(QPalette::Base));
    }
}

void MapScene::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        takePalette();
        measureLabels();
        drawCamera();
    }
}

void MapScene::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_canvas->setGeometry(rect());
    if (m_view != nullptr) {
        m_view->setGeometry(rect());
    }
    if (m_isFitted) {
        fitAll();
    } else {
        drawCamera();
    }
    m_rest.start();
}

void MapScene::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    drawCamera(); // pictures are not made for nobody
    sayGesture();
}

} // namespace taxo::ui
