// SPDX-License-Identifier: MIT
// What the actions of the window do.
#include "ui/dialogs/help_dialogs.h"
#include "ui/models/step_text.h"
#include "ui/models/table_text.h"
#include "ui/panels/demo_strip.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/gallery_view.h"
#include "ui/panels/model_bar.h"
#include "ui/panels/photo_area.h"
#include "ui/panels/restriction_bar.h"
#include "ui/panels/start_page.h"
#include "ui/panels/theme.h"
#include "ui/window/actions.h"
#include "ui/window/docked_panels.h"
#include "ui/window/export_dialogs.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/main_window.h"
#include "ui/window/map_area.h"
#include "ui/window/notices.h"
#include "ui/window/review_dialogs.h"
#include "ui/window/setup_dialogs.h"
#include "ui/window/structure_area.h"
#include "ui/window/tree_area.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QToolTip>

#include <array>
#include <utility>

namespace taxo::ui {

void MainWindow::connectActions() {
    connect(m_start, &StartPage::openPhotosRequested, this, &MainWindow::openPhotos);
    connect(m_start, &StartPage::openFolderRequested, this, &MainWindow::openFolder);
    connect(m_start, &StartPage::chooseLabelsRequested, m_modelBar, &ModelBar::chooseLabelsFolder);
    connect(m_start, &StartPage::modelsOwnLabelsRequested, this, [this] {
        m_session.chooseLabels({});
    });
    connect(m_start, &StartPage::exploreDemoRequested, &m_session, &Session::exploreDemo);
    connect(m_start, &StartPage::collectionRequested, &m_session, &Session::openRecent);
    connect(m_modelBar, &ModelBar::modelChosen, &m_session, &Session::chooseModel);
    connect(m_modelBar, &ModelBar::labelsChosen, &m_session, &Session::chooseLabels);
    connect(m_notices, &Notices::chooseLabelsRequested, m_modelBar, &ModelBar::chooseLabelsFolder);
    connect(m_demo, &DemoStrip::leaveRequested, &m_session, &Session::leaveDemo);
    connect(m_restriction, &RestrictionBar::left, this, &MainWindow::focusWork);
    connect(m_restriction, &RestrictionBar::checklistWanted, this, [this] {
        askForChecklist(this,
                        [this](const auto& file) { m_restriction->restrictToChecklist(file); });
    });
    connect(m_filter, &FilterBar::left, this, &MainWindow::focusWork);
    connectFileActions();
    connectReviewActions();
    connectViewActions();
    connectSetupActions();
    connectGroupActions();
    connectPanelActions();
    connect(m_actions->restrict, &QAction::triggered, m_restriction, &RestrictionBar::open);
    connect(m_actions->again, &QAction::triggered, &m_session.queue(), [this] {
        m_session.queue().tryFailedAgain();
    });
    connect(m_actions->stop, &QAction::triggered, &m_session, &Session::stopAll);
    connect(m_actions->goOn, &QAction::triggered, &m_session.queue(), &IdentifyQueue::resume);
    m_actions->exploreDemo->setVisible(m_session.hasDemo());
    connect(m_actions->exploreDemo, &QAction::triggered, &m_session, &Session::exploreDemo);
    connect(m_actions->guide, &QAction::triggered, this, [this] { showGuide(this); });
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeys(this, *menuBar()); });
}

void MainWindow::connectSetupActions() {
    auto* const dialogs = new SetupDialogs(m_session, *m_modelBar, *this, this);
    connect(m_start, &StartPage::modelsRequested, dialogs, &SetupDialogs::showModels);
    connect(m_notices, &Notices::modelsRequested, dialogs, &SetupDialogs::showModels);
    connect(m_actions->models, &QAction::triggered, dialogs, &SetupDialogs::showModels);
    connect(m_actions->preferences, &QAction::triggered, dialogs, &SetupDialogs::showPreferences);
    connect(m_actions->diagnostics, &QAction::triggered, dialogs, &SetupDialogs::showDiagnostics);
    connect(m_actions->about, &QAction::triggered, dialogs, &SetupDialogs::showAbout);
}

void MainWindow::connectFileActions() {
    connect(m_actions->openPhotos, &QAction::triggered, this, &MainWindow::openPhotos);
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::openFolder);
    connect(m_actions->openCollection, &QAction::triggered, this, [this] {
        askForCollectionOrBundle(this, [this](const auto& file) { m_session.open({file}); });
    });
    connect(m_actions->newCollection, &QAction::triggered, this, [this] {
        askForCollectionName(this, tr("New collection"), [this](const auto& file) {
            m_session.openCollection(file);
        });
    });
    connect(m_actions->nameCollection, &QAction::triggered, this, [this] {
        askForCollectionName(this, tr("Give the collection a name"), [this](const auto& file) {
            m_session.nameCollection(file);
        });
    });
    connect(m_actions->closeCollection, &QAction::triggered, this, [this] {
        finishTyping();
        m_session.closeCollection();
    });
    connect(m_actions->saveTable, &QAction::triggered, this, [this] {
        askForTableName(this, [this](const auto& file) { m_session.saveTable(file); });
    });
    auto* const exports = new ExportDialogs(m_session, *this, this);
    connect(m_actions->exportData, &QAction::triggered, exports, &ExportDialogs::show);
    connect(m_actions->exportAgain, &QAction::triggered, exports, &ExportDialogs::again);
    connect(&exports->publisher(), &Publisher::runningChanged, this, [this, exports] {
        m_actions->exportAgain->setDisabled(exports->publisher().isRunning());
    });
    m_notices->follow(exports->publisher());
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectViewActions() {
    constexpr double kStep = 1.5;
    connect(m_actions->actualSize, &QAction::triggered, m_photo, &PhotoArea::toggleActualSize);
    connect(m_actions->zoomIn, &QAction::triggered, m_photo, [this] { m_photo->zoomBy(kStep); });
    connect(
        m_actions->zoomOut, &QAction::triggered, m_photo, [this] { m_photo->zoomBy(1 / kStep); });
    connect(m_actions->turnLeft, &QAction::triggered, m_photo, [this] { m_photo->turn(-1); });
    connect(m_actions->turnRight, &QAction::triggered, m_photo, [this] { m_photo->turn(1); });
    connect(m_gallery, &GalleryView::activated, m_photo, [this] { m_photo->toggleActualSize(); });
    connect(m_actions->fullScreen, &QAction::triggered, this, [this](bool isWanted) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, isWanted));
    });
    Review& review = m_session.review();
    connect(m_actions->hideSuggestions, &QAction::toggled, &review, &Review::setHidesSuggestions);
    connect(&review, &Review::hidesSuggestionsChanged, this, [this](bool hides) {
        m_actions->hideSuggestions->setChecked(hides);
        m_gallery->setHidesSuggestions(hides);
        enableActions();
    });
}

void MainWindow::connectPanelActions() {
    const auto bind = [](QAction* action, QAction* shown) {
        connect(action, &QAction::triggered, shown, &QAction::trigger);
        connect(shown, &QAction::toggled, action, &QAction::setChecked);
        action->setChecked(shown->isChecked());
    };
    bind(m_actions->showGallery, m_panels->galleryShown());
    bind(m_actions->showInspector, m_panels->inspectorShown());
    m_actions->movePanels->setChecked(m_panels->areMovable());
    connect(m_actions->movePanels, &QAction::toggled, m_panels, &DockedPanels::setMovable);
    connect(m_actions->putPanelsBack, &QAction::triggered, m_panels, &DockedPanels::putBack);
    connect(m_panels, &DockedPanels::panelToggled, this, &MainWindow::focusWork);
}

void MainWindow::connectGroupActions() {
    GroupReview& groups = m_session.groups();
    Compare& compare = m_session.compare();
    connect(m_actions->reviewEvents, &QAction::triggered, &groups, &GroupReview::reviewEvents);
    connect(m_actions->makeEvents, &QAction::triggered, &groups, &GroupReview::makeEvents);
    connect(m_actions->showEmpty, &QAction::triggered, &groups, &GroupReview::showEmpty);
    connect(m_actions->nextGroup, &QAction::triggered, &groups, [&groups] { groups.step(1); });
    connect(m_actions->previousGroup, &QAction::triggered, &groups, [&groups] { groups.step(-1); });
    connect(m_actions->individuals, &QAction::triggered, m_photo, &PhotoArea::beginFields);
    // One of them takes the place of the photograph.
    const QList<QAction*> places = {
        m_actions->showMap, m_actions->showTree, m_actions->showStructure};
    const auto showIn = [this, places](QAction* action, QWidget* area) {
        connect(action, &QAction::toggled, m_centre, [this, action, places, area](bool isShown) {
            for (QAction* const other : places) {
                if (isShown && other != action) {
                    other->setChecked(false);
                }
            }
            m_centre->setCurrentWidget(isShown ? area : m_photo);
            if (isShown) {
                area->setFocus();
            }
        });
    };
    showIn(m_actions->showMap, m_map);
    showIn(m_actions->showTree, m_tree);
    showIn(m_actions->showStructure, m_structure);
    connect(m_structure, &StructureArea::ownWordsWanted, m_actions->askInOwnWords, [this] {
        m_actions->askInOwnWords->trigger();
    });
    connect(m_actions->showMap, &QAction::toggled, m_actions->showClusters, [this](bool isShown) {
        m_actions->showClusters->setChecked(isShown && m_actions->showClusters->isChecked());
    });
    connect(m_actions->showClusters, &QAction::toggled, m_map, [this](bool isShown) {
        m_map->setClustersShown(isShown);
        if (isShown) {
            m_actions->showMap->setChecked(true); // they stand below it
        }
    });
    connect(m_map, &MapArea::treeRequested, m_tree, [this] {
        m_actions->showTree->setChecked(true);
        m_tree->showGroup(m_session.selection().ids());
    });
    connect(m_map, &MapArea::itemActivated, &m_session, [this](ItemId item) {
        m_session.selection().set(std::array{item});
        m_session.focus().set(item);
        m_actions->showMap->setChecked(false);
        focusWork();
    });
    connect(m_structure, &StructureArea::lookWanted, m_gallery, [this] {
        m_actions->showStructure->setChecked(false);
        focusWork();
    });
    connect(m_structure, &StructureArea::mapWanted, m_map, [this](const auto& traits) {
        m_actions->showMap->setChecked(true);
        m_map->showTraits(traits);
    });
    connect(m_actions->lockViews, &QAction::toggled, m_photo, &PhotoArea::setLocked);
    connect(m_actions->compare, &QAction::triggered, &compare, [&compare](bool isOn) {
        isOn ? compare.start() : compare.stop();
    });
    connect(m_photo, &PhotoArea::left, this, &MainWindow::focusWork);
    const auto show = [this] {
        const GroupReview& shown = m_session.groups();
        const ListOptions& options = m_session.document().options();
        const bool isOn = shown.isOn();
        m_actions->reviewEvents->setEnabled(m_session.document().isOpen());
        m_actions->reviewEvents->setChecked(options.groupBy == kByEvent);
        m_actions->showEmpty->setEnabled(shown.kind() == GroupReview::Kind::Event);
        m_actions->showEmpty->setChecked(options.showsEmpty);
        m_actions->makeEvents->setEnabled(m_actions->showEmpty->isEnabled() &&
                                          !m_session.document().isReadOnly());
        m_actions->nextGroup->setEnabled(isOn);
        m_actions->previousGroup->setEnabled(isOn);
        m_actions->individuals->setEnabled(isOn && !m_session.document().isReadOnly());
        m_actions->compare->setEnabled(m_session.document().size() > 1);
        m_actions->compare->setChecked(m_session.compare().isOn());
    };
    connect(&groups, &GroupReview::changed, this, show);
    connect(&compare, &Compare::changed, this, show);
    show();
}

void MainWindow::connectReviewActions() {
    CollectionDocument& document = m_session.document();
    Review& review = m_session.review();
    connect(m_actions->undo, &QAction::triggered, &document, &CollectionDocument::undo);
    connect(m_actions->redo, &QAction::triggered, &document, &CollectionDocument::redo);
    connect(m_actions->copyTable, &QAction::triggered, this, &MainWindow::copyTable);
    connect(m_actions->selectAll, &QAction::triggered, m_gallery, &GalleryView::selectAll);
    connect(m_actions->find, &QAction::triggered, m_filter, &FilterBar::beginTyping);
    connect(m_actions->refresh, &QAction::triggered, &document, &CollectionDocument::refresh);
    // A word of a review, and on to the next one; where nothing was said, why.
    const auto say = [this, &review](QAction* action, auto word, auto whyNot) {
        connect(action, &QAction::triggered, &review, [this, &review, word, whyNot] {
            word() ? review.focusNextUnreviewed() : tell(whyNot());
        });
    };
    say(
        m_actions->confirm,
        [&review] { return review.confirm(); },
        [] {
            return tr("There is nothing to confirm: no rank is well supported. R names a taxon, N "
                      "goes on.");
        });
    for (std::size_t i = 0; i < m_actions->candidates.size(); ++i) {
        say(
            m_actions->candidates.at(i),
            [&review, i] { return review.chooseCandidate(i); },
            [&review, i] {
                return tr("There is no candidate %1: %Ln were kept of this answer. R names a "
                          "taxon.",
                          nullptr,
                          static_cast<int>(review.candidates()))
                    .arg(i + 1);
            });
    }
    connect(m_actions->unknown, &QAction::triggered, &review, [&review] {
        review.setUnknown();
        review.focusNextUnreviewed();
    });
    connect(m_actions->nothing, &QAction::triggered, &review, [&review] {
        review.setNothing();
        review.focusNextUnreviewed();
    });
    connect(&review, &Review::nothingElseWaits, this, [this] {
        tell(tr("No other photograph that is listed waits for a word."));
    });
    auto* const dialogs = new ReviewDialogs(m_session, *m_gallery, this);
    connect(m_actions->anotherTaxon, &QAction::triggered, dialogs, &ReviewDialogs::askForTaxon);
    connect(m_map, &MapArea::taxonRequested, dialogs, &ReviewDialogs::askForTaxon);
    connect(m_actions->askInOwnWords, &QAction::triggered, dialogs, &ReviewDialogs::askInOwnWords);
    connect(m_actions->howGood, &QAction::triggered, dialogs, &ReviewDialogs::askHowGood);
    connect(m_actions->whereAndWhen, &QAction::triggered, dialogs, &ReviewDialogs::askWhereAndWhen);
    connect(m_actions->unknownSpecies, &QAction::triggered, dialogs, &ReviewDialogs::askUnknown);
    m_notices->follow(dialogs->reading());
    connect(m_notices, &Notices::agreementRequested, dialogs, &ReviewDialogs::showAgreement);
    connect(m_actions->rankUp, &QAction::triggered, &review, [&review] { review.stepRank(-1); });
    connect(m_actions->rankDown, &QAction::triggered, &review, [&review] { review.stepRank(1); });
    connect(m_actions->drawRegion, &QAction::triggered, m_photo, &PhotoArea::beginDrawing);
    connect(m_photo, &PhotoArea::regionDrawn, &review, &Review::drawRegion);
    connect(m_actions->changeRegion, &QAction::triggered, m_photo, &PhotoArea::beginChanging);
    connect(m_photo, &PhotoArea::regionMoved, &review, &Review::moveRegion);
    connect(m_actions->removeRegion, &QAction::triggered, &review, &Review::removeRegions);
    connect(m_actions->cutRegions, &QAction::triggered, dialogs, &ReviewDialogs::cutIntoRegions);
    connect(m_actions->readNumbers, &QAction::triggered, dialogs, &ReviewDialogs::readNumbers);
    connect(m_actions->flag, &QAction::triggered, &review, &Review::toggleFlag);
    connect(m_actions->withdraw, &QAction::triggered, &review, &Review::withdraw);
    connect(m_actions->nextUnreviewed, &QAction::triggered, &review, &Review::focusNextUnreviewed);
}

/// A sentence over the photograph that goes by itself.
void MainWindow::tell(const QString& text) {
    constexpr int kShownMs = 4000;
    QToolTip::showText(m_photo->mapToGlobal(QPoint(kMargin, kGap)), text, m_photo, {}, kShownMs);
}

/// What undo and redo would do.
void MainWindow::showJournal() {
    const CollectionDocument& document = m_session.document();
    const auto show = [&](QAction* action, const QString& what, const auto& entry) {
        action->setEnabled(entry.has_value() && !document.isReadOnly());
        const QString text =
            entry ? stepText(entry->text).replace(u'&', QStringLiteral("&&")) : QString();
        action->setText(entry ? what + QStringLiteral(": ") + text : what);
    };
    show(m_actions->undo, tr("&Undo"), document.nextUndo());
    show(m_actions->redo, tr("&Redo"), document.nextRedo());
}

void MainWindow::enableActions() {
    const CollectionDocument& document = m_session.document();
    const bool canDecide =
        document.isOpen() && !document.isReadOnly() && m_session.review().itemCount() > 0;
    for (QAction* const action : {m_actions->anotherTaxon,
                                  m_actions->rankUp,
                                  m_actions->rankDown,
                                  m_actions->unknown,
                                  m_actions->nothing,
                                  m_actions->flag,
                                  m_actions->drawRegion,
                                  m_actions->changeRegion,
                                  m_actions->removeRegion,
                                  m_actions->cutRegions,
                                  m_actions->readNumbers,
                                  m_actions->withdraw}) {
        action->setEnabled(canDecide);
    }
    const bool canAgree = canDecide && !m_session.review().hidesSuggestions();
    m_actions->confirm->setEnabled(canAgree);
    for (QAction* const action : m_actions->candidates) {
        action->setEnabled(canAgree);
    }
    m_actions->howGood->setEnabled(document.counts().items > 0);
    m_actions->whereAndWhen->setEnabled(document.counts().items > 0);
    m_actions->unknownSpecies->setEnabled(document.counts().items > 0);
    m_actions->saveTable->setEnabled(document.counts().suggested + document.counts().verified > 0);
    m_actions->exportData->setEnabled(document.isOpen() && document.counts().items > 0);
    m_actions->exportAgain->setEnabled(m_actions->exportData->isEnabled());
    m_actions->nameCollection->setEnabled(document.isOpen() && !m_session.isInDemo());
    m_actions->closeCollection->setEnabled(document.isOpen());
    m_actions->askInOwnWords->setEnabled(document.size() > 0 && m_session.host().hasModel());
    m_actions->again->setEnabled(document.counts().failed > 0);
    m_actions->selectAll->setEnabled(document.size() > 0);
    m_actions->copyTable->setEnabled(!m_session.selection().isEmpty());
    m_actions->stop->setEnabled(m_session.jobs().rowCount() > 0);
}

void MainWindow::copyTable() {
    m_session.runner().start(
        tr("Copying as a table"),
        On::Io,
        [shared = m_session.document().shared(),
         ids = m_session.selection().ids()](const Progress& progress) -> Result<QString> {
            const auto view = shared->openView();
            return view ? tableText(*view, ids, progress) : tl::unexpected(view.error());
        },
        this,
        [](const Result<QString>& text) {
            if (text) {
                QGuiApplication::clipboard()->setText(*text);
            }
        },
        Urgency::Waited);
}

void MainWindow::openPhotos() {
    askForPhotos(this, [this](auto files) { m_session.open(std::move(files)); });
}

void MainWindow::openFolder() {
    askForFolder(this, [this](auto folder) { m_session.open({std::move(folder)}); });
}

} // namespace taxo::ui
