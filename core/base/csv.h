// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A small table read from comma, semicolon or tab separated text (RFC 4180: fields may be quoted,
/// quotes inside doubled; LF, CRLF or CR ends a line). A byte order mark and lines without a value
/// are passed over. Values are UTF-8, as written (not trimmed).
///
/// Strict: a quote left open, text after a closing quote, and rows with more fields than the header
/// are errors that name the line. Shorter rows are filled with empty fields.
class CsvTable {
public:
    struct Row {
        std::size_t line = 0; ///< of the file, 1 for the first
        std::vector<std::string> values;
    };

    /// Files of more than `limit` bytes are refused.
    static Result<CsvTable> read(const std::filesystem::path& file,
                                 std::uint64_t limit = std::uint64_t{1} << 30U);
    /// `name` is what errors call the text. The separator is the one of tab, semicolon and comma
    /// that the first line has most of.
    static Result<CsvTable> parse(std::string_view text, const std::string& name);

    const std::vector<std::string>& header() const { return m_header; }

    const std::vector<Row>& rows() const { return m_rows; }

    /// The column of this name, in either case, blanks and underscores or not ("Scientific Name" is
    /// scientificName), with or without a prefix as in "dwc:family" or
    /// "http://rs.tdwg.org/dwc/terms/family".
    std::optional<std::size_t> column(std::string_view name) const;

private:
    CsvTable() = default;

    std::vector<std::string> m_header;
    std::vector<Row> m_rows;
};

/// One row to write: separated by commas, quoted where it must be, ended by LF as Python's csv
/// module does on Unix.
std::string csvLine(const std::vector<std::string>& cells);

} // namespace taxo
