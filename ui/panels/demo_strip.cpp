// SPDX-License-Identifier: MIT
#include "ui/panels/demo_strip.h"

#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace taxo::ui {

DemoStrip::DemoStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("demoStrip"));
    auto* const title = new QLabel(tr("Demo world"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* const text =
        new QLabel(tr("Synthetic: every organism, name and place is invented. This model knows "
                      "nothing else; what it calls your own photographs means nothing."),
                   this);
    text->setWordWrap(true);
    m_leave = new QPushButton(tr("Leave the demo world"), this);
    m_leave->setObjectName(QStringLiteral("leaveDemo"));
    connect(m_leave, &QPushButton::clicked, this, &DemoStrip::leaveRequested);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kMargin);
    layout->addWidget(title);
    layout->addWidget(text, 1);
    layout->addWidget(m_leave);
}

void DemoStrip::setLeavable(bool isLeavable) {
    m_leave->setVisible(isLeavable);
}

void DemoStrip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Theme& theme = Theme::of(*this);
    painter.fillRect(rect(), theme.warnSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace taxo::ui
