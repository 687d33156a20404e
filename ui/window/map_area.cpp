// SPDX-License-Identifier: MIT
#include "ui/window/map_area.h"

#include "core/collection/cluster_field.h"
#include "ui/dialogs/figure_dialog.h"
#include "ui/models/clusters_text.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/map_panel.h"
#include "ui/window/clusters_area.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/map_views.h"
#include "ui/window/session.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace taxo::ui {

MapArea::MapArea(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_all(new QSplitter(Qt::Vertical, this))
    , m_panels(new QSplitter(m_all)) {
    m_panels->setChildrenCollapsible(false);
    m_all->setHandleWidth(1);
    m_all->setChildrenCollapsible(false);
    m_all->setStretchFactor(0, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_all);
}

MapPanel* MapArea::makePanel() {
    CollectionDocument& document = m_session.document();
    JobRunner& runner = m_session.runner();
    auto* const map = new MapDocument(document, runner, this);
    auto* const colors = new MapColors(document, *map, runner, this);
    auto* const asker = new MapAsker(document, *map, m_session.host(), runner, this);
    const auto thumbnails = [&](const std::filesystem::path& folder) {
        return new ThumbnailCache(
            runner,
            m_session.decoder(),
            {.longestSide = 192, .bytes = qsizetype{64} << 20U, .folder = folder},
            this);
    };
    auto* const panel = new MapPanel({.document = document,
                                      .selection = m_session.selection(),
                                      .focus = m_session.focus(),
                                      .map = *map,
                                      .colors = *colors,
                                      .asker = *asker,
                                      .thumbnails = *thumbnails(m_session.services().thumbnails),
                                      .guests = *thumbnails({})},
                                     m_panels);
    m_panels->addWidget(panel);
    new MapViews({.session = m_session, .map = *map, .colors = *colors, .panel = *panel}, panel);
    if (m_clusters == nullptr) { // of the first map
        m_clusters = new ClustersArea({.session = m_session, .map = *map, .panel = *panel}, m_all);
        m_all->addWidget(m_clusters);
        connect(m_clusters, &ClustersArea::taxonRequested, this, &MapArea::taxonRequested);
        connect(m_clusters, &ClustersArea::treeRequested, this, &MapArea::treeRequested);
    }
    const auto show = [this, panel, colors] { this->showClusterings(*panel, *colors); };
    connect(&m_session.clusters(), &ClustersDocument::keptChanged, panel, show);
    show();
    connect(panel, &MapPanel::itemActivated, this, &MapArea::itemActivated);
    connect(panel, &MapPanel::twoToggled, this, &MapArea::setTwo);
    connect(panel,
            &MapPanel::arrangeBesideRequested,
            this,
            [this, panel](const Filter& only, const std::string& colorBy) {
                makeSecond();
                (panel == m_first ? m_second : m_first)->arrangeOnly(only, colorBy);
                setTwo(true);
            });
    connect(panel, &MapPanel::figureRequested, this, [this, panel] { saveFigure(*panel); });
    return panel;
}

/// A map can be coloured by what is kept, and no longer by what is not.
void MapArea::showClusterings(MapPanel& panel, const MapColors& colors) {
    const auto& kept = m_session.clusters().kept();
    panel.bar().setClusterings(clusteringFields(kept));
    const auto colored = clusteringOf(colors.by());
    if (colored && std::ranges::find(kept, *colored, &KeptClustering::id) == kept.end()) {
        panel.colorBy(nameOf(Rank::Family));
    }
}

void MapArea::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_first == nullptr) {
        m_first = makePanel();
        setFocusProxy(m_first);
        showClusters();
    }
    m_first->arrangeOnce();
    if (m_second != nullptr && m_second->isVisibleTo(this)) {
        m_second->arrangeOnce();
    }
}

void MapArea::makeSecond() {
    if (m_second != nullptr) {
        return;
    }
    m_second = makePanel();
    m_second->setMethod(ProjectionMethod::Tsne); // the first begins with another one
    for (const auto& [from, to] : {std::pair{m_first, m_second}, std::pair{m_second, m_first}}) {
        connect(from, &MapPanel::leftOutChanged, to, &MapPanel::leaveOut);
        connect(from, &MapPanel::itemHovered, to, &MapPanel::mark);
    }
}

void MapArea::setTwo(bool isTwo) {
    if (isTwo) {
        makeSecond();
    }
    if (m_second == nullptr) {
        return;
    }
    m_second->setVisible(isTwo);
    turn();
    for (MapPanel* const panel : {m_first, m_second}) {
        panel->setTwo(isTwo);
    }
    m_first->leaveOut(isTwo ? m_second->leftOutHere() : std::vector<ItemId>());
    m_second->leaveOut(isTwo ? m_first->leftOutHere() : std::vector<ItemId>());
    if (isTwo) {
        m_second->arrangeOnce();
    } else {
        m_first->setFocus();
    }
}

/// Two maps beside each other where there is room, else one above the other; clusters below them
/// unless all have room beside each other.
void MapArea::turn() {
    constexpr int kWide = 1100;
    const bool areTwo = m_second != nullptr && m_second->isVisibleTo(this);
    const Qt::Orientation all = width() < kWide || areTwo ? Qt::Vertical : Qt::Horizontal;
    if (m_all->orientation() != all) {
        m_all->setOrientation(all);
        shareRoom();
    }
    constexpr int kNarrow = 900;
    m_panels->setOrientation(width() < kNarrow && width() < 2 * height() ? Qt::Vertical
                                                                         : Qt::Horizontal);
}

void MapArea::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    turn();
}

void MapArea::saveFigure(MapPanel& panel) {
    auto* const dialog = new FigureDialog(
        m_session.document(),
        m_session.runner(),
        panel.seen(),
        [this](bool isTable, const std::function<void(std::filesystem::path)>& then) {
            isTable ? askForCoordinatesName(this, then) : askForFigureName(this, then);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MapArea::showTraits(const std::shared_ptr<const StructureAnswer>& traits) {
    if (m_first != nullptr) {
        m_first->showTraits(traits);
    }
}

void MapArea::setClustersShown(bool isShown) {
    if (m_showsClusters != isShown) {
        m_showsClusters = isShown;
        showClusters();
    }
}

void MapArea::showClusters() {
    if (m_clusters != nullptr) {
        m_clusters->setVisible(m_showsClusters);
        m_first->setCrowded(m_showsClusters);
        shareRoom();
    }
}

/// A map is what is looked at: the list has a third of the room until somebody moves the line.
void MapArea::shareRoom() {
    const int all = m_all->orientation() == Qt::Vertical ? m_all->height() : m_all->width();
    m_all->setSizes({all - all / 3, all / 3});
}

} // namespace taxo::ui
