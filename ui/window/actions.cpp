// SPDX-License-Identifier: MIT
#include "ui/window/actions.h"

#include "ui/panels/symbolic_icon.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

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

} // namespace

Actions::Actions(QObject* parent)
    : QObject(parent)
    , openPhotos(make(this, tr("&Open photographs …"), QKeySequence::Open, "photos"))
    , openFolder(make(
          this, tr("Open a &folder …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "folder"))
    , chooseModel(make(this, tr("Choose a &model …"), {}, "model"))
    , ownLabels(make(this, tr("&Labels of your own …"), {}))
    , restrict(make(this, tr("Only some &taxa …"), QKeySequence(Qt::CTRL | Qt::Key_L), "funnel"))
    , saveTable(make(this, tr("&Save table …"), QKeySequence::Save))
    , quit(make(this, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q)))
    , copyTable(make(this, tr("&Copy as a table"), QKeySequence::Copy, "copy"))
    , selectAll(make(this, tr("Select &all"), QKeySequence::SelectAll))
    , remove(make(this, tr("&Remove from the list"), QKeySequence::Delete, "remove"))
    , again(make(this, tr("&Identify again"), QKeySequence(Qt::CTRL | Qt::Key_R), "again"))
    , stop(make(this, tr("&Stop"), QKeySequence(Qt::Key_Escape), "stop"))
    , goOn(make(this, tr("&Go on"), {}, "play"))
    , exploreDemo(make(this, tr("&Explore the demo world"), {}))
    , guide(make(this, tr("&Guide"), {}, "help"))
    , keys(make(this, tr("&Keys"), QKeySequence(Qt::Key_F1)))
    , about(make(this, tr("&About Taxoscope"), {})) {}

void Actions::fill(QMenuBar& bar) const {
    QMenu* const file = bar.addMenu(tr("&File"));
    file->addActions({openPhotos, openFolder});
    file->addSeparator();
    file->addActions({chooseModel, ownLabels});
    file->addSeparator();
    file->addAction(saveTable);
    file->addSeparator();
    file->addAction(quit);
    QMenu* const edit = bar.addMenu(tr("&Edit"));
    edit->addActions({copyTable, selectAll});
    edit->addSeparator();
    edit->addAction(remove);
    QMenu* const identify = bar.addMenu(tr("&Identify"));
    identify->addAction(restrict);
    identify->addSeparator();
    identify->addActions({again, stop, goOn});
    QMenu* const help = bar.addMenu(tr("&Help"));
    help->addActions({guide, keys, exploreDemo, about});
}

} // namespace taxo::ui
