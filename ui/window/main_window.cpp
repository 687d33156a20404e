// SPDX-License-Identifier: MIT
#include "ui/window/main_window.h"

#include "ui/dialogs/help_dialogs.h"
#include "ui/dialogs/own_labels_dialog.h"
#include "ui/document/path_text.h"
#include "ui/models/summary_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/demo_strip.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/model_bar.h"
#include "ui/panels/notice_bar.h"
#include "ui/panels/photo_panel.h"
#include "ui/panels/restriction_bar.h"
#include "ui/panels/start_page.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"
#include "ui/window/actions.h"
#include "ui/window/drop_hint.h"
#include "ui/window/notices.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringList>
#include <QStyle>
#include <QVBoxLayout>

#include <filesystem>
#include <optional>
#include <utility>

namespace taxo::ui {

namespace {

std::vector<std::filesystem::path> localPaths(const QMimeData& data) {
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : data.urls()) {
        if (auto path = pathFromUrl(url)) {
            paths.push_back(std::move(*path));
        }
    }
    return paths;
}

QFrame* makeLine(QWidget* parent) {
    auto* const line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

MainWindow::MainWindow(Session& session, WindowState state)
    : m_session(session), m_state(std::move(state)), m_actions(new Actions(this)) {
    setWindowTitle(QStringLiteral("Taxoscope"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_actions->fill(*menuBar());

    auto* const centre = new QWidget(this);
    auto* const notice = new NoticeBar(centre);
    m_restriction =
        new RestrictionBar(m_session.queue(), m_session.host(), m_session.runner(), centre);
    m_start = new StartPage(session.host(), session.hasDemo(), centre);
    m_demo = new DemoStrip(centre);
    m_pages = new QStackedWidget(centre);
    m_pages->addWidget(m_start);
    m_pages->addWidget(makeWorkspace());
    auto* const layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(makeLine(centre));
    layout->addWidget(m_demo);
    layout->addWidget(m_restriction);
    layout->addWidget(notice);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeLine(centre));
    layout->addWidget(makeFooter());
    setCentralWidget(centre);
    m_dropHint = new DropHint(centre);

    m_notices = new Notices(session, *notice, this);
    connectActions();
    connectSession();
    if (!m_state.restore(*this, *m_columns)) {
        // Whole on a small screen, also at 200 %; the frame needs some room of its own.
        resize(QSize(1320, 840).boundedTo(screen()->availableSize() - QSize(16, 48)));
        m_columns->setSizes({380, 510, 430});
    }
    showContents();
    showRestriction();
}

QWidget* MainWindow::makeHeader() {
    auto* const header = new QWidget(this);
    auto* const open = makeIconButton(QStringLiteral("photos"), tr("Open …"), header);
    open->setToolTip(
        tr("Open photographs (%1); folders can be dropped anywhere")
            .arg(m_actions->openPhotos->shortcut().toString(QKeySequence::NativeText)));
    connect(open, &QPushButton::clicked, this, &MainWindow::openPhotos);
    m_modelBar =
        new ModelBar(m_session.host(), m_session.services(), m_session.ownLabels(), header);
    m_only = makeIconButton(QStringLiteral("funnel"), {}, header);
    m_only->setObjectName(QStringLiteral("only"));
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
    m_columns = new QSplitter(this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_gallery = new GalleryPanel(m_session.document(),
                                 m_session.photos(),
                                 m_session.thumbnails(),
                                 m_session.selection(),
                                 m_session.focus(),
                                 m_columns);
    auto* const photo = new PhotoPanel(m_session.document(),
                                       m_session.focus(),
                                       m_session.thumbnails(),
                                       m_session.runner(),
                                       m_session.decoder(),
                                       m_columns);
    auto* const inspector =
        new InspectorPanel(m_session.document(), m_session.focus(), m_session.queue(), m_columns);
    connect(inspector, &InspectorPanel::askAgainRequested, &m_session, [this](ItemId id) {
        m_session.askAgain({id});
    });
    m_columns->addWidget(m_gallery);
    m_columns->addWidget(photo);
    m_columns->addWidget(inspector);
    m_columns->setStretchFactor(1, 1); // the photograph takes what room there is
    return m_columns;
}

QWidget* MainWindow::makeFooter() {
    auto* const footer = new QWidget(this);
    m_summary = new QLabel(footer);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_goOn = makeIconButton(QStringLiteral("play"), tr("Go on"), footer);
    m_goOn->setObjectName(QStringLiteral("goOn"));
    connect(m_goOn, &QPushButton::clicked, m_actions->goOn, &QAction::trigger);
    auto* const layout = new QHBoxLayout(footer);
    layout->setContentsMargins(kMargin, 6, kMargin, 6);
    layout->setSpacing(kMargin);
    layout->addWidget(new JobsPanel(m_session.jobs(), footer), 1);
    layout->addWidget(m_goOn);
    layout->addWidget(m_summary);
    layout->addStretch(0);
    footer->setMinimumHeight(44);
    m_summarySoon.setSingleShot(true);
    m_summarySoon.setInterval(50);
    connect(&m_summarySoon, &QTimer::timeout, this, &MainWindow::showSummary);
    return footer;
}

void MainWindow::connectActions() {
    connect(m_start, &StartPage::openPhotosRequested, this, &MainWindow::openPhotos);
    connect(m_start, &StartPage::openFolderRequested, this, &MainWindow::openFolder);
    connect(m_start, &StartPage::chooseModelRequested, m_modelBar, &ModelBar::chooseModelFolder);
    connect(m_actions->openPhotos, &QAction::triggered, this, &MainWindow::openPhotos);
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::openFolder);
    connect(m_start, &StartPage::modelsOwnLabelsRequested, this, [this] {
        m_session.chooseLabels({});
    });
    connect(m_modelBar, &ModelBar::modelChosen, &m_session, &Session::chooseModel);
    connect(m_modelBar, &ModelBar::labelsChosen, &m_session, &Session::chooseLabels);
    connect(m_modelBar, &ModelBar::ownLabelsRequested, this, &MainWindow::writeOwnLabels);
    connect(m_modelBar, &ModelBar::ownLabelsChosen, this, [this] {
        m_session.chooseOwnLabels(BinnedNames(m_session.ownLabels()));
    });
    connect(m_notices, &Notices::chooseModelRequested, m_modelBar, &ModelBar::chooseModelFolder);
    connect(m_notices, &Notices::chooseLabelsRequested, m_modelBar, &ModelBar::chooseLabelsFolder);
    connect(m_notices, &Notices::ownLabelsRequested, this, &MainWindow::writeOwnLabels);
    connect(m_start, &StartPage::chooseLabelsRequested, m_modelBar, &ModelBar::chooseLabelsFolder);
    connect(m_start, &StartPage::ownLabelsRequested, this, &MainWindow::writeOwnLabels);
    connect(m_restriction, &RestrictionBar::left, this, [this] {
        m_pages->currentWidget()->setFocus();
    });
    connect(m_actions->chooseModel, &QAction::triggered, m_modelBar, &ModelBar::chooseModelFolder);
    connect(m_actions->ownLabels, &QAction::triggered, this, &MainWindow::writeOwnLabels);
    connect(m_actions->restrict, &QAction::triggered, m_restriction, &RestrictionBar::open);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->copyTable, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_session.selectedAsTable());
    });
    connect(m_actions->saveTable, &QAction::triggered, this, &MainWindow::saveTable);
    connect(m_actions->selectAll, &QAction::triggered, m_gallery, &GalleryPanel::selectAll);
    connect(m_actions->remove, &QAction::triggered, &m_session, &Session::removeSelected);
    connect(m_actions->again, &QAction::triggered, &m_session, [this] {
        m_session.askAgain(m_session.selection().ids());
    });
    connect(m_actions->stop, &QAction::triggered, &m_session, &Session::stopAll);
    connect(m_actions->goOn, &QAction::triggered, &m_session.queue(), &IdentifyQueue::resume);
    connect(m_start, &StartPage::exploreDemoRequested, &m_session, &Session::exploreDemo);
    connect(m_demo, &DemoStrip::leaveRequested, &m_session, &Session::leaveDemo);
    m_actions->exploreDemo->setVisible(m_session.hasDemo());
    connect(m_actions->exploreDemo, &QAction::triggered, &m_session, &Session::exploreDemo);
    connect(m_actions->guide, &QAction::triggered, this, [this] { showGuide(this); });
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeys(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectSession() {
    const SessionDocument& document = m_session.document();
    connect(&document, &SessionDocument::photosAdded, this, &MainWindow::showContents);
    connect(&document, &SessionDocument::photosRemoved, this, &MainWindow::showContents);
    const auto soon = [this] { m_summarySoon.start(); };
    connect(&document, &SessionDocument::photosChanged, this, soon);
    connect(&m_session.queue(), &IdentifyQueue::stateChanged, this, &MainWindow::showSummary);
    connect(
        &m_session.queue(), &IdentifyQueue::restrictionChanged, this, &MainWindow::showRestriction);
    connect(&m_session.host(), &IdentifierHost::choiceChanged, this, &MainWindow::showRestriction);
    connect(&m_session.host(), &IdentifierHost::choiceChanged, this, &MainWindow::showDemo);
    connect(&m_session.host(), &IdentifierHost::stateChanged, this, &MainWindow::showDemo);
    showDemo();
    connect(&m_session, &Session::tableSaved, this, &MainWindow::showSummary);
    connect(&m_session, &Session::ownLabelsChanged, this, [this] {
        m_modelBar->setOwnLabels(m_session.ownLabels());
    });
    connect(&m_session.selection(), &Selection::changed, this, &MainWindow::enableActions);
    connect(&m_session.focus(), &Focus::changed, this, &MainWindow::enableActions);
    connect(&m_session.runner(), &JobRunner::jobStarted, this, &MainWindow::enableActions);
    connect(&m_session.runner(), &JobRunner::jobFinished, this, &MainWindow::enableActions);
}

void MainWindow::openPhotos() {
    const QString patterns = QStringLiteral("*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif "
                                            "*.heic *.heif *.cr2 *.cr3 *.nef *.arw *.dng *.orf "
                                            "*.raf *.rw2 *.JPG *.JPEG *.PNG *.TIF *.TIFF *.HEIC "
                                            "*.CR2 *.CR3 *.NEF *.ARW *.DNG *.ORF *.RAF *.RW2");
    const QStringList names = QFileDialog::getOpenFileNames(
        this,
        tr("Open photographs"),
        {},
        tr("Photographs (%1)").arg(patterns) + QStringLiteral(";;") + tr("All files (*)"),
        nullptr,
        QFileDialog::HideNameFilterDetails); // thirty endings say nothing
    std::vector<std::filesystem::path> paths;
    for (const QString& name : names) {
        paths.push_back(pathFromText(name));
    }
    if (!paths.empty()) {
        m_session.open(std::move(paths));
    }
}

void MainWindow::openFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a folder"));
    if (!folder.isEmpty()) {
        m_session.open({pathFromText(folder)});
    }
}

void MainWindow::saveTable() {
    auto* const dialog = new QFileDialog(this, tr("Save table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString jsonLines = tr("JSON lines, with everything (*.jsonl)");
    dialog->setNameFilters({tr("Table for spreadsheets and scripts (*.csv)"), jsonLines});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, jsonLines](const QString& name) {
        dialog->setDefaultSuffix(name == jsonLines ? QStringLiteral("jsonl")
                                                   : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, &m_session, [this](const QString& file) {
        m_session.saveTable(pathFromText(file));
    });
    dialog->open();
}

void MainWindow::showContents() {
    const bool hasPhotos = m_session.document().size() > 0;
    if (hasPhotos != (m_pages->currentWidget() == m_columns)) {
        m_pages->setCurrentWidget(hasPhotos ? static_cast<QWidget*>(m_columns) : m_start);
        if (hasPhotos) {
            m_gallery->setFocus();
        }
    }
    showSummary();
    enableActions();
}

/// What the header says at all times, so that a restricted answer is never mistaken.
void MainWindow::showRestriction() {
    const auto& taxa = m_session.queue().restriction();
    const IdentifierChoice& choice = m_session.host().choice();
    const bool haveLineages = choice.freeLabels.names.empty(); // else there is nothing to choose
    const bool isPossible = m_session.host().hasModel() && haveLineages;
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
    m_only->setToolTip(details);
    m_only->setEnabled(isPossible);
    m_only->setVisible(haveLineages);
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

void MainWindow::writeOwnLabels() {
    auto* const dialog = new OwnLabelsDialog(m_session.ownLabels(), m_session.runner(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_session.chooseOwnLabels(dialog->labels());
    });
    dialog->open();
}

void MainWindow::showSummary() {
    QString summary = summaryText(m_session.document());
    const bool hasAnswers = m_session.document().count(PhotoState::Done) > 0;
    const std::filesystem::path& saved = m_session.savedTable();
    if (hasAnswers) {
        summary += QStringLiteral("  ·  ");
        summary += saved.empty() ? tr("not saved") : tr("saved as %1").arg(displayName(saved));
    }
    m_summary->setText(summary);
    m_summary->setToolTip(
        hasAnswers ? tr("Answers are kept until the window closes and can be made again at any "
                        "time. To keep them, save them as a table (%1).")
                         .arg(m_actions->saveTable->shortcut().toString(QKeySequence::NativeText))
                   : QString());
    m_actions->saveTable->setEnabled(hasAnswers);
    m_goOn->setVisible(m_session.queue().state() == IdentifyQueue::State::Stopped &&
                       m_session.document().count(PhotoState::Waiting) > 0);
    m_actions->goOn->setEnabled(m_goOn->isVisibleTo(this));
}

void MainWindow::enableActions() {
    const bool hasSelection = !m_session.selection().ids().empty();
    m_actions->remove->setEnabled(hasSelection);
    m_actions->again->setEnabled(hasSelection);
    m_actions->selectAll->setEnabled(m_session.document().size() > 0);
    m_actions->copyTable->setEnabled(hasSelection);
    m_actions->stop->setEnabled(m_session.jobs().rowCount() > 0);
}

void MainWindow::setDropHint(bool isShown) {
    const bool isAtStart = m_pages->currentWidget() == m_start;
    m_start->setDropHint(isShown && isAtStart);
    m_dropHint->setGeometry(centralWidget()->rect());
    m_dropHint->setVisible(isShown && !isAtStart);
    m_dropHint->raise();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localPaths(*event->mimeData()).empty()) {
        event->setDropAction(Qt::CopyAction); // never move what a person drags
        event->accept();
        setDropHint(true);
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    setDropHint(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
    setDropHint(false);
    m_session.open(localPaths(*event->mimeData()));
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

void MainWindow::closeEvent(QCloseEvent* event) {
    m_state.save(*this, *m_columns);
    event->accept();
}

} // namespace taxo::ui
