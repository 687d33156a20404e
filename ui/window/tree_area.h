// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

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

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Session& m_session;
    TreeDocument* m_tree = nullptr;
    TreePanel* m_panel = nullptr;
};

} // namespace taxo::ui
