// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identify_queue.h"
#include "ui/document/selection.h"
#include "ui/document/session_document.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace taxo::ui {

class MarkLabel;
class ScoreRows;

/// What is known of the photograph in focus: the ladder of ranks, the candidates, and the evidence,
/// or why there is no answer.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the panel.
    InspectorPanel(SessionDocument& document,
                   Focus& focus,
                   IdentifyQueue& queue,
                   QWidget* parent = nullptr);

Q_SIGNALS:
    void askAgainRequested(taxo::ItemId id);

private:
    QWidget* makeAnswerPage();
    QWidget* makeMessagePage();
    QLayout* makeEvidence(QWidget* page);
    void showCurrent();
    void showAnswer(const Identification& identification);
    void showHeadline(const Identification& identification);
    void showEvidence(const Identification& identification);
    void showMessage(const SessionPhoto* photo);

    SessionDocument& m_document;
    Focus& m_focus;
    IdentifyQueue& m_queue;

    QStackedWidget* m_pages;
    // The answer
    MarkLabel* m_mark;
    QLabel* m_caption;
    QLabel* m_name;
    QLabel* m_common;
    QLabel* m_score;
    QWidget* m_listNotice;
    QLabel* m_listNoticeText;
    QLabel* m_ownLabelsNote; ///< instead of a ladder
    ScoreRows* m_ladder;
    ScoreRows* m_bins;
    ScoreRows* m_candidates;
    QLabel* m_cosine;
    QLabel* m_margin;
    QLabel* m_shareTitle;
    QLabel* m_share;
    QLabel* m_footnote;
    // Or a message
    MarkLabel* m_messageMark;
    QLabel* m_messageTitle;
    QLabel* m_messageText;
    QPushButton* m_again;
    QLabel* m_details;
};

} // namespace taxo::ui
