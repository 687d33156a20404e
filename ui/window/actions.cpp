// SPDX-License-Identifier: MIT
#include "ui/window/actions.h"

#include "ui/panels/symbolic_icon.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <cstddef>

namespace taxo::ui {

namespace {

QAction*
make(QObject* parent, const QString& text, const QKeySequence& key, const char* icon = "") {
    auto* const action = new QAction(text, parent);
    action->setShortcut(key);
    if (*icon != '\0') {
        action->setIcon(symbolicIcon(QLatin1String(icon)));
    }
    return action;
}

/// With a letter or the like as its key. One that is held down is pressed once: nothing is said of
/// photographs that nobody has seen yet.
QAction* makeReview(QObject* parent, const QString& text, const QList<QKeySequence>& keys) {
    auto* const action = new QAction(text, parent);
    action->setShortcuts(keys);
    action->setAutoRepeat(false);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace

Actions::Actions(QObject* parent)
    : QObject(parent)
    , openPhotos(make(this, tr("&Open photographs …"), QKeySequence::Open, "photos"))
    , openFolder(make(
          this, tr("Open a &folder …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "folder"))
    , openCollection(make(this, tr("Open a &collection …"), {}))
    , newCollection(make(this, tr("&New collection …"), QKeySequence::New))
    , nameCollection(make(this, tr("Na&me the collection …"), QKeySequence::Save))
    , closeCollection(make(this, tr("C&lose the collection"), QKeySequence::Close))
    , models(make(this, tr("Mo&dels and labels …"), QKeySequence(Qt::CTRL | Qt::Key_M), "model"))
    , restrict(make(this, tr("Only some &taxa …"), QKeySequence(Qt::CTRL | Qt::Key_L), "funnel"))
    , askInOwnWords(make(this, tr("Ask in your own &words …"), {}))
    , howGood(make(this, tr("&How good is this? …"), {}))
    , whereAndWhen(make(this, tr("Where a&nd when …"), {}))
    , unknownSpecies(make(this, tr("&Unknown species …"), {}))
    , saveTable(make(this, tr("Save a &table …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)))
    , exportData(make(this, tr("&Export …"), QKeySequence(Qt::CTRL | Qt::Key_E)))
    , exportAgain(make(this, tr("Export a&gain"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)))
    , quit(make(this, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)))
    , undo(make(this, tr("&Undo"), QKeySequence::Undo))
    , redo(make(this, tr("&Redo"), {}))
    , copyTable(make(this, tr("&Copy as a table"), QKeySequence::Copy, "copy"))
    , selectAll(make(this, tr("Select &all"), QKeySequence::SelectAll))
    , find(make(this, tr("&Find …"), QKeySequence::Find))
    , refresh(make(this, tr("&List anew"), QKeySequence(Qt::Key_F5)))
    , preferences(make(this, tr("&Preferences …"), QKeySequence(Qt::CTRL | Qt::Key_Comma)))
    , confirm(makeReview(this, tr("&Confirm the suggestion"), {Qt::Key_Return, Qt::Key_Enter}))
    , anotherTaxon(makeReview(this, tr("&Another taxon …"), {Qt::Key_R}))
    , rankUp(makeReview(this, tr("A rank &higher"), {QKeySequence(Qt::ALT | Qt::Key_Up)}))
    , rankDown(makeReview(this, tr("A rank &deeper"), {QKeySequence(Qt::ALT | Qt::Key_Down)}))
    , unknown(makeReview(this, tr("Cannot be &told"), {Qt::Key_U}))
    , nothing(makeReview(this, tr("&Nothing there"), {Qt::Key_X}))
    , flag(makeReview(this, tr("&Flag"), {Qt::Key_F}))
    , withdraw(makeReview(this, tr("Take my &word back"), {Qt::Key_Backspace}))
    , nextUnreviewed(makeReview(this, tr("Ne&xt one to look at"), {Qt::Key_N}))
    , drawRegion(makeReview(this, tr("&Draw a region"), {Qt::Key_D}))
    , changeRegion(
          makeReview(this, tr("&Change the region"), {QKeySequence(Qt::SHIFT | Qt::Key_D)}))
    , removeRegion(makeReview(this, tr("Remove the re&gion"), {QKeySequence::Delete}))
    , cutRegions(makeReview(this, tr("C&ut into regions …"), {QKeySequence(Qt::SHIFT | Qt::Key_C)}))
    , readNumbers(makeReview(this, tr("Read catalogue &numbers …"), {Qt::Key_B}))
    , reviewEvents(makeReview(this, tr("Review &events"), {Qt::Key_E}))
    , nextGroup(makeReview(this, tr("Next &group"), {QKeySequence(Qt::ALT | Qt::Key_Right)}))
    , previousGroup(makeReview(this, tr("&Previous group"), {QKeySequence(Qt::ALT | Qt::Key_Left)}))
    , individuals(makeReview(this, tr("&Individuals, sex, stage"), {Qt::Key_I}))
    , makeEvents(make(this, tr("Make events &by time"), {}))
    , showEmpty(makeReview(this, tr("Show e&mpty frames"), {QKeySequence(Qt::SHIFT | Qt::Key_E)}))
    , compare(makeReview(this, tr("&Compare"), {Qt::Key_C}))
    , lockViews(makeReview(this, tr("M&oved together"), {Qt::Key_L}))
    , showMap(makeReview(this, tr("&Map"), {Qt::Key_M}))
    , showClusters(makeReview(this, tr("Clust&ers"), {Qt::Key_K}))
    , showTree(makeReview(this, tr("&Tree of life"), {Qt::Key_T}))
    , showStructure(makeReview(this, tr("Str&ucture"), {Qt::Key_V}))
    , hideSuggestions(makeReview(this, tr("&Hide suggestions"), {Qt::Key_S}))
    , actualSize(makeReview(this, tr("&Actual size"), {Qt::Key_Z}))
    , zoomIn(makeReview(this, tr("Lar&ger"), {Qt::Key_Plus, Qt::Key_Equal}))
    , zoomOut(makeReview(this, tr("&Smaller"), {Qt::Key_Minus}))
    , turnLeft(makeReview(this, tr("Turn the view &left"), {Qt::Key_Comma}))
    , turnRight(makeReview(this, tr("Turn the view &right"), {Qt::Key_Period}))
    , showGallery(make(this, tr("Galler&y"), QKeySequence(Qt::SHIFT | Qt::Key_F4)))
    , showInspector(make(this, tr("&Inspector"), QKeySequence(Qt::Key_F4)))
    , movePanels(make(this, tr("Panels can be mo&ved"), {}))
    , putPanelsBack(make(this, tr("&Panels as at first"), {}))
    , fullScreen(make(this, tr("&Full screen"), QKeySequence(Qt::Key_F11)))
    , again(make(this, tr("T&ry failed ones again"), QKeySequence(Qt::CTRL | Qt::Key_R), "again"))
    , stop(make(this, tr("&Stop"), QKeySequence(Qt::Key_Escape), "stop"))
    , goOn(make(this, tr("&Go on"), {}, "play"))
    , exploreDemo(make(this, tr("&Explore the demo world"), {}))
    , guide(make(this, tr("&Guide"), {}, "help"))
    , keys(make(this, tr("&Keys"), QKeySequence(Qt::Key_F1)))
    , diagnostics(make(this, tr("&Diagnostics …"), {}))
    , about(make(this, tr("&About Taxoscope"), {})) {
    for (QAction* const state : {showMap,
                                 showClusters,
                                 showTree,
                                 showStructure,
                                 hideSuggestions,
                                 reviewEvents,
                                 showEmpty,
                                 compare,
                                 lockViews,
                                 showGallery,
                                 showInspector,
                                 movePanels,
                                 fullScreen}) {
        state->setCheckable(true);
    }
    lockViews->setChecked(true);
    for (QAction* const steps : {zoomIn, zoomOut}) {
        steps->setAutoRepeat(true);
    }
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_H)});
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        candidates.at(i) =
            makeReview(this, tr("Candidate %1").arg(number), {QKeySequence(Qt::Key_0 + number)});
    }
}

void Actions::fill(QMenuBar& bar) const {
    QMenu* const file = bar.addMenu(tr("&File"));
    file->addActions({openPhotos, openFolder});
    file->addSeparator();
    file->addActions({newCollection, openCollection, nameCollection, closeCollection});
    file->addSeparator();
    file->addAction(models);
    file->addSeparator();
    file->addActions({saveTable, exportData, exportAgain});
    file->addSeparator();
    file->addAction(quit);
    QMenu* const edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copyTable, selectAll, find, refresh});
    edit->addSeparator();
    edit->addAction(preferences);
    QMenu* const review = bar.addMenu(tr("&Review"));
    review->addActions({confirm, anotherTaxon, rankUp, rankDown});
    review->addSeparator();
    review->addActions({unknown, nothing, flag, withdraw});
    review->addSeparator();
    review->addActions({nextUnreviewed, previousGroup, nextGroup});
    review->addSeparator();
    review->addActions({reviewEvents, makeEvents, individuals, showEmpty});
    QMenu* const photo = bar.addMenu(tr("&Photo"));
    photo->addActions({drawRegion, changeRegion, removeRegion});
    photo->addSeparator();
    photo->addActions({cutRegions, readNumbers});
    QMenu* const view = bar.addMenu(tr("&View"));
    view->addActions({showMap, showClusters, showTree, showStructure, hideSuggestions});
    view->addSeparator();
    view->addActions({actualSize, zoomIn, zoomOut, turnLeft, turnRight});
    view->addSeparator();
    view->addActions({compare, lockViews});
    view->addSeparator();
    view->addActions({showGallery, showInspector, movePanels, putPanelsBack});
    view->addSeparator();
    view->addAction(fullScreen);
    QMenu* const identify = bar.addMenu(tr("&Identify"));
    identify->addActions({restrict, whereAndWhen, askInOwnWords, howGood, unknownSpecies});
    identify->addSeparator();
    identify->addActions({again, stop, goOn});
    QMenu* const help = bar.addMenu(tr("&Help"));
    help->addActions({guide, keys, exploreDemo, diagnostics, about});
}

void Actions::addReviewKeys(const std::vector<QWidget*>& widgets) const {
    QList<QAction*> all = {
        confirm,      anotherTaxon, rankUp,     rankDown,        unknown,        nothing,
        flag,         withdraw,     nextGroup,  drawRegion,      nextUnreviewed, previousGroup,
        changeRegion, removeRegion, cutRegions, readNumbers,     reviewEvents,   individuals,
        showEmpty,    compare,      lockViews,  hideSuggestions, actualSize,     zoomIn,
        zoomOut,      turnLeft,     turnRight,  showMap,         showClusters,   showTree,
        showStructure};
    for (QAction* const candidate : candidates) {
        all << candidate;
    }
    for (QWidget* const widget : widgets) {
        widget->addActions(all);
    }
}

} // namespace taxo::ui
