// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/map_views.h"
#include "ui/document/map_view_state.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class QMenu;
class QPushButton;

namespace taxo::ui {

class MapColors;
class MapDocument;
class MapPanel;
class Session;

/// Views of the map under names: a menu at its tools keeps what is seen (map, camera, colour, what
/// the legend leaves out, filter, selection), shows it again, renames and deletes. Each view that
/// is kept or taken away is a step of the journal. UI thread.
class MapViews : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        MapDocument& map;
        MapColors& colors;
        MapPanel& panel;
    };

    /// All must outlive it.
    explicit MapViews(const Parts& parts, QObject* parent = nullptr);
    ~MapViews() override;

    const std::vector<MapView>& views() const { return m_views; }

    /// What is seen now, in the place of a view of the same name.
    void keep(const std::string& name);
    void show(const MapView& view);
    void rename(const MapView& view, const std::string& name);
    void remove(const std::string& name);

private:
    void read();
    void fillMenu();
    MapViewState seen() const;
    void takeMap();
    void takeColors();
    void hideEntries();

    Parts m_parts;
    QPushButton* m_button;
    QMenu* m_menu;
    QMenu* m_renamed;
    QMenu* m_removed;
    std::vector<MapView> m_views; ///< by their names
    JobId m_job;
    std::uint64_t m_generation = 0;            ///< of the reading: older answers are ignored
    std::optional<MapViewState> m_wanted;      ///< until its map is there
    std::optional<MapViewState> m_wantsHidden; ///< until its colours are there
};

} // namespace taxo::ui
