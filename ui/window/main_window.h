// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/session.h"
#include "ui/window/window_state.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace taxo::ui {

class Actions;
class DemoStrip;
class DockedPanels;
class Drops;
class FilterBar;
class GalleryView;
class MapArea;
class ModelBar;
class Notices;
class PhotoArea;
class RestrictionBar;
class StartPage;
class StructureArea;
class TreeArea;

/// The window: a start page until there are photographs, then gallery, photograph and inspector
/// side by side. Shows the session and sends it what a person wants; holds no state of its own.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// The session must outlive the window.
    MainWindow(Session& session, WindowState state);
    ~MainWindow() override;

    Notices& notices() { return *m_notices; }

Q_SIGNALS:
    /// Once, when the window stands on the screen for the first time.
    void firstPainted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeComparison(QWidget* parent);
    QWidget* makeHeader();
    QWidget* makeWorkspace();
    QWidget* makeMiddle();
    QWidget* makeFooter();
    void connectActions();
    void connectFileActions();
    void connectReviewActions();
    void connectViewActions();
    void connectSetupActions();
    void connectGroupActions();
    void connectPanelActions();
    void connectSession();
    void openPhotos();
    void openFolder();
    void copyTable();
    void tell(const QString& text);
    void focusWork();
    void finishTyping();
    void showContents();
    void showRestriction();
    void showDemo();
    void showJournal();
    void showSummary();
    void enableActions();

    Session& m_session;
    WindowState m_state;
    Actions* m_actions;
    ModelBar* m_modelBar = nullptr;
    QPushButton* m_only = nullptr; ///< whether answers are restricted to some taxa
    RestrictionBar* m_restriction = nullptr;
    DemoStrip* m_demo = nullptr; ///< seen as long as what the model says is invented
    Notices* m_notices = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    QWidget* m_workspace = nullptr; ///< filter bar and panels
    DockedPanels* m_panels = nullptr;
    FilterBar* m_filter = nullptr;
    GalleryView* m_gallery = nullptr;
    QStackedWidget* m_centre = nullptr; ///< the photograph, the map, the tree or structure
    PhotoArea* m_photo = nullptr;
    MapArea* m_map = nullptr;
    TreeArea* m_tree = nullptr;
    StructureArea* m_structure = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_goOn = nullptr;
    std::unique_ptr<Drops> m_drops;
    bool m_isPainted = false;
    bool m_isOpenedAnew = false; ///< its list is still to come
};

} // namespace taxo::ui
