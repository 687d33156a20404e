// SPDX-License-Identifier: MIT
#include "ui/panels/notice_bar.h"

#include "ui/panels/state_mark.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace taxo::ui {

namespace {

Mark markOf(NoticeBar::Kind kind) {
    switch (kind) {
    case NoticeBar::Kind::Information:
        return Mark::Information;
    case NoticeBar::Kind::Question:
        return Mark::NotSure;
    case NoticeBar::Kind::Problem:
        break;
    }
    return Mark::Failed;
}

QColor groundOf(NoticeBar::Kind kind, const Theme& theme) {
    switch (kind) {
    case NoticeBar::Kind::Information:
        return theme.infoSoft;
    case NoticeBar::Kind::Question:
        return theme.warnSoft;
    case NoticeBar::Kind::Problem:
        break;
    }
    return theme.badSoft;
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("notice"));
    m_mark = new MarkLabel(22, this);
    m_headline = new QLabel(this);
    m_headline->setObjectName(QStringLiteral("noticeHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_details = new QLabel(this);
    m_details->setObjectName(QStringLiteral("noticeDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action = new QPushButton(this);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionTriggered);
    m_otherAction = new QPushButton(this);
    m_otherAction->setObjectName(QStringLiteral("noticeOtherAction"));
    connect(m_otherAction, &QPushButton::clicked, this, &NoticeBar::otherActionTriggered);
    auto* const close = new QToolButton(this);
    close->setObjectName(QStringLiteral("hideNotice"));
    close->setIcon(symbolicIcon(QStringLiteral("stop")));
    close->setToolTip(tr("Hide"));
    close->setAccessibleName(tr("Hide"));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });

    auto* const texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_details);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, 10, kMargin, 10);
    layout->setSpacing(12);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_otherAction, 0, Qt::AlignVCenter);
    layout->addWidget(close, 0, Qt::AlignVCenter);
    hide();
}

void NoticeBar::show(Kind kind,
                     const QString& headline,
                     const QString& details,
                     const QString& action,
                     const QString& otherAction) {
    m_kind = kind;
    m_mark->setMark(markOf(kind));
    m_headline->setText(headline);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_otherAction->setText(otherAction);
    m_otherAction->setVisible(!otherAction.isEmpty());
    setAccessibleName(kindText() + u' ' + headline);
    update();
    QWidget::show();
}

/// The mark, for who hears the window.
QString NoticeBar::kindText() const {
    switch (m_kind) {
    case Kind::Information:
        return tr("Information:");
    case Kind::Question:
        return tr("To decide:");
    case Kind::Problem:
        break;
    }
    return tr("Problem:");
}

void NoticeBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Theme& theme = Theme::of(*this);
    painter.fillRect(rect(), groundOf(m_kind, theme));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace taxo::ui
