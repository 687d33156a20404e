// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree_layout.h"
#include "ui/document/tree_document.h"

#include <QWidget>

class QCheckBox;
class QToolButton;

namespace taxo::ui {

class ChoiceBox;

/// Which tree, how it is laid out, and what of it is seen.
class TreeBar : public QWidget {
    Q_OBJECT
public:
    explicit TreeBar(QWidget* parent = nullptr);

    TreeLayoutKind kind() const;

    bool isOnlyMine() const;
    /// As wide as there are photographs, not taxa.
    bool isByPhotographs() const;
    /// The light is where the probability of the photograph in focus goes, not the selection.
    bool showsProbability() const;

    void setQuestion(const TreeQuestion& question);
    /// Phylograms need lengths; where they are not there, nor is the choice.
    void setHasLengths(bool hasLengths);
    void setHistory(bool hasBack, bool hasForward);

Q_SIGNALS:
    void treeChosen(const taxo::ui::TreeQuestion& question);
    void fileWanted();
    void arrangementChanged();
    void lightChanged();
    void backRequested();
    void forwardRequested();

private:
    void addLayouts(bool hasLengths);

    ChoiceBox* m_tree;
    ChoiceBox* m_layout;
    QToolButton* m_back;
    QToolButton* m_forward;
    QCheckBox* m_onlyMine;
    QCheckBox* m_byPhotographs;
    QCheckBox* m_probability;
    TreeQuestion m_question;
};

} // namespace taxo::ui
