// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scene/map_scene.h"

#include <QIcon>
#include <QToolBar>

#include <cstdint>
#include <vector>

class QAction;
class QActionGroup;
class QPainter;

namespace taxo::ui {

/// What a map's hand does, seen and chosen: tool, change of the selection, what is shown. The same
/// as the keys of MapScene, which must outlive the bar. UI thread.
class MapToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit MapToolBar(MapScene& scene, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Icon : std::uint8_t {
        Lasso,
        Rectangle,
        Move,
        Replace,
        Add,
        Remove,
        Intersect,
        FitAll,
        FitSelection
    };

    struct Button {
        QAction* action;
        Icon icon;
    };

    static void paint(QPainter& painter, Icon icon);
    QIcon iconOf(Icon icon) const;
    QAction* add(Icon icon, const QString& text, const QString& key, QActionGroup* group);
    void takeHand();
    void drawIcons();

    MapScene& m_scene;
    std::vector<Button> m_buttons;
    std::vector<QAction*> m_tools;   ///< by MapTool
    std::vector<QAction*> m_changes; ///< by SelectionChange
};

} // namespace taxo::ui
