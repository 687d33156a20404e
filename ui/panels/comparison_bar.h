// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/new_answers.h"

#include <QWidget>

class QLabel;

namespace taxo::ui {

/// What other answers would change, and whether they are to be taken. Seen as long as there are
/// some that wait.
class ComparisonBar : public QWidget {
    Q_OBJECT
public:
    /// The answers must outlive the bar.
    explicit ComparisonBar(NewAnswers& answers, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person wants to look at those that would change.
    void changedRequested(const std::vector<taxo::ItemId>& items);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show();

    NewAnswers& m_answers;
    QLabel* m_headline;
    QLabel* m_details;
};

/// "12 of 431 would change: 7 to another taxon, 3 to a deeper rank, 2 to a higher one."
QString headlineOf(const PredictionComparison& comparison);
/// At which ranks, how that agrees with what people said, and what lay outside; may be empty.
QString detailsOf(const PredictionComparison& comparison);

} // namespace taxo::ui
