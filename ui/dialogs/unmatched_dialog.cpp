// SPDX-License-Identifier: MIT
#include "ui/dialogs/unmatched_dialog.h"

#include "ui/dialogs/on_screen.h"
#include "ui/models/unmatched_model.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace taxo::ui {

UnmatchedDialog::UnmatchedDialog(TreeDocument& tree, QWidget* parent)
    : QDialog(parent)
    , m_tree(tree)
    , m_model(new UnmatchedModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_summary(makeNamedText("unmatchedSummary", this)) {
    setObjectName(QStringLiteral("unmatchedDialog"));
    setWindowTitle(tr("Names and the tree"));
    resizeOnScreen(*this, QSize(860, 480));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(UnmatchedModel::kSortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("unmatched"));
    m_table->setAccessibleName(tr("Taxa that the tree has not"));
    m_table->setModel(m_sorted);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(UnmatchedModel::Taxon, 220);
    m_table->setColumnWidth(UnmatchedModel::Photographs, 110);
    m_table->setColumnWidth(UnmatchedModel::CountsFor, 160);
    // As the model has them until a column is chosen.
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto* const copies = new QPushButton(tr("&Copy"), this);
    copies->setAutoDefault(false);
    auto* const leave = new QPushButton(tr("Close"), this);
    leave->setDefault(true);
    auto* const last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addWidget(m_summary, 1);
    last->addWidget(copies);
    last->addWidget(leave);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_table, 1);
    layout->addLayout(last);
    connect(copies, &QPushButton::clicked, this, &UnmatchedDialog::copy);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &UnmatchedDialog::askFor);
    connect(&tree, &TreeDocument::counted, this, &UnmatchedDialog::showRows);
    showRows();
    m_table->setFocus();
}

void UnmatchedDialog::showRows() {
    m_model->set(m_tree.shown(), m_tree.collection());
    m_summary->setText(
        tr("%Ln taxa. Photographs of a taxon that the tree has not count for the next one above. A "
           "double click flies there.",
           nullptr,
           m_model->rowCount()));
}

/// Instead of the table's own way to copy, which takes the current cell alone.
bool UnmatchedDialog::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_table && isKey &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        if (event->type() == QEvent::KeyPress) {
            copy();
        }
        event->accept(); // the window has a key of that name, too
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void UnmatchedDialog::copy() {
    std::vector<int> rows;
    const QItemSelectionModel& selection = *m_table->selectionModel();
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (!selection.hasSelection() || selection.isRowSelected(row)) {
            rows.push_back(m_sorted->mapToSource(m_sorted->index(row, 0)).row());
        }
    }
    QGuiApplication::clipboard()->setText(m_model->text(rows));
}

void UnmatchedDialog::askFor(const QModelIndex& index) {
    const NodeId node = m_model->nodeAt(m_sorted->mapToSource(index).row());
    if (node.value >= 0) {
        Q_EMIT nodeWanted(node);
    }
}

} // namespace taxo::ui
