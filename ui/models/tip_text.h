// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace taxo::ui {

/// Plain text, line by line, for a tool tip: never read as HTML, whatever names are in it.
QString tipText(const QString& plain);

} // namespace taxo::ui
