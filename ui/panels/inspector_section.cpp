// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_section.h"

#include "ui/panels/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxo::ui {

InspectorSection::InspectorSection(const QString& title, const char* name, QWidget* parent)
    : QWidget(parent), m_title(new QToolButton(this)), m_page(new QWidget(this)) {
    setObjectName(QLatin1String(name));
    m_title->setObjectName(QLatin1String(name) + QStringLiteral("Title"));
    m_title->setText(title);
    m_title->setCheckable(true);
    m_title->setProperty("fold", true); // for the style sheet
    m_title->setAutoRaise(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_page->setAccessibleName(title);
    m_body = new QVBoxLayout(m_page);
    m_body->setContentsMargins(10, 0, 10, 0); // in line with the rows of the answer
    m_body->setSpacing(4);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_page);
    connect(m_title, &QToolButton::toggled, this, &InspectorSection::setUnfolded);
    setUnfolded(false);
}

void InspectorSection::show(const ItemDetails& item) {
    m_item = item;
    if (m_title->isChecked()) {
        showItem(item);
    }
}

void InspectorSection::leave() {
    m_item.reset();
    leaveItem();
}

bool InspectorSection::isUnfolded() const {
    return m_title->isChecked();
}

void InspectorSection::setUnfolded(bool isUnfolded) {
    m_title->setChecked(isUnfolded);
    m_title->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_page->setVisible(isUnfolded);
    if (!isUnfolded) {
        leaveItem();
    } else if (m_item) {
        showItem(*m_item);
    }
}

FactRows::FactRows(QWidget* parent) : QWidget(parent) {
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(kMargin);
    grid->setColumnStretch(1, 1);
}

void FactRows::setFacts(const QList<Fact>& facts) {
    if (facts == m_facts) {
        return; // what a person has chosen of the text stays chosen
    }
    m_facts = facts;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* const grid = static_cast<QGridLayout*>(layout());
    int row = 0;
    for (const Fact& fact : facts) {
        auto* const what = new QLabel(fact.what, this);
        what->setForegroundRole(QPalette::PlaceholderText);
        auto* const which = new QLabel(fact.which, this);
        which->setTextFormat(Qt::PlainText);
        which->setWordWrap(true);
        // A long name without blanks is cut rather than making the inspector wider.
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        which->setSizePolicy(policy);
        which->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        which->setAccessibleName(fact.what + QStringLiteral(": ") + fact.which);
        grid->addWidget(what, row, 0, Qt::AlignTop);
        grid->addWidget(which, row, 1);
        ++row;
    }
}

} // namespace taxo::ui
