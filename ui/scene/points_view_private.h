// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scene/map_camera.h"
#include "ui/scene/points_actor_private.h"
#include "ui/scene/vtk_widget_private.h"

#include <QColor>

namespace taxo::ui {

/// The points of a map, drawn by VTK. UI thread.
class PointsView : public VtkWidget {
public:
    explicit PointsView(QWidget* parent = nullptr);

    /// `reach`: of the points, see PointLook; they may be three times as far from the centre.
    void setCamera(const MapCamera& camera, double reach);
    void setGround(const QColor& color);

    void setPoints(const MapPoints& points);
    void setDrawn(std::span<const std::uint32_t> indices, std::size_t whileMoving);
    void setLook(const PointLook& look);
    void setMoving(bool isMoving);

private:
    vtkNew<vtkRenderer> m_renderer;
    PointsActor m_points;
};

} // namespace taxo::ui
