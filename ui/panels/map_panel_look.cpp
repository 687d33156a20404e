// SPDX-License-Identifier: MIT
// How a map looks: what is kept of it as a view, and shown again.
#include "ui/panels/line_label.h"
#include "ui/panels/map_panel.h"
#include "ui/scene/map_board.h"

#include <QLabel>

#include <algorithm>
#include <utility>

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

} // namespace taxo::ui
