// SPDX-License-Identifier: MIT
#include "ui/dialogs/import_preview.h"

#include "ui/models/error_text.h"
#include "ui/models/import_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace taxo::ui {

namespace {

QLabel* makeLabel(const char* name, QWidget* parent) {
    auto* const label = makeNamedText(name, parent);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void showWhereThere(QLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

ImportPreview::ImportPreview(QWidget* parent)
    : QWidget(parent)
    , m_state(makeLabel("importState", this))
    , m_found(makeLabel("importFound", this))
    , m_new(makeLabel("importNew", this))
    , m_names(makeLabel("importNames", this))
    , m_unknown(makeLabel("importUnknown", this))
    , m_problems(new QListWidget(this)) {
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_found->setForegroundRole(QPalette::PlaceholderText);
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setSelectionMode(QAbstractItemView::NoSelection);
    m_problems->setWordWrap(true);
    m_problems->setMinimumHeight(3 * m_problems->fontMetrics().height());
    m_problems->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_found); // what was read stands above what it brings
    layout->addWidget(m_state);
    layout->addWidget(m_new);
    layout->addWidget(m_names);
    layout->addWidget(m_unknown);
    layout->addWidget(m_problems, 1);
    for (QLabel* const label : {m_found, m_new, m_names, m_unknown}) {
        label->hide(); // until there is something to say
    }
}

void ImportPreview::showWork(const QString& what) {
    m_state->setText(what);
}

void ImportPreview::showOutcome(const ImportOutcome& outcome) {
    const RecordImportReport& report = outcome.described;
    const QStringList fresh = newLines(outcome);
    const bool bringsMore = report.photosToImport > 0 || outcome.embeddings;
    if (!fresh.isEmpty() || bringsMore) {
        m_state->setText(tr("This would be new:"));
    } else if (report.unmatched > 0 && report.matched == 0) {
        m_state->setText(tr("None of its photographs are here. In which folder do they lie?"));
    } else {
        m_state->setText(tr("Nothing in it is new."));
    }
    showWhereThere(m_new, fresh.join(u'\n'));
    showWhereThere(m_found, foundLines(outcome).join(u'\n'));
    showWhereThere(m_names,
                   report.names.empty() ? QString() : tr("Named: %1").arg(namesText(report.names)));
    showWhereThere(m_unknown,
                   report.unknownNames.empty()
                       ? QString()
                       : tr("No taxa are known by these names; they are kept as the field "
                            "“label”: %1")
                             .arg(namesText(report.unknownNames)));
    const QStringList problems = problemLines(report);
    m_problems->clear();
    m_problems->addItems(problems);
    m_problems->setVisible(!problems.isEmpty());
}

void ImportPreview::showProblem(const Error& error) {
    m_state->setText(detailsOf(error));
    showWhereThere(m_new, {});
    m_found->hide();
    m_names->hide();
    m_unknown->hide();
    m_problems->hide();
}

} // namespace taxo::ui
