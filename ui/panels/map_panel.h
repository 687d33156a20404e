// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/map_colors.h"
#include "ui/document/map_document.h"
#include "ui/document/map_view_state.h"
#include "ui/document/selection.h"
#include "ui/models/thumbnail_cache.h"
#include "ui/scene/map_hand.h"

#include <QWidget>

#include <cstdint>
#include <string>
#include <vector>

class QLabel;

namespace taxo::ui {

class MapBar;
class MapBoard;

/// The map of a collection: each photograph a point, what looks alike together. What is chosen on
/// it is selected, and what is selected elsewhere is seen on it.
class MapPanel : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        Selection& selection;
        Focus& focus;
        MapDocument& map;
        MapColors& colors;
        ThumbnailCache& thumbnails; ///< the map's own: its wishes are not the gallery's
    };

    /// All must outlive it.
    explicit MapPanel(const Parts& parts, QWidget* parent = nullptr);
    ~MapPanel() override;

    /// The first map, where there is none yet.
    void arrangeOnce();

    MapBar& bar() { return *m_bar; }

    /// At the end of the map's tools, which own it then.
    void addTool(QWidget* tool);
    /// In the line above the map.
    void tell(const QString& sentence);

    /// Camera, and what the legend leaves out, to be kept.
    void readLook(MapViewState& state) const;
    void setCamera(const MapViewState& state);
    /// The legend leaves these entries out, and no others.
    void setHidden(const std::vector<std::string>& entries);

    /// As if it were chosen in the bar.
    void colorBy(const std::string& field);

Q_SIGNALS:
    void itemActivated(taxo::ItemId item); ///< to be looked at

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectMap();
    void connectScene();
    void arrange();
    void showSettling(const EmbeddingMatrix& positions);
    void showMap();
    void showColors();
    void showLabels();
    void showSelection();
    void choose(const std::vector<std::uint32_t>& points, SelectionChange change);
    void want(const std::vector<std::uint32_t>& points);
    QString emptyText() const;

    Parts m_parts;
    MapBar* m_bar;
    MapBoard* m_board;
    QLabel* m_summary; ///< how far the map can be believed, what was left out; what failed
    bool m_isSettling = false;
};

} // namespace taxo::ui
