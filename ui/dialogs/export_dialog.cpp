// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_dialog.h"

#include "core/publish/publish_choice_text.h"
#include "ui/dialogs/export_findings.h"
#include "ui/dialogs/export_form.h"
#include "ui/dialogs/export_preview.h"
#include "ui/dialogs/form_page.h"
#include "ui/dialogs/named_button.h"
#include "ui/dialogs/on_screen.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/job_text.h"
#include "ui/models/publish_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStringList>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

namespace {

constexpr int kPreviewAfterMs = 400;

enum Scope { AllItems, ListedItems, SelectedItems, AsThen };

} // namespace

ExportDialog::ExportDialog(Parts parts, QWidget* parent)
    : QDialog(parent), m_parts(std::move(parts)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::preview);
    auto* const sides = new QSplitter(this);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    sides->addWidget(makeLeft());
    sides->addWidget(makeRight());
    sides->setStretchFactor(1, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(sides, 1);
    layout->addLayout(makeButtons());
    resizeOnScreen(*this, QSize(1120, 760));
    sides->setSizes({width() * 45 / 100, width() * 55 / 100});

    CollectionDocument& document = m_parts.document;
    connect(&document, &CollectionDocument::closed, this, &QDialog::close);
    connect(&document, &CollectionDocument::listChanged, this, &ExportDialog::showScopes);
    connect(&m_parts.selection, &Selection::changed, this, &ExportDialog::showScopes);
    connect(&document, &CollectionDocument::journalChanged, this, &ExportDialog::previewSoon);
    connect(&m_parts.runner, &JobRunner::jobChanged, this, &ExportDialog::showProgress);
    connect(&m_parts.publisher, &Publisher::runningChanged, this, &ExportDialog::showRunning);
    connect(&m_parts.publisher, &Publisher::finished, this, &ExportDialog::showWritten);
    connect(&m_parts.publisher, &Publisher::failed, this, &ExportDialog::showFailed);
    showScopes();
    m_scope->setCurrentIndex(m_parts.selection.size() > 1              ? SelectedItems
                             : document.options().filter.terms.empty() ? AllItems
                                                                       : ListedItems);
    takeScope();
    readPublished();
    if (!m_records.empty()) { // the data set is called as it was
        if (const auto last = publishChoiceFrom(m_records.front().choice)) {
            m_form->setChoice(*last);
        }
    }
    showRunning();
    preview();
}

ExportDialog::~ExportDialog() {
    m_parts.runner.cancel(m_job); // what is being written goes on
}

QWidget* ExportDialog::makeLeft() {
    auto* const fields = new QWidget(this);
    auto* const page = new QGridLayout;
    page->setSpacing(kGap);
    page->setColumnMinimumWidth(0, kExportTitleWidth);
    page->setColumnStretch(1, 1);
    m_published = new QComboBox(fields);
    m_published->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope = new QComboBox(fields);
    auto* const layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 0, kMargin, 0);
    layout->setSpacing(kGap);
    layout->addLayout(page);
    addLine(*page, m_published, "exportPublished", tr("As &before"));
    addLine(*page, m_scope, "exportScope", tr("&What"));
    m_form = new ExportForm(fields);
    layout->addWidget(m_form, 1);
    connect(m_published, &QComboBox::activated, this, &ExportDialog::takePublished);
    connect(m_scope, &QComboBox::activated, this, &ExportDialog::takeScope);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::previewSoon);
    auto* const scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(fields);
    return scroll;
}

QWidget* ExportDialog::makeRight() {
    auto* const right = new QWidget(this);
    m_state = makeNamedText("exportState", right, {.isBold = true});
    m_findings = new ExportFindings(right);
    m_findings->setObjectName(QStringLiteral("exportFindings"));
    m_preview = new ExportPreview(right);
    auto* const layout = new QVBoxLayout(right);
    layout->setContentsMargins(kMargin, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_state);
    layout->addWidget(m_findings, 1);
    layout->addWidget(m_preview, 1);
    connect(m_findings, &ExportFindings::fieldRequested, m_form, &ExportForm::focusField);
    connect(m_findings, &ExportFindings::itemsRequested, this, &ExportDialog::itemsRequested);
    return right;
}

QLayout* ExportDialog::makeButtons() {
    m_outcome = makeNamedText("exportOutcome", this);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_stop = makeNamedButton("exportStop", tr("&Stop"), this);
    m_openFolder = makeNamedButton("exportOpenFolder", tr("&Open the folder"), this);
    auto* const leave = makeNamedButton("close", tr("Close"), this);
    m_write = makeNamedButton("exportWrite", tr("E&xport …"), this);
    m_write->setProperty("primary", true);
    m_openFolder->hide();
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addWidget(m_outcome, 1);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_openFolder);
    buttons->addWidget(leave);
    buttons->addWidget(m_write);
    connect(m_stop, &QPushButton::clicked, &m_parts.publisher, &Publisher::stop);
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(urlFromPath(m_folder));
    });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::write);
    return buttons;
}

/// Few rows of small texts: read here.
void ExportDialog::readPublished() {
    auto records = publicationsOf(m_parts.document.view());
    m_records = records ? *std::move(records) : std::vector<KeptPublication>();
    const QSignalBlocker quiet(m_published);
    m_published->clear();
    //: of a list of earlier exports: none of them
    m_published->addItem(m_records.empty() ? tr("nothing was exported yet") : tr("choose …"));
    for (const KeptPublication& record : m_records) {
        m_published->addItem(publicationText(record));
    }
    m_published->setEnabled(!m_records.empty());
}

void ExportDialog::takePublished(int row) {
    if (row < 1) {
        return;
    }
    const auto choice = publishChoiceFrom(m_records.at(static_cast<std::size_t>(row) - 1).choice);
    if (!choice) {
        tell(detailsOf(choice.error()), true);
        return;
    }
    m_taken = *choice;
    m_form->setChoice(*choice);
    showScopes();
    const bool isAll = choice->filter.terms.empty() && choice->items.empty();
    m_scope->setCurrentIndex(isAll ? AllItems : AsThen);
    previewSoon();
}

void ExportDialog::showScopes() {
    const CollectionDocument& document = m_parts.document;
    const QSignalBlocker quiet(m_scope);
    const int before = m_scope->currentIndex();
    const bool isKept = before == SelectedItems && !m_selected.empty();
    const std::size_t selected = isKept ? m_selected.size() : m_parts.selection.size();
    m_scope->clear();
    m_scope->addItem(
        tr("All of the collection (%Ln)", nullptr, static_cast<int>(document.counts().items)));
    m_scope->addItem(tr("What is listed (%Ln)", nullptr, static_cast<int>(document.size())));
    m_scope->addItem(tr("What is selected (%Ln)", nullptr, static_cast<int>(selected)));
    if (m_taken) {
        //: of an export: the same photographs as at an earlier one
        m_scope->addItem(tr("The same as then"));
    }
    m_scope->setCurrentIndex(before < m_scope->count() ? before : AllItems);
}

/// What is meant stays so, whatever is selected or listed later.
void ExportDialog::takeScope() {
    m_selected =
        m_scope->currentIndex() == SelectedItems ? m_parts.selection.ids() : std::vector<ItemId>();
    m_listed = m_parts.document.options().filter;
    showScopes();
    previewSoon();
}

Result<PublishChoice> ExportDialog::choice() const {
    auto choice = m_form->choice();
    if (!choice) {
        return choice;
    }
    switch (m_scope->currentIndex()) {
    case ListedItems:
        choice->filter = m_listed;
        break;
    case SelectedItems:
        if (m_selected.empty()) {
            return fail(ErrorCode::InvalidInput, tr("Nothing is selected.").toStdString());
        }
        choice->items = m_selected;
        break;
    case AsThen:
        choice->filter = m_taken->filter;
        choice->items = m_taken->items;
        break;
    default:
        break;
    }
    return choice;
}

void ExportDialog::previewSoon() {
    m_canWrite = false;
    m_state->setText(tr("Looking at it …"));
    showRunning();
    m_soon.start();
}

void ExportDialog::preview() {
    m_soon.stop();
    m_parts.runner.cancel(m_job);
    const auto wanted = choice();
    if (!wanted || !m_parts.document.isOpen()) {
        ++m_generation;
        if (!wanted) {
            showPreview(tl::unexpected(wanted.error()));
        }
        return;
    }
    m_state->setText(tr("Looking at it …"));
    m_job = m_parts.runner.start(
        {},
        On::Io,
        [shared = m_parts.document.shared(),
         choice = *wanted](const Progress& progress) -> Result<PublishPreview> {
            const auto view = shared->openView();
            return view ? previewPublication(*view, choice, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation = ++m_generation](const Result<PublishPreview>& preview) {
            if (generation == m_generation) {
                showPreview(preview);
            }
        },
        Urgency::Waited);
}

void ExportDialog::showPreview(const Result<PublishPreview>& preview) {
    m_job = {};
    m_canWrite = preview && !preview->checked.isMissingSomething;
    m_state->setForegroundRole(preview ? QPalette::WindowText : QPalette::BrightText);
    if (!preview) {
        m_state->setText(detailsOf(preview.error()));
        m_findings->clear();
        m_preview->setFiles({});
    } else {
        const PublishOutcome& checked = preview->checked;
        const QString items = tr("%Ln item(s)", nullptr, static_cast<int>(checked.items));
        const QString size =
            preview->bytes > 0 ? bytesText(static_cast<std::uint64_t>(preview->bytes)) : QString();
        if (checked.isMissingSomething) {
            m_state->setText(tr("Something is missing: nothing can be written yet."));
        } else if (size.isEmpty()) {
            m_state->setText(items);
        } else {
            //: %1 "12 items", %2 "1.2 MB"
            m_state->setText(tr("%1, about %2").arg(items, size));
        }
        m_findings->setFindings(checked.findings);
        m_preview->setFiles(preview->files);
    }
    showRunning();
}

void ExportDialog::showProgress(JobId job) {
    for (const JobInfo& info : m_parts.runner.jobs()) {
        if (info.id != job || info.total == 0) {
            continue;
        }
        const int percent = static_cast<int>(100.0 * static_cast<double>(info.done) /
                                             static_cast<double>(info.total));
        if (job == m_job) {
            m_state->setText(tr("Looking at it … %1 %").arg(percent));
        } else if (job == m_parts.publisher.job()) {
            m_progress->setRange(0, 100);
            m_progress->setValue(percent);
        }
    }
}

void ExportDialog::showRunning() {
    const bool isRunning = m_parts.publisher.isRunning();
    if (isRunning && !m_progress->isVisible()) {
        m_progress->setRange(0, 0);
    }
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_outcome->setVisible(!isRunning);
    m_write->setEnabled(m_canWrite && !isRunning);
}

void ExportDialog::write() {
    const auto wanted = choice();
    if (!wanted) {
        return;
    }
    m_parts.askForPlace(
        m_form->format(),
        [this, choice = *wanted](const std::filesystem::path& place, bool replaces) mutable {
            m_openFolder->hide();
            const std::filesystem::path ending = place.extension();
            const bool hasTabs = ending == ".tsv" || ending == ".txt";
            choice.style.separator = hasTabs ? '\t' : ',';
            m_parts.publisher.publish(choice, place, replaces, m_parts.person);
        });
}

void ExportDialog::showWritten(const PublishOutcome& outcome, const std::filesystem::path& out) {
    if (outcome.files.empty()) { // somebody changed the collection meanwhile
        tell(tr("Something is missing: nothing was written."), true);
        preview();
        return;
    }
    if (outcome.inPlace) {
        showInPlace(*outcome.inPlace);
    } else {
        //: %1 a file or folder, %2 "1.2 MB"
        tell(tr("Written: %1, %2")
                 .arg(displayText(out), bytesText(static_cast<std::uint64_t>(outcome.bytes))));
    }
    std::error_code problem;
    m_folder = std::filesystem::is_directory(out, problem) ? out : out.parent_path();
    m_openFolder->show();
    readPublished();
}

void ExportDialog::showInPlace(const InPlaceOutcome& outcome) {
    const QString done =
        tr("Keywords are in %Ln photograph(s) now.", nullptr, static_cast<int>(outcome.written));
    //: of photographs that keywords were put into; %1 a folder
    const QString kept = tr("Their originals: %1").arg(displayText(outcome.originals));
    const QString stopped = outcome.isStopped ? tr("Stopped before all were done.") : QString();
    QStringList sentences = {done};
    sentences << (outcome.written > 0 ? kept : QString()) << stopped;
    sentences.removeAll(QString());
    tell(sentences.join(u' '), !outcome.findings.empty());
    if (!outcome.findings.empty()) {
        m_findings->setFindings(outcome.findings); // these stayed as they were
    }
}

void ExportDialog::showFailed(const Error& error) {
    const bool isStopped = error.code == ErrorCode::Cancelled;
    tell(isStopped ? tr("Stopped. Nothing was written.") : writingDetails(error), !isStopped);
}

void ExportDialog::tell(const QString& text, bool isProblem) {
    m_outcome->setForegroundRole(isProblem ? QPalette::BrightText : QPalette::WindowText);
    m_outcome->setText(text);
}

} // namespace taxo::ui
