// SPDX-License-Identifier: MIT
#include "core/publish/table_file.h"

#include "core/base/assert.h"
#include "core/base/csv_cell.h"
#include "core/base/numbers.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

bool isControl(char32_t code) {
    const bool isBreak = code == U'\t' || code == U'\n' || code == U'\r';
    return (code < 0x20 && !isBreak) || (code >= 0x7F && code < 0xA0) || code == 0xFFFE ||
           code == 0xFFFF;
}

/// What most texts are: printable ASCII, looked at byte by byte.
bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter < 0x7F; });
}

bool isNumber(std::string_view text) {
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    return numberIn<double>(text).has_value();
}

} // namespace

bool isPublishable(std::string_view text) {
    if (isPlain(text)) {
        return true;
    }
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        if (!step.isValid || isControl(step.codePoint)) {
            return false;
        }
        at += step.length;
    }
    return true;
}

std::string publishableText(std::string_view text) {
    if (isPlain(text)) {
        return std::string(text);
    }
    constexpr char32_t kReplacement = 0xFFFD;
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        const bool isKept = step.isValid && !isControl(step.codePoint);
        appendUtf8(clean, isKept ? step.codePoint : kReplacement);
        at += step.length;
    }
    return clean;
}

bool looksLikeFormula(std::string_view cell) {
    return !cell.empty() &&
           std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos &&
           !isNumber(cell);
}

Result<TableFile> TableFile::create(const std::filesystem::path& file,
                                    const std::vector<std::string>& header,
                                    const TableStyle& style) {
    auto output = OutputFile::create(file);
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    TableFile table(*std::move(output), header.size(), style);
    if (style.withByteOrderMark) {
        if (auto marked = table.m_file.write("\xEF\xBB\xBF"); !marked) {
            return tl::unexpected(std::move(marked).error());
        }
    }
    if (auto written = table.write(header); !written) {
        return tl::unexpected(std::move(written).error());
    }
    return table;
}

TableFile::TableFile(OutputFile file, std::size_t columns, const TableStyle& style)
    : m_file(std::move(file)), m_columns(columns), m_style(style) {}

void TableFile::append(const std::string& cell) {
    std::string text = publishableText(cell);
    if (!m_style.keepsLineBreaks) {
        std::ranges::replace_if(
            text,
            [](char letter) { return letter == '\t' || letter == '\n' || letter == '\r'; },
            ' ');
    }
    if (m_style.disarmsFormulas && looksLikeFormula(text)) {
        text.insert(0, "'");
    }
    appendCsvCell(m_line, text, m_style.separator);
}

Status TableFile::write(std::span<const std::string> cells) {
    TAXO_ASSERT(cells.size() == m_columns);
    m_line.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            m_line += m_style.separator;
        }
        append(cells[i]);
    }
    m_line += '\n';
    return m_file.write(m_line);
}

Status TableFile::commit() {
    return m_file.commit();
}

} // namespace taxo
