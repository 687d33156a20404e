// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/figure_file_private.h"
#include "core/figure/figure_picture.h"

#include <functional>

namespace taxo {

/// Draws a figure into pixels. `draw` tells what lies where, in points.
Result<FigurePicture>
drawPicture(const FigureSize& size,
            const std::function<Status(const FigurePage&, FigurePicture&)>& draw);

} // namespace taxo
