// SPDX-License-Identifier: MIT
#include "ui/dialogs/named_button.h"

#include "ui/panels/choice_box.h"

#include <QPushButton>

namespace taxo::ui {

QPushButton* makeNamedButton(const char* name, const QString& text, QWidget* parent) {
    auto* const button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

ChoiceBox* makeNamedChoice(const char* name, const QString& what, QWidget* parent) {
    auto* const box = new ChoiceBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(what);
    return box;
}

} // namespace taxo::ui
