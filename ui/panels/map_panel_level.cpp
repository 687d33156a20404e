// SPDX-License-Identifier: MIT
// One level of a map below another: an entry of the legend arranged alone, coloured by what it
// consists of, here or beside.
#include "core/collection/cluster_field.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/map_form.h"
#include "ui/panels/map_panel.h"
#include "ui/scene/map_board.h"

#include <QAction>
#include <QItemSelectionModel>

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

void MapPanel::connectLegend() {
    MapLegend& legend = m_board->legend();
    m_below = new QAction(tr("&Arrange only these"), &legend);
    m_below->setObjectName(QStringLiteral("arrangeBelow"));
    m_belowBeside = new QAction(tr("Arrange only these on the &other map"), &legend);
    m_belowBeside->setObjectName(QStringLiteral("arrangeBelowBeside"));
    legend.addActions({m_below, m_belowBeside});
    legend.setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(legend.selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &MapPanel::enableLevels);
    connect(m_below, &QAction::triggered, this, [this] {
        if (const auto level = levelBelow()) {
            arrangeOnly(level->only, level->colorBy);
        }
    });
    connect(m_belowBeside, &QAction::triggered, this, [this] {
        if (const auto level = levelBelow()) {
            Q_EMIT arrangeBesideRequested(level->only, level->colorBy);
        }
    });
    enableLevels();
}

void MapPanel::enableLevels() {
    const bool isThere = levelBelow().has_value();
    m_below->setEnabled(isThere);
    m_belowBeside->setEnabled(isThere);
}

/// Of taxa and clusters: other colours are no parts of each other.
std::optional<MapPanel::Level> MapPanel::levelBelow() const {
    const QModelIndex current = m_board->legend().currentIndex();
    const PointClasses& classes = m_parts.colors.colors().classes;
    const auto entry = static_cast<std::size_t>(current.row());
    if (!current.isValid() || m_isSettling || entry >= classes.names.size()) {
        return std::nullopt; // "without" is the last one
    }
    const std::string& by = m_parts.colors.by();
    FilterTerm term;
    std::string next = by;
    if (const auto rank = rankFromName(by)) {
        term = taxonTerm(classes.taxa[entry], *rank);
        next = nameOf(*rank == Rank::Species ? *rank : kAllRanks[indexOf(*rank) + 1]);
    } else if (const auto clustering = clusteringOf(by)) {
        const auto kept = keptClusterings(m_parts.document.view());
        const auto found = kept ? std::ranges::find(*kept, *clustering, &KeptClustering::id)
                                : std::vector<KeptClustering>::const_iterator();
        if (!kept || found == kept->end()) {
            return std::nullopt;
        }
        term = clusterTerm(found->name, std::array{plainOf(classes.names[entry])});
    } else {
        return std::nullopt;
    }
    Level level{m_parts.map.question().only, std::move(next)};
    std::erase_if(level.only.terms, [&](const FilterTerm& other) {
        return other.key == term.key && !other.isNegated;
    });
    level.only.terms.push_back(std::move(term));
    return level;
}

void MapPanel::arrangeOnly(const Filter& only, const std::string& colorBy) {
    m_bar->form().setOnly(only);
    this->colorBy(colorBy);
    arrange();
}

} // namespace taxo::ui
