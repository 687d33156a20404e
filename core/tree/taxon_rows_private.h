// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/archive_description_private.h"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// The rows of a table of taxa, one after the other, as forgiving as tables of millions of rows by
/// many hands need it (CsvReader is strict): short and long rows, any encoding.
class TaxonRows {
public:
    /// `text` must outlive this.
    TaxonRows(std::string_view text, const TaxonFile& how);

    const std::vector<std::string>& header() const { return m_header; }

    /// False at the end. Blank lines are passed over.
    bool next();

    /// Of the row that `next` took; empty where it is shorter. Valid until the next one.
    std::string_view field(std::size_t column) const {
        return column < m_fields.size() ? m_fields[column] : std::string_view();
    }

    bool isUneven() const { return m_fields.size() != m_header.size(); }

    std::size_t line() const { return m_rowLine; }

    std::size_t position() const { return m_at; }

    std::size_t size() const { return m_text.size(); }

    /// Where a quote opens that is never closed; 0: none does.
    std::size_t openQuoteLine() const { return m_openQuoteLine; }

private:
    void takeFields();
    std::string_view takeBare();
    std::string_view takeQuoted();

    bool atEnd() const { return m_at >= m_text.size(); }

    std::string_view m_text;
    char m_separator;
    bool m_isQuoted;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_rowLine = 0;
    std::size_t m_openQuoteLine = 0;
    std::vector<std::string> m_header;
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_unquoted; ///< what fields with doubled quotes hold
};

} // namespace taxo
