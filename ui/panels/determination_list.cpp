// SPDX-License-Identifier: MIT
#include "ui/panels/determination_list.h"

#include "ui/models/determination_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace taxo::ui {

namespace {

Mark markOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Unknown:
        return Mark::Unknown;
    case Verdict::Nothing:
        return Mark::Nothing;
    case Verdict::Taxon:
        break;
    }
    return Mark::Verified;
}

} // namespace

DeterminationList::DeterminationList(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("said"));
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, kMargin);
    m_lines->setSpacing(kGap);
}

void DeterminationList::show(const ItemDetails& item) {
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (const Determination& said : item.said) {
        m_lines->addWidget(makeLine(said));
    }
    setVisible(!item.said.empty());
}

QWidget* DeterminationList::makeLine(const Determination& said) {
    auto* const line = new QWidget(this);
    auto* const mark = new MarkLabel(18, line);
    mark->setMark(markOf(said.verdict));
    auto* const name = makeSelectableText(determinationText(said), line);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setItalic(!said.taxon.at(Rank::Genus).empty());
    name->setFont(font);
    auto* const by = makeSelectableText(provenanceText(said), line);
    by->setForegroundRole(QPalette::PlaceholderText);
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(by);
    auto* const layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return line;
}

} // namespace taxo::ui
