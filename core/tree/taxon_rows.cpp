// SPDX-License-Identifier: MIT
#include "core/tree/taxon_rows_private.h"

#include <algorithm>

namespace taxo {

TaxonRows::TaxonRows(std::string_view text, const TaxonFile& how)
    : m_text(text), m_separator(how.separator), m_isQuoted(how.isQuoted), m_header(how.header) {
    for (std::size_t line = 0; line < how.headerLines && !atEnd(); ++line) {
        takeFields();
        const bool namesColumns = how.header.empty() && line + 1 == how.headerLines;
        if (namesColumns) {
            m_header.assign(m_fields.begin(), m_fields.end());
        }
    }
}

bool TaxonRows::next() {
    while (!atEnd()) {
        takeFields();
        const bool isBlank = m_fields.size() == 1 && m_fields.front().empty();
        if (!isBlank) {
            return m_openQuoteLine == 0;
        }
    }
    return false;
}

void TaxonRows::takeFields() {
    m_rowLine = m_line;
    m_fields.clear();
    m_unquoted.clear();
    while (true) {
        const bool isQuoted = m_isQuoted && !atEnd() && m_text[m_at] == '"';
        m_fields.push_back(isQuoted ? takeQuoted() : takeBare());
        if (atEnd() || m_text[m_at] != m_separator) {
            break;
        }
        ++m_at;
    }
    if (!atEnd()) {
        m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
        ++m_line;
    }
}

std::string_view TaxonRows::takeBare() {
    const std::size_t begin = m_at;
    while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != '\n' &&
           m_text[m_at] != '\r') {
        ++m_at;
    }
    return m_text.substr(begin, m_at - begin);
}

/// What follows a closing quote up to the separator belongs to the field, as spreadsheets take it.
std::string_view TaxonRows::takeQuoted() {
    const std::size_t beginLine = m_line;
    std::string& field = m_unquoted.emplace_back();
    for (++m_at; !atEnd(); ++m_at) {
        if (m_text[m_at] != '"') {
            m_line += m_text[m_at] == '\n' ? 1U : 0U;
            field += m_text[m_at];
            continue;
        }
        ++m_at;
        if (atEnd() || m_text[m_at] != '"') {
            field += takeBare();
            return field;
        }
        field += '"';
    }
    m_openQuoteLine = beginLine;
    return field;
}

} // namespace taxo
