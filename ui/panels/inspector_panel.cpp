// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_panel.h"

#include "ui/models/number_text.h"
#include "ui/models/shift_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"
#include "ui/panels/decision_section.h"
#include "ui/panels/determination_list.h"
#include "ui/panels/inspector_message.h"
#include "ui/panels/inspector_section.h"
#include "ui/panels/score_rows.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

/// Runners-up below this are left out: they would be noise at every rank.
constexpr float kLeastRunnerUp = 0.01F;

/// Rows under a title; their parent is what to show or hide, distance included.
ScoreRows* makeRows(QWidget* page, const QString& title, const char* name) {
    auto* const section = new QWidget(page);
    auto* const label = makeTextLabel(title, section, {.isBold = true});
    auto* const rows = new ScoreRows(section);
    rows->setObjectName(QLatin1String(name));
    rows->setAccessibleName(title);
    auto* const layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(rows);
    return rows;
}

void showRows(ScoreRows& shown, std::vector<ScoreRow> rows) {
    shown.parentWidget()->setVisible(!rows.empty());
    shown.setRows(std::move(rows));
}

ScoreRow rowOf(const LadderStep& step) {
    ScoreRow row;
    row.lead = rankText(step.rank);
    row.name = QString::fromStdString(step.name);
    row.isItalic = isItalic(step.rank);
    row.score = step.score;
    if (step.runnerUp.empty() || step.runnerUpScore < kLeastRunnerUp) {
        return row;
    }
    row.noteName = QString::fromStdString(step.runnerUp);
    row.isNoteItalic = row.isItalic;
    row.noteScore = step.runnerUpScore;
    row.isNoteMarked = step.heaviestLiesOutside;
    if (step.heaviestLiesOutside) {
        //: below 0.5 a rank's heaviest taxon may lie elsewhere in the tree; its name follows
        row.noteLead = InspectorPanel::tr("heaviest lies elsewhere:");
    } else {
        //: the second heaviest taxon of this rank; its name follows
        row.noteLead = InspectorPanel::tr("next:");
    }
    return row;
}

/// Without what was said with a suggestion in sight, and steps that could tell it. `reader`: who
/// reads blind, and sees what nobody else said; empty: nobody.
void keepUnaided(ItemDetails& item, const std::string& reader) {
    const auto isHidden = [&reader](const auto& one) {
        return one.basis != kUnaided || (!reader.empty() && one.person != reader);
    };
    std::erase_if(item.said, isHidden);
    std::erase_if(item.history, isHidden);
}

ScoreRow rowOf(const Candidate& candidate) {
    ScoreRow row;
    row.name = QString::fromStdString(candidate.name);
    row.isItalic = true; // a scientific name
    row.score = candidate.score;
    row.noteName = QString::fromStdString(candidate.commonName);
    return row;
}

} // namespace

InspectorPanel::InspectorPanel(CollectionDocument& document,
                               Focus& focus,
                               IdentifyQueue& queue,
                               Review& review,
                               QWidget* parent)
    : QWidget(parent), m_document(document), m_focus(focus), m_queue(queue), m_review(review) {
    setObjectName(QStringLiteral("inspector"));
    setMinimumWidth(300);
    auto* const area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* const page = new QWidget(area);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    area->setWidget(page);
    m_empty = makeTextLabel({}, page, {.isQuiet = true});
    m_empty->setObjectName(QStringLiteral("nothingChosen"));
    m_empty->setText(tr("No photograph is chosen. Choose one on the left to see what it shows."));
    m_body = new QWidget(page);
    m_said = new DeterminationList(m_body);
    m_hidden = makeTextLabel({}, m_body, {.isQuiet = true});
    m_hidden->setObjectName(QStringLiteral("suggestionsHidden"));
    m_hidden->setText(tr("Suggestions are hidden (S shows them). Say what you see: R names a "
                         "taxon, U is for what cannot be told, X where nothing is there."));
    m_answer = makeAnswer(m_body);
    m_message = new InspectorMessage(m_body);
    connect(
        m_message, &InspectorMessage::tryAgainRequested, this, &InspectorPanel::tryAgainRequested);
    m_decisions = new DecisionSection(review, m_body);
    auto* const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_said);
    body->addWidget(m_hidden);
    body->addWidget(m_answer);
    m_answerSections = new QVBoxLayout;
    body->addLayout(m_answerSections);
    body->addWidget(m_message);
    body->addWidget(m_decisions);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(kMargin, kMargin + 4, kMargin, kMargin);
    column->addWidget(m_empty);
    column->addWidget(m_body);
    column->addStretch(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);

    connect(&focus, &Focus::changed, this, &InspectorPanel::showCurrent);
    connect(&queue, &IdentifyQueue::stateChanged, this, &InspectorPanel::showCurrent);
    connect(&document, &CollectionDocument::rowsChanged, this, &InspectorPanel::showCurrent);
    connect(&review, &Review::hidesSuggestionsChanged, this, &InspectorPanel::showCurrent);
    showCurrent();
}

void InspectorPanel::addAnswerSection(InspectorSection* section) {
    m_answerSections->addWidget(section);
    m_ofAnswer.push_back(section);
    showCurrent();
}

void InspectorPanel::addSection(InspectorSection* section) {
    m_body->layout()->addWidget(section);
    m_ofPhotograph.push_back(section);
    showCurrent();
}

void InspectorPanel::showSections(const ItemDetails* item, bool isAnswerSeen) {
    const auto show = [item](InspectorSection& section, bool isWanted) {
        const bool isSeen = isWanted && section.isAbout(*item);
        section.setVisible(isSeen);
        if (isSeen) {
            section.show(*item);
        } else {
            section.leave();
        }
    };
    for (InspectorSection* const section : m_ofAnswer) {
        show(*section, isAnswerSeen);
    }
    for (InspectorSection* const section : m_ofPhotograph) {
        show(*section, item != nullptr);
    }
}

QWidget* InspectorPanel::makeAnswer(QWidget* parent) {
    auto* const page = new QWidget(parent);
    m_mark = new MarkLabel(18, page);
    m_caption = makeTextLabel({}, page, {.isQuiet = true});
    m_caption->setObjectName(QStringLiteral("caption"));
    m_name = makeTextLabel({}, page, {.size = 1.7});
    m_name->setObjectName(QStringLiteral("bestName"));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_common = makeTextLabel({}, page);
    m_score = makeTextLabel({}, page, {.isQuiet = true});
    m_score->setObjectName(QStringLiteral("bestScore"));

    m_listNotice = new QWidget(page);
    auto* const noticeMark = new MarkLabel(18, m_listNotice);
    noticeMark->setMark(Mark::NotInList);
    m_listNoticeText = makeTextLabel({}, m_listNotice);
    auto* const notice = new QHBoxLayout(m_listNotice);
    notice->setContentsMargins(0, kGap, 0, 0);
    notice->setSpacing(kGap);
    notice->addWidget(noticeMark, 0, Qt::AlignTop);
    notice->addWidget(m_listNoticeText, 1);

    m_ladder = makeRows(page, tr("Place in the tree of life"), "ladder");
    m_candidates = makeRows(page, tr("Candidates"), "candidates");
    auto* const evidenceTitle = makeTextLabel({}, page, {.isBold = true});
    evidenceTitle->setText(tr("Evidence"));
    m_footnote = makeTextLabel({}, page, {.size = 0.88, .isQuiet = true});
    m_footnote->setText(tr("The model score is the share of the model’s mass that a name "
                           "receives. It says how well the model supports it, and is no chance of "
                           "being right."));

    auto* const caption = new QHBoxLayout;
    caption->setSpacing(kGap);
    caption->addWidget(m_mark);
    caption->addWidget(m_caption, 1);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(caption);
    layout->addWidget(m_name);
    layout->addWidget(m_common);
    layout->addWidget(m_score);
    layout->addWidget(m_listNotice);
    for (const ScoreRows* const rows : {m_ladder, m_candidates}) {
        layout->addWidget(rows->parentWidget());
    }
    layout->addSpacing(kMargin);
    layout->addWidget(evidenceTitle);
    layout->addLayout(makeEvidence(page));
    layout->addSpacing(kMargin);
    layout->addWidget(m_footnote);
    return page;
}

QLayout* InspectorPanel::makeEvidence(QWidget* page) {
    auto* const grid = new QGridLayout;
    grid->setContentsMargins(10, 2, 10, 0); // in line with the rows above
    grid->setVerticalSpacing(kGap);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto add = [&](const QString& what, const char* name) {
        auto* const title = makeTextLabel({}, page, {.isQuiet = true});
        title->setText(what);
        auto* const value = makeTextLabel({}, page);
        value->setObjectName(QLatin1String(name));
        value->setAccessibleName(what);
        value->setWordWrap(false);
        grid->addWidget(title, row, 0);
        grid->addWidget(value, row, 1, Qt::AlignRight);
        ++row;
        return std::pair(title, value);
    };
    m_cosine = add(tr("Best cosine"), "cosine").second;
    m_margin = add(tr("Margin to the next label"), "margin").second;
    const auto share = add(tr("Share of the mass inside your list"), "share");
    m_shareTitle = share.first;
    m_share = share.second;
    return grid;
}

void InspectorPanel::showCurrent() {
    const bool hasItem = m_document.isOpen() && m_focus.current() != ItemId();
    auto item = hasItem ? detailsOf(m_document.view(), m_focus.current())
                        : Result<ItemDetails>(fail(ErrorCode::NotFound, ""));
    m_empty->setVisible(!item);
    m_body->setVisible(item.has_value());
    if (!item) {
        showSections(nullptr, false);
        return;
    }
    const bool isHidden = m_review.hidesSuggestions() && item->answer.has_value();
    if (m_review.hidesSuggestions()) {
        keepUnaided(*item, m_document.reader());
    }
    m_hidden->setVisible(isHidden);
    m_answer->setVisible(item->answer && !isHidden);
    m_message->setVisible(!item->answer);
    if (isHidden) {
        // The label says so.
    } else if (item->answer) {
        showAnswer(*item->answer, item->origin ? ruleOf(item->origin->key) : std::nullopt);
        if (item->withdrawn) {
            m_score->setText(m_score->text() + u'\n' + withdrawnText(*item->withdrawn));
        }
    } else {
        m_message->show(*item, m_queue.state());
    }
    m_said->show(*item);
    m_decisions->setReadOnly(m_document.isReadOnly());
    m_decisions->show(*item);
    showSections(&*item, item->answer && !isHidden);
}

void InspectorPanel::showAnswer(const Identification& identification,
                                const std::optional<AnswerRule>& rule) {
    showHeadline(identification, rule);
    std::vector<ScoreRow> ladder;
    for (const LadderStep& step : identification.ladder) {
        ladder.push_back(rowOf(step));
    }
    if (identification.bestSupportedStep) {
        ladder[*identification.bestSupportedStep].isBest = true;
    }
    showRows(*m_ladder, std::move(ladder));
    std::vector<ScoreRow> candidates;
    for (const Candidate& candidate : identification.candidates) {
        candidates.push_back(rowOf(candidate));
        // The key that says so.
        candidates.back().lead = QString::number(candidates.size());
    }
    showRows(*m_candidates, std::move(candidates));
    showEvidence(identification);
}

void InspectorPanel::showHeadline(const Identification& identification,
                                  const std::optional<AnswerRule>& rule) {
    const Headline headline = headlineOf(identification);
    QFont font = m_name->font();
    font.setItalic(headline.isItalic);
    m_name->setFont(font);
    m_mark->setMark(headline.isProbablyNotInList ? Mark::NotInList
                    : headline.isSure            ? Mark::Answered
                                                 : Mark::NotSure);
    if (!headline.name.isEmpty()) {
        m_caption->setText(tr("Best supported rank: %1").arg(rankText(*headline.rank)));
        m_name->setText(headline.name);
        QString score = identification.shareInside ? tr("Model score %1 within your list")
                                                   : tr("Model score %1");
        score = score.arg(scoreText(headline.score));
        if (rule) {
            //: %1 is "right 95 % of the time, by 412 photographs of 37 events"
            score += u'\n' + tr("Names at this rank are %1.").arg(promiseText(*rule));
        }
        m_score->setText(score);
    } else {
        m_caption->setText(tr("No rank is well supported"));
        m_name->setText(tr("Not sure"));
        if (rule) {
            //: %1 is "right 95 % of the time, by 412 photographs of 37 events"
            m_score->setText(
                tr("No rank's name is sure enough to be %1. The heaviest path stands below.")
                    .arg(promiseText(*rule)));
        } else {
            //: the heaviest path is the ladder that is shown
            m_score->setText(
                tr("No taxon reaches a model score of %1. The heaviest path stands below.")
                    .arg(decimalText(identification.threshold, 2)));
        }
    }
    m_common->setText(headline.commonName);
    m_common->setVisible(!headline.commonName.isEmpty());
    m_listNotice->setVisible(headline.isProbablyNotInList);
    if (identification.shareInside) {
        m_listNoticeText->setText(
            tr("Probably not in your list: only %1 of the model’s mass lies inside it.")
                .arg(scoreText(*identification.shareInside)));
    }
}

void InspectorPanel::showEvidence(const Identification& identification) {
    m_cosine->setText(decimalText(identification.bestCosine, 3));
    m_margin->setText(identification.marginToNext ? decimalText(*identification.marginToNext, 3)
                                                  : QStringLiteral("–"));
    m_share->setText(scoreText(identification.shareInside.value_or(0.0F)));
    m_share->setVisible(identification.shareInside.has_value());
    m_shareTitle->setVisible(identification.shareInside.has_value());
}

} // namespace taxo::ui
