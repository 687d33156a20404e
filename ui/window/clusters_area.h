// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/clusterings.h"
#include "core/workflow/kept_clusters.h"

#include <QPointer>
#include <QWidget>

#include <string>

namespace taxo::ui {

class CompareClustersDialog;
class MapDocument;
class MapPanel;
class Session;

/// The place of the clusters below the map, with what they ask in dialogs and what they tell the
/// map. UI thread.
class ClustersArea : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        const MapDocument& map;
        MapPanel& panel; ///< is told how it is coloured
    };

    /// All must outlive it.
    explicit ClustersArea(const Parts& parts, QWidget* parent = nullptr);

Q_SIGNALS:
    void taxonRequested(); ///< for what is selected
    void treeRequested();  ///< where what is selected belongs

private:
    void askHow();
    void askHowToSplit(ClusterId cluster);
    void seekCentred(const std::string& field);
    void compare();
    void askForName();

    Parts m_parts;
    QPointer<CompareClustersDialog> m_comparison; ///< null: not open
};

} // namespace taxo::ui
