// SPDX-License-Identifier: MIT
#include "ui/panels/rival_section.h"

#include "core/collection/marks.h"
#include "ui/models/error_text.h"
#include "ui/models/rival_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/evidence_rows.h"
#include "ui/panels/heat_view.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kMostOpaque = 100; ///< of the slider, percent
constexpr int kSquare = 14;      ///< of the legend, pixels

QColor colorOf(const Color& color) {
    return {color.red, color.green, color.blue};
}

/// What the labels know a candidate by.
std::string labelName(const Candidate& candidate) {
    const QString name = lowestName(candidate.lineage);
    return name.isEmpty() ? candidate.name : name.toStdString();
}

} // namespace

RivalSection::RivalSection(const Parts& parts, QWidget* parent)
    : InspectorSection(tr("Why not another?"), "rival", parent)
    , m_document(parts.document)
    , m_review(parts.review)
    , m_asker(parts.asker)
    , m_finder(parts.finder)
    , m_nothing(makeNamedText("rivalNothing", page(), {.isQuiet = true}))
    , m_rivals(new ChoiceBox(page()))
    , m_ask(new QPushButton(page()))
    , m_message(makeNamedText("rivalMessage", page(), {.isQuiet = true}))
    , m_answer(makeMap())
    , m_evidence(new EvidenceRows(parts.document, parts.thumbnails, m_answer)) {
    m_asker->setParent(this);
    m_finder->setParent(this);
    m_rivals->setObjectName(QStringLiteral("rivals"));
    m_rivals->setAccessibleName(tr("The rival"));
    m_ask->setObjectName(QStringLiteral("askRival"));
    m_ask->setAutoDefault(false);
    m_evidence->setObjectName(QStringLiteral("rivalEvidence"));
    m_nothing->setText(tr("There is one candidate alone, and nothing to compare it with."));
    body().addWidget(m_nothing);
    body().addWidget(m_rivals);
    body().addWidget(m_ask, 0, Qt::AlignLeft);
    body().addWidget(m_message);
    body().addWidget(m_answer);
    auto* const answer = static_cast<QVBoxLayout*>(m_answer->layout());
    m_evidenceMessage = makeNamedText("rivalEvidenceMessage", m_answer, {.isQuiet = true});
    m_words = makeSelectableText({}, m_answer);
    m_words->setObjectName(QStringLiteral("rivalWords"));
    m_copy = new QPushButton(tr("Copy to remarks"), m_answer);
    m_copy->setObjectName(QStringLiteral("copyRival"));
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Puts these words into the note, which exports carry. Undo takes them "
                          "back."));
    answer->addWidget(m_evidence);
    answer->addWidget(m_evidenceMessage);
    answer->addWidget(m_words);
    answer->addWidget(m_copy, 0, Qt::AlignLeft);

    connect(m_ask, &QPushButton::clicked, this, &RivalSection::askOrStop);
    connect(m_copy, &QPushButton::clicked, this, &RivalSection::copyToNote);
    connect(m_rivals, &QComboBox::activated, this, [this] {
        m_asker->stop();
        forgetAnswer();
    });
    connect(m_asker, &RivalAsker::found, this, &RivalSection::take);
    connect(m_asker, &RivalAsker::failed, this, &RivalSection::showProblem);
    connect(m_evidence, &EvidenceRows::itemRequested, this, &RivalSection::itemRequested);
    connect(m_finder, &EvidenceFinder::found, this, [this](const Evidence& evidence) {
        if (m_map && m_item) {
            const bool hasAny =
                std::ranges::any_of(evidence.candidates, [](const CandidateEvidence& one) {
                    return !one.nearest.empty();
                });
            m_evidence->setEvidence(m_item->row, evidence);
            m_evidenceMessage->setVisible(!hasAny);
            m_evidenceMessage->setText(tr("No other photograph is confirmed as one of the two."));
        }
    });
    connect(m_finder, &EvidenceFinder::failed, this, [this](const Error& error) {
        m_evidenceMessage->setText(tr("The confirmed photographs could not be compared.") + u'\n' +
                                   detailsOf(error));
        m_evidenceMessage->show();
    });
    forgetAnswer();
}

/// The map, how strong it is, and what its colours stand for.
QWidget* RivalSection::makeMap() {
    auto* const answer = new QWidget(page());
    auto* const layout = new QVBoxLayout(answer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_view = new HeatView(answer);
    m_view->setObjectName(QStringLiteral("rivalMap"));
    layout->addWidget(m_view);
    auto* const line = new QHBoxLayout;
    auto* const title = makeTextLabel(tr("Map"), answer, {.isQuiet = true});
    title->setWordWrap(false);
    m_opacity = new QSlider(Qt::Horizontal, answer);
    m_opacity->setObjectName(QStringLiteral("rivalOpacity"));
    m_opacity->setAccessibleName(tr("How strong the map is over the photograph"));
    m_opacity->setRange(0, kMostOpaque);
    m_opacity->setValue(static_cast<int>(std::lround(m_view->opacity() * kMostOpaque)));
    connect(m_opacity, &QSlider::valueChanged, m_view, [this](int percent) {
        m_view->setOpacity(static_cast<double>(percent) / kMostOpaque);
    });
    line->addWidget(title);
    line->addWidget(m_opacity, 1);
    layout->addLayout(line);
    for (const bool isFirst : {true, false}) {
        auto* const row = new QHBoxLayout;
        auto* const square = new QLabel(answer);
        QPixmap color(kSquare, kSquare); // a style sheet would leave a palette's colour out
        color.fill(colorOf(isFirst ? kForFirst : kForSecond));
        square->setPixmap(color);
        auto*& text = isFirst ? m_first : m_second;
        text = makeNamedText(isFirst ? "rivalFirst" : "rivalSecond", answer);
        row->addWidget(square, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        layout->addLayout(row);
    }
    return answer;
}

void RivalSection::showItem(const ItemDetails& item) {
    const bool isSame = m_item && m_item->row.item == item.row.item && m_item->origin &&
                        item.origin && m_item->origin->answers == item.origin->answers;
    m_item = item;
    if (!isSame) {
        m_asker->stop();
        offerRivals();
        forgetAnswer();
    }
    m_copy->setEnabled(!m_document.isReadOnly());
}

void RivalSection::leaveItem() {
    m_asker->stop();
    m_item.reset();
    forgetAnswer();
}

void RivalSection::offerRivals() {
    m_rivals->clear();
    if (m_item && m_item->answer) {
        const auto& candidates = m_item->answer->candidates;
        for (std::size_t i = 1; i < candidates.size(); ++i) {
            m_rivals->addItem(QString::fromStdString(candidates[i].name));
        }
    }
}

void RivalSection::forgetAnswer() {
    m_map.reset();
    m_finder->stop();
    m_evidence->clear();
    m_evidenceMessage->hide();
    m_message->hide();
    m_answer->hide();
    showButton();
}

void RivalSection::showButton() {
    const bool hasRival = m_rivals->count() > 0;
    m_nothing->setVisible(!hasRival);
    m_ask->setVisible(hasRival);
    m_rivals->setVisible(m_rivals->count() > 1);
    //: %1 is a taxon
    m_ask->setText(m_asker->isBusy() ? tr("Stop") : tr("Why not %1?").arg(m_rivals->currentText()));
}

void RivalSection::askOrStop() {
    if (m_asker->isBusy()) {
        m_asker->stop();
        forgetAnswer();
        return;
    }
    if (!m_item || !m_item->answer || !m_item->origin || m_rivals->currentIndex() < 0) {
        return;
    }
    const auto& candidates = m_item->answer->candidates;
    const auto rival = static_cast<std::size_t>(m_rivals->currentIndex()) + 1;
    RivalAsked asked;
    asked.question.file = m_item->row.file;
    if (m_item->region) {
        asked.question.region = m_item->region->box;
    }
    asked.question.first = labelName(candidates.front());
    asked.question.second = labelName(candidates[rival]);
    asked.model = m_item->origin->vectors.modelName;
    asked.labels = m_item->origin->key.labelsName;
    forgetAnswer();
    m_message->setText(tr("Looking at the photograph …"));
    m_message->show();
    m_asker->ask(std::move(asked));
    showButton();
}

void RivalSection::take(const RivalPicture& seen) {
    m_map = seen.map;
    m_message->hide();
    m_view->setPicture(seen.picture, seen.heat);
    const QString first = speaksText(seen.map, true);
    const QString second = speaksText(seen.map, false);
    m_first->setText(first);
    m_second->setText(second);
    const std::array names = {QString::fromStdString(seen.map.first.name),
                              QString::fromStdString(seen.map.second.name)};
    //: of a map over a photograph; %1 and %2 are taxa
    m_view->setAccessibleName(tr("Why %1, and not %2").arg(names[0], names[1]));
    m_view->setAccessibleDescription(first + QStringLiteral(". ") + second + u'.');
    m_words->setText(
        (secureTexts(*m_item) << tr("The map tells the two names apart; it proves neither."))
            .join(u'\n'));
    m_answer->show();
    showButton();
    m_finder->find({m_item->row.item,
                    m_item->origin->answers,
                    {seen.map.first.lineage, seen.map.second.lineage}});
}

void RivalSection::showProblem(const Error& error) {
    m_message->setText(error.code == ErrorCode::Cancelled
                           ? tr("Stopped.")
                           : tr("The two could not be compared.") + u'\n' + detailsOf(error));
    m_message->show();
    showButton();
}

void RivalSection::copyToNote() {
    if (!m_map || !m_item) {
        return;
    }
    const std::string before = m_item->marks.field(kNoteField);
    const std::string words = rivalNote(*m_map, *m_item).toStdString();
    if (before.find(words) == std::string::npos) {
        m_review.setField({m_item->row.item},
                          {kNoteField, before.empty() ? words : before + '\n' + words});
    }
}

} // namespace taxo::ui
