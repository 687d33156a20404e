// SPDX-License-Identifier: MIT
#include "ui/window/map_area.h"

#include "ui/panels/map_panel.h"
#include "ui/window/clusters_area.h"
#include "ui/window/map_views.h"
#include "ui/window/session.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace taxo::ui {

MapArea::MapArea(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void MapArea::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_panel == nullptr) {
        auto* const map = new MapDocument(m_session.document(), m_session.runner(), this);
        auto* const colors = new MapColors(m_session.document(), *map, m_session.runner(), this);
        auto* const thumbnails = new ThumbnailCache(m_session.runner(),
                                                    m_session.decoder(),
                                                    {.longestSide = 192,
                                                     .bytes = qsizetype{64} << 20U,
                                                     .folder = m_session.services().thumbnails},
                                                    this);
        m_panel = new MapPanel({.document = m_session.document(),
                                .selection = m_session.selection(),
                                .focus = m_session.focus(),
                                .map = *map,
                                .colors = *colors,
                                .thumbnails = *thumbnails},
                               this);
        m_clusters = new ClustersArea(
            {.session = m_session, .map = *map, .colors = *colors, .panel = *m_panel}, this);
        m_clusters->setVisible(m_showsClusters);
        new MapViews({.session = m_session, .map = *map, .colors = *colors, .panel = *m_panel},
                     m_panel);
        auto* const split = new QSplitter(Qt::Vertical, this);
        split->setHandleWidth(1);
        split->setChildrenCollapsible(false);
        split->addWidget(m_panel);
        split->addWidget(m_clusters);
        split->setStretchFactor(0, 1);
        layout()->addWidget(split);
        setFocusProxy(m_panel);
        connect(m_clusters, &ClustersArea::taxonRequested, this, &MapArea::taxonRequested);
        connect(m_panel, &MapPanel::itemActivated, this, &MapArea::itemActivated);
    }
    m_panel->arrangeOnce();
}

void MapArea::setClustersShown(bool isShown) {
    m_showsClusters = isShown;
    if (m_clusters != nullptr) {
        m_clusters->setVisible(isShown);
    }
}

} // namespace taxo::ui
