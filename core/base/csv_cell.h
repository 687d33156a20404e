// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace taxo {

/// Adds a cell to a line of a table, quoted where it must be (RFC 4180).
void appendCsvCell(std::string& line, std::string_view cell, char separator = ',');

} // namespace taxo
