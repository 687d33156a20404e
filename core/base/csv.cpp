// SPDX-License-Identifier: MIT
#include "core/base/csv.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

/// Reads one record after the other.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {
        if (m_text.starts_with("\xEF\xBB\xBF")) {
            m_text.remove_prefix(3);
        }
        const std::string_view first = m_text.substr(0, m_text.find_first_of("\r\n"));
        std::ptrdiff_t most = 0;
        for (const char candidate : {',', ';', '\t'}) {
            const auto count = std::count(first.begin(), first.end(), candidate);
            if (count > most) {
                most = count;
                m_separator = candidate;
            }
        }
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    std::size_t line() const { return m_line; }

    /// The next line's fields; an explanation where it cannot be read.
    Result<std::vector<std::string>> next() {
        std::vector<std::string> fields;
        while (true) {
            auto field = atEnd() || m_text[m_at] != '"' ? bare() : quoted();
            if (!field) {
                return tl::unexpected(std::move(field).error());
            }
            fields.push_back(*std::move(field));
            if (atEnd() || m_text[m_at] != m_separator) {
                break;
            }
            ++m_at;
        }
        endLine();
        return fields;
    }

private:
    bool atLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    void endLine() {
        if (atEnd()) {
            return;
        }
        m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
        ++m_line;
    }

    Result<std::string> bare() {
        const std::size_t begin = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && !atLineEnd()) {
            ++m_at;
        }
        return std::string(m_text.substr(begin, m_at - begin));
    }

    Result<std::string> quoted() {
        const std::size_t beginLine = m_line;
        std::string value;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] != '"') {
                m_line += m_text[m_at] == '\n' ? 1 : 0;
                value += m_text[m_at];
                continue;
            }
            ++m_at;
            if (!atEnd() && m_text[m_at] == '"') {
                value += '"';
                continue;
            }
            if (!atEnd() && m_text[m_at] != m_separator && !atLineEnd()) {
                return fail(ErrorCode::Corrupt,
                            "line " + std::to_string(m_line) +
                                " has text after a closing quote; write a quote inside a field "
                                "twice.");
            }
            return value;
        }
        return fail(ErrorCode::Corrupt,
                    "the quote that opens in line " + std::to_string(beginLine) +
                        " is never closed.");
    }

    std::string_view m_text;
    char m_separator = ',';
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

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

} // namespace

Result<CsvTable> CsvTable::read(const std::filesystem::path& file, std::uint64_t limit) {
    const auto text = readTextFile(file, limit);
    if (!text) {
        return tl::unexpected(text.error());
    }
    return parse(*text, displayName(file));
}

Result<CsvTable> CsvTable::parse(std::string_view text, const std::string& name) {
    if (!isValidUtf8(text)) {
        return fail(ErrorCode::Corrupt,
                    name + " is not UTF-8 text; save it as \"CSV UTF-8\" and try again.");
    }
    CsvTable table;
    bool haveHeader = false;
    for (Reader reader(text); !reader.atEnd();) {
        const std::size_t line = reader.line();
        auto fields = reader.next();
        if (!fields) {
            return fail(fields.error().code, name + ": " + fields.error().message);
        }
        if (isBlank(*fields)) {
            continue;
        }
        if (!haveHeader) {
            table.m_header = *std::move(fields);
            haveHeader = true;
            continue;
        }
        if (fields->size() > table.m_header.size()) {
            return fail(ErrorCode::Corrupt,
                        name + ": line " + std::to_string(line) + " has " +
                            std::to_string(fields->size()) + " fields, the header " +
                            std::to_string(table.m_header.size()) +
                            "; put a field that holds the separator in quotes.");
        }
        fields->resize(table.m_header.size());
        table.m_rows.push_back({line, *std::move(fields)});
    }
    if (!haveHeader) {
        return fail(ErrorCode::InvalidInput, name + " is empty.");
    }
    return table;
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    const std::string wanted = lettersOf(name);
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        const std::string have = lettersOf(m_header[i]);
        const std::size_t prefix = have.find_last_of(":/");
        if (have == wanted || (prefix != std::string::npos && have.substr(prefix + 1) == wanted)) {
            return i;
        }
    }
    return std::nullopt;
}

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
