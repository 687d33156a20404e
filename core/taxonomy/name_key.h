// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace taxo {

/// What names are compared by: small letters (A to Z), single blanks, underscores as blanks.
std::string nameKeyOf(std::string_view name);

} // namespace taxo
