// SPDX-License-Identifier: MIT
#include "core/base/csv_cell.h"

namespace taxo {

void appendCsvCell(std::string& line, std::string_view cell, char separator) {
    if (cell.find(separator) == std::string_view::npos &&
        cell.find_first_of("\"\r\n") == std::string_view::npos) {
        line += cell;
        return;
    }
    line += '"';
    for (const char letter : cell) {
        line += letter;
        if (letter == '"') {
            line += letter;
        }
    }
    line += '"';
}

} // namespace taxo
