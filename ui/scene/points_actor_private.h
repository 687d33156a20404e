// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scene/map_points.h"
#include "ui/scene/point_look.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkNew.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::ui {

/// All points of a map as one actor of VTK, and some of them as another that is drawn while the
/// camera moves. Positions, colours and states lie in a buffer each: a change of the selection
/// sends the states alone, and the shader does the rest. UI thread.
class PointsActor {
public:
    explicit PointsActor(vtkRenderer& renderer);

    /// What is shared with the last ones is not sent again.
    void setPoints(const MapPoints& points);
    /// Which are drawn, the first at the bottom, and how many of them while the camera moves.
    void setDrawn(std::span<const std::uint32_t> indices, std::size_t whileMoving);
    void setLook(const PointLook& look);
    void setMoving(bool isMoving);
    void setVisible(bool isVisible);

private:
    struct Layer {
        vtkNew<vtkPolyData> data;
        vtkNew<vtkCellArray> cells;
        vtkNew<vtkPolyDataMapper> mapper;
        vtkNew<vtkActor> actor;
    };

    void prepare(Layer& layer, vtkRenderer& renderer);
    void setUniforms(Layer& layer) const;
    static void draw(Layer& layer, std::span<const std::uint32_t> indices);
    void showLayers();

    vtkNew<vtkPoints> m_places;
    vtkNew<vtkFloatArray> m_positions;
    vtkNew<vtkFloatArray>
        m_colors; ///< red, green and blue as one number, so that VTK keeps it apart
    vtkNew<vtkUnsignedCharArray> m_states;
    MapPoints m_points;            ///< what the arrays point into
    std::array<Layer, 2> m_layers; ///< all, and some
    PointLook m_look;
    bool m_isMoving = false;
    bool m_isVisible = true;
    bool m_hasLess = false; ///< the second layer has fewer points
};

} // namespace taxo::ui
