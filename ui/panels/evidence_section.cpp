// SPDX-License-Identifier: MIT
#include "ui/panels/evidence_section.h"

#include "ui/models/error_text.h"
#include "ui/models/rival_text.h"
#include "ui/panels/evidence_rows.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kCandidates = 3;

} // namespace

EvidenceSection::EvidenceSection(CollectionDocument& document,
                                 EvidenceFinder* finder,
                                 ThumbnailCache* thumbnails,
                                 QWidget* parent)
    : InspectorSection(tr("Nearest confirmed photographs"), "evidence", parent)
    , m_finder(finder)
    , m_rows(new EvidenceRows(document, thumbnails, page()))
    , m_message(makeNamedText("evidenceMessage", page(), {.isQuiet = true}))
    , m_footnote(makeNamedText("evidenceFootnote", page(), {.isQuiet = true})) {
    finder->setParent(this);
    QFont small = m_footnote->font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    m_footnote->setFont(small);
    m_footnote->setText(tr("The number is the cosine of both embeddings: how alike the model finds "
                           "two photographs, at most 1. It is no chance of being right."));
    body().addWidget(m_rows);
    body().addWidget(m_message);
    body().addWidget(m_footnote);
    connect(finder, &EvidenceFinder::found, this, &EvidenceSection::showEvidence);
    connect(finder, &EvidenceFinder::failed, this, [this](const Error& error) {
        tell(tr("The confirmed photographs could not be compared.") + u'\n' + detailsOf(error));
    });
    connect(m_rows, &EvidenceRows::itemRequested, this, &EvidenceSection::itemRequested);
    setUnfolded(true);
}

void EvidenceSection::showItem(const ItemDetails& item) {
    if (!item.answer || !item.origin) {
        return;
    }
    EvidenceQuestion question{item.row.item, item.origin->answers, {}};
    for (const Candidate& candidate : item.answer->candidates) {
        if (question.candidates.size() < kCandidates) {
            question.candidates.push_back(candidate.lineage);
        }
    }
    const bool isOther = item.row.item != m_query.item;
    m_query = item.row;
    if (isOther) {
        tell(tr("Looking for them …"));
    }
    m_finder->find(question);
}

void EvidenceSection::leaveItem() {
    m_rows->clear();
    m_finder->stop();
    m_query = {};
}

/// A sentence and no pictures.
void EvidenceSection::tell(const QString& sentence) {
    m_rows->clear();
    m_message->setText(sentence);
    m_message->show();
    m_footnote->hide();
}

void EvidenceSection::showEvidence(const Evidence& evidence) {
    const auto hasNone = [](const CandidateEvidence& one) { return one.nearest.empty(); };
    if (!evidence.hasEmbedding) {
        tell(tr("The collection holds no embedding of this photograph, so nothing can be "
                "compared."));
        return;
    }
    if (std::ranges::all_of(evidence.candidates, hasNone)) {
        tell(tr("No other photograph is confirmed as one of these candidates yet. Those that you "
                "confirm (Enter) stand here."));
        return;
    }
    m_rows->setEvidence(m_query, evidence);
    QStringList without;
    for (const CandidateEvidence& candidate : evidence.candidates) {
        if (hasNone(candidate)) {
            without << lowestName(candidate.taxon);
        }
    }
    m_message->setText(
        tr("Without a confirmed photograph: %1").arg(without.join(QStringLiteral(", "))));
    m_message->setVisible(!without.isEmpty());
    m_footnote->show();
}

} // namespace taxo::ui
