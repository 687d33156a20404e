// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "ui/scene/map_legend.h"
#include "ui/scene/map_scene.h"
#include "ui/scene/map_tool_bar.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <vector>

class QLabel;
class QSplitter;

namespace taxo::ui {

/// How the points of a map are coloured, and what it means.
struct MapColoring {
    static constexpr std::uint32_t kNoEntry = UINT32_MAX;

    QString title;             ///< "Family"; of the legend
    std::vector<Color> colors; ///< of each point
    std::vector<std::uint32_t>
        entryOf; ///< of each point, or kNoEntry: never left out by the legend
    std::vector<LegendEntry> entries;
};

/// A map with its tools above, its legend at the side and a line below that says what the hand does
/// and how many points are seen and selected. What is left out of the legend is hidden. Knows no
/// collection. UI thread.
class MapBoard : public QWidget {
    Q_OBJECT
public:
    explicit MapBoard(QWidget* parent = nullptr);

    MapScene& scene() { return *m_scene; }

    MapLegend& legend() { return *m_legend; }

    /// The tools; more can be added at its end.
    MapToolBar& tools() { return *m_tools; }

    /// Other points, without colours and with none left out.
    void setPoints(EmbeddingMatrix positions);
    void setColoring(MapColoring coloring);
    /// Left out by others than the legend, by that of another map for one; one for each point.
    void setLeftOut(std::vector<std::uint8_t> isLeftOut);

    /// By the legend of this map alone: not 0 for a point that it leaves out.
    std::vector<std::uint8_t> isLeftOutHere() const;
    void setSelection(std::vector<std::uint8_t> isSelected);
    /// Below the legend.
    void addBelowLegend(QWidget* widget);

Q_SIGNALS:
    void leftOutHereChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWhatIsLeft();
    void showCounts();
    void showGesture();

    MapScene* m_scene;
    MapToolBar* m_tools;
    MapLegend* m_legend;
    QLabel* m_legendTitle;
    QLabel* m_gesture;
    QString m_sentence; ///< of the gesture, whole
    QLabel* m_counts;
    QSplitter* m_side;
    std::vector<std::uint32_t> m_entryOf;
    std::vector<std::uint8_t> m_isLeftOut;
    std::size_t m_selected = 0;
};

} // namespace taxo::ui
