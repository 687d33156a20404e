// SPDX-License-Identifier: MIT
#include "ui/window/drop_hint.h"

#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace taxo::ui {

DropHint::DropHint(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("dropHint"));
    hide();
}

void DropHint::showText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

void DropHint::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme.window;
    veil.setAlpha(150);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(theme.accent, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(6, 6, -6, -6), 10, 10);

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    painter.setFont(large);
    const QFontMetrics metrics(large);
    const QString text = metrics.elidedText(m_text, Qt::ElideMiddle, width() - 100);
    QRect pill(0, 0, metrics.horizontalAdvance(text) + 56, metrics.height() + 28);
    pill.moveCenter(rect().center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setPen(theme.onAccent);
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace taxo::ui
