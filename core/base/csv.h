// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Reads a table row after row from comma, semicolon or tab separated text (RFC 4180: fields may be
/// quoted, quotes inside doubled; LF, CRLF or CR ends a line), of any size in little memory. A byte
/// order mark and lines without a value are passed over; UTF-16 with its mark is read (at most
/// 1 GiB). Values are UTF-8, as written (not trimmed).
///
/// Strict: a quote left open, text after a closing quote, rows with more fields than the header or
/// longer than 16 MiB, and text that is not UTF-8 are errors that name the line. Shorter rows are
/// filled with empty fields.
class CsvReader {
public:
    /// InvalidInput where the file has no header.
    static Result<CsvReader> open(const std::filesystem::path& file);
    /// `text` must live as long as the reader; `name` is what errors call it. The separator is the
    /// one of tab, semicolon and comma that the first line has most of.
    static Result<CsvReader> over(std::string_view text, std::string name);

    const std::vector<std::string>& header() const { return m_header; }

    const std::string& name() const { return m_name; }

    /// Fills `values`, as many as the header has; false at the end.
    Result<bool> next(std::vector<std::string>& values);

    /// Where the row that `next` gave begins, 1 for the file's first line.
    std::size_t line() const { return m_rowLine; }

    /// How far it is, in bytes.
    std::size_t position() const { return m_at; }

    std::size_t size() const { return m_text.size(); }

private:
    CsvReader() = default;

    Status readHeader();
    void chooseSeparator();
    Status nextFields(std::vector<std::string>& fields);
    Status takeField(std::string& field);
    Status takeQuoted(std::string& field);
    void endLine();

    bool atEnd() const { return m_at >= m_text.size(); }

    bool atLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    bool isTooLong() const;
    tl::unexpected<Error> wrong(std::size_t line, const std::string& what) const;

    std::shared_ptr<const void> m_owner; ///< of the text, where the reader opened it
    std::string m_name;
    std::string_view m_text;
    std::vector<std::string> m_header;
    char m_separator = ',';
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_rowLine = 0;
    std::size_t m_rowBegin = 0;
};

/// A small table, read as CsvReader does.
class CsvTable {
public:
    struct Row {
        std::size_t line = 0; ///< of the file, 1 for the first
        std::vector<std::string> values;
    };

    /// Files of more than `limit` bytes are refused.
    static Result<CsvTable> read(const std::filesystem::path& file,
                                 std::uint64_t limit = std::uint64_t{1} << 30U);
    static Result<CsvTable> parse(std::string_view text, const std::string& name);

    const std::vector<std::string>& header() const { return m_header; }

    const std::vector<Row>& rows() const { return m_rows; }

    /// As columnNamed in its header.
    std::optional<std::size_t> column(std::string_view name) const;

private:
    CsvTable() = default;

    std::vector<std::string> m_header;
    std::vector<Row> m_rows;
};

/// The column of this name, in either case, blanks and underscores or not ("Scientific Name" is
/// scientificName), with or without a prefix as in "dwc:family" or
/// "http://rs.tdwg.org/dwc/terms/family".
std::optional<std::size_t> columnNamed(const std::vector<std::string>& header,
                                       std::string_view name);

/// The column of the first of these names that is there.
std::optional<std::size_t> firstColumnNamed(const std::vector<std::string>& header,
                                            std::initializer_list<std::string_view> names);

/// One row to write: separated by commas, quoted where it must be, ended by LF as Python's csv
/// module does on Unix.
std::string csvLine(const std::vector<std::string>& cells);

} // namespace taxo
