// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace taxo::ui {

class MapPanel;
class Session;

/// The place of the map in the window. What it needs is made when it is seen for the first time:
/// OpenGL costs a tenth of a second.
class MapArea : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit MapArea(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void itemActivated(taxo::ItemId item); ///< to be looked at

protected:
    void showEvent(QShowEvent* event) override;

private:
    Session& m_session;
    MapPanel* m_panel = nullptr;
};

} // namespace taxo::ui
