// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/tree_document.h"

#include <QDialog>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace taxo::ui {

class UnmatchedModel;

/// The taxa that the shown tree has not, or has under another name, with the reason; sorted by any
/// column and copied. Counted anew as the tree is.
class UnmatchedDialog : public QDialog {
    Q_OBJECT
public:
    /// The tree must outlive it.
    explicit UnmatchedDialog(TreeDocument& tree, QWidget* parent = nullptr);

    /// What is selected, else all, as the table stands.
    void copy();

Q_SIGNALS:
    void nodeWanted(taxo::NodeId node); ///< what the photographs of a taxon count for

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void askFor(const QModelIndex& index);
    void showRows();

    TreeDocument& m_tree;
    UnmatchedModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_summary;
};

} // namespace taxo::ui
