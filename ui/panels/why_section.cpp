// SPDX-License-Identifier: MIT
#include "ui/panels/why_section.h"

#include "ui/models/why_text.h"
#include "ui/panels/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace taxo::ui {

WhySection::WhySection(QWidget* parent)
    : InspectorSection(tr("Why this answer"), "why", parent)
    , m_novelty(new QLabel(page()))
    , m_origin(new FactRows(page()))
    , m_ranks(new QLabel(page())) {
    m_origin->setObjectName(QStringLiteral("whyFacts"));
    m_ranks->setObjectName(QStringLiteral("whyRanks"));
    m_ranks->setTextFormat(Qt::PlainText);
    m_ranks->setWordWrap(true);
    m_ranks->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_novelty->setObjectName(QStringLiteral("whyNovelty"));
    m_novelty->setTextFormat(Qt::PlainText);
    m_novelty->setWordWrap(true);
    m_novelty->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body().addWidget(m_novelty);
    body().addWidget(m_ranks);
    body().addSpacing(kGap);
    body().addWidget(m_origin);
}

void WhySection::showItem(const ItemDetails& item) {
    const QString novelty = item.novelty ? noveltyText(*item.novelty) : QString();
    m_novelty->setText(novelty);
    m_novelty->setVisible(!novelty.isEmpty());
    if (item.answer && item.origin) {
        m_ranks->setText(conditionsOf(*item.answer, ruleOf(item.origin->key)).join(u'\n'));
        m_origin->setFacts(originFacts(*item.origin));
    }
}

} // namespace taxo::ui
