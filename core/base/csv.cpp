// SPDX-License-Identifier: MIT
#include "core/base/csv.h"

#include "core/base/ascii.h"
#include "core/base/csv_cell.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kLongestRow = std::size_t{16} << 20U;

bool isBlank(const std::vector<std::string>& fields) {
    return std::all_of(fields.begin(), fields.end(), [](const std::string& field) {
        return trimmed(field).empty();
    });
}

/// A column's name without what people write it with in different ways.
std::string lettersOf(std::string_view name) {
    std::string letters;
    for (const char letter : trimmed(name)) {
        if (letter != ' ' && letter != '_') {
            letters += lowered(letter);
        }
    }
    return letters;
}

bool isUtf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// `text` begins with a byte order mark. Halves of pairs that stand alone become U+FFFD.
std::string utf8FromUtf16(std::string_view text) {
    const bool isLittle = text.starts_with("\xFF\xFE");
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        return static_cast<char32_t>(isLittle ? first | second << 8U : first << 8U | second);
    };
    constexpr char32_t kReplacement = 0xFFFD;
    std::string utf8;
    utf8.reserve(text.size() / 2);
    for (std::size_t at = 2; at + 1 < text.size(); at += 2) {
        char32_t code = unit(at);
        const bool isSurrogate = code >= 0xD800 && code < 0xE000;
        if (isSurrogate) {
            const char32_t low = code < 0xDC00 && at + 3 < text.size() ? unit(at + 2) : 0;
            const bool isPair = low >= 0xDC00 && low < 0xE000;
            code = isPair ? 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00) : kReplacement;
            at += isPair ? 2 : 0;
        }
        appendUtf8(utf8, code);
    }
    return utf8;
}

} // namespace

Result<CsvReader> CsvReader::open(const std::filesystem::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const auto bytes = mapped->bytes();
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!isUtf16(text)) {
        auto reader = over(text, displayName(file));
        if (reader) {
            reader->m_owner = mapped->owner();
        }
        return reader;
    }
    constexpr std::size_t kLargest = std::size_t{1} << 30U;
    if (text.size() > kLargest) {
        return fail(ErrorCode::Unsupported,
                    displayName(file) +
                        " is UTF-16 text of more than 1 GiB; save it as \"CSV UTF-8\".");
    }
    auto converted = std::make_shared<const std::string>(utf8FromUtf16(text));
    auto reader = over(*converted, displayName(file));
    if (reader) {
        reader->m_owner = std::move(converted);
    }
    return reader;
}

Result<CsvReader> CsvReader::over(std::string_view text, std::string name) {
    CsvReader reader;
    reader.m_name = std::move(name);
    reader.m_text = text;
    if (text.starts_with("\xEF\xBB\xBF")) {
        reader.m_at = 3;
    }
    reader.chooseSeparator();
    if (auto read = reader.readHeader(); !read) {
        return tl::unexpected(std::move(read).error());
    }
    return reader;
}

void CsvReader::chooseSeparator() {
    const std::string_view from = m_text.substr(m_at);
    const std::string_view first =
        from.substr(0, std::min(from.find_first_of("\r\n"), kLongestRow));
    std::ptrdiff_t most = 0;
    for (const char candidate : {',', ';', '\t'}) {
        const auto count = std::count(first.begin(), first.end(), candidate);
        if (count > most) {
            most = count;
            m_separator = candidate;
        }
    }
}

Status CsvReader::readHeader() {
    while (!atEnd()) {
        if (auto read = nextFields(m_header); !read) {
            return read;
        }
        if (!isBlank(m_header)) {
            return {};
        }
    }
    return fail(ErrorCode::InvalidInput, m_name + " is empty.");
}

Result<bool> CsvReader::next(std::vector<std::string>& values) {
    while (!atEnd()) {
        if (auto read = nextFields(values); !read) {
            return tl::unexpected(std::move(read).error());
        }
        if (isBlank(values)) {
            continue;
        }
        if (values.size() > m_header.size()) {
            return wrong(m_rowLine,
                         "has " + std::to_string(values.size()) + " fields, the header " +
                             std::to_string(m_header.size()) +
                             "; put a field that holds the separator in quotes.");
        }
        values.resize(m_header.size());
        return true;
    }
    return false;
}

/// One line's fields, whatever their number.
Status CsvReader::nextFields(std::vector<std::string>& fields) {
    m_rowLine = m_line;
    m_rowBegin = m_at;
    std::size_t count = 0;
    while (true) {
        if (fields.size() <= count) {
            fields.emplace_back();
        }
        if (auto taken = takeField(fields[count++]); !taken) {
            return taken;
        }
        if (atEnd() || m_text[m_at] != m_separator) {
            break;
        }
        ++m_at;
    }
    fields.resize(count);
    if (!isValidUtf8(m_text.substr(m_rowBegin, m_at - m_rowBegin))) {
        return wrong(m_rowLine,
                     "is not UTF-8 text (Latin-1 or Windows-1252 perhaps); save the file as \"CSV "
                     "UTF-8\" and try again.");
    }
    endLine();
    return {};
}

Status CsvReader::takeField(std::string& field) {
    if (!atEnd() && m_text[m_at] == '"') {
        return takeQuoted(field);
    }
    const std::size_t begin = m_at;
    while (!atEnd() && m_text[m_at] != m_separator && !atLineEnd()) {
        ++m_at;
        if (isTooLong()) {
            return wrong(m_rowLine, "is longer than 16 MiB; that is no table.");
        }
    }
    field.assign(m_text.substr(begin, m_at - begin));
    return {};
}

Status CsvReader::takeQuoted(std::string& field) {
    const std::size_t beginLine = m_line;
    field.clear();
    for (++m_at; !atEnd(); ++m_at) {
        if (isTooLong()) {
            return wrong(beginLine,
                         "opens a quote that is not closed within 16 MiB; write a quote inside a "
                         "field twice.");
        }
        if (m_text[m_at] != '"') {
            m_line += m_text[m_at] == '\n' ? 1 : 0;
            field += m_text[m_at];
            continue;
        }
        ++m_at;
        if (!atEnd() && m_text[m_at] == '"') {
            field += '"';
            continue;
        }
        if (!atEnd() && m_text[m_at] != m_separator && !atLineEnd()) {
            return wrong(m_line,
                         "has text after a closing quote; write a quote inside a field twice.");
        }
        return {};
    }
    return fail(ErrorCode::Corrupt,
                m_name + ": the quote that opens in line " + std::to_string(beginLine) +
                    " is never closed.");
}

void CsvReader::endLine() {
    if (atEnd()) {
        return;
    }
    m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
    ++m_line;
}

bool CsvReader::isTooLong() const {
    return m_at - m_rowBegin > kLongestRow;
}

tl::unexpected<Error> CsvReader::wrong(std::size_t line, const std::string& what) const {
    return fail(ErrorCode::Corrupt, m_name + ": line " + std::to_string(line) + " " + what);
}

Result<CsvTable> CsvTable::read(const std::filesystem::path& file, std::uint64_t limit) {
    const auto text = readTextFile(file, limit);
    if (!text) {
        return tl::unexpected(text.error());
    }
    return parse(isUtf16(*text) ? utf8FromUtf16(*text) : *text, displayName(file));
}

Result<CsvTable> CsvTable::parse(std::string_view text, const std::string& name) {
    auto reader = CsvReader::over(text, name);
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    CsvTable table;
    table.m_header = reader->header();
    for (std::vector<std::string> values;;) {
        const auto more = reader->next(values);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return table;
        }
        table.m_rows.push_back({reader->line(), values});
    }
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    return columnNamed(m_header, name);
}

std::optional<std::size_t> columnNamed(const std::vector<std::string>& header,
                                       std::string_view name) {
    const std::string wanted = lettersOf(name);
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string have = lettersOf(header[i]);
        const std::size_t prefix = have.find_last_of(":/");
        if (have == wanted || (prefix != std::string::npos && have.substr(prefix + 1) == wanted)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> firstColumnNamed(const std::vector<std::string>& header,
                                            std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (const auto column = columnNamed(header, name)) {
            return column;
        }
    }
    return std::nullopt;
}

std::string csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        line += i == 0 ? "" : ",";
        appendCsvCell(line, cells[i]);
    }
    return line + "\n";
}

} // namespace taxo
