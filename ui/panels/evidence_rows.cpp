// SPDX-License-Identifier: MIT
#include "ui/panels/evidence_rows.h"

#include "ui/models/number_text.h"
#include "ui/models/rival_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/tip_text.h"
#include "ui/models/wanted_thumbnails.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kInRow = 4; ///< the one that is looked at and three others
constexpr int kLeastSide = 48;
constexpr int kMostSide = 112;
constexpr int kFrame = 14;  ///< of a tool button around its icon
constexpr int kAround = 16; ///< between pictures

} // namespace

EvidenceRows::EvidenceRows(CollectionDocument& document,
                           ThumbnailCache* thumbnails,
                           QWidget* parent)
    : QWidget(parent), m_document(document), m_thumbnails(thumbnails) {
    thumbnails->setParent(this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    // Pictures go by the room that there is, not the other way round.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(thumbnails, &ThumbnailCache::changed, this, [this](ItemId item) {
        for (const Picture& picture : m_pictures) {
            if (picture.item == item) {
                paintPicture(picture);
            }
        }
    });
    connect(&document, &CollectionDocument::closed, thumbnails, &ThumbnailCache::clear);
}

void EvidenceRows::setEvidence(const ItemRow& query, const Evidence& evidence) {
    forgetPictures();
    m_rows = new QWidget(this);
    m_rows->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* const rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    layout()->addWidget(m_rows);
    for (std::size_t i = 0; i < evidence.candidates.size(); ++i) {
        if (!evidence.candidates[i].nearest.empty()) {
            addCandidate(query, evidence.candidates[i], i + 1);
        }
    }
    wantPictures();
}

void EvidenceRows::clear() {
    if (m_rows != nullptr) { // else it is being made
        forgetPictures();
        m_thumbnails->want({});
    }
}

void EvidenceRows::addCandidate(const ItemRow& query,
                                const CandidateEvidence& candidate,
                                std::size_t number) {
    const QString name = lowestName(candidate.taxon);
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
    auto* const own = addPicture(query, tr("this one"));
    own->setFocusPolicy(Qt::NoFocus);
    own->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->addWidget(own);
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
        button->setToolTip(tipText(spoken));
        button->setAccessibleName(spoken);
        connect(button, &QToolButton::clicked, this, [this, item = row.item] {
            Q_EMIT itemRequested(item);
        });
        line->addWidget(button);
    }
    line->addStretch(1);
    static_cast<QVBoxLayout*>(m_rows->layout())->addLayout(line);
}

QToolButton* EvidenceRows::addPicture(const ItemRow& row, const QString& below) {
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

void EvidenceRows::forgetPictures() {
    m_pictures.clear();
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater(); // a click on one of its pictures may be what leads here
        m_rows = nullptr;
    }
}

void EvidenceRows::wantPictures() {
    std::vector<ItemId> items;
    for (const Picture& picture : m_pictures) {
        if (std::ranges::find(items, picture.item) == items.end()) {
            items.push_back(picture.item);
        }
    }
    m_thumbnails->want(wantedThumbnails(m_document.view(), items));
}

void EvidenceRows::paintPicture(const Picture& picture) {
    const int side = std::clamp((width() - kAround) / kInRow - kFrame, kLeastSide, kMostSide);
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

void EvidenceRows::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    for (const Picture& picture : m_pictures) {
        paintPicture(picture);
    }
}

} // namespace taxo::ui
