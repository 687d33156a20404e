// SPDX-License-Identifier: MIT
#pragma once

#include "core/checkpoint/pickle_private.h"

#include <string_view>

namespace taxo {

/// What stands in for a name that weights need. Any other is refused by throwing PickleProblem:
/// names are what lets a pickle run code.
PickleGlobal pickleGlobal(std::string_view module, std::string_view name);
[[noreturn]] void refusePickleGlobal(std::string_view module, std::string_view name);

} // namespace taxo
