// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// How a table is written; UTF-8, lines end by LF, cells are quoted where they must be (RFC 4180).
struct TableStyle {
    char separator = ',';
    bool withByteOrderMark = false; ///< spreadsheets of some offices need it to see UTF-8
    /// Cells that a spreadsheet would compute (they begin with = + - @, a tab or CR, and are no
    /// number) get an apostrophe before them. Readers of data see the apostrophe, too.
    bool disarmsFormulas = false;
    bool keepsLineBreaks = true; ///< else a blank stands for tabs and line breaks inside of cells
};

/// What can stand in tables and XML: bytes that are no UTF-8, control characters but tab and line
/// breaks, and the code points that are none (U+FFFE, U+FFFF) become U+FFFD each.
std::string publishableText(std::string_view text);
/// Whether publishableText would leave it as it is.
bool isPublishable(std::string_view text);

/// Whether a spreadsheet may take the cell for a formula.
bool looksLikeFormula(std::string_view cell);

/// Writes a table row by row into a file that is there only after `commit` (OutputFile).
class TableFile {
public:
    static Result<TableFile> create(const std::filesystem::path& file,
                                    const std::vector<std::string>& header,
                                    const TableStyle& style = {});

    /// As many cells as the header has; made publishable.
    Status write(std::span<const std::string> cells);
    Status commit();

private:
    TableFile(OutputFile file, std::size_t columns, const TableStyle& style);

    void append(const std::string& cell);

    OutputFile m_file;
    std::size_t m_columns;
    TableStyle m_style;
    std::string m_line;
};

} // namespace taxo
