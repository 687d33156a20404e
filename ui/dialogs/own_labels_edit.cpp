// SPDX-License-Identifier: MIT
#include "ui/dialogs/own_labels_edit.h"

#include "core/base/ascii.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/theme.h"

#include <QFileDialog>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>
#include <string>
#include <utility>

namespace taxo::ui {

namespace {

QLabel* makeLabel(QWidget* parent, const QString& text, QPalette::ColorRole role) {
    auto* const label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    return label;
}

bool isCsv(const std::filesystem::path& file) {
    return equalIgnoringCase(file.extension().native(), ".csv");
}

Result<BinnedNames> readLabels(const std::filesystem::path& file) {
    if (isCsv(file)) {
        return readBins(file);
    }
    auto names = readNames(file);
    if (!names) {
        return tl::unexpected(std::move(names).error());
    }
    // Lines may hold a tab and a bin, as in the dialog.
    return labelsFromText(textOf({std::move(*names), {}}));
}

} // namespace

OwnLabelsEdit::OwnLabelsEdit(const BinnedNames& labels, JobRunner& runner, QWidget* parent)
    : QWidget(parent), m_runner(runner) {
    auto* const intro = makeLabel(
        this,
        tr("One label a line: “brown bear”, “empty frame”, “a moth at a light”. Each item is "
           "compared with these alone. The models know English and scientific names best."),
        QPalette::WindowText);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("ownLabels"));
    m_text->setAccessibleName(tr("Labels, one a line"));
    m_text->setTabChangesFocus(true);
    m_text->setTabStopDistance(QFontMetrics(m_text->font()).horizontalAdvance(u'n') * 28);
    m_text->setMinimumSize(240, 160);
    m_text->setPlaceholderText(tr("brown bear\nred fox\nempty frame"));
    m_text->setPlainText(QString::fromStdString(textOf(labels)).trimmed());
    m_count = makeLabel(this, {}, QPalette::PlaceholderText);
    m_count->setObjectName(QStringLiteral("labelCount"));
    m_problem = makeLabel(this, {}, QPalette::BrightText);
    m_problem->setObjectName(QStringLiteral("labelProblem"));
    m_problem->hide();
    auto* const bins = makeLabel(
        this,
        tr("To count labels together, paste two columns from a spreadsheet, or load a CSV file: "
           "the label, and the bin that it counts for."),
        QPalette::PlaceholderText);

    auto* const load = new QPushButton(tr("Load from file …"), this);
    load->setAutoDefault(false);
    connect(load, &QPushButton::clicked, this, &OwnLabelsEdit::chooseFile);
    connect(m_text, &QPlainTextEdit::textChanged, this, &OwnLabelsEdit::showCount);

    auto* const below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(load);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(intro);
    layout->addWidget(m_text, 1);
    layout->addLayout(below);
    layout->addWidget(m_problem);
    layout->addWidget(bins);
    showCount();
}

BinnedNames OwnLabelsEdit::labels() const {
    return labelsFromText(m_text->toPlainText().toStdString());
}

void OwnLabelsEdit::chooseFile() {
    const QString name = QFileDialog::getOpenFileName(
        this,
        tr("Labels"),
        {},
        tr("Lists of labels (*.txt *.csv *.tsv)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!name.isEmpty()) {
        load(pathFromText(name));
    }
}

void OwnLabelsEdit::load(const std::filesystem::path& file) {
    m_runner.start(
        tr("Reading labels"),
        On::Io,
        [file](const Progress&) { return readLabels(file); },
        this,
        [this](const Result<BinnedNames>& read) {
            if (read) {
                m_text->setPlainText(QString::fromStdString(textOf(*read)).trimmed());
            } else {
                m_problem->setText(detailsOf(read.error()));
            }
            m_problem->setVisible(!read);
        },
        Urgency::Waited);
}

void OwnLabelsEdit::showCount() {
    const BinnedNames now = labels();
    const std::set<std::string> different(now.names.begin(), now.names.end());
    const auto count = static_cast<int>(now.names.size());
    QString text = tr("%Ln label(s)", nullptr, count);
    if (!now.bins.empty()) {
        const LabelBins bins = LabelBins::of(now.names, now.bins);
        //: labels that are counted together
        text +=
            QStringLiteral(", ") + tr("%Ln bin(s)", nullptr, static_cast<int>(bins.names().size()));
    } else if (const auto repeated = count - static_cast<int>(different.size()); repeated > 0) {
        text += QStringLiteral(". ") +
                tr("%Ln of them stand(s) there already and share(s) its score.", nullptr, repeated);
    }
    m_count->setText(text);
    m_problem->hide();
    Q_EMIT changed();
}

} // namespace taxo::ui
