// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace taxo {

/// "1,204".
std::string grouped(std::int64_t number);
/// "1 occurrence", "1,204 occurrences".
std::string counted(std::int64_t number, const std::string& one);
/// "1 taxon", "1,204 taxa".
std::string counted(std::int64_t number, const std::string& one, const std::string& many);

} // namespace taxo
