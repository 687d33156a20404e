// SPDX-License-Identifier: MIT
// How a map looks and what is said of it: also as a view that is kept and shown again.
#include "core/collection/marks.h"
#include "core/workflow/map_facts.h"
#include "core/workflow/structure_question.h"
#include "ui/models/map_text.h"
#include "ui/panels/line_label.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/map_coloring.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/theme.h"
#include "ui/scene/map_board.h"

#include <QLabel>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

namespace taxo::ui {

namespace {

PointShape shapeFor(ItemStatus status) {
    switch (status) {
    case ItemStatus::New:
        return PointShape::Unknown;
    case ItemStatus::Suggested:
        return PointShape::Predicted;
    case ItemStatus::Verified:
        return PointShape::Determined;
    }
    return PointShape::Unknown;
}

} // namespace

void MapPanel::showColors() {
    m_isJudging = false;
    showBusy();
    const ItemColors& colors = m_parts.colors.colors();
    if (m_isSettling || colors.colors.size() != m_board->scene().points().size()) {
        return; // of the map before
    }
    const Ground ground = Theme::of(*this).isDark ? Ground::Dark : Ground::Light;
    const std::string& by = m_parts.colors.by();
    // A word about one photograph must not bring back what was left out.
    const auto hidden =
        std::exchange(m_coloredBy, by) == by ? hiddenEntries() : std::vector<std::string>();
    m_board->setColoring(coloringOf(m_bar->colorByText(), by, colors, ground));
    if (!hidden.empty()) {
        setHidden(hidden);
    }
    std::vector<PointShape> shapes;
    shapes.reserve(colors.colors.size());
    std::ranges::transform(m_parts.colors.regions().states, std::back_inserter(shapes), shapeFor);
    m_board->scene().setShapes(std::move(shapes));
    showLabels();
    showAxis();
    enableLevels();
}

void MapPanel::showLabels() {
    std::vector<MapLabel> labels;
    for (const RegionPlace& place : m_parts.colors.places()) {
        const StyledText& name = m_parts.colors.regions().levels[place.level].names[place.region];
        labels.push_back(
            {place, QString::fromStdString(plainOf(name)), !name.empty() && name.front().isItalic});
    }
    m_board->scene().setLabels(std::move(labels));
}

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
    state.hidden = hiddenEntries();
}

std::vector<std::string> MapPanel::hiddenEntries() const {
    const MapLegend& legend = m_board->legend();
    const std::vector<std::uint8_t>& isHidden = legend.isHidden();
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < isHidden.size(); ++i) {
        if (isHidden[i] != 0) {
            entries.push_back(legend.textOf(i).toStdString());
        }
    }
    return entries;
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

QString MapPanel::summaryText() const {
    const auto facts = factsOf(m_parts.map.map());
    if (m_parts.map.isEmpty() || !facts) {
        return {};
    }
    QStringList sentences = {
        onlyText(m_parts.map.question().only, m_parts.map.outside()), mapText(*facts), axisText()};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString MapPanel::emptyText() const {
    return m_parts.map.isEmpty()
               ? tr("Arrange puts photographs that look alike to the model next to each other.")
               : QString();
}

} // namespace taxo::ui
