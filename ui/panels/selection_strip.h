// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/compare.h"
#include "ui/document/group_review.h"
#include "ui/document/word_previewer.h"

#include <QWidget>

class QLabel;

namespace taxo::ui {

/// Above the photograph, the map and the tree, while several items are selected: how many a word is
/// about and what it would change. Not of a group that is reviewed as a whole, nor while some are
/// compared: that is told where they stand side by side.
class SelectionStrip : public QWidget {
    Q_OBJECT
public:
    /// All must outlive it.
    SelectionStrip(const WordPreviewer& previewer,
                   const Review& review,
                   const GroupReview& groups,
                   const Compare& compare,
                   QWidget* parent = nullptr);

private:
    void refresh();
    QString changesText() const;

    const WordPreviewer& m_previewer;
    const Review& m_review;
    const GroupReview& m_groups;
    const Compare& m_compare;
    QLabel* m_about;
    QLabel* m_changes;
};

} // namespace taxo::ui
