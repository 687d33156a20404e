// SPDX-License-Identifier: MIT
#include "ui/panels/text_label.h"

#include <QLabel>

namespace taxo::ui {

QLabel* makeTextLabel(const QString& text, QWidget* parent, TextLook look) {
    auto* const label = new QLabel(text, parent);
    if (look.size != 1.0 || look.isBold) {
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * look.size);
        font.setBold(look.isBold);
        label->setFont(font);
    }
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (look.isQuiet) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    return label;
}

QLabel* makeNamedText(const char* name, QWidget* parent, TextLook look) {
    auto* const label = makeTextLabel({}, parent, look);
    label->setObjectName(QLatin1String(name));
    return label;
}

QLabel* makeSelectableText(const QString& text, QWidget* parent, TextLook look) {
    auto* const label = makeTextLabel(text, parent, look);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace taxo::ui
