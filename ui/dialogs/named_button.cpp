// SPDX-License-Identifier: MIT
#include "ui/dialogs/named_button.h"

#include <QPushButton>

namespace taxo::ui {

QPushButton* makeNamedButton(const char* name, const QString& text, QWidget* parent) {
    auto* const button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace taxo::ui
