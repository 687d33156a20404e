// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"
#include "ui/models/clusters_text.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace taxo::ui {

class FilterField;

/// Which items the gallery lists, in which order and under which headings: the query language of
/// `taxo collection find`, with a sentence where it cannot be read.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the bar.
    FilterBar(CollectionDocument& document, JobRunner& runner, QWidget* parent = nullptr);

    /// Ready to type.
    void beginTyping();
    void clear();
    /// Kept clusters, as headings to choose from.
    void setClusterings(const std::vector<NamedField>& clusterings);

Q_SIGNALS:
    /// The person is done with it and wants to go on elsewhere.
    void left();

private:
    void addSorts();
    void apply();
    void showOptions();
    void showProblem(const Error& error);
    void forgetProblem();

    CollectionDocument& m_document;
    FilterField* m_filter;
    QComboBox* m_sort;
    QToolButton* m_direction;
    QComboBox* m_group;
    int m_knownGroups = 0;
    QToolButton* m_empty; ///< how many empty frames are hidden; shows them
    QLabel* m_problem;
};

} // namespace taxo::ui
