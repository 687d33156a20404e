// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/region_labels.h"

#include <QString>

namespace taxo::ui {

/// A name that may stand on a map in the plane.
struct MapLabel {
    RegionPlace place;
    QString text;
    bool isItalic = false; ///< a genus or below
};

} // namespace taxo::ui
