// SPDX-License-Identifier: MIT
#include "ui/dialogs/accuracy_dialog.h"

#include "ui/dialogs/dial_page.h"
#include "ui/dialogs/named_button.h"
#include "ui/dialogs/on_screen.h"
#include "ui/dialogs/readers_page.h"
#include "ui/dialogs/reliability_page.h"
#include "ui/models/accuracy_text.h"
#include "ui/models/error_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/accuracy_rows.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kWidth = 680;
constexpr std::array<int, 3> kIntervals = {2, 5, 10}; ///< percent, to each side
constexpr int kUsualInterval = 1;

} // namespace

AccuracyDialog::AccuracyDialog(const Parts& parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_document(parts.document)
    , m_review(parts.review)
    , m_runner(parts.runner)
    , m_pages(new QTabWidget(this))
    , m_problem(makeNamedText("problem", this)) {
    setObjectName(QStringLiteral("accuracyDialog"));
    setWindowTitle(tr("How good is this?"));
    setMinimumWidth(kWidth);
    m_ofSample = makeSample();
    m_ofSample->hide();
    m_problem->hide();
    m_pages->setObjectName(QStringLiteral("trustPages"));
    m_pages->setDocumentMode(true);
    addPage(makeAccuracy(), tr("How often right"));
    addPage(makeDial(), tr("Be right as often as you say"));
    addPage(new ReliabilityPage(m_parts.trust, m_runner, this), tr("What a score is worth"));
    m_readers = new ReadersPage(
        {.document = m_document, .review = m_review, .reading = parts.reading, .runner = m_runner},
        this);
    connect(m_readers, &ReadersPage::itemsWanted, this, &AccuracyDialog::itemsWanted);
    connect(m_readers, &ReadersPage::readingBegun, this, [this] {
        Q_EMIT reviewBegun();
        close();
    });
    addPage(m_readers, tr("Two readers"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_ofSample);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_problem);
    CollectionDocument& document = m_document;
    connect(m_pages, &QTabWidget::currentChanged, this, [this] {
        m_parts.trust.setWatched(m_pages->currentIndex() > 0);
        fit();
    });
    connect(&m_parts.trust, &TrustDocument::changed, this, &AccuracyDialog::fit);
    connect(&document, &CollectionDocument::closed, this, &QWidget::close);
    connect(&document, &CollectionDocument::journalChanged, this, &AccuracyDialog::read);
    connect(&document, &CollectionDocument::rowsChanged, this, &AccuracyDialog::read);
    connect(&document, &CollectionDocument::listChanged, this, &AccuracyDialog::showPlan);
    connect(&document, &CollectionDocument::countsChanged, this, &AccuracyDialog::showPlan);
    connect(&document, &CollectionDocument::decisionFailed, this, [this] {
        m_before.reset();
        showPlan();
    });
    showPlan();
    read();
}

AccuracyDialog::~AccuracyDialog() {
    m_parts.trust.setWatched(false);
    m_runner.cancel(m_job);
}

void AccuracyDialog::showAgreement(const SecondReading& reading) {
    m_pages->setCurrentIndex(m_pages->count() - 1);
    m_readers->compareReading(reading);
}

/// What has no room on a small screen is scrolled to.
void AccuracyDialog::addPage(QWidget* page, const QString& title) {
    auto* const area = new QScrollArea(m_pages);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    m_pages->addTab(area, title);
}

/// As high as the page in sight needs, as far as the screen has room.
void AccuracyDialog::fit() {
    const auto* const area = qobject_cast<QScrollArea*>(m_pages->currentWidget());
    if (area == nullptr) {
        return;
    }
    layout()->activate();
    QLayout& page = *area->widget()->layout();
    page.activate();
    const int width = area->viewport()->width();
    const int wanted = std::max(page.hasHeightForWidth() ? page.totalHeightForWidth(width) : 0,
                                page.totalSizeHint().height());
    resizeOnScreen(*this, {this->width(), height() - area->viewport()->height() + wanted});
}

QWidget* AccuracyDialog::makeAccuracy() {
    auto* const page = new QWidget(this);
    auto* const what = makeNamedText("what", page, {.isQuiet = true});
    what->setText(
        tr("Photographs drawn at random and looked at without the suggestion tell how often the "
           "names are right. Those that were looked at because they seemed doubtful never count."));
    m_findings = makeFindings();
    m_findings->hide();
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->setSpacing(kMargin);
    layout->addWidget(what);
    layout->addWidget(m_findings);
    layout->addWidget(makeDrawing());
    layout->addStretch(1);
    return page;
}

QWidget* AccuracyDialog::makeDial() {
    auto* const page = new DialPage({.document = m_document,
                                     .trust = m_parts.trust,
                                     .queue = m_parts.queue,
                                     .runner = m_runner},
                                    this);
    connect(page, &DialPage::sampleWanted, this, [this] { m_pages->setCurrentIndex(0); });
    connect(page, &DialPage::lookWanted, this, [this] {
        if (m_parts.trust.sample()) {
            lookAt(AccuracySample(*m_parts.trust.sample()));
        }
    });
    connect(page, &DialPage::itemsWanted, this, &AccuracyDialog::itemsWanted);
    return page;
}

/// Which sample, and how far it was looked at: what all pages are about.
QWidget* AccuracyDialog::makeSample() {
    auto* const page = new QWidget(this);
    m_sample = makeNamedChoice("sample", tr("Sample"), page);
    m_progressText = makeNamedText("progressText", page);
    m_progressText->setWordWrap(false);
    m_progress = new QProgressBar(page);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_goOn = makeNamedButton("goOnLooking", tr("Go on looking"), page);
    auto* const first = new QHBoxLayout;
    first->setSpacing(kGap);
    first->addWidget(m_sample, 1);
    first->addWidget(m_progressText);
    first->addWidget(m_goOn);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addLayout(first);
    layout->addWidget(m_progress);
    connect(m_sample, &QComboBox::activated, this, [this] {
        m_wanted = m_sample->currentData().toString().toStdString();
        read();
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (m_known && m_known->accuracy) {
            lookAt(AccuracySample(m_known->accuracy->sample));
        }
    });
    return page;
}

QWidget* AccuracyDialog::makeFindings() {
    auto* const page = new QWidget(this);
    m_rows = new AccuracyRows(page);
    m_rows->setObjectName(QStringLiteral("accuracy"));
    m_rows->setAccessibleName(tr("Right names"));
    m_conclusion = makeNamedText("conclusion", page);
    m_remarks = makeNamedText("remarks", page, {.isQuiet = true});
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_rows);
    layout->addWidget(m_conclusion);
    layout->addWidget(m_remarks);
    return page;
}

QWidget* AccuracyDialog::makeDrawing() {
    auto* const page = new QWidget(this);
    m_interval = makeNamedChoice("interval", tr("How well it shall be known"), page);
    for (const int percent : kIntervals) {
        //: half the width of an interval
        m_interval->addItem(tr("± %L1 %").arg(percent), percent);
    }
    m_interval->setCurrentIndex(kUsualInterval);
    m_scope = makeNamedChoice("scope", tr("Drawn from"), page);
    m_scope->addItem({});
    m_scope->addItem({});
    m_plan = makeNamedText("plan", page);
    m_begin = makeNamedButton("begin", tr("Draw and begin"), page);
    m_begin->setProperty("primary", true);
    auto* const form = new QFormLayout;
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kGap);
    form->addRow(m_interval->accessibleName(), m_interval);
    form->addRow(m_scope->accessibleName(), m_scope);
    alignLabels(*form);
    auto* const last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addWidget(m_plan, 1);
    last->addWidget(m_begin);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(makeTextLabel(tr("A new sample"), page, {.isBold = true}));
    layout->addLayout(form);
    layout->addLayout(last);
    connect(m_interval, &QComboBox::activated, this, &AccuracyDialog::showPlan);
    connect(m_scope, &QComboBox::activated, this, &AccuracyDialog::showPlan);
    connect(m_begin, &QPushButton::clicked, this, &AccuracyDialog::draw);
    return page;
}

std::int64_t AccuracyDialog::population() const {
    return m_scope->currentIndex() == 0 ? m_document.counts().items
                                        : static_cast<std::int64_t>(m_document.size());
}

void AccuracyDialog::showPlan() {
    m_scope->setItemText(0, tr("All photographs (%L1)").arg(m_document.counts().items));
    m_scope->setItemText(1, tr("What is listed now (%L1)").arg(m_document.size()));
    const std::int64_t from = population();
    const double halfWidth = m_interval->currentData().toInt() / 100.0;
    const auto size =
        static_cast<qulonglong>(sampleSize(halfWidth, static_cast<std::size_t>(from)));
    m_plan->setText(tr("That means looking at %L1 of %L2 photographs.").arg(size).arg(from));
    m_begin->setEnabled(from > 0 && m_known && !m_before && m_document.isOpen() &&
                        !m_document.isReadOnly());
}

/// One look at a time; what changes meanwhile is read anew.
void AccuracyDialog::read() {
    m_isDue = m_isReading;
    if (m_isReading || !m_document.isOpen()) {
        return;
    }
    m_isReading = true;
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), wanted = m_wanted](const Progress&) -> Result<Known> {
            const auto view = shared->openView();
            auto samples = view ? samplesOf(*view) : tl::unexpected(view.error());
            if (!samples || samples->empty()) {
                return samples ? Result<Known>(Known()) : tl::unexpected(samples.error());
            }
            AccuracySample sample = samples->back();
            for (const AccuracySample& one : *samples) {
                sample = one.name == wanted ? one : sample;
            }
            auto accuracy = accuracyOf(*view, sample);
            if (!accuracy) {
                return tl::unexpected(std::move(accuracy).error());
            }
            return Known{*std::move(samples), *std::move(accuracy)};
        },
        this,
        [this](Result<Known> known) {
            m_isReading = false;
            take(std::move(known));
            if (m_isDue) {
                read();
            }
        },
        Urgency::Waited);
}

void AccuracyDialog::take(Result<Known> known) {
    m_problem->setVisible(!known);
    if (!known) {
        m_problem->setText(detailsOf(known.error()));
        return;
    }
    m_known = *std::move(known);
    for (const AccuracySample& sample : m_known->samples) {
        if (m_before && !m_before->contains(sample.name)) { // it has just been drawn
            m_before.reset();
            lookAt(sample);
            return;
        }
    }
    showSamples();
    m_ofSample->setVisible(m_known->accuracy.has_value());
    m_findings->setVisible(m_known->accuracy.has_value());
    m_parts.trust.setSample(m_known->accuracy ? std::optional(m_known->accuracy->sample)
                                              : std::nullopt);
    if (m_known->accuracy) {
        showAccuracy(*m_known->accuracy);
    }
    showPlan();
    fit();
}

void AccuracyDialog::showSamples() {
    const QSignalBlocker quiet(m_sample);
    m_sample->clear();
    for (const AccuracySample& sample : m_known->samples) {
        const QString name = QString::fromStdString(sample.name);
        m_sample->addItem(
            tr("Sample %1: %L2 of %L3").arg(name).arg(sample.items).arg(sample.population), name);
    }
}

void AccuracyDialog::showAccuracy(const SampleAccuracy& accuracy) {
    m_sample->setCurrentIndex(m_sample->findData(QString::fromStdString(accuracy.sample.name)));
    m_progressText->setText(progressText(accuracy));
    m_progress->setMaximum(static_cast<int>(accuracy.sample.items));
    m_progress->setValue(static_cast<int>(accuracy.sample.items - accuracy.left()));
    m_progress->setAccessibleName(m_progressText->text());
    std::vector<AccuracyRow> rows;
    for (const RankAccuracy& rank : accuracy.ranks) {
        if (rank.named.all > 0) {
            rows.push_back({rankText(rank.rank), rank.named});
        }
    }
    if (accuracy.supported.all > 0) {
        rows.push_back({tr("Best supported names"), accuracy.supported, true});
    }
    m_rows->setVisible(!rows.empty());
    m_rows->setRows(std::move(rows));
    m_conclusion->setText(conclusionText(accuracy));
    m_conclusion->setVisible(!m_conclusion->text().isEmpty());
    m_remarks->setText(remarksOn(accuracy).join(u' '));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    m_goOn->setText(accuracy.left() > 0 ? tr("Go on looking") : tr("List it"));
}

void AccuracyDialog::draw() {
    m_before.emplace();
    for (const AccuracySample& sample : m_known->samples) {
        m_before->insert(sample.name);
    }
    showPlan();
    SampleOptions options;
    options.filter = m_scope->currentIndex() == 0 ? Filter() : m_document.options().filter;
    options.halfWidth = m_interval->currentData().toInt() / 100.0;
    options.seed = QRandomGenerator::global()->generate64();
    m_document.decide([options, by = DecisionMaker{.person = m_review.person()}](
                          Collection& collection) -> Result<std::optional<EntryId>> {
        const auto sample = drawSample(collection, options, by);
        const auto entry = sample ? nextUndo(collection) : tl::unexpected(sample.error());
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        return *entry ? std::optional((*entry)->id) : std::nullopt;
    });
}

void AccuracyDialog::lookAt(const AccuracySample& sample) {
    m_parts.reading.stop();
    // Neither headings nor an order that could tell what was suggested.
    m_document.setOptions({.filter = sample.filter(), .sort = {}, .groupBy = {}});
    m_review.setHidesSuggestions(true);
    Q_EMIT reviewBegun();
    close();
}

} // namespace taxo::ui
