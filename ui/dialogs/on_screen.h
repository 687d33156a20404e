// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QWidget;

namespace taxo::ui {

/// Makes a window so large, or as large as the screen allows, at 200 % for example.
void resizeOnScreen(QWidget& window, QSize wanted);

} // namespace taxo::ui
