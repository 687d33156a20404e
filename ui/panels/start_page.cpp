// SPDX-License-Identifier: MIT
#include "ui/panels/start_page.h"

#include "ui/document/new_file.h"
#include "ui/document/path_text.h"
#include "ui/models/choice_text.h"
#include "ui/models/error_text.h"
#include "ui/models/tip_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kWidth = 560;

} // namespace

StartPage::StartPage(IdentifierHost& host, bool hasDemo, QWidget* parent)
    : QWidget(parent), m_host(host), m_hasDemo(hasDemo) {
    setObjectName(QStringLiteral("start"));
    m_dropArea = makeDropArea();
    m_modelCard = makeModelCard();
    auto* const privacy = makeTextLabel(
        tr("Your photographs stay where they are and as they are. Nothing leaves this computer."),
        this,
        {.size = 0.92, .isQuiet = true});
    privacy->setAlignment(Qt::AlignCenter);
    auto* const column = new QVBoxLayout;
    column->setSpacing(kMargin);
    column->addStretch(1);
    column->addWidget(m_dropArea);
    column->addWidget(makeRecent());
    column->addWidget(m_modelCard);
    column->addWidget(privacy);
    column->addStretch(1);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);

    connect(&host, &IdentifierHost::choiceChanged, this, &StartPage::showModel);
    connect(&host, &IdentifierHost::stateChanged, this, &StartPage::showModel);
    showModel();
}

QWidget* StartPage::makeDropArea() {
    auto* const area = new QWidget(this);
    area->setFixedWidth(kWidth);
    auto* const picture = new QLabel(area);
    picture->setPixmap(applicationIcon().pixmap(QSize(72, 72), devicePixelRatio()));
    picture->setAlignment(Qt::AlignCenter);
    auto* const title = makeTextLabel(tr("Drop photographs here"), area, {.size = 1.7});
    title->setAlignment(Qt::AlignCenter);
    auto* const text =
        makeTextLabel(tr("Files or whole folders. Taxoscope names what they show, from kingdom to "
                         "species, and tells how well each rank is supported."),
                      area,
                      {.isQuiet = true});
    text->setAlignment(Qt::AlignCenter);
    auto* const photos = makeIconButton(
        QStringLiteral("photos"), tr("Open photographs …"), area, IconColor::OnAccent);
    photos->setObjectName(QStringLiteral("openPhotos"));
    photos->setProperty("primary", true);
    auto* const folder = makeIconButton(QStringLiteral("folder"), tr("Open a folder …"), area);
    folder->setObjectName(QStringLiteral("openFolder"));
    m_openFolder = folder;
    connect(photos, &QPushButton::clicked, this, &StartPage::openPhotosRequested);
    connect(folder, &QPushButton::clicked, this, &StartPage::openFolderRequested);

    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch(1);
    buttons->addWidget(photos);
    buttons->addWidget(folder);
    buttons->addStretch(1);
    auto* const layout = new QVBoxLayout(area);
    layout->setContentsMargins(48, 40, 48, 40);
    layout->setSpacing(12);
    layout->addWidget(picture);
    layout->addSpacing(4);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(12);
    layout->addLayout(buttons);
    return area;
}

QWidget* StartPage::makeModelCard() {
    auto* const card = new QWidget(this);
    card->setFixedWidth(kWidth);
    m_modelMark = new MarkLabel(22, card);
    m_modelTitle = makeTextLabel({}, card, {.isBold = true});
    m_modelTitle->setObjectName(QStringLiteral("startModelTitle"));
    m_modelText = makeTextLabel({}, card, {.isQuiet = true});

    m_getModel = new QWidget(card);
    auto* const get = new QPushButton(tr("Get a model …"), m_getModel);
    get->setObjectName(QStringLiteral("getFirstModel"));
    connect(get, &QPushButton::clicked, this, &StartPage::modelsRequested);
    auto* const line = new QHBoxLayout(m_getModel);
    line->setContentsMargins(0, kGap, 0, 0);
    line->addStretch(1);
    line->addWidget(get);

    m_demoOffer = makeDemoOffer(card);
    m_getLabels = makeLabelsOffer(card);
    m_modelsOwnLabels = new QPushButton(tr("Use the model’s own labels"), card);
    m_modelsOwnLabels->setObjectName(QStringLiteral("modelsOwnLabels"));
    connect(m_modelsOwnLabels, &QPushButton::clicked, this, &StartPage::modelsOwnLabelsRequested);

    auto* const texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_modelTitle);
    texts->addWidget(m_modelText);
    texts->addWidget(m_getModel);
    texts->addWidget(m_demoOffer);
    texts->addWidget(m_getLabels);
    texts->addWidget(m_modelsOwnLabels, 0, Qt::AlignRight);
    auto* const layout = new QHBoxLayout(card);
    layout->setContentsMargins(20, kMargin, 20, kMargin);
    layout->setSpacing(14);
    layout->addWidget(m_modelMark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return card;
}

QWidget* StartPage::makeRecent() {
    m_recent = new QWidget(this);
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recent->setFixedWidth(kWidth);
    m_recentLines = new QVBoxLayout(m_recent);
    m_recentLines->setContentsMargins(0, 0, 0, 0);
    m_recentLines->setSpacing(2);
    m_recent->hide();
    return m_recent;
}

void StartPage::setRecentCollections(const std::vector<CollectionLook>& recent) {
    constexpr std::size_t kMost = 5;
    qDeleteAll(m_recent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_recentLines->addWidget(
        makeTextLabel(tr("Opened before"), m_recent, {.size = 0.92, .isQuiet = true}));
    for (std::size_t i = 0; i < std::min(recent.size(), kMost); ++i) {
        QPushButton* const line = makeRecentLine(recent[i]);
        line->setObjectName(QStringLiteral("recent%1").arg(static_cast<int>(i)));
        m_recentLines->addWidget(line, 0, Qt::AlignLeft);
    }
    m_recent->setVisible(!recent.empty());
    QWidget* before = m_openFolder; // for Tab, too, they come below it
    for (auto* const line : m_recent->findChildren<QPushButton*>()) {
        setTabOrder(before, line);
        before = line;
    }
}

QPushButton* StartPage::makeRecentLine(const CollectionLook& look) {
    constexpr int kHalf = 2; // pictures are made for a screen at 200 %
    const auto made = momentOf(look.file);
    //: a collection without a name yet; %1 a date with its time
    const QString name =
        made ? tr("Not named yet, of %1").arg(QLocale().toString(*made, QLocale::ShortFormat))
             : displayName(look.file.stem());
    auto* const line = makeIconButton(
        //: a collection that was open before
        QStringLiteral("photos"),
        look.isThere ? name : tr("%1 (not there any more)").arg(name),
        m_recent);
    constexpr int kWide = CollectionLook::kWidth + kHalf * kGap; // with room before the name
    if (!look.picture.isNull()) {
        const QImage clear = look.picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        line->setIcon(QPixmap::fromImage(clear.copy(0, 0, kWide, CollectionLook::kSide)));
    }
    line->setIconSize({kWide / kHalf, CollectionLook::kSide / kHalf});
    line->setFlat(true);
    line->setEnabled(look.isThere);
    line->setToolTip(tipText(displayText(look.file)));
    connect(line, &QPushButton::clicked, this, [this, file = look.file] {
        Q_EMIT collectionRequested(file);
    });
    return line;
}

QWidget* StartPage::makeDemoOffer(QWidget* parent) const {
    auto* const offer = new QWidget(parent);
    auto* const text = makeTextLabel(
        tr("Or look around first, in an invented world that is drawn on this computer."),
        offer,
        {.isQuiet = true});
    auto* const explore = new QPushButton(tr("Explore the demo world"), offer);
    explore->setObjectName(QStringLiteral("exploreDemo"));
    connect(explore, &QPushButton::clicked, this, &StartPage::exploreDemoRequested);
    auto* const line = new QHBoxLayout(offer);
    line->setContentsMargins(0, kGap, 0, 0);
    line->setSpacing(kMargin);
    line->addWidget(text, 1);
    line->addWidget(explore);
    return offer;
}

QWidget* StartPage::makeLabelsOffer(QWidget* parent) const {
    auto* const offer = new QWidget(parent);
    auto* const choose = new QPushButton(tr("Choose labels …"), offer);
    choose->setObjectName(QStringLiteral("chooseLabels"));
    connect(choose, &QPushButton::clicked, this, &StartPage::chooseLabelsRequested);
    auto* const line = new QHBoxLayout(offer);
    line->setContentsMargins(0, kGap, 0, 0);
    line->setSpacing(kGap);
    line->addStretch(1);
    line->addWidget(choose);
    return offer;
}

void StartPage::showModel() {
    const bool hasModel = m_host.hasModel();
    const QString name = nameOfChoice(m_host.choice().model);
    const bool hasFailed = m_host.state() == IdentifierHost::State::Failed;
    const bool doLabelsMisfit = hasFailed && m_host.problem()->code == ErrorCode::Mismatch &&
                                !m_host.choice().labels.empty();
    m_modelsOwnLabels->setVisible(doLabelsMisfit);
    m_demoOffer->setVisible(m_hasDemo && !hasModel);
    const bool lacksLabels = m_host.lacksLabels();
    m_getLabels->setVisible(lacksLabels);
    m_getModel->setVisible(!hasModel || (hasFailed && !doLabelsMisfit && !lacksLabels));
    if (!hasModel) {
        m_modelMark->setMark(Mark::NotSure);
        m_modelTitle->setText(tr("No model yet"));
        m_modelText->setText(tr("Taxoscope needs a BioCLIP model to identify. Get one, from the "
                                "network or a stick, or choose one that you have."));
    } else if (lacksLabels) {
        m_modelMark->setMark(Mark::NotSure);
        m_modelTitle->setText(noLabelsHeadline());
        m_modelText->setText(noLabelsAdvice());
    } else if (hasFailed) {
        m_modelMark->setMark(Mark::Failed);
        m_modelTitle->setText(modelHeadline(m_host.problem()->code));
        m_modelText->setText(detailsOf(*m_host.problem()));
    } else if (m_host.state() == IdentifierHost::State::Ready) {
        m_modelMark->setMark(Mark::Ready);
        m_modelTitle->setText(tr("%1 is ready").arg(name));
        const IdentifierInfo& info = m_host.identifier()->info();
        //: number of labels, device (cpu, cuda:0), precision (fp32)
        QString text =
            tr("%Ln label(s), on %1 in %2", nullptr, static_cast<int>(info.labelCount))
                .arg(QString::fromStdString(info.device), QString::fromStdString(info.precision));
        if (info.configIsInferred) {
            text += QStringLiteral(". ") + tr("Its configuration is guessed from the weights.");
        }
        m_modelText->setText(text);
    } else {
        const bool isLoading = m_host.state() == IdentifierHost::State::Loading;
        m_modelMark->setMark(isLoading ? Mark::Working : Mark::Waiting);
        m_modelTitle->setText(isLoading ? tr("%1 is being loaded").arg(name)
                                        : tr("%1 is chosen").arg(name));
        m_modelText->setText(tr("You can drop photographs already."));
    }
}

void StartPage::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.window);
    QPen dashed(theme.line.darker(theme.isDark ? 80 : 115), 2);
    dashed.setDashPattern({5, 4});
    dashed.setCapStyle(Qt::RoundCap);
    painter.setPen(dashed);
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(m_dropArea->geometry()).adjusted(1, 1, -1, -1), 14, 14);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(m_modelCard->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace taxo::ui
