// SPDX-License-Identifier: MIT
#include "ui/panels/cluster_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace taxo::ui {

namespace {

bool isEnter(const QEvent& event) {
    const int key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// No key that is typed into a name is a word of a review.
class NameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool eventFilter(QObject* editor, QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        return QStyledItemDelegate::eventFilter(editor, event);
    }
};

} // namespace

ClusterTable::ClusterTable(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new NameDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

bool ClusterTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isEnter(*event)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void ClusterTable::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event) && state() != QAbstractItemView::EditingState) {
        Q_EMIT doubleClicked(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace taxo::ui
