// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/draw_map.h"
#include "ui/document/map_asker.h"
#include "ui/document/map_colors.h"
#include "ui/document/map_document.h"
#include "ui/document/map_view_state.h"
#include "ui/document/selection.h"
#include "ui/models/thumbnail_cache.h"
#include "ui/scene/map_hand.h"

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QAction;
class QLabel;

namespace taxo::ui {

class LineLabel;
class MapAnswers;
class MapBar;
class MapBoard;

/// A map as it is seen, for a figure of it.
struct SeenMap {
    std::shared_ptr<const CollectionMap> map;
    std::string colorBy;
    MapDrawing
        drawing; ///< its words, what is hidden, the part that is seen, the side it is seen from
};

/// The map of a collection: each photograph a point, what looks alike together. What is chosen on
/// it is selected, and what is selected elsewhere is seen on it. Photographs that are dropped on it
/// and texts are shown by what they are like.
class MapPanel : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        Selection& selection;
        Focus& focus;
        MapDocument& map;
        MapColors& colors;
        MapAsker& asker;
        ThumbnailCache& thumbnails; ///< the map's own: its wishes are not the gallery's
        ThumbnailCache& guests;     ///< likewise, of photographs that are dropped
    };

    /// All must outlive it.
    explicit MapPanel(const Parts& parts, QWidget* parent = nullptr);
    ~MapPanel() override;

    /// The first map, where there is none yet.
    void arrangeOnce();
    /// The method that it begins with.
    void setMethod(ProjectionMethod method);
    /// Whether another one stands beside it.
    void setTwo(bool isTwo);
    /// What the legend of another map leaves out is left out here; ascending.
    void leaveOut(std::vector<ItemId> items);
    /// What this map's legend leaves out; ascending.
    std::vector<ItemId> leftOutHere() const;
    /// What is under the pointer on another map has a ring here; none: the one in focus.
    void mark(std::optional<ItemId> item);
    /// Of a map with a point.
    SeenMap seen() const;

    MapBar& bar() { return *m_bar; }

    /// At the end of the map's tools, which own it then.
    void addTool(QWidget* tool);
    /// Something stands below it: what is said above it takes one line.
    void setCrowded(bool isCrowded);
    /// In the line above the map.
    void tell(const QString& sentence);

    /// Camera, and what the legend leaves out, to be kept.
    void readLook(MapViewState& state) const;
    void setCamera(const MapViewState& state);
    /// What the legend leaves out.
    std::vector<std::string> hiddenEntries() const;
    /// The legend leaves these entries out, and no others.
    void setHidden(const std::vector<std::string>& entries);

    /// As if it were chosen in the bar.
    void colorBy(const std::string& field);
    /// Coloured by the axis of this trait, of which there was enough, with its way across the map.
    void showTraits(const std::shared_ptr<const StructureAnswer>& traits);
    /// Of what the list shows only these.
    void arrangeOnly(const Filter& only, const std::string& colorBy);

Q_SIGNALS:
    void itemActivated(taxo::ItemId item); ///< to be looked at
    void itemHovered(std::optional<taxo::ItemId> item);
    /// By this map's legend.
    void leftOutChanged(const std::vector<taxo::ItemId>& items);
    void twoToggled(bool isTwo);
    void figureRequested();
    /// On the map beside this one.
    void arrangeBesideRequested(const taxo::Filter& only, const std::string& colorBy);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectMap();
    void connectScene();
    void arrange();
    void showBusy();
    void showProblem(const Error& error);
    void applyLeftOut();
    void showSettling(const EmbeddingMatrix& positions);
    void showMap();
    void showPlaced(const std::vector<ItemId>& items);
    void showColors();
    void showLabels();
    void showAxis();
    void showSelection();
    void choose(const std::vector<std::uint32_t>& points, SelectionChange change);
    void want();
    QString emptyText() const;
    QString summaryText() const;
    QString axisText() const;

    // map_panel_ask.cpp
    void connectAsker();
    void showAnswer();
    void hover(std::optional<std::uint32_t> point);
    void showLines();
    void showCard();
    std::optional<std::uint32_t> currentPoint() const;

    // map_panel_level.cpp
    /// One entry of the legend, at the next lower level.
    struct Level {
        Filter only;
        std::string colorBy;
    };

    void connectLegend();
    std::optional<Level> levelBelow() const;
    void enableLevels();

    Parts m_parts;
    MapBar* m_bar;
    MapBoard* m_board;
    LineLabel* m_summary; ///< how far the map can be believed, what was left out
    QLabel* m_problem;    ///< what failed last
    MapAnswers* m_answers;
    Uuid m_shown;            ///< the kept map that is seen; of another one: none
    std::string m_coloredBy; ///< what the legend tells
    bool m_isSettling = false;
    bool m_isJudging = false;            ///< colours are on their way that take long
    QAction* m_below = nullptr;          ///< the current entry of the legend is arranged alone
    QAction* m_belowBeside = nullptr;    ///< on the other map
    std::vector<std::uint32_t> m_wanted; ///< points that are seen as pictures
    std::vector<ItemId> m_leftOut;       ///< by another map
    std::optional<ItemId> m_marked;      ///< by another map
    std::optional<std::uint32_t> m_hovered;
    QTimer m_dwell; ///< the pointer rests on a point
};

} // namespace taxo::ui
