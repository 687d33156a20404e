// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace taxo::ui {

/// Which items the gallery lists, in which order and under which headings: the query language of
/// `taxo collection find`, with a sentence where it cannot be read.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    /// The document must outlive the bar.
    explicit FilterBar(CollectionDocument& document, QWidget* parent = nullptr);

    /// Ready to type.
    void beginTyping();
    void clear();

Q_SIGNALS:
    /// The person is done with it and wants to go on elsewhere.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addSorts();
    void apply();
    void showOptions();
    void showProblem(const QString& text);

    CollectionDocument& m_document;
    QLineEdit* m_filter;
    QComboBox* m_sort;
    QToolButton* m_direction;
    QComboBox* m_group;
    QToolButton* m_empty; ///< how many empty frames are hidden; shows them
    QLabel* m_problem;
};

} // namespace taxo::ui
