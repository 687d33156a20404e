// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/checklist_taxa.h"
#include "ui/document/identifier_host.h"
#include "ui/document/identify_queue.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

#include <filesystem>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace taxo::ui {

class ChecklistSource;
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
    /// To the taxa of a CSV file, in place of those before.
    void restrictToChecklist(const std::filesystem::path& file);
    /// A checklist may be dropped there as on the bar. The widget must outlive the bar.
    void acceptChecklistsOn(QWidget& widget);

Q_SIGNALS:
    /// The person is done with it and wants to go on elsewhere.
    void left();
    void checklistWanted(); ///< the person wants to choose one

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
    void connectChecklists();
    void tell(const QString& sentence);
    void take(const std::filesystem::path& file, const ChecklistTaxa& found);

    IdentifyQueue& m_queue;
    IdentifierHost& m_host;
    QLabel* m_title;
    QHBoxLayout* m_chipRow;
    std::vector<QWidget*> m_chips; ///< of the first taxa; what does not fit stands in `m_more`
    QToolButton* m_more;
    TaxonField* m_field;
    ChecklistSource* m_checklists;
    QPushButton* m_fromList;
    QPushButton* m_clear;
    QToolButton* m_close;
    QLabel* m_problem;
};

} // namespace taxo::ui
