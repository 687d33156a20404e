// SPDX-License-Identifier: MIT
#include "ui/scene/points_actor_private.h"

#include <vtkDataObject.h>
#include <vtkOpenGLPolyDataMapper.h>
#include <vtkPointData.h>
#include <vtkProperty.h>
#include <vtkShaderProperty.h>
#include <vtkTypeInt32Array.h>
#include <vtkUniforms.h>

#include <algorithm>
#include <cmath>

namespace taxo::ui {

namespace {

constexpr const char* kVertexDeclarations = R"(//VTK::PositionVC::Dec
in float packedColorMC;
in float stateMC;
out vec3 pointColorVSOutput;
flat out int pointShapeVSOutput;
flat out float pointDiameterVSOutput;
)";

// Selected points lie above the others; in space depth decides. Hidden ones go outside the picture.
constexpr const char* kVertex = R"(//VTK::PositionVC::Impl
  int state = int(stateMC + 0.5);
  bool isSelected = (state & 1) != 0;
  pointShapeVSOutput = state >> 2;
  int packedColor = int(packedColorMC + 0.5);
  pointColorVSOutput = vec3(packedColor >> 16, (packedColor >> 8) & 255, packedColor & 255) / 255.0;
  float diameter = pointDiameter;
  if (hasSelection == 1 && !isSelected) {
    pointColorVSOutput = quietColor;
    diameter *= 0.85;
  }
  float far = clamp(0.5 + 1.5 * gl_Position.z / gl_Position.w, 0.0, 1.0);
  pointColorVSOutput = mix(pointColorVSOutput, groundColor, depthCue * far);
  diameter *= 1.0 - 0.4 * depthCue * far;
  if (isFlat == 1) {
    gl_Position.z = (isSelected ? -0.5 : 0.5) * gl_Position.w;
  }
  if ((state & 2) != 0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  }
  pointDiameterVSOutput = diameter;
  gl_PointSize = diameter + 1.0; // room for the soft edge
)";

constexpr const char* kFragmentDeclarations = R"(//VTK::PositionVC::Dec
in vec3 pointColorVSOutput;
flat in int pointShapeVSOutput;
flat in float pointDiameterVSOutput;
)";

constexpr const char* kFragment = R"(//VTK::Light::Impl
  vec2 at = (gl_PointCoord - vec2(0.5)) * (pointDiameterVSOutput + 1.0);
  float radius = 0.5 * pointDiameterVSOutput;
  float cover = clamp(radius - length(at) + 0.5, 0.0, 1.0);
  if (pointDiameterVSOutput >= 5.0) {
    if (pointShapeVSOutput == 1) {
      float rim = max(1.2, 0.28 * radius);
      float within = clamp(radius - rim - length(at) + 0.5, 0.0, 1.0);
      cover *= 1.0 - 0.6 * within;
    } else if (pointShapeVSOutput == 2) {
      float arm = max(0.6, 0.24 * radius);
      vec2 turned = abs(vec2(at.x + at.y, at.x - at.y)) * 0.7071;
      cover *= clamp(arm - min(turned.x, turned.y) + 0.5, 0.0, 1.0);
    }
  }
  if (cover <= 0.0) discard;
  gl_FragData[0] = vec4(pointColorVSOutput, cover * pointOpacity);
)";

std::array<float, 3> shares(const Color& color) {
    return {static_cast<float>(color.red) / 255.0F,
            static_cast<float>(color.green) / 255.0F,
            static_cast<float>(color.blue) / 255.0F};
}

bool isNumber(std::span<const float> position) {
    return std::ranges::all_of(position, [](float value) { return std::isfinite(value); });
}

} // namespace

PointsActor::PointsActor(vtkRenderer& renderer) {
    m_positions->SetNumberOfComponents(3);
    m_places->SetData(m_positions);
    m_colors->SetName("color");
    m_states->SetName("state");
    for (Layer& layer : m_layers) {
        prepare(layer, renderer);
    }
    setLook({});
}

void PointsActor::prepare(Layer& layer, vtkRenderer& renderer) {
    layer.data->SetPoints(m_places);
    layer.data->SetVerts(layer.cells);
    layer.data->GetPointData()->AddArray(m_colors);
    layer.data->GetPointData()->AddArray(m_states);
    layer.mapper->SetInputData(layer.data);
    layer.mapper->ScalarVisibilityOff();
    layer.mapper->SetStatic(1);
    const auto give = [&layer](const char* attribute, const char* array) {
        layer.mapper->MapDataArrayToVertexAttribute(
            attribute, array, vtkDataObject::FIELD_ASSOCIATION_POINTS, -1);
    };
    give("packedColorMC", "color");
    give("stateMC", "state");
    layer.actor->SetMapper(layer.mapper);
    layer.actor->GetProperty()->LightingOff();
    layer.actor->ForceOpaqueOn(); // plain mixing, without a pass of its own
    vtkShaderProperty& shaders = *layer.actor->GetShaderProperty();
    shaders.AddVertexShaderReplacement("//VTK::PositionVC::Dec", true, kVertexDeclarations, false);
    shaders.AddVertexShaderReplacement("//VTK::PositionVC::Impl", true, kVertex, false);
    shaders.AddFragmentShaderReplacement(
        "//VTK::PositionVC::Dec", true, kFragmentDeclarations, false);
    shaders.AddFragmentShaderReplacement("//VTK::Light::Impl", true, kFragment, false);
    renderer.AddActor(layer.actor);
}

void PointsActor::setUniforms(Layer& layer) const {
    vtkShaderProperty& shaders = *layer.actor->GetShaderProperty();
    vtkUniforms& vertex = *shaders.GetVertexCustomUniforms();
    vertex.SetUniformf("pointDiameter", m_look.diameter);
    vertex.SetUniformf("depthCue", m_look.depthCue);
    vertex.SetUniformi("hasSelection", m_points.hasSelection ? 1 : 0);
    vertex.SetUniformi("isFlat", m_points.isSolid() ? 0 : 1);
    vertex.SetUniform3f("quietColor", shares(m_look.quiet).data());
    vertex.SetUniform3f("groundColor", shares(m_look.ground).data());
    shaders.GetFragmentCustomUniforms()->SetUniformf("pointOpacity", m_look.opacity);
}

void PointsActor::setPoints(const MapPoints& points) {
    const auto count = static_cast<vtkIdType>(points.size());
    const bool isMoved = points.positions != m_points.positions;
    if (isMoved) {
        m_positions->SetNumberOfTuples(count);
        float* to = m_positions->GetPointer(0);
        for (std::size_t row = 0; row < points.size(); ++row, to += 3) {
            const auto position = points.positions->row(row);
            // What is no number is hidden; VTK looks at all of them for its bounds.
            const bool isPlaced = isNumber(position);
            for (std::size_t d = 0; d < 3; ++d) {
                to[d] = isPlaced && d < position.size() ? position[d] : 0.0F;
            }
        }
        m_positions->Modified();
        m_places->Modified();
    }
    if (points.colors != m_points.colors) {
        m_colors->SetNumberOfTuples(count);
        std::ranges::transform(*points.colors, m_colors->GetPointer(0), [](const Color& color) {
            return static_cast<float>((color.red << 16) | (color.green << 8) | color.blue);
        });
        m_colors->Modified();
    }
    if (points.states != m_points.states) {
        // Read where they lie: VTK does not write to what it was given to keep.
        m_states->SetArray(const_cast<std::uint8_t*>(points.states->data()), count, 1);
        m_states->Modified();
    }
    m_points = points;
    for (Layer& layer : m_layers) {
        setUniforms(layer);
    }
}

void PointsActor::draw(Layer& layer, std::span<const std::uint32_t> indices) {
    vtkNew<vtkTypeInt32Array> offsets;
    offsets->InsertNextValue(0);
    vtkNew<vtkTypeInt32Array> connected;
    connected->SetNumberOfValues(static_cast<vtkIdType>(indices.size()));
    std::ranges::copy(indices, connected->GetPointer(0));
    if (!indices.empty()) { // one cell of all points: a cell for each takes as long again
        offsets->InsertNextValue(static_cast<int>(indices.size()));
    }
    layer.cells->SetData(offsets, connected);
    layer.data->Modified();
}

void PointsActor::setDrawn(std::span<const std::uint32_t> indices, std::size_t whileMoving) {
    m_hasLess = whileMoving < indices.size();
    draw(m_layers[0], indices);
    draw(m_layers[1], m_hasLess ? indices.first(whileMoving) : indices.first(0));
    showLayers();
}

void PointsActor::setLook(const PointLook& look) {
    m_look = look;
    for (Layer& layer : m_layers) {
        setUniforms(layer);
    }
}

void PointsActor::setMoving(bool isMoving) {
    m_isMoving = isMoving;
    showLayers();
}

void PointsActor::setVisible(bool isVisible) {
    m_isVisible = isVisible;
    showLayers();
}

void PointsActor::showLayers() {
    const bool isLess = m_isMoving && m_hasLess;
    m_layers[0].actor->SetVisibility(m_isVisible && !isLess);
    m_layers[1].actor->SetVisibility(m_isVisible && isLess);
}

} // namespace taxo::ui
