// SPDX-License-Identifier: MIT
#include "ui/window/main_window.h"

#include "ui/document/path_text.h"
#include "ui/models/summary_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/tip_text.h"
#include "ui/panels/comparison_bar.h"
#include "ui/panels/demo_strip.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/gallery_view.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/model_bar.h"
#include "ui/panels/notice_bar.h"
#include "ui/panels/photo_area.h"
#include "ui/panels/restriction_bar.h"
#include "ui/panels/selection_strip.h"
#include "ui/panels/start_page.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"
#include "ui/window/actions.h"
#include "ui/window/docked_panels.h"
#include "ui/window/drop_hint.h"
#include "ui/window/drops.h"
#include "ui/window/import_dialogs.h"
#include "ui/window/inspector_sections.h"
#include "ui/window/key_guard.h"
#include "ui/window/map_area.h"
#include "ui/window/notices.h"
#include "ui/window/structure_area.h"
#include "ui/window/track_dialogs.h"
#include "ui/window/tree_area.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

namespace {

QFrame* makeLine(QWidget* parent) {
    auto* const line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

/// A page that does not make the window higher than a small screen, at 200 % for example.
QScrollArea* makeScrolling(QWidget* page, QWidget* parent) {
    auto* const area = new QScrollArea(parent);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(page);
    return area;
}

} // namespace

MainWindow::MainWindow(Session& session, WindowState state)
    : m_session(session), m_state(std::move(state)), m_actions(new Actions(this)) {
    setWindowTitle(QStringLiteral("Taxoscope"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_actions->fill(*menuBar());
    new KeyGuard(this);

    auto* const centre = new QWidget(this);
    auto* const notice = new NoticeBar(centre);
    m_restriction =
        new RestrictionBar(m_session.queue(), m_session.host(), m_session.runner(), centre);
    m_start = new StartPage(session.host(), session.hasDemo(), centre);
    m_demo = new DemoStrip(centre);
    m_pages = new QStackedWidget(centre);
    m_pages->addWidget(makeScrolling(m_start, centre));
    m_pages->addWidget(makeWorkspace());
    auto* const layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(makeLine(centre));
    layout->addWidget(m_demo);
    layout->addWidget(m_restriction);
    layout->addWidget(makeComparison(centre));
    layout->addWidget(notice);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeLine(centre));
    layout->addWidget(makeFooter());
    setCentralWidget(centre);

    m_notices = new Notices(session, *notice, this);
    m_drops = std::make_unique<Drops>(session, *new DropHint(centre), *m_notices);
    new ImportDialogs(session, *this, this);
    askAboutTracks(session, *this);
    connectActions();
    connectSession();
    if (!m_state.restore(*this, *m_panels)) {
        // Whole on a small screen, also at 200 %; the frame needs some room of its own.
        resize(QSize(1320, 840).boundedTo(screen()->availableSize() - QSize(16, 48)));
    }
    showContents();
    showRestriction();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeComparison(QWidget* parent) {
    auto* const bar = new ComparisonBar(m_session.newAnswers(), parent);
    connect(bar, &ComparisonBar::changedRequested, &m_session, [this](const auto& items) {
        m_session.selection().set(items);
        if (!items.empty()) {
            m_session.focus().set(items.front());
        }
    });
    return bar;
}

QWidget* MainWindow::makeHeader() {
    auto* const header = new QWidget(this);
    auto* const open = makeIconButton(QStringLiteral("photos"), tr("Open …"), header);
    open->setToolTip(
        tr("Open photographs (%1); folders can be dropped anywhere")
            .arg(m_actions->openPhotos->shortcut().toString(QKeySequence::NativeText)));
    connect(open, &QPushButton::clicked, this, &MainWindow::openPhotos);
    m_modelBar = new ModelBar(m_session.host(), m_session.services(), header);
    m_only = makeIconButton(QStringLiteral("funnel"), {}, header);
    m_only->setObjectName(QStringLiteral("only"));
    m_restriction->acceptChecklistsOn(*m_only);
    connect(m_only, &QPushButton::clicked, m_actions->restrict, &QAction::trigger);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(kMargin, kGap, kMargin, 10);
    layout->addWidget(open);
    layout->addStretch(1);
    layout->addWidget(m_modelBar);
    layout->addSpacing(kGap);
    layout->addWidget(m_only);
    return header;
}

QWidget* MainWindow::makeWorkspace() {
    m_workspace = new QWidget(this);
    m_filter = new FilterBar(m_session.document(), m_session.runner(), m_workspace);
    connect(&m_session.clusters(), &ClustersDocument::keptChanged, m_filter, [this] {
        m_filter->setClusterings(clusteringFields(m_session.clusters().kept()));
    });
    m_gallery = new GalleryView(m_session.document(),
                                m_session.thumbnails(),
                                m_session.selection(),
                                m_session.focus(),
                                m_workspace);
    m_gallery->setEmptyText(tr("Nothing fits the filter."));
    QWidget* const middle = makeMiddle();
    auto* const inspector = new InspectorPanel(m_session.document(),
                                               m_session.focus(),
                                               m_session.queue(),
                                               m_session.review(),
                                               m_workspace);
    connect(inspector, &InspectorPanel::tryAgainRequested, &m_session.queue(), [this] {
        m_session.queue().tryFailedAgain();
    });
    addSections(*inspector, m_session);
    m_actions->addReviewKeys({m_gallery, m_photo, m_map, m_tree, m_structure});
    m_panels = new DockedPanels(m_gallery, middle, inspector, m_workspace);
    auto* const layout = new QVBoxLayout(m_workspace);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(makeLine(m_workspace));
    layout->addWidget(m_panels, 1);
    return m_workspace;
}

/// The photograph, the map or the tree, and above them what a word would change.
QWidget* MainWindow::makeMiddle() {
    auto* const middle = new QWidget(m_workspace);
    m_centre = new QStackedWidget(middle);
    m_photo = new PhotoArea({.document = m_session.document(),
                             .selection = m_session.selection(),
                             .focus = m_session.focus(),
                             .review = m_session.review(),
                             .groups = m_session.groups(),
                             .compare = m_session.compare(),
                             .thumbnails = m_session.thumbnails(),
                             .runner = m_session.runner(),
                             .decoder = m_session.decoder()},
                            m_centre);
    m_photo->passArrowsTo(*m_gallery);
    m_map = new MapArea(m_session, m_centre);
    m_tree = new TreeArea(m_session, m_centre);
    m_structure = new StructureArea(m_session, m_centre);
    for (QWidget* const area : {static_cast<QWidget*>(m_photo),
                                static_cast<QWidget*>(m_map),
                                static_cast<QWidget*>(m_tree),
                                static_cast<QWidget*>(m_structure)}) {
        m_centre->addWidget(area);
    }
    auto* const previewer = new WordPreviewer(m_session.document(),
                                              m_session.selection(),
                                              m_session.focus(),
                                              m_session.review(),
                                              m_session.runner(),
                                              this);
    auto* const layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new SelectionStrip(
        *previewer, m_session.review(), m_session.groups(), m_session.compare(), middle));
    layout->addWidget(m_centre, 1);
    return middle;
}

QWidget* MainWindow::makeFooter() {
    auto* const footer = new QWidget(this);
    m_summary = new QLabel(footer);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setWordWrap(true); // beside a job it must not make the window wider
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_goOn = makeIconButton(QStringLiteral("play"), tr("Go on"), footer);
    m_goOn->setObjectName(QStringLiteral("goOn"));
    connect(m_goOn, &QPushButton::clicked, m_actions->goOn, &QAction::trigger);
    auto* const layout = new QHBoxLayout(footer);
    layout->setContentsMargins(kMargin, 6, kMargin, 6);
    layout->setSpacing(kMargin);
    layout->addWidget(new JobsPanel(m_session.jobs(), footer));
    layout->addWidget(m_goOn);
    layout->addWidget(m_summary, 1);
    footer->setMinimumHeight(44);
    return footer;
}

void MainWindow::connectSession() {
    const CollectionDocument& document = m_session.document();
    connect(&document, &CollectionDocument::opened, this, [this] {
        m_isOpenedAnew = true;
        showContents();
    });
    connect(&document, &CollectionDocument::closed, this, &MainWindow::showContents);
    connect(&document, &CollectionDocument::listChanged, this, &MainWindow::showContents);
    connect(&document, &CollectionDocument::countsChanged, this, &MainWindow::showSummary);
    connect(&document, &CollectionDocument::countsChanged, this, &MainWindow::enableActions);
    connect(&document, &CollectionDocument::journalChanged, this, &MainWindow::showJournal);
    connect(&m_session, &Session::recentCollectionsChanged, this, [this] {
        m_start->setRecentCollections(m_session.recentCollections());
    });
    m_start->setRecentCollections(m_session.recentCollections());
    m_session.lookAtRecent();
    connect(&m_session.queue(), &IdentifyQueue::stateChanged, this, &MainWindow::showSummary);
    connect(
        &m_session.queue(), &IdentifyQueue::restrictionChanged, this, &MainWindow::showRestriction);
    connect(&m_session.host(), &IdentifierHost::choiceChanged, this, &MainWindow::showRestriction);
    connect(&m_session.host(), &IdentifierHost::choiceChanged, this, &MainWindow::showDemo);
    connect(&m_session.host(), &IdentifierHost::stateChanged, this, &MainWindow::showDemo);
    connect(&m_session.library(), &ModelLibrary::changed, m_modelBar, &ModelBar::refresh);
    showDemo();
    connect(&m_session.selection(), &Selection::changed, this, &MainWindow::enableActions);
    connect(&m_session.selection(), &Selection::changed, this, &MainWindow::showSummary);
    connect(&m_session.focus(), &Focus::changed, this, &MainWindow::enableActions);
    connect(&m_session.runner(), &JobRunner::jobStarted, this, &MainWindow::enableActions);
    connect(&m_session.runner(), &JobRunner::jobFinished, this, &MainWindow::enableActions);
}

void MainWindow::showContents() {
    const CollectionDocument& document = m_session.document();
    const bool hasItems =
        document.size() > 0 || document.hidden() > 0 || !document.options().filter.terms.empty();
    if (hasItems != (m_pages->currentWidget() == m_workspace)) {
        m_pages->setCurrentIndex(hasItems ? m_pages->indexOf(m_workspace) : 0);
        m_isOpenedAnew = true;
    }
    if (hasItems && std::exchange(m_isOpenedAnew, false)) {
        focusWork(); // keys are words of a review at once
    }
    QString title = QStringLiteral("Taxoscope");
    if (document.isOpen()) {
        const QString name =
            m_session.isUnnamed() ? tr("not named yet") : displayName(document.file().stem());
        //: the title of a window: what is open, and the program
        title = tr("%1 – %2").arg(name, title);
    }
    setWindowTitle(title);
    showSummary();
    showJournal();
    enableActions();
}

/// What the header says at all times, so that a restricted answer is never mistaken.
void MainWindow::showRestriction() {
    const auto& taxa = m_session.queue().restriction();
    const bool isPossible = m_session.host().hasModel();
    QString text = tr("All taxa");
    QString details = tr("Restrict answers to some taxa (%1)")
                          .arg(m_actions->restrict->shortcut().toString(QKeySequence::NativeText));
    if (taxa.size() == 1) {
        text = restrictionText(taxa);
        details = text;
    } else if (!taxa.empty()) {
        text = tr("Only %Ln taxa", nullptr, static_cast<int>(taxa.size()));
        details = restrictionText(taxa);
    }
    constexpr int kMostLetters = 24;
    m_only->setText(text.size() > kMostLetters ? text.left(kMostLetters - 1) + u'…' : text);
    m_only->setToolTip(tipText(details));
    m_only->setEnabled(isPossible);
    m_only->setProperty("on", !taxa.empty());
    m_only->style()->unpolish(m_only); // the style sheet looks at properties only then
    m_only->style()->polish(m_only);
    m_actions->restrict->setEnabled(isPossible);
    if (!isPossible) {
        m_restriction->close();
    }
}

void MainWindow::showDemo() {
    m_demo->setLeavable(m_session.isInDemo());
    m_demo->setVisible(m_session.isSynthetic());
}

void MainWindow::showSummary() {
    m_summary->setText(summaryText(
        m_session.document().counts(), m_session.document().size(), m_session.selection().size()));
    m_goOn->setVisible(m_session.queue().state() == IdentifyQueue::State::Stopped);
    m_actions->goOn->setEnabled(m_goOn->isVisibleTo(this));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (m_drops->enter(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction); // never move what a person drags
        event->accept();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    m_drops->leave();
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_drops->drop(*event->mimeData());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (!m_isPainted) {
        m_isPainted = true;
        // After this round of painting has reached the screen.
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
}

/// Full screen by the desktop's own means is shown as well.
void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        m_actions->fullScreen->setChecked(isFullScreen());
    }
}

/// The keyboard to where keys are words of a review; to the start page where there is nothing.
void MainWindow::focusWork() {
    if (m_pages->currentWidget() != m_workspace) {
        m_start->setFocus();
    } else if (m_gallery->isVisible() || !isVisible()) {
        m_gallery->setFocus();
    } else {
        m_centre->currentWidget()->setFocus();
    }
}

/// What is being typed counts as well: fields tell it when they lose the focus.
void MainWindow::finishTyping() {
    if (QWidget* const typed = focusWidget()) {
        typed->clearFocus();
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    finishTyping();
    m_state.save(*this, *m_panels);
    event->accept();
}

} // namespace taxo::ui
