// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/figure_file_private.h"

#include <string>
#include <string_view>

namespace taxo {

/// What cairo wrote, with a title and a description for those who do not see the picture, and with
/// names that depend on the drawing alone: cairo numbers its surfaces and pictures through the life
/// of the program.
std::string finishedSvg(std::string_view svg, const FigureWords& words);

} // namespace taxo
