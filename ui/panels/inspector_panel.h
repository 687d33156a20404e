// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/answer_rule.h"
#include "ui/document/identify_queue.h"
#include "ui/document/item_details.h"
#include "ui/document/review.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLayout;
class QVBoxLayout;

namespace taxo::ui {

class DecisionSection;
class DeterminationList;
class InspectorMessage;
class InspectorSection;
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

    /// A part about what the machine says: below that, and hidden with it. Taken over.
    void addAnswerSection(InspectorSection* section);
    /// A part about the photograph, at the end. Taken over.
    void addSection(InspectorSection* section);

Q_SIGNALS:
    void tryAgainRequested();

private:
    QWidget* makeAnswer(QWidget* parent);
    QLayout* makeEvidence(QWidget* page);
    void showCurrent();
    void showSections(const ItemDetails* item, bool isAnswerSeen);
    void showAnswer(const Identification& identification, const std::optional<AnswerRule>& rule);
    void showHeadline(const Identification& identification, const std::optional<AnswerRule>& rule);
    void showEvidence(const Identification& identification);

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
    QVBoxLayout* m_answerSections;
    std::vector<InspectorSection*> m_ofAnswer;
    std::vector<InspectorSection*> m_ofPhotograph;
    InspectorMessage* m_message; ///< or why there is none
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
};

} // namespace taxo::ui
