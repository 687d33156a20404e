// SPDX-License-Identifier: MIT
#include "ui/window/docked_panels.h"

#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QShowEvent>
#include <QToolButton>

namespace taxo::ui {

namespace {

constexpr int kVersion = 1; ///< of the state: which docks there are

QToolButton* makeButton(const char* icon, const QString& name, QWidget* parent) {
    auto* const button = new QToolButton(parent);
    button->setIcon(symbolicIcon(QLatin1String(icon)));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// Presses that it leaves alone drag the dock.
QWidget* makeTitle(QDockWidget* dock) {
    auto* const title = new QWidget(dock);
    auto* const text = new QLabel(dock->windowTitle(), title);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto* const apart = makeButton("window", DockedPanels::tr("In a window of its own"), title);
    auto* const close = makeButton("stop", DockedPanels::tr("Hide"), title);
    QObject::connect(
        apart, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    QObject::connect(close, &QToolButton::clicked, dock->toggleViewAction(), &QAction::trigger);
    auto* const layout = new QHBoxLayout(title);
    layout->setContentsMargins(kMargin, 2, kGap, 2);
    layout->setSpacing(0);
    layout->addWidget(text, 1);
    layout->addWidget(apart);
    layout->addWidget(close);
    return title;
}

} // namespace

DockedPanels::DockedPanels(QWidget* gallery, QWidget* middle, QWidget* inspector, QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
    , m_gallery(addPanel("galleryDock", tr("Gallery"), gallery))
    , m_inspector(addPanel("inspectorDock", tr("Inspector"), inspector)) {
    setWindowFlags(Qt::Widget); // a part of the window, where QMainWindow asks to be one
    setObjectName(QStringLiteral("docks"));
    setContextMenuPolicy(Qt::NoContextMenu); // of toolbars and docks; panels have their own
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setCentralWidget(middle);
    putBack();
    setMovable(false);
}

QDockWidget* DockedPanels::addPanel(const char* name, const QString& title, QWidget* panel) {
    auto* const dock = new QDockWidget(title, this);
    dock->setObjectName(QLatin1String(name)); // the state goes by it
    dock->setWidget(panel);
    connect(
        dock,
        &QDockWidget::topLevelChanged,
        this,
        [this] { setMovable(m_areMovable); },
        Qt::QueuedConnection);
    connect(dock->toggleViewAction(), &QAction::triggered, this, &DockedPanels::panelToggled);
    return dock;
}

QAction* DockedPanels::galleryShown() const {
    return m_gallery->toggleViewAction();
}

QAction* DockedPanels::inspectorShown() const {
    return m_inspector->toggleViewAction();
}

void DockedPanels::setMovable(bool areMovable) {
    m_areMovable = areMovable;
    for (QDockWidget* const dock : {m_gallery, m_inspector}) {
        QWidget* const before = dock->titleBarWidget();
        // Outside the window it needs a title in any case: there is no other way back.
        dock->setTitleBarWidget(areMovable || dock->isFloating() ? makeTitle(dock)
                                                                 : new QWidget(dock));
        if (before != nullptr) {
            before->deleteLater(); // it may be what is being dragged or pressed
        }
        dock->setFeatures(QDockWidget::DockWidgetClosable |
                          (areMovable || dock->isFloating()
                               ? QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable
                               : QDockWidget::DockWidgetFeatures()));
    }
}

void DockedPanels::putBack() {
    for (QDockWidget* const dock : {m_gallery, m_inspector}) {
        dock->setFloating(false);
        dock->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_gallery);
    addDockWidget(Qt::RightDockWidgetArea, m_inspector);
    divide();
}

/// The middle takes what is left, and what the window grows by.
void DockedPanels::divide() {
    resizeDocks({m_gallery, m_inspector}, {width() * 29 / 100, width() * 33 / 100}, Qt::Horizontal);
}

void DockedPanels::restore(const QByteArray& state) {
    m_wanted = state;
    if (m_isDivided) {
        if (!restoreState(state, kVersion)) {
            putBack();
        }
        setMovable(m_areMovable);
    }
}

QByteArray DockedPanels::state() const {
    return m_isDivided ? saveState(kVersion) : m_wanted;
}

/// Not before: it is only now as large as it will be.
void DockedPanels::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!m_isDivided) {
        m_isDivided = true;
        restore(m_wanted);
    }
}

} // namespace taxo::ui
