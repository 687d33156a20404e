// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identify_queue.h"
#include "ui/document/item_details.h"
#include "ui/document/review.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace taxo::ui {

class DecisionSection;
class DeterminationList;
class MarkLabel;
class ScoreRows;

/// What is known of the item in focus: the ladder of ranks, the candidates, and the evidence, or
/// why there is no answer; and what people say of it.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the panel.
    InspectorPanel(CollectionDocument& document,
                   Focus& focus,
                   IdentifyQueue& queue,
                   Review& review,
                   QWidget* parent = nullptr);

Q_SIGNALS:
    void tryAgainRequested();

private:
    QWidget* makeAnswer(QWidget* parent);
    QWidget* makeMessage(QWidget* parent);
    QLayout* makeEvidence(QWidget* page);
    void showCurrent();
    void showAnswer(const Identification& identification);
    void showHeadline(const Identification& identification);
    void showEvidence(const Identification& identification);
    void showMessage(const ItemDetails& item);

    CollectionDocument& m_document;
    Focus& m_focus;
    IdentifyQueue& m_queue;
    Review& m_review;

    QWidget* m_body;
    QLabel* m_empty;  ///< instead of everything
    QLabel* m_hidden; ///< instead of the answer
    DeterminationList* m_said;
    DecisionSection* m_decisions;
    QWidget* m_answer;
    QWidget* m_message;
    // The answer
    MarkLabel* m_mark;
    QLabel* m_caption;
    QLabel* m_name;
    QLabel* m_common;
    QLabel* m_score;
    QWidget* m_listNotice;
    QLabel* m_listNoticeText;
    ScoreRows* m_ladder;
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
