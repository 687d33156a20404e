// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMainWindow>

class QAction;
class QDockWidget;

namespace taxo::ui {

/// The panels beside the middle of the window, as docks: each is closed, opened, and moved to
/// another side, onto the other one or out of the window. Their titles, by which they are dragged,
/// are seen only while they may be moved. UI thread.
class DockedPanels : public QMainWindow {
    Q_OBJECT
public:
    /// Takes all of them.
    DockedPanels(QWidget* gallery, QWidget* middle, QWidget* inspector, QWidget* parent = nullptr);

    /// Checkable: whether the panel is seen.
    QAction* galleryShown() const;
    QAction* inspectorShown() const;

    bool areMovable() const { return m_areMovable; }

    void setMovable(bool areMovable);
    void putBack(); ///< as they were at first

    /// `state`, or what is empty or of another version: as they were at first.
    void restore(const QByteArray& state);
    QByteArray state() const;

Q_SIGNALS:
    void panelToggled(); ///< by a person: the keyboard may belong elsewhere

protected:
    void showEvent(QShowEvent* event) override;

private:
    QDockWidget* addPanel(const char* name, const QString& title, QWidget* panel);
    void divide();

    QDockWidget* m_gallery;
    QDockWidget* m_inspector;
    bool m_areMovable = false;
    bool m_isDivided = false; ///< once it had its size
    QByteArray m_wanted;      ///< until then
};

} // namespace taxo::ui
