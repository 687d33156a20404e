// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace taxo {

/// One row of CSV (RFC 4180, ended by \n as Python's csv module does on Unix).
std::string csvLine(const std::vector<std::string>& cells);

} // namespace taxo
