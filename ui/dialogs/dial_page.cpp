// SPDX-License-Identifier: MIT
#include "ui/dialogs/dial_page.h"

#include "core/collection/query.h"
#include "ui/dialogs/named_button.h"
#include "ui/dialogs/row_layout.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/shift_text.h"
#include "ui/models/trust_text.h"
#include "ui/panels/share_bar.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kUsualPercent = 95;

} // namespace

DialPage::DialPage(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_message(makeNamedText("dialMessage", this))
    , m_draw(makeNamedButton("dialDraw", {}, this))
    , m_problem(makeNamedText("dialProblem", this)) {
    setObjectName(QStringLiteral("dialPage"));
    m_problem->hide();
    auto* const waiting = makeRow();
    waiting->addWidget(m_message, 1);
    waiting->addWidget(m_draw);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->setSpacing(kMargin);
    m_dial = makeDial();
    layout->addWidget(m_dial);
    layout->addLayout(waiting);
    layout->addWidget(makeFoot());
    layout->addWidget(m_problem);
    layout->addStretch(1);
    connectParts();
    refresh();
}

DialPage::~DialPage() {
    m_parts.runner.cancel(m_job);
}

QWidget* DialPage::makeDial() {
    auto* const page = new QWidget(this);
    m_target = makeNamedText("dialTarget", page, {.size = 1.35, .isBold = true});
    m_slider = new QSlider(Qt::Horizontal, page);
    m_slider->setObjectName(QStringLiteral("dialSlider"));
    m_slider->setAccessibleName(tr("Be right so many percent of the time"));
    m_slider->setRange(TurnedDial::kLeastPercent, TurnedDial::kMostPercent);
    m_slider->setValue(kUsualPercent);
    m_slider->setPageStep(5);
    m_bar = new ShareBar(page);
    m_bar->setObjectName(QStringLiteral("dialBar"));
    m_bar->setAccessibleName(tr("How deep photographs are named"));
    m_shares = makeNamedText("dialShares", page);
    m_changes = makeNamedText("dialChanges", page);
    m_look = makeNamedButton("dialLook", tr("Show them"), page);
    m_evidence = makeNamedText("dialEvidence", page);
    m_missing = makeNamedText("dialMissing", page);
    m_basis = makeNamedText("dialBasis", page, {.isQuiet = true});
    auto* const changes = makeRow();
    changes->addWidget(m_changes, 1);
    changes->addWidget(m_look);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_target);
    layout->addWidget(m_slider);
    layout->addSpacing(kGap);
    layout->addWidget(m_bar);
    layout->addWidget(m_shares);
    layout->addLayout(changes);
    layout->addSpacing(kGap);
    layout->addWidget(m_missing);
    layout->addWidget(m_evidence);
    layout->addWidget(m_basis);
    m_shift = makeNamedText("dialShift", page);
    m_unlike = makeNamedButton("dialUnlike", tr("Show them"), page);
    m_shiftReasons = makeNamedText("dialShiftReasons", page, {.isQuiet = true});
    auto* const shift = makeRow();
    shift->addWidget(m_shift, 1);
    shift->addWidget(m_unlike, 0, Qt::AlignTop);
    layout->addSpacing(kGap);
    layout->addLayout(shift);
    layout->addWidget(m_shiftReasons);
    return page;
}

QWidget* DialPage::makeFoot() {
    auto* const page = new QWidget(this);
    m_inUse = makeNamedText("dialInUse", page);
    m_leave = makeNamedButton("dialLeave", tr("Back to the answers before"), page);
    m_use = makeNamedButton("dialUse", tr("Use this"), page);
    m_use->setProperty("primary", true);
    auto* const layout = makeRow(page);
    layout->addWidget(m_inUse, 1);
    layout->addWidget(m_leave);
    layout->addWidget(m_use);
    return page;
}

void DialPage::connectParts() {
    TrustDocument& trust = m_parts.trust;
    connect(&trust, &TrustDocument::changed, this, &DialPage::refresh);
    connect(&trust, &TrustDocument::changeFailed, this, [this](const Error& error) {
        m_problem->setText(coreText(error.message));
        m_problem->show();
    });
    connect(&m_parts.queue, &IdentifyQueue::stateChanged, this, &DialPage::showFoot);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        m_isPlaced = true;
        showTurn();
    });
    connect(m_look, &QPushButton::clicked, this, &DialPage::showChanged);
    connect(m_unlike, &QPushButton::clicked, this, &DialPage::showUnlike);
    connect(m_draw, &QPushButton::clicked, this, [this] {
        if (m_goesOn) {
            Q_EMIT lookWanted();
        } else {
            Q_EMIT sampleWanted();
        }
    });
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_parts.trust.use(percent());
    });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_parts.trust.leave();
    });
}

int DialPage::percent() const {
    return m_slider->value();
}

void DialPage::refresh() {
    const auto& dial = m_parts.trust.dial();
    if (dial && dial->rule && !m_isPlaced) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(static_cast<int>(std::lround(100.0 * dial->rule->target)));
    }
    showMessage();
    m_dial->setVisible(dial != nullptr);
    showShift();
    if (dial) {
        showTurn();
    } else {
        showFoot();
    }
}

/// Why there is no dial, and what helps.
void DialPage::showMessage() {
    const TrustDocument& trust = m_parts.trust;
    if (!trust.sample()) {
        m_message->setText(
            tr("How often names are right is learned from photographs that somebody names without "
               "seeing the suggestion. Draw a random sample and say of each what it is."));
        m_draw->setText(tr("Draw a sample …"));
        m_goesOn = false;
    } else if (trust.problem()) {
        m_message->setText(noDialText(*trust.problem()));
        m_draw->setText(tr("Go on looking"));
        m_goesOn = true;
    } else {
        m_message->setText(tr("Reading what was said of the sample …"));
    }
    m_message->setVisible(trust.dial() == nullptr);
    m_draw->setVisible(trust.dial() == nullptr && (!trust.sample() || trust.problem()));
}

void DialPage::showTurn() {
    const auto& dial = m_parts.trust.dial();
    if (!dial) {
        return;
    }
    const DialPosition& position = dial->at(percent());
    const bool isPromised = position.setting.promisesAny();
    //: %1 is a share, "95 %"
    m_target->setText(tr("Be right %1 of the time").arg(percentText(position.setting.target)));
    m_bar->setCounts(position.counts);
    m_shares->setText(tr("Of %Ln photograph(s):", nullptr, static_cast<int>(position.counts.all)) +
                      u' ' + sharesText(position.counts) + u'.');
    m_changes->setText(position.changed == 0
                           ? tr("Each is named at this rank already.")
                           : tr("%Ln photograph(s) would be named at another rank than now.",
                                nullptr,
                                static_cast<int>(position.changed)));
    m_changes->setVisible(isPromised);
    m_look->setVisible(isPromised && position.changed > 0);
    m_missing->setVisible(!isPromised);
    m_goesOn = dial->judged.basis.notLookedAt > 0;
    m_draw->setText(m_goesOn ? tr("Go on looking") : tr("Draw a larger sample …"));
    m_draw->setVisible(!isPromised);
    m_missing->setText(isPromised ? QString() : missingText(position.setting));
    m_evidence->setText(evidenceTexts(position.setting).join(u'\n'));
    const TrustBasis& basis = dial->judged.basis;
    QStringList rests = {tr("Rests on %1.").arg(basisText(basis))};
    rests << tr("The promise is about each rank by itself, with a confidence of %1.")
                 .arg(percentText(position.setting.confidence));
    if (basis.origin) {
        rests << holdsForText(*basis.origin);
    }
    rests << notesText(basis);
    m_basis->setText(rests.join(u' '));
    showFoot();
}

void DialPage::showFoot() {
    const auto& dial = m_parts.trust.dial();
    const bool isBusy = m_parts.queue.state() == IdentifyQueue::State::Running;
    const bool isChanging = m_parts.trust.isChanging();
    const bool mayChange = dial && !isChanging && !isBusy && !m_parts.document.isReadOnly();
    const bool isRuled = dial && dial->rule;
    const bool isIt = isRuled && dial->at(percent()).setting.rule.least == dial->rule->least;
    m_use->setVisible(dial != nullptr);
    m_use->setEnabled(mayChange && !isIt && dial->at(percent()).setting.promisesAny());
    m_leave->setVisible(isRuled);
    m_leave->setEnabled(mayChange);
    if (isChanging) {
        m_inUse->setText(tr("Names are being given anew …"));
    } else if (isBusy && dial) {
        m_inUse->setText(tr("Photographs are being identified; then it can be used."));
    } else if (isRuled) {
        m_inUse->setText(tr("In use: %1.").arg(promiseText(*dial->rule)));
    } else {
        m_inUse->setText(dial ? tr("Not in use: names are shown from the usual threshold on.")
                              : QString());
    }
    m_inUse->parentWidget()->setVisible(dial != nullptr || isChanging);
}

/// Whether what the promise rests on is like what it is about.
void DialPage::showShift() {
    const TrustDocument& trust = m_parts.trust;
    const auto& shift = trust.shift();
    const bool isWithdrawn = shift && (shift->finding.verdict == ShiftVerdict::Withdrawn ||
                                       shift->finding.verdict == ShiftVerdict::WithdrawnForGroups);
    QFont font = m_basis->font();
    font.setBold(isWithdrawn);
    m_shift->setFont(font);
    m_unlike->setVisible(isWithdrawn);
    m_shiftReasons->setText(shift ? shiftReasonTexts(*shift).join(u'\n') : QString());
    if (trust.isComparing() && !shift) {
        m_shift->setText(tr("Comparing new photographs with the judged ones …"));
    } else if (shift) {
        m_shift->setText(shiftVerdictText(*shift));
    } else if (trust.shiftProblem() && trust.shiftProblem()->code != ErrorCode::Cancelled) {
        m_shift->setText(tr("New photographs could not be compared with the judged ones.") + u' ' +
                         coreText(trust.shiftProblem()->message));
    } else {
        m_shift->clear();
    }
    m_shift->setVisible(!m_shift->text().isEmpty());
    m_shiftReasons->setVisible(!m_shiftReasons->text().isEmpty());
}

/// Those for which the promise is withdrawn, but for the sample.
void DialPage::showUnlike() {
    const auto& shift = m_parts.trust.shift();
    const auto& sample = m_parts.trust.sample();
    if (!shift || !sample || !m_parts.document.isOpen()) {
        return;
    }
    Filter filter = sample->filter();
    filter.terms.front().isNegated = true;
    if (shift->finding.verdict == ShiftVerdict::WithdrawnForGroups) {
        FilterTerm term;
        term.key = shift->groupedBy == "month" ? FilterKey::Date : FilterKey::Deployment;
        term.values = shift->unlike();
        filter.terms.push_back(std::move(term));
    }
    m_parts.runner.cancel(m_job);
    m_job = m_parts.runner.start(
        {},
        On::Io,
        [shared = m_parts.document.shared(), filter](const Progress&) {
            const auto view = shared->openView();
            return view ? findItems(*view, filter, {})
                        : Result<std::vector<ItemId>>(tl::unexpected(view.error()));
        },
        this,
        [this](const Result<std::vector<ItemId>>& items) {
            if (items) {
                Q_EMIT itemsWanted(*items);
            }
        },
        Urgency::Waited);
}

/// They are sought on a lane: that takes longer the more there are.
void DialPage::showChanged() {
    m_parts.runner.cancel(m_job);
    m_job = m_parts.runner.start(
        {},
        On::Io,
        [dial = m_parts.trust.dial(), percent = percent()](const Progress&) {
            return Result<std::vector<ItemId>>(dial->changedAt(percent));
        },
        this,
        [this](const Result<std::vector<ItemId>>& items) {
            if (items) {
                Q_EMIT itemsWanted(*items);
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
