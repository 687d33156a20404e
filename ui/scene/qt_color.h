// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"

#include <QColor>

namespace taxo::ui {

inline QColor toQt(const Color& color) {
    return {color.red, color.green, color.blue};
}

} // namespace taxo::ui
