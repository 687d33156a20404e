// SPDX-License-Identifier: MIT
#include "ui/panels/line_label.h"

#include "ui/models/tip_text.h"

#include <QPainter>
#include <QStyle>

namespace taxo::ui {

LineLabel::LineLabel(const char* name, QWidget* parent) : QLabel(parent) {
    setObjectName(QLatin1String(name));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
}

void LineLabel::setSentences(const QString& text, const QString& remarks) {
    setText(text);
    setAccessibleDescription(remarks);
    setToolTip(tipText(wordWrap()          ? remarks
                       : remarks.isEmpty() ? text
                                           : text + QStringLiteral("\n\n") + remarks));
}

void LineLabel::setOneLine(bool isOneLine) {
    setWordWrap(!isOneLine);
    setSentences(text(), accessibleDescription());
}

QSize LineLabel::minimumSizeHint() const {
    const QMargins margins = contentsMargins();
    return wordWrap() ? QLabel::minimumSizeHint()
                      : QSize(margins.left() + margins.right(),
                              fontMetrics().height() + margins.top() + margins.bottom());
}

QSize LineLabel::sizeHint() const {
    return wordWrap() ? QLabel::sizeHint()
                      : QSize(QLabel::sizeHint().width(), minimumSizeHint().height());
}

void LineLabel::paintEvent(QPaintEvent* event) {
    if (wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString line = text().replace(u'\n', QStringLiteral("  ·  "));
    const QString cut = fontMetrics().elidedText(line, Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter,
                          contentsRect(),
                          static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())),
                          palette(),
                          isEnabled(),
                          cut,
                          foregroundRole());
}

} // namespace taxo::ui
