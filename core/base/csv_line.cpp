// SPDX-License-Identifier: MIT
#include "core/base/csv_line.h"

namespace taxo {

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string& cell = cells[i];
        line += i == 0 ? "" : ",";
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char letter : cell) {
            line += letter == '"' ? "\"\"" : std::string(1, letter);
        }
        line += '"';
    }
    return line + "\n";
}

} // namespace taxo
