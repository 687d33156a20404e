// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/reliability_figures.h"
#include "ui/document/trust_document.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace taxo::ui {

class FigureView;

/// How often names of a score are right: a diagram for each rank, or of one rank's names for each
/// clade, with intervals, and in words how scores are to be read. UI thread.
class ReliabilityPage : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    ReliabilityPage(TrustDocument& trust, JobRunner& runner, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showFigure();
    ReliabilityStyle style() const;

    TrustDocument& m_trust;
    QLabel* m_message; ///< instead of all
    QWidget* m_page;
    QComboBox* m_of;
    QComboBox* m_by;
    FigureView* m_figure;
    QLabel* m_words;
    QLabel* m_basis;
};

} // namespace taxo::ui
