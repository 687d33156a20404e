// SPDX-License-Identifier: MIT
#include "ui/dialogs/reliability_page.h"

#include "ui/models/error_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>
#include <optional>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::array kNamed = {Rank::Species, Rank::Genus, Rank::Family};
constexpr std::array kClades = {Rank::Order, Rank::Class, Rank::Family};
constexpr int kAll = -1;

ChoiceBox* makeChoice(const char* name, const QString& what, QWidget* parent) {
    auto* const box = new ChoiceBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(what);
    return box;
}

/// Drawn on a lane, by the dial that was there then.
Result<FigurePicture> drawn(const TurnedDial& dial,
                            std::optional<std::pair<Rank, Rank>> namesByClades,
                            const ReliabilityStyle& style,
                            const FigureSize& size) {
    const ReliabilityFigure figure =
        namesByClades
            ? reliabilityFigure(
                  reliabilityByClade(
                      dial.judged, dial.calibration, namesByClades->first, namesByClades->second),
                  {},
                  style)
            : reliabilityFigure(dial.calibration, {}, style);
    return figure.panels.empty() ? Result<FigurePicture>(fail(ErrorCode::NotFound, ""))
                                 : pictureOf(figure, size);
}

} // namespace

ReliabilityPage::ReliabilityPage(TrustDocument& trust, JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_trust(trust)
    , m_message(makeNamedText("reliabilityMessage", this))
    , m_page(new QWidget(this))
    , m_of(makeChoice("reliabilityOf", tr("Names"), m_page))
    , m_by(makeChoice("reliabilityBy", tr("Of each"), m_page))
    , m_figure(new FigureView(runner, m_page))
    , m_words(makeNamedText("reliabilityWords", m_page))
    , m_basis(makeNamedText("reliabilityBasis", m_page, {.isQuiet = true})) {
    setObjectName(QStringLiteral("reliabilityPage"));
    m_figure->setObjectName(QStringLiteral("reliabilityFigure"));
    m_figure->setAccessibleName(tr("How often names of a score are right"));
    m_figure->setMinimumHeight(360);
    m_of->addItem(tr("Names of all ranks, by score"), kAll);
    for (const Rank rank : kNamed) {
        //: %1 a rank: how often its names are right as their calibrated chance says
        m_of->addItem(tr("%1: names by clade, calibrated").arg(rankText(rank)),
                      static_cast<int>(rank));
    }
    for (const Rank rank : kClades) {
        m_by->addItem(rankText(rank), static_cast<int>(rank));
    }
    auto* const choices = new QHBoxLayout;
    choices->setSpacing(kGap);
    choices->addWidget(m_of);
    choices->addWidget(m_by);
    choices->addStretch(1);
    auto* const page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(kGap);
    page->addLayout(choices);
    page->addWidget(m_figure, 1);
    page->addWidget(m_words);
    page->addWidget(m_basis);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->addWidget(m_message, 0, Qt::AlignTop);
    layout->addWidget(m_page, 1);
    connect(&trust, &TrustDocument::changed, this, &ReliabilityPage::refresh);
    connect(m_of, &QComboBox::activated, this, &ReliabilityPage::showFigure);
    connect(m_by, &QComboBox::activated, this, &ReliabilityPage::showFigure);
    connect(m_figure, &FigureView::failed, this, [this](const Error& error) {
        const bool isNone = error.code == ErrorCode::NotFound;
        m_words->setText(isNone ? tr("Too few photographs were looked at for a diagram: of each "
                                     "group eight right and eight wrong names are needed, of four "
                                     "events each.")
                                : coreText(error.message));
    });
    refresh();
}

void ReliabilityPage::refresh() {
    const auto& dial = m_trust.dial();
    m_page->setVisible(dial != nullptr);
    m_message->setVisible(dial == nullptr);
    if (dial) {
        m_basis->setText(tr("Rests on %1.").arg(basisText(dial->judged.basis)));
        showFigure();
    } else {
        m_figure->setFigure({}, {});
        m_message->setText(
            m_trust.problem() ? noDialText(*m_trust.problem())
            : m_trust.sample()
                ? tr("Reading what was said of the sample …")
                : tr("What a score is worth is seen where somebody named photographs without it: "
                     "draw a random sample first."));
    }
}

void ReliabilityPage::showFigure() {
    const auto& dial = m_trust.dial();
    if (!dial) {
        return;
    }
    const int named = m_of->currentData().toInt();
    m_by->setVisible(named != kAll);
    std::optional<std::pair<Rank, Rank>> namesByClades;
    if (named != kAll) {
        namesByClades = {static_cast<Rank>(named), static_cast<Rank>(m_by->currentData().toInt())};
    }
    m_words->setText(calibrationTexts(dial->calibration).join(u'\n'));
    m_figure->setFigure(
        [dial, namesByClades, style = style()](const FigureSize& size) {
            return drawn(*dial, namesByClades, style, size);
        },
        {});
}

ReliabilityStyle ReliabilityPage::style() const {
    const Theme& theme = Theme::of(*this);
    ReliabilityStyle style;
    style.ground = theme.isDark ? Ground::Dark : Ground::Light;
    style.color = {static_cast<std::uint8_t>(theme.accent.red()),
                   static_cast<std::uint8_t>(theme.accent.green()),
                   static_cast<std::uint8_t>(theme.accent.blue())};
    style.score = tr("Model score").toStdString();
    style.chance = tr("Calibrated chance").toStdString();
    style.shareRight = tr("Share right").toStdString();
    for (const Rank rank : kAllRanks) {
        style.ranks[indexOf(rank)] = rankText(rank).toStdString();
    }
    return style;
}

void ReliabilityPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showFigure();
    }
}

} // namespace taxo::ui
