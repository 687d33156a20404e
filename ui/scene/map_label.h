// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>

namespace taxo::ui {

/// A name that may stand on a map.
struct MapLabel {
    QString text;
    std::array<float, 3> position{}; ///< in the map's units; the third of maps in space only
    float weight = 1.0F;             ///< how many points it speaks for
    int level = 0;                   ///< 0 for the widest; finer ones stand when there is room
    bool isItalic = false;           ///< a genus or below
};

} // namespace taxo::ui
