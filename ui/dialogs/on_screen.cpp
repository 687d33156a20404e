// SPDX-License-Identifier: MIT
#include "ui/dialogs/on_screen.h"

#include <QScreen>
#include <QWidget>

namespace taxo::ui {

void resizeOnScreen(QWidget& window, QSize wanted) {
    const QSize frame(16, 48); // some room for it
    window.resize(wanted.boundedTo(window.screen()->availableSize() - frame));
}

} // namespace taxo::ui
