// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/clade_counts.h"
#include "core/tree/tree_layout.h"
#include "ui/document/tree_document.h"

#include <QWidget>

#include <cstdint>
#include <optional>

class QCheckBox;
class QToolButton;

namespace taxo::ui {

class ChoiceBox;

/// What clades are as wide as: how many taxa they have, how many photographs, each counting by how
/// sure it is (CladeCounts::mass) or as one, or how many taxa of a checklist without one.
enum class TreeWidth : std::uint8_t { Taxa, Photographs, Mass, Gaps };

/// Which tree, how it is laid out, and what of it is seen.
class TreeBar : public QWidget {
    Q_OBJECT
public:
    explicit TreeBar(QWidget* parent = nullptr);

    TreeLayoutKind kind() const;

    bool isOnlyMine() const;
    TreeWidth widthBy() const;
    /// Nothing: by clade.
    std::optional<CladeShare> coloring() const;
    /// The light is where the probability of the photograph in focus goes, not the selection.
    bool showsProbability() const;

    /// What is put on the tree beside the collection can be taken away again.
    void setQuestion(const TreeQuestion& question);
    /// Phylograms need lengths; where they are not there, nor is the choice.
    void setHasLengths(bool hasLengths);
    /// Gaps need a checklist, and comparing something to compare with: of what is new the colours
    /// show it.
    void setNumbers(bool hasChecklist, const TreeComparison& comparison);
    void setHistory(bool hasBack, bool hasForward);

Q_SIGNALS:
    void treeChosen(const taxo::ui::TreeQuestion& question);
    void fileWanted();
    void checklistWanted();
    void otherWanted(); ///< a collection to compare with
    void sinceWanted(); ///< a date to compare before and after
    void arrangementChanged();
    void coloringChanged();
    void lightChanged();
    void backRequested();
    void forwardRequested();

private:
    enum class Entry : std::uint8_t {
        Collection,
        Labels,
        Open,
        File, ///< the one that is open
        Checklist,
        Other,
        Since,
        NoChecklist,
        NoComparison
    };

    void addTrees();
    void chooseEntry(Entry entry);
    void addLayouts(bool hasLengths);
    void addNumbers();

    ChoiceBox* m_tree;
    ChoiceBox* m_layout;
    QToolButton* m_back;
    QToolButton* m_forward;
    QCheckBox* m_onlyMine;
    ChoiceBox* m_width;
    ChoiceBox* m_coloring;
    QCheckBox* m_probability;
    TreeQuestion m_question;
    bool m_hasChecklist = false;
    TreeComparison m_comparison;
};

} // namespace taxo::ui
