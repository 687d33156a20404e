// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <QWidget>

#include <vector>

namespace taxo::ui {

class Session;
class TreeDocument;
class TreePanel;

/// The place of the tree of life in the window. What it needs is made when it is seen for the first
/// time, and counted only while it is.
class TreeArea : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit TreeArea(Session& session, QWidget* parent = nullptr);

    /// Where photographs belong by name and by looks; once it is seen.
    void showGroup(std::vector<ItemId> items);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makePanel();
    void askForDate();

    Session& m_session;
    TreeDocument* m_tree = nullptr;
    TreePanel* m_panel = nullptr;
};

} // namespace taxo::ui
