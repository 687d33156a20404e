// SPDX-License-Identifier: MIT
#include "ui/panels/evidence_section.h"

#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/wanted_thumbnails.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kCandidates = 3;
constexpr int kInRow = 4; ///< the one that is looked at and three others
constexpr int kLeastSide = 48;
constexpr int kMostSide = 112;
constexpr int kFrame = 14;  ///< of a tool button around its icon
constexpr int kAround = 36; ///< margins of the page, and what is between pictures

/// Of species the binomial, else the lowest name.
QString nameOf(const Lineage& taxon) {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (!taxon.names[rank].empty()) {
            return QString::fromStdString(kAllRanks[rank] == Rank::Species ? taxon.binomial()
                                                                           : taxon.names[rank]);
        }
    }
    return {};
}

} // namespace

EvidenceSection::EvidenceSection(CollectionDocument& document,
                                 EvidenceFinder* finder,
                                 ThumbnailCache* thumbnails,
                                 QWidget* parent)
    : InspectorSection(tr("Nearest confirmed photographs"), "evidence", parent)
    , m_document(document)
    , m_finder(finder)
    , m_thumbnails(thumbnails)
    , m_message(makeNamedText("evidenceMessage", page(), {.isQuiet = true}))
    , m_footnote(makeNamedText("evidenceFootnote", page(), {.isQuiet = true})) {
    finder->setParent(this);
    thumbnails->setParent(this);
    QFont small = m_footnote->font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    m_footnote->setFont(small);
    m_footnote->setText(tr("The number is the cosine of both embeddings: how alike the model finds "
                           "two photographs, at most 1. It is no chance of being right."));
    body().addWidget(m_message);
    body().addWidget(m_footnote);
    connect(finder, &EvidenceFinder::found, this, &EvidenceSection::showEvidence);
    connect(finder, &EvidenceFinder::failed, this, [this](const Error& error) {
        tell(tr("The confirmed photographs could not be compared.") + u'\n' + detailsOf(error));
    });
    connect(thumbnails, &ThumbnailCache::changed, this, [this](ItemId item) {
        for (const Picture& picture : m_pictures) {
            if (picture.item == item) {
                paintPicture(picture);
            }
        }
    });
    connect(&document, &CollectionDocument::closed, thumbnails, &ThumbnailCache::clear);
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
    if (m_rows != nullptr) { // else it is being made
        clearPictures();
        m_thumbnails->want({});
    }
    m_finder->stop();
    m_query = {};
}

/// A sentence and no pictures.
void EvidenceSection::tell(const QString& sentence) {
    clearPictures();
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
    clearPictures();
    m_rows = new QWidget(page());
    // Pictures go by the room that there is, not the other way round.
    m_rows->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    body().insertWidget(0, m_rows);
    QStringList without;
    for (std::size_t i = 0; i < evidence.candidates.size(); ++i) {
        const CandidateEvidence& candidate = evidence.candidates[i];
        if (hasNone(candidate)) {
            without << nameOf(candidate.taxon);
        } else {
            addCandidate(candidate, i + 1);
        }
    }
    m_message->setText(
        tr("Without a confirmed photograph: %1").arg(without.join(QStringLiteral(", "))));
    m_message->setVisible(!without.isEmpty());
    m_footnote->show();
    wantPictures();
}

void EvidenceSection::addCandidate(const CandidateEvidence& candidate, std::size_t number) {
    const QString name = nameOf(candidate.taxon);
    auto* const title = new QLabel(m_rows);
    title->setObjectName(QStringLiteral("evidenceTitle"));
    QString text = candidate.compared < candidate.confirmed
                       //: %1 and %2 are numbers of photographs
                       ? tr("nearest of %L1 among %L2 confirmed")
                             .arg(qulonglong{candidate.compared})
                             .arg(qulonglong{candidate.confirmed})
                       : tr("%Ln confirmed", nullptr, static_cast<int>(candidate.confirmed));
    title->setText(QStringLiteral("<b>%1</b>&nbsp; <i>%2</i> · %3")
                       .arg(QString::number(number), name.toHtmlEscaped(), text));
    title->setWordWrap(true);
    m_rows->layout()->addWidget(title);

    auto* const line = new QHBoxLayout;
    line->setSpacing(4);
    auto* const query = addPicture(m_query, tr("this one"));
    query->setFocusPolicy(Qt::NoFocus);
    query->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->addWidget(query);
    std::vector<ItemId> items;
    for (const Neighbor& one : candidate.nearest) {
        items.push_back(one.item);
    }
    const auto rows = rowsOf(m_document.view(), items).value_or(std::vector<ItemRow>());
    for (const ItemRow& row : rows) {
        const auto found = std::ranges::find(candidate.nearest, row.item, &Neighbor::item);
        const QString cosine = decimalText(found->cosine, 2);
        auto* const button = addPicture(row, cosine);
        const QString file = QString::fromStdString(row.name);
        //: a photograph, its likeness, and as what it is confirmed
        const QString spoken = tr("%1, cosine %2, confirmed as %3").arg(file, cosine, name);
        button->setToolTip(spoken);
        button->setAccessibleName(spoken);
        connect(button, &QToolButton::clicked, this, [this, item = row.item] {
            Q_EMIT itemRequested(item);
        });
        line->addWidget(button);
    }
    line->addStretch(1);
    static_cast<QVBoxLayout*>(m_rows->layout())->addLayout(line);
}

QToolButton* EvidenceSection::addPicture(const ItemRow& row, const QString& below) {
    auto* const button = new QToolButton(m_rows);
    button->setObjectName(QStringLiteral("evidencePicture"));
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setProperty("below", below);
    button->setProperty("file", QString::fromStdString(row.name));
    button->setAccessibleName(below);
    m_pictures.push_back({row.item, button});
    paintPicture(m_pictures.back());
    return button;
}

void EvidenceSection::clearPictures() {
    m_pictures.clear();
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater(); // a click on one of its pictures may be what leads here
        m_rows = nullptr;
    }
}

void EvidenceSection::wantPictures() {
    std::vector<ItemId> items;
    for (const Picture& picture : m_pictures) {
        if (std::ranges::find(items, picture.item) == items.end()) {
            items.push_back(picture.item);
        }
    }
    m_thumbnails->want(wantedThumbnails(m_document.view(), items));
}

void EvidenceSection::paintPicture(const Picture& picture) {
    const int side =
        std::clamp((page()->width() - kAround) / kInRow - kFrame, kLeastSide, kMostSide);
    const auto pixels = static_cast<int>(side * devicePixelRatioF());
    const QImage image = m_thumbnails->image(picture.item, pixels);
    QPixmap icon(pixels, pixels);
    icon.fill(Qt::transparent);
    if (!image.isNull()) {
        icon = QPixmap::fromImage(
            image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    icon.setDevicePixelRatio(devicePixelRatioF());
    picture.button->setIcon(icon);
    picture.button->setIconSize({side, side});
    const QString file = picture.button->fontMetrics().elidedText(
        picture.button->property("file").toString(), Qt::ElideMiddle, side);
    picture.button->setText(file + u'\n' + picture.button->property("below").toString());
}

void EvidenceSection::resizeEvent(QResizeEvent* event) {
    InspectorSection::resizeEvent(event);
    for (const Picture& picture : m_pictures) {
        paintPicture(picture);
    }
}

} // namespace taxo::ui
