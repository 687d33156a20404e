// SPDX-License-Identifier: MIT
#include "ui/panels/text_label.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

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

void alignLabels(const QFormLayout& form) {
    constexpr int kSeveral = 3;
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem* const label = form.itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem* const field = form.itemAt(row, QFormLayout::FieldRole);
        if (label == nullptr || field == nullptr || field->widget() == nullptr) {
            continue; // beside a layout it stands there by itself
        }
        QWidget& box = *field->widget(); // items tell no size of what was not shown yet
        box.ensurePolished();            // its height is the style sheet's
        const int height = std::max(box.sizeHint().height(), box.minimumHeight());
        if (height < kSeveral * label->widget()->sizeHint().height()) {
            label->widget()->setMinimumHeight(height);
        }
    }
}

} // namespace taxo::ui
