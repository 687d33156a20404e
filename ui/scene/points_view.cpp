// SPDX-License-Identifier: MIT
#include "ui/scene/points_view_private.h"

#include <vtkCamera.h>

#include <array>
#include <cstddef>

namespace taxo::ui {

PointsView::PointsView(QWidget* parent) : VtkWidget(parent), m_points(*m_renderer.Get()) {
    m_renderer->GetActiveCamera()->SetParallelProjection(1);
    renderWindow().AddRenderer(m_renderer);
}

void PointsView::setCamera(const MapCamera& camera, double reach) {
    const MapProjection axes(camera, {1.0, 1.0});
    vtkCamera& eye = *m_renderer->GetActiveCamera();
    std::array<double, 3> from{};
    for (std::size_t d = 0; d < 3; ++d) {
        from[d] = camera.center[d] + 4.0 * reach * static_cast<double>(axes.towardsEye()[d]);
    }
    eye.SetFocalPoint(camera.center.data());
    eye.SetPosition(from.data());
    eye.SetViewUp(static_cast<double>(axes.up()[0]),
                  static_cast<double>(axes.up()[1]),
                  static_cast<double>(axes.up()[2]));
    eye.SetParallelScale(camera.height / 2);
    // Three times the reach to both sides: the shader of PointsActor counts on it.
    eye.SetClippingRange(reach, 7.0 * reach);
    scheduleRender();
}

void PointsView::setGround(const QColor& color) {
    m_renderer->SetBackground(color.redF(), color.greenF(), color.blueF());
    scheduleRender();
}

void PointsView::setPoints(const MapPoints& points) {
    m_points.setPoints(points);
    scheduleRender();
}

void PointsView::setDrawn(std::span<const std::uint32_t> indices, std::size_t whileMoving) {
    m_points.setDrawn(indices, whileMoving);
    scheduleRender();
}

void PointsView::setLook(const PointLook& look) {
    m_points.setLook(look);
    scheduleRender();
}

void PointsView::setMoving(bool isMoving) {
    m_points.setMoving(isMoving);
    scheduleRender();
}

} // namespace taxo::ui
