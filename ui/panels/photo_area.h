// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/side_by_side_panel.h"

#include <QStackedWidget>

namespace taxo::ui {

/// The middle of the window: the photograph in focus, or several side by side where a group is
/// reviewed or some are compared. What is asked of the picture is asked of the one in focus.
class PhotoArea : public QStackedWidget {
    Q_OBJECT
public:
    explicit PhotoArea(const SideBySidePanel::Parts& parts, QWidget* parent = nullptr);

    void toggleActualSize();
    void zoomBy(double factor);
    void turn(int quarters);
    void beginDrawing();
    void beginChanging();

    void setLocked(bool isLocked) { m_several->setLocked(isLocked); }

    void beginFields() { m_several->beginFields(); }

    /// Arrows and the like that the picture has no use for: to the next photograph of the list.
    void passArrowsTo(QWidget& list) { m_list = &list; }

Q_SIGNALS:
    void regionDrawn(taxo::PhotoId photo, const taxo::Box& box);
    void regionMoved(taxo::ItemId item, const taxo::Box& box);
    void left(); ///< a person goes back to the gallery

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showWanted();
    PhotoPanel& current() const;

    const Compare& m_compare;
    PhotoPanel* m_one;
    SideBySidePanel* m_several;
    QWidget* m_list = nullptr;
};

} // namespace taxo::ui
