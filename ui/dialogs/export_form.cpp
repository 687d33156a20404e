// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_form.h"

#include "ui/dialogs/form_page.h"
#include "ui/dialogs/keyword_fields.h"
#include "ui/dialogs/people_table.h"
#include "ui/dialogs/training_fields.h"
#include "ui/models/publish_text.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace taxo::ui {

namespace {

constexpr int kFewLines = 3;

/// "UTC+02:00".
QString zoneText(int minutes) {
    const int size = std::abs(minutes);
    return QStringLiteral("UTC%1%2:%3")
        .arg(minutes < 0 ? QStringLiteral("−") : QStringLiteral("+"))
        .arg(size / 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

QPlainTextEdit* makeLines(QWidget* parent) {
    auto* const lines = new QPlainTextEdit(parent);
    lines->setTabChangesFocus(true);
    lines->setFixedHeight(kFewLines * lines->fontMetrics().lineSpacing() + 2 * kGap);
    return lines;
}

} // namespace

ExportForm::ExportForm(QWidget* parent)
    : QWidget(parent)
    , m_format(new QComboBox(this))
    , m_training(new TrainingFields(kExportTitleWidth, this))
    , m_keywords(new KeywordFields(kExportTitleWidth, this)) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMargin);
    QWidget* first = nullptr;
    QGridLayout* const page = addGroup(first);
    for (const DatasetFormatAbout& format : datasetFormats()) {
        m_format->addItem(formatTitle(format));
    }
    taxo::ui::addLine(*page, m_format, "exportFormat", tr("&Format"));
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        showNeeds();
        Q_EMIT changed();
    });
    makeTable();
    makeBundle();
    layout->addWidget(m_training);
    connect(m_training, &TrainingFields::changed, this, &ExportForm::changed);
    layout->addWidget(m_keywords);
    connect(m_keywords, &KeywordFields::changed, this, &ExportForm::changed);
    makeAbout();
    makeCamera();
    makeKeptBack();
    layout->addStretch(1);
    showNeeds();
}

QGridLayout* ExportForm::addGroup(QWidget*& group) {
    group = new QWidget(this);
    auto* const page = new QGridLayout(group);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(kGap);
    page->setColumnMinimumWidth(0, kExportTitleWidth);
    page->setColumnStretch(1, 1);
    layout()->addWidget(group);
    return page;
}

void ExportForm::addLine(QGridLayout& page,
                         const char* key,
                         std::string DatasetAbout::*value,
                         const QString& title,
                         const QString& hint) {
    auto* const line = new QLineEdit(page.parentWidget());
    line->setPlaceholderText(hint);
    taxo::ui::addLine(page, line, key, title);
    connect(line, &QLineEdit::textChanged, this, &ExportForm::changed);
    m_texts.push_back({key, value, line});
}

/// One of some words, each with what it is called; the first is none of them.
QComboBox* ExportForm::addWords(QGridLayout& page,
                                const char* key,
                                std::string DatasetAbout::*value,
                                const QString& title) {
    auto* const box = new QComboBox(page.parentWidget());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    //: of a choice in a form: nothing was chosen
    addChoice(*box, tr("not chosen yet"), {});
    taxo::ui::addLine(page, box, key, title);
    connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    m_texts.push_back({key, value, box});
    return box;
}

QCheckBox* ExportForm::addSwitch(QGridLayout& page, const char* name, const QString& title) const {
    auto* const box = new QCheckBox(title, page.parentWidget());
    box->setObjectName(QLatin1String(name));
    page.addWidget(box, page.rowCount(), 0, 1, 2); // their texts do not break
    connect(box, &QCheckBox::toggled, this, &ExportForm::changed);
    return box;
}

void ExportForm::makeTable() {
    QGridLayout* const page = addGroup(m_table);
    m_columns = new QComboBox(m_table);
    m_columns->addItems({tr("All"), tr("As pybioclip writes them"), tr("These:")});
    taxo::ui::addLine(*page, m_columns, "exportColumns", tr("&Columns"));
    m_names = new QLineEdit(m_table);
    m_names->setPlaceholderText(QStringLiteral("file, scientificName, field:weight"));
    taxo::ui::addLine(*page, m_names, "exportColumnNames", tr("&Names of columns"));
    m_mark = addSwitch(*page, "exportMark", tr("Begin with the &mark that some spreadsheets need"));
    m_harmless = addSwitch(*page,
                           "exportHarmless",
                           tr("An &apostrophe before cells that a spreadsheet would compute"));
    connect(m_columns, &QComboBox::currentIndexChanged, this, [this](int chosen) {
        m_names->setEnabled(chosen == TheseColumns);
        Q_EMIT changed();
    });
    connect(m_names, &QLineEdit::textChanged, this, &ExportForm::changed);
    m_names->setEnabled(false);
}

void ExportForm::makeAbout() {
    QGridLayout* const page = addGroup(m_about);
    addHeading(*page, tr("About the data set"));
    addLine(*page, "title", &DatasetAbout::title, tr("&Title"));
    auto* const description = makeLines(m_about);
    taxo::ui::addLine(*page, description, "description", tr("&Description"));
    connect(description, &QPlainTextEdit::textChanged, this, &ExportForm::changed);
    m_texts.push_back({"description", &DatasetAbout::description, description});
    addLine(*page, "publisher", &DatasetAbout::publisher, tr("&Publisher"), tr("an organisation"));
    QComboBox* const licence = addWords(*page, "licence", &DatasetAbout::licence, tr("&Licence"));
    for (const DatasetLicence& one : datasetLicences()) {
        addChoice(*licence, QString::fromStdString(one.title), one.id);
    }
    addLine(*page, "rightsHolder", &DatasetAbout::rightsHolder, tr("&Rights holder"));
    addLine(*page,
            "recordedBy",
            &DatasetAbout::recordedBy,
            tr("P&hotographed by"),
            QStringLiteral("Ada Lovelace | Grace Hopper"));
    QComboBox* const basis =
        addWords(*page, "basisOfRecord", &DatasetAbout::basisOfRecord, tr("&Evidence"));
    addChoice(*basis, tr("Photographs by people"), "HumanObservation");
    addChoice(*basis, tr("Photographs by triggered cameras"), "MachineObservation");
    addChoice(*basis, tr("Preserved specimens"), "PreservedSpecimen");
    addLine(*page,
            "countryCode",
            &DatasetAbout::countryCode,
            tr("C&ountry"),
            tr("two letters, where all is from one country: AT"));
    addLine(*page,
            "mediaAddress",
            &DatasetAbout::mediaAddress,
            tr("Address of the photographs"),
            QStringLiteral("https://example.org/photographs"));
    auto* const methods = makeLines(m_about);
    taxo::ui::addLine(*page, methods, "methods", tr("Methods"));
    connect(methods, &QPlainTextEdit::textChanged, this, &ExportForm::changed);
    m_texts.push_back({"methods", &DatasetAbout::methods, methods});
    m_creators = new PeopleTable(m_about);
    m_creators->setObjectName(QStringLiteral("creators"));
    m_creators->setAccessibleName(tr("Who is credited"));
    addHeading(*page, tr("Who is credited"));
    page->addWidget(m_creators, page->rowCount(), 0, 1, 2); // its columns need the room
    connect(m_creators, &PeopleTable::changed, this, &ExportForm::changed);
}

void ExportForm::makeCamera() {
    QGridLayout* const page = addGroup(m_camera);
    addHeading(*page, tr("Camera traps"));
    QComboBox* const design = addWords(
        *page, "samplingDesign", &DatasetAbout::samplingDesign, tr("How places were chosen"));
    addChoice(*design, tr("By lot"), "simpleRandom");
    addChoice(*design, tr("On a grid"), "systematicRandom");
    addChoice(*design, tr("By lot, in groups"), "clusteredRandom");
    addChoice(*design, tr("For an experiment"), "experimental");
    addChoice(*design, tr("For certain animals"), "targeted");
    addChoice(*design, tr("As it came"), "opportunistic");
    QComboBox* const method =
        addWords(*page, "captureMethod", &DatasetAbout::captureMethod, tr("What triggered them"));
    addChoice(*method, tr("Movement"), "activityDetection");
    addChoice(*method, tr("A clock"), "timeLapse");
    m_zone = new QComboBox(m_camera);
    m_zone->addItem(tr("as the photographs say"));
    constexpr std::array kMinutes = {-720, -660, -600, -570, -540, -480, -420, -360, -300, -240,
                                     -210, -180, -120, -60,  0,    60,   120,  180,  210,  240,
                                     270,  300,  330,  345,  360,  390,  420,  480,  525,  540,
                                     570,  600,  630,  660,  720,  765,  780,  840};
    for (const int minutes : kMinutes) {
        m_zone->addItem(zoneText(minutes), minutes * 60);
    }
    taxo::ui::addLine(*page, m_zone, "exportZone", tr("Time &zone of clocks"));
    connect(m_zone, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    m_scores = addSwitch(*page, "exportScores", tr("Model scores as probabilities, too"));
}

void ExportForm::makeBundle() {
    QGridLayout* const page = addGroup(m_bundle);
    m_pictures = new QComboBox(m_bundle);
    m_pictures->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pictures->addItems({tr("Small pictures"), tr("The photographs themselves")});
    taxo::ui::addLine(*page, m_pictures, "bundlePictures", tr("&With"));
    connect(m_pictures, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    m_derived = addSwitch(*page, "bundleDerived", tr("&Embeddings and the machine's answers, too"));
}

void ExportForm::makeKeptBack() {
    QWidget* group = nullptr;
    QGridLayout* const page = addGroup(group);
    addHeading(*page, tr("What is kept back"));
    m_sensitive = makeLines(group);
    m_sensitive->setPlaceholderText(tr("taxa whose places are blurred, one in each line"));
    taxo::ui::addLine(*page, m_sensitive, "exportSensitive", tr("&Sensitive taxa"));
    connect(m_sensitive, &QPlainTextEdit::textChanged, this, &ExportForm::changed);
    m_grid = makeSpin<QDoubleSpinBox>(group);
    m_grid->setDecimals(3);
    m_grid->setRange(0.001, 10.0);
    m_grid->setValue(SensitiveTaxa().gridDegrees);
    m_grid->setSuffix(QStringLiteral("°"));
    taxo::ui::addLine(*page, m_grid, "exportGrid", tr("&Grid of their places"));
    connect(m_grid, &QDoubleSpinBox::valueChanged, this, &ExportForm::changed);
    m_people = addSwitch(*page, "exportPeople", tr("Photographs of p&eople, too"));
    m_unverified = addSwitch(*page, "exportUnverified", tr("What only a machine &named, too"));
}

const DatasetFormatAbout& ExportForm::format() const {
    return datasetFormats()[static_cast<std::size_t>(std::max(0, m_format->currentIndex()))];
}

void ExportForm::showNeeds() {
    const DatasetFormatAbout& chosen = format();
    m_table->setVisible(chosen.needsAny(NeedsColumns));
    m_about->setVisible(chosen.needsAny(NeedsAbout));
    m_camera->setVisible(chosen.needsAny(NeedsCamera | NeedsZone));
    m_bundle->setVisible(chosen.needsAny(NeedsBundle));
    m_training->setVisible(chosen.needsAny(NeedsTraining));
    m_keywords->setVisible(chosen.needsAny(NeedsKeywords));
    m_training->setNeedsParts(chosen.format == DatasetFormat::Yolo);
    m_unverified->setVisible(chosen.needsAny(NeedsUnverified));
}

void ExportForm::focusField(const std::string& key) {
    const auto found = std::ranges::find(m_texts, key, &TextField::key);
    QWidget* const field = found != m_texts.end() ? found->field : m_creators;
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace taxo::ui
