// SPDX-License-Identifier: MIT
#pragma once

#include "core/evaluation/accuracy.h"

#include <string>

namespace taxo::detail {

/// "5 to 9", "300 or more".
std::string sizeText(const SizeAccuracy& size);

} // namespace taxo::detail
