// SPDX-License-Identifier: MIT
#include "ui/scene/map_scene.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/random.h"
#include "ui/scene/map_canvas.h"
#include "ui/scene/map_picture.h"
#include "ui/scene/picture_maker.h"
#include "ui/scene/points_view_private.h"
#include "ui/scene/scene_support.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kRestMs = 160;      // after the last movement all is drawn
constexpr double kFarthest = 8.0; // heights of the whole
constexpr double kNearest = 2e-5; // beyond, floats cannot tell points apart
constexpr double kAround = 1.6; // of what is seen OpenGL is given, so that it can be moved a little
constexpr float kDepthCue = 0.7F;

/// How many points OpenGL draws in time: at rest, and while the camera moves.
struct Limit {
    std::size_t atRest;
    std::size_t moving;
};

Limit limitOf(SceneSupport support) {
    // Measured with Mesa's llvmpipe on two cores: 100,000 take 80 ms. Cards draw millions in 10 ms.
    return support == SceneSupport::Hardware ? Limit{3'000'000, 1'000'000} : Limit{100'000, 30'000};
}

/// The first so many by lot are a fair sample.
std::vector<std::uint32_t> byLot(std::vector<std::uint32_t> indices) {
    Random random(17);
    random.shuffle(indices);
    return indices;
}

bool isNumber(std::span<const float> position) {
    return std::ranges::all_of(position, [](float value) { return std::isfinite(value); });
}

Color toColor(const QColor& color) {
    return {static_cast<std::uint8_t>(color.red()),
            static_cast<std::uint8_t>(color.green()),
            static_cast<std::uint8_t>(color.blue())};
}

} // namespace

MapScene::MapScene(QWidget* parent)
    : QWidget(parent), m_maker(new PictureMaker(this)), m_canvas(nullptr) {
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
    take({});
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
    m_labels.clear();
    m_thumbnails.clear();
    m_hovered.reset();
    m_hand.cancel();
    m_order.resize(count);
    std::iota(m_order.begin(), m_order.end(), 0U);
    m_order = byLot(std::move(m_order));
    m_partCamera.reset();
    MapPoints points;
    points.positions = std::make_shared<EmbeddingMatrix>(std::move(positions));
    points.colors = std::make_shared<std::vector<Color>>(count, unknownColor(ground()));
    points.states = std::make_shared<MapPoints::States>(count);
    m_extent = extentOf(*points.positions);
    m_camera = {};
    m_points = std::move(points);
    refreshStates();
    if (m_view != nullptr) {
        m_view->setDrawn(count <= limitOf(sceneSupport()).atRest
                             ? std::span<const std::uint32_t>(m_order)
                             : std::span<const std::uint32_t>(),
                         limitOf(sceneSupport()).moving);
    }
    fitAll();
}

void MapScene::setPositions(EmbeddingMatrix positions) {
    TAXO_ASSERT(positions.rows() == m_points.size() &&
                positions.dimension() == m_points.positions->dimension());
    m_points.positions = std::make_shared<EmbeddingMatrix>(std::move(positions));
    m_extent = extentOf(*m_points.positions);
    refreshStates();
    if (m_isFitted) {
        fitAll();
    } else {
        drawCamera();
    }
}

void MapScene::setColors(std::vector<Color> colors) {
    TAXO_ASSERT(colors.size() == m_points.size());
    m_points.colors = std::make_shared<std::vector<Color>>(std::move(colors));
    take(m_points);
}

void MapScene::setShapes(std::vector<PointShape> shapes) {
    TAXO_ASSERT(shapes.size() == m_points.size());
    m_shapes = std::move(shapes);
    refreshStates();
}

void MapScene::setHidden(std::vector<std::uint8_t> isHidden) {
    TAXO_ASSERT(isHidden.size() == m_points.size());
    m_isHidden = std::move(isHidden);
    refreshStates();
    placeOverThumbnails();
}

void MapScene::setSelection(std::vector<std::uint8_t> isSelected) {
    TAXO_ASSERT(isSelected.size() == m_points.size());
    m_isSelected = std::move(isSelected);
    refreshStates();
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
        const bool isHidden = m_isHidden[i] != 0 || !isNumber(m_points.positions->row(i));
        hasSelection |= m_isSelected[i] != 0;
        (*states)[i] = static_cast<std::uint8_t>(
            PointState::of(m_shapes[i]) | (m_isSelected[i] != 0 ? PointState::kSelected : 0) |
            (isHidden ? PointState::kHidden : 0));
    }
    m_points.states = std::move(states);
    m_points.hasSelection = hasSelection;
    take(m_points);
}

void MapScene::take(MapPoints points) {
    m_points = std::move(points);
    m_finder.setPoints(m_points);
    if (m_view != nullptr) {
        m_view->setPoints(m_points);
    }
    drawCamera();
}

void MapScene::setLabels(std::vector<MapLabel> labels) {
    m_labels = std::move(labels);
    compose();
}

void MapScene::setNeighbors(std::uint32_t of, std::vector<std::uint32_t> neighbors) {
    m_neighborsOf = of;
    m_neighbors = std::move(neighbors);
    compose();
}

void MapScene::setThumbnails(std::function<QImage(std::uint32_t)> imageOf) {
    m_imageOf = std::move(imageOf);
    placeOverThumbnails();
}

void MapScene::updateThumbnails() {
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
    const double least = m_extent.radius() > 0.0 ? 0.0 : 1.0;
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
                      0.1 * std::max(m_extent.radius(), 1e-9)));
}

void MapScene::zoomBy(double factor) {
    setCamera(zoomed(m_camera, factor, QRectF({}, area()).center(), area()));
}

double MapScene::reach() const {
    return m_extent.radius() > 0.0 ? m_extent.radius() : 1.0;
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
    placeOverThumbnails();
}

/// Points by OpenGL where they are few enough, else a picture by the processor.
void MapScene::chooseWay() {
    const std::size_t most = limitOf(sceneSupport()).atRest;
    if (m_view == nullptr) {
        m_isPicture = m_points.size() > 0;
        return;
    }
    m_isPicture = m_points.size() > most;
    if (!m_isPicture || m_points.isSolid()) {
        return;
    }
    QRectF around = QRectF({}, area());
    around.adjust(-0.5 * (kAround - 1.0) * around.width(),
                  -0.5 * (kAround - 1.0) * around.height(),
                  0.5 * (kAround - 1.0) * around.width(),
                  0.5 * (kAround - 1.0) * around.height());
    if (zoom() < 1.5 || m_finder.countAround(around) > most) {
        m_partCamera.reset();
        return;
    }
    m_isPicture = false;
    const bool isNear =
        m_partCamera && m_partCamera->height >= m_camera.height &&
        m_partCamera->height < 4.0 * m_camera.height &&
        std::abs(m_partCamera->center[0] - m_camera.center[0]) < 0.25 * m_camera.height &&
        std::abs(m_partCamera->center[1] - m_camera.center[1]) < 0.25 * m_camera.height;
    if (!isNear) {
        m_partCamera = m_camera;
        m_view->setDrawn(byLot(m_finder.inside(around)), limitOf(sceneSupport()).moving);
    }
}

void MapScene::drawCamera() {
    m_finder.setView(m_camera, area());
    chooseWay();
    if (m_isPicture) {
        m_maker->ask(mapPicture());
    } else if (m_view != nullptr) {
        m_view->setMoving(m_isMoving);
        m_view->setLook(look(devicePixelRatioF()));
        m_view->setCamera(m_camera, reach());
    }
    if (m_view != nullptr) {
        m_view->setVisible(!m_isPicture);
    }
    compose();
}

PointLook MapScene::look(double pixelRatio) const {
    PointLook look;
    const float diameter = pointDiameter(m_points.size(), area().width() * area().height(), zoom());
    look.diameter = diameter * static_cast<float>(pixelRatio);
    look.opacity = m_points.isSolid() ? 1.0F : pointOpacity(diameter);
    look.ground = toColor(palette().color(QPalette::Base));
    look.quiet = unknownColor(ground());
    look.depthCue = m_points.isSolid() ? kDepthCue : 0.0F;
    return look;
}

QImage MapScene::picture() {
    if (m_isMoving) {
        m_rest.stop();
        showAtRest();
    }
    QImage image = m_isPicture || m_view == nullptr ? mapPicture().draw(usableCpus())
                                                    : m_view->grabFramebuffer();
    QPainter painter(&image);
    m_canvas->paintOver(painter);
    return image;
}

MapPicture MapScene::mapPicture() const {
    const double ratio = devicePixelRatioF();
    return {m_points, m_camera, look(ratio), (area() * ratio).toSize(), ratio};
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
    sayGesture();
}

} // namespace taxo::ui
