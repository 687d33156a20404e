// SPDX-License-Identifier: MIT
#include "ui/dialogs/import_dialog.h"

#include "core/exchange/photo_table.h"
#include "ui/dialogs/column_table.h"
#include "ui/dialogs/import_preview.h"
#include "ui/dialogs/named_button.h"
#include "ui/document/path_text.h"
#include "ui/models/import_text.h"
#include "ui/models/tip_text.h"
#include "ui/panels/path_field.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

namespace {

constexpr int kWidth = 760;
constexpr int kPreviewAfterMs = 250;
constexpr int kHeightOfTable = 740;
constexpr int kFewRows = 5;

} // namespace

ImportDialog::ImportDialog(const CollectionDocument& document,
                           const PhotoImporter& photos,
                           JobRunner& runner,
                           FoundSource source,
                           std::string person,
                           QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_photos(photos)
    , m_runner(runner)
    , m_source(std::move(source))
    , m_person(std::move(person))
    , m_preview(new ImportPreview(this)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Bring in what is known"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ImportDialog::preview);
    connect(&m_runner, &JobRunner::jobChanged, this, &ImportDialog::showProgress);
    connect(&m_photos, &PhotoImporter::runningChanged, this, [this] {
        enable();
        previewSoon(); // it may find what came in
    });

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(kMargin);
    layout->addWidget(makeTitle());
    if (m_source.kind == SourceKind::Table) {
        m_columns = new ColumnTable(this);
        m_columns->setObjectName(QStringLiteral("importColumns"));
        connect(m_columns, &ColumnTable::changed, this, &ImportDialog::previewSoon);
        m_columns->setMinimumHeight(kFewRows * m_columns->verticalHeader()->defaultSectionSize());
        layout->addWidget(m_columns, 3);
    }
    layout->addLayout(makeForm());
    layout->addWidget(m_preview, 1);
    layout->addLayout(makeButtons());
    setMinimumWidth(kWidth);
    if (m_columns != nullptr) { // as many columns as the screen shows
        resize(QSize(kWidth, kHeightOfTable).boundedTo(screen()->availableSize()));
    }
    enable();
    if (m_columns != nullptr) {
        readColumns();
    } else {
        preview();
    }
}

ImportDialog::~ImportDialog() {
    m_runner.cancel(m_job);
}

QLabel* ImportDialog::makeTitle() {
    const auto& path = m_source.npy.empty() ? m_source.path : m_source.npy;
    //: what kind of file it is, and its name
    auto* const title = new QLabel(tr("%1: %2").arg(kindText(m_source), displayName(path)), this);
    title->setObjectName(QStringLiteral("importTitle"));
    title->setTextFormat(Qt::PlainText);
    title->setToolTip(tipText(displayText(path)));
    title->setWordWrap(true);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    title->setFont(large);
    return title;
}

QFormLayout* ImportDialog::makeForm() {
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setSpacing(kGap);
    if (!m_source.npy.empty()) {
        m_model = new QLineEdit(this);
        m_model->setObjectName(QStringLiteral("importModel"));
        m_model->setPlaceholderText(tr("the model that made them: bioclip-2"));
        form->addRow(tr("&Model"), m_model);
        connect(m_model, &QLineEdit::textChanged, this, &ImportDialog::previewSoon);
    }
    const bool isPacked = m_source.kind == SourceKind::WebDataset;
    const QString folder = isPacked ? tr("&Unpack into") : tr("&Photographs");
    m_folder = new PathField(PathField::Kind::Folder, QString(folder).remove(u'&'), this);
    m_folder->setObjectName(QStringLiteral("importFolder"));
    m_folder->setPlaceholderText(
        isPacked ? tr("a folder for the photographs of the archive")
        : photosWith({.kind = m_source.kind, .path = m_source.path}).empty()
            ? tr("in this collection already; or the folder they lie in")
            : tr("those that lie with it"));
    form->addRow(folder, m_folder);
    connect(m_folder, &PathField::changed, this, &ImportDialog::previewSoon);
    if (m_source.kind != SourceKind::Deployments && !isPacked) {
        m_byName = new QCheckBox(
            tr("Find photographs by their &names alone, whatever their folder"), this);
        m_byName->setObjectName(QStringLiteral("importByName"));
        form->addRow(QString(), m_byName);
        connect(m_byName, &QCheckBox::toggled, this, &ImportDialog::previewSoon);
    }
    if (m_source.kind == SourceKind::Detections) {
        m_threshold = new QDoubleSpinBox(this);
        m_threshold->setObjectName(QStringLiteral("importThreshold"));
        m_threshold->setRange(0, 1);
        m_threshold->setSingleStep(0.05);
        m_threshold->setValue(static_cast<double>(kDetectionThreshold));
        form->addRow(tr("&Least score of a box"), m_threshold);
        connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &ImportDialog::previewSoon);
    } else if (m_source.kind != SourceKind::Deployments) {
        m_checklist = new PathField(PathField::Kind::Table, tr("Checklist"), this);
        m_checklist->setObjectName(QStringLiteral("importChecklist"));
        m_checklist->setPlaceholderText(
            tr("names as they are; or a table with the columns synonym and accepted"));
        form->addRow(tr("&Checklist"), m_checklist);
        connect(m_checklist, &PathField::changed, this, &ImportDialog::previewSoon);
    }
    alignLabels(*form);
    return form;
}

QLayout* ImportDialog::makeButtons() {
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    if (m_source.kind == SourceKind::ImageFolder) {
        auto* const photos = makeNamedButton("importOnlyPhotos", tr("Only the photographs"), this);
        buttons->addWidget(photos);
        connect(photos, &QPushButton::clicked, this, [this] {
            Q_EMIT onlyPhotosChosen(m_source.path);
            accept();
        });
    }
    buttons->addStretch(1);
    auto* const cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_bringIn = new QPushButton(tr("Bring in"), this);
    m_bringIn->setObjectName(QStringLiteral("bringIn"));
    m_bringIn->setProperty("primary", true);
    m_bringIn->setDefault(true);
    connect(m_bringIn, &QPushButton::clicked, this, &ImportDialog::bringIn);
    buttons->addWidget(cancel);
    buttons->addWidget(m_bringIn);
    return buttons;
}

/// What the columns most likely say, then what that brings.
void ImportDialog::readColumns() {
    m_preview->showWork(tr("Looking at it …"));
    m_job = m_runner.start(
        {},
        On::Io,
        [table = m_source.path](const Progress&) { return beginningOf(table); },
        this,
        [this](const Result<TableBeginning>& table) {
            if (!table) {
                m_preview->showProblem(table.error());
                return;
            }
            m_columns->set(*table);
            preview();
        },
        Urgency::Waited);
}

ImportChoice ImportDialog::choice() const {
    ImportChoice made;
    made.source.kind = m_source.kind;
    made.source.path = m_source.path;
    if (m_columns != nullptr) {
        made.source.mapping = m_columns->mapping();
    }
    if (m_threshold != nullptr) {
        made.source.threshold = static_cast<float>(m_threshold->value());
    }
    if (m_model != nullptr) {
        made.npy = m_source.npy;
        made.model = m_model->text().trimmed().toStdString();
    }
    made.photos = m_folder->path();
    made.checklist = m_checklist != nullptr ? m_checklist->path() : std::filesystem::path();
    made.matchesByNameAlone = m_byName != nullptr && m_byName->isChecked();
    made.person = m_person;
    return made;
}

void ImportDialog::previewSoon() {
    m_bringsSomething = false;
    enable();
    m_soon.start();
}

void ImportDialog::preview() {
    const bool hasColumns = m_columns == nullptr || m_columns->rowCount() > 0;
    if (!m_document.isOpen() || !hasColumns) {
        return;
    }
    m_soon.stop();
    m_runner.cancel(m_job);
    m_preview->showWork(tr("Looking at it …"));
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), choice = choice()](const Progress& progress) {
            return importChosen(*shared, choice, true, progress);
        },
        this,
        [this, generation = ++m_generation](const Result<ImportOutcome>& outcome) {
            if (generation == m_generation) {
                showPreview(outcome);
            }
        },
        Urgency::Waited);
}

void ImportDialog::showPreview(const Result<ImportOutcome>& outcome) {
    if (outcome) {
        m_preview->showOutcome(*outcome);
        m_bringsSomething = !newLines(*outcome).isEmpty() || outcome->embeddings ||
                            outcome->described.photosToImport > 0;
    } else {
        m_preview->showProblem(outcome.error());
        m_bringsSomething = false;
    }
    enable();
}

void ImportDialog::showProgress(JobId job) {
    if (job != m_job) {
        return;
    }
    for (const JobInfo& info : m_runner.jobs()) {
        if (info.id == job && info.total > 0) {
            const double share = static_cast<double>(info.done) / static_cast<double>(info.total);
            m_preview->showWork(tr("Looking at it … %1 %").arg(static_cast<int>(100 * share)));
        }
    }
}

void ImportDialog::enable() {
    const bool hasFolder = m_source.kind != SourceKind::WebDataset || !m_folder->path().empty();
    const bool isWaiting = m_photos.isRunning();
    m_bringIn->setEnabled(m_bringsSomething && hasFolder && !isWaiting);
    m_bringIn->setToolTip(isWaiting ? tr("As soon as the photographs are in") : QString());
}

void ImportDialog::bringIn() {
    Q_EMIT chosen(choice());
    accept();
}

} // namespace taxo::ui
