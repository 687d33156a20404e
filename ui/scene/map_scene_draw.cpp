// SPDX-License-Identifier: MIT
// How a MapScene is drawn: by OpenGL or by the processor.
#include "core/base/cpu.h"
#include "core/base/random.h"
#include "ui/scene/map_canvas.h"
#include "ui/scene/map_picture.h"
#include "ui/scene/map_scene.h"
#include "ui/scene/picture_maker.h"
#include "ui/scene/points_view_private.h"
#include "ui/scene/scene_support.h"

#include <QPainter>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kAround = 1.6; // of what is seen OpenGL is given, so that it can be moved a little
constexpr float kDepthCue = 0.55F;

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

Color toColor(const QColor& color) {
    return {static_cast<std::uint8_t>(color.red()),
            static_cast<std::uint8_t>(color.green()),
            static_cast<std::uint8_t>(color.blue())};
}

/// Of what is not selected: half-way into the ground, so that what has no value can be selected and
/// is still told from it.
Color quietColor(Color unknown, Color ground) {
    const auto half = [](int one, int other) {
        return static_cast<std::uint8_t>((one + other) / 2);
    };
    return {half(unknown.red, ground.red),
            half(unknown.green, ground.green),
            half(unknown.blue, ground.blue)};
}

} // namespace

/// Points by OpenGL where they are few enough, else a picture by the processor.
void MapScene::chooseWay() {
    const std::size_t most = limitOf(sceneSupport()).atRest;
    if (m_view == nullptr) {
        m_isPicture = m_points.size() > 0;
        return;
    }
    m_isPicture = m_points.size() > most;
    if (!m_isPicture) {
        if (!m_given) {
            std::vector<std::uint32_t> all(m_points.size());
            std::iota(all.begin(), all.end(), 0U);
            m_view->setDrawn(byLot(std::move(all)), limitOf(sceneSupport()).moving);
            m_given = m_camera;
            m_isPart = false;
        }
        return;
    }
    if (m_points.isSolid()) {
        return;
    }
    QRectF around = QRectF({}, area());
    around.adjust(-0.5 * (kAround - 1.0) * around.width(),
                  -0.5 * (kAround - 1.0) * around.height(),
                  0.5 * (kAround - 1.0) * around.width(),
                  0.5 * (kAround - 1.0) * around.height());
    if (zoom() < 1.5 || m_finder.countAround(around) > most) {
        m_given.reset();
        return;
    }
    m_isPicture = false;
    const bool isNear =
        m_given && m_given->height >= m_camera.height && m_given->height < 4.0 * m_camera.height &&
        std::abs(m_given->center[0] - m_camera.center[0]) < 0.25 * m_camera.height &&
        std::abs(m_given->center[1] - m_camera.center[1]) < 0.25 * m_camera.height;
    if (!isNear) {
        m_given = m_camera;
        m_isPart = true;
        m_view->setDrawn(byLot(m_finder.inside(around)), limitOf(sceneSupport()).moving);
    }
}

void MapScene::drawCamera() {
    m_finder.setView(m_camera, area());
    placeLabels();
    chooseWay();
    if (m_isPicture && isVisible()) {
        m_maker->ask(mapPicture());
    } else if (m_view != nullptr && !m_isPicture) {
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
    look.quiet = quietColor(unknownColor(ground()), look.ground);
    look.depthCue = m_points.isSolid() ? kDepthCue : 0.0F;
    look.reach = static_cast<float>(reach());
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

} // namespace taxo::ui
