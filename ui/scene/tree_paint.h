// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/tree_drawing.h"

#include <QFont>

class QPainter;

namespace taxo::ui {

/// How names are written, also by whoever measures them.
QFont treeFont(const QFont& font, bool isItalic);

/// Draws cells, branches and names as core/figure has them, on a ground that is there already.
void paintTree(QPainter& painter, const TreeDrawing& drawing, const QFont& font, Ground ground);

} // namespace taxo::ui
