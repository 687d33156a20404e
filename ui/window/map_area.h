// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/workflow/projection_options.h"

#include <QWidget>

#include <memory>

class QSplitter;

namespace taxo {
struct StructureAnswer;
} // namespace taxo

namespace taxo::ui {

class ClustersArea;
class MapColors;
class MapPanel;
class Session;

/// The place of the map in the window, or of two side by side: each with its own method, model and
/// colours, with one selection; what the legend of one leaves out is left out of both. What it
/// needs, and the clusters of the first below it, is made when it is seen for the first time:
/// OpenGL costs a tenth of a second.
class MapArea : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit MapArea(Session& session, QWidget* parent = nullptr);

    /// On the first map, which must be seen: MapPanel::showTraits.
    void showTraits(const std::shared_ptr<const StructureAnswer>& traits);
    /// The clusters below the map, or beside it where there is room.
    void setClustersShown(bool isShown);

Q_SIGNALS:
    void taxonRequested();                 ///< for what is selected
    void treeRequested();                  ///< where what is selected belongs
    void itemActivated(taxo::ItemId item); ///< to be looked at

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    MapPanel* makePanel();
    void makeSecond();
    void showClusterings(MapPanel& panel, const MapColors& colors);
    void setTwo(bool isTwo);
    void turn();
    void showClusters();
    void shareRoom();
    void saveFigure(MapPanel& panel);

    Session& m_session;
    QSplitter* m_all; ///< maps, and clusters below or beside
    QSplitter* m_panels;
    MapPanel* m_first = nullptr;
    MapPanel* m_second = nullptr;
    ClustersArea* m_clusters = nullptr;
    bool m_showsClusters = false;
};

} // namespace taxo::ui
