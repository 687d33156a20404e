// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/color_items.h"
#include "ui/scene/map_board.h"

#include <QString>

#include <string>

namespace taxo::ui {

/// What the colours of a map mean, for its legend: classes, or five stretches of numbers, which can
/// be left out like classes; those without a value come last. `by` is the field. 10 ms for a
/// million.
MapColoring
coloringOf(const QString& title, const std::string& by, const ItemColors& colors, Ground ground);

} // namespace taxo::ui
