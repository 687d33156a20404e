// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_findings.h"

#include "ui/dialogs/named_button.h"
#include "ui/models/publish_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taxo::ui {

ExportFindings::ExportFindings(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What would be missing, left out and lost"));
    clear();
}

void ExportFindings::clear() {
    m_rows = new QWidget(this);
    m_layout = new QVBoxLayout(m_rows);
    m_layout->setContentsMargins(0, 0, kGap, 0);
    m_layout->setSpacing(kGap);
    setWidget(m_rows); // the one before goes
}

void ExportFindings::setFindings(const std::vector<Finding>& findings) {
    clear();
    for (const Finding& finding : findings) {
        addRow(finding);
    }
    if (findings.empty()) {
        m_layout->addWidget(
            makeTextLabel(tr("Nothing is missing, left out or lost."), m_rows, {.isQuiet = true}));
    }
    m_layout->addStretch(1);
}

void ExportFindings::addRow(const Finding& finding) {
    auto* const row = new QHBoxLayout;
    row->setSpacing(kGap);
    const bool isGrave = finding.kind == FindingKind::Missing;
    auto* const kind =
        makeTextLabel(findingKindText(finding.kind),
                      m_rows,
                      {.isBold = true, .isQuiet = finding.kind == FindingKind::Note});
    kind->setWordWrap(false);
    kind->setFixedWidth(kind->fontMetrics().averageCharWidth() * 12);
    if (isGrave) {
        kind->setForegroundRole(QPalette::BrightText);
    }
    auto* const text = makeSelectableText(findingText(finding), m_rows);
    row->addWidget(kind, 0, Qt::AlignTop);
    row->addWidget(text, 1, Qt::AlignTop);
    if (!finding.about.empty()) {
        //: a button: to the field of a form that is empty
        auto* const mend = makeNamedButton("mendFinding", tr("Fill in"), m_rows);
        mend->setAccessibleDescription(text->text());
        connect(mend, &QPushButton::clicked, this, [this, key = finding.about] {
            Q_EMIT fieldRequested(key);
        });
        row->addWidget(mend, 0, Qt::AlignTop);
    } else if (!finding.items.empty()) {
        //: a button: selects the photographs that a sentence is about
        auto* const show = makeNamedButton("showFinding", tr("Select them"), m_rows);
        show->setAccessibleDescription(text->text());
        std::vector<ItemId> items = finding.items;
        std::ranges::sort(items);
        items.erase(std::unique(items.begin(), items.end()), items.end());
        if (items.size() == Finding::kMostItems) {
            show->setToolTip(
                tr("The first %Ln of them", nullptr, static_cast<int>(Finding::kMostItems)));
        }
        connect(show, &QPushButton::clicked, this, [this, items] { Q_EMIT itemsRequested(items); });
        row->addWidget(show, 0, Qt::AlignTop);
    }
    m_layout->addLayout(row);
}

} // namespace taxo::ui
