// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace taxo::ui {

class ClustersArea;
class MapPanel;
class Session;

/// The place of the map in the window. What it needs is made when it is seen for the first time:
/// OpenGL costs a tenth of a second.
class MapArea : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit MapArea(Session& session, QWidget* parent = nullptr);

    /// The clusters below the map.
    void setClustersShown(bool isShown);

Q_SIGNALS:
    void taxonRequested();                 ///< for what is selected
    void itemActivated(taxo::ItemId item); ///< to be looked at

protected:
    void showEvent(QShowEvent* event) override;

private:
    Session& m_session;
    MapPanel* m_panel = nullptr;
    ClustersArea* m_clusters = nullptr;
    bool m_showsClusters = false;
};

} // namespace taxo::ui
