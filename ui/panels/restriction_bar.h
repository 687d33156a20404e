// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identifier_host.h"
#include "ui/document/identify_queue.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace taxo::ui {

class TaxonField;

/// The taxa that answers are restricted to, one chip each, with a field to add more. Always seen
/// while there is a restriction, so that a restricted answer is never mistaken for another; else
/// only when it was opened.
class RestrictionBar : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the bar.
    RestrictionBar(IdentifyQueue& queue,
                   IdentifierHost& host,
                   JobRunner& runner,
                   QWidget* parent = nullptr);

    /// Shows it, ready to type.
    void open();
    /// Hides it where there is no restriction.
    void close();

Q_SIGNALS:
    /// The person is done with it and wants to go on elsewhere.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showRestriction();
    void fitChips();
    void fillMore(std::size_t firstHidden);
    QWidget* makeChip(const TaxonMatch& taxon);
    void add(const std::vector<TaxonMatch>& taxa);
    void remove(const TaxonMatch& taxon);
    void showHint();

    IdentifyQueue& m_queue;
    IdentifierHost& m_host;
    QLabel* m_title;
    QHBoxLayout* m_chipRow;
    std::vector<QWidget*> m_chips; ///< of the first taxa; what does not fit stands in `m_more`
    QToolButton* m_more;
    TaxonField* m_field;
    QPushButton* m_clear;
    QToolButton* m_close;
    QLabel* m_problem;
};

} // namespace taxo::ui
