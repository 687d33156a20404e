// SPDX-License-Identifier: MIT
// How a map looks: what is kept of it as a view, and shown again.
#include "core/workflow/structure_question.h"
#include "ui/models/map_text.h"
#include "ui/panels/line_label.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/map_panel.h"
#include "ui/scene/map_board.h"

#include <QLabel>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace taxo::ui {

void MapPanel::addTool(QWidget* tool) {
    m_board->tools().addWidget(tool);
}

void MapPanel::tell(const QString& sentence) {
    m_summary->setSentences(sentence);
}

void MapPanel::readLook(MapViewState& state) const {
    const MapCamera& camera = m_board->scene().camera();
    state.center = camera.center;
    state.height = camera.height;
    state.turn = camera.turn;
    state.hidden.clear();
    const MapLegend& legend = m_board->legend();
    const std::vector<std::uint8_t>& isHidden = legend.isHidden();
    for (std::size_t i = 0; i < isHidden.size(); ++i) {
        if (isHidden[i] != 0) {
            state.hidden.push_back(legend.textOf(i).toStdString());
        }
    }
}

void MapPanel::setCamera(const MapViewState& state) {
    MapCamera camera;
    camera.center = state.center;
    camera.height = state.height;
    camera.turn = state.turn;
    m_board->scene().setCamera(camera);
}

void MapPanel::setHidden(const std::vector<std::string>& entries) {
    MapLegend& legend = m_board->legend();
    std::vector<std::uint8_t> isHidden(legend.isHidden().size());
    for (std::size_t i = 0; i < isHidden.size(); ++i) {
        const std::string text = legend.textOf(i).toStdString();
        isHidden[i] = std::ranges::find(entries, text) != entries.end() ? 1 : 0;
    }
    legend.setHidden(std::move(isHidden));
}

void MapPanel::showTraits(const std::shared_ptr<const StructureAnswer>& traits) {
    m_bar->setAxis(QString::fromStdString(std::get<StructureTraits>(traits->found).trait));
    m_bar->setColorBy(kByTraitAxis);
    m_parts.colors.setTraits(traits);
    m_parts.colors.colorBy(kByTraitAxis);
}

/// The way across the map, and what is to be known of it.
void MapPanel::showAxis() {
    const auto& axis = m_parts.colors.axis();
    std::optional<MapScene::Arrow> arrow;
    if (axis && axis->hasWay()) {
        arrow = MapScene::Arrow{axis->trend->from, axis->trend->to, wayText(*axis)};
    }
    m_board->scene().setArrow(std::move(arrow));
    m_summary->setSentences(summaryText());
}

QString MapPanel::axisText() const {
    const auto& axis = m_parts.colors.axis();
    return axis ? traitAxisText(*axis) : QString();
}

} // namespace taxo::ui
