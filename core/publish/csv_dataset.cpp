// SPDX-License-Identifier: MIT
#include "core/publish/csv_dataset.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taxo {

namespace {

constexpr std::int64_t kLinesOfSpreadsheets = 1'048'576;

class CsvDataset : public DatasetWriter {
public:
    CsvDataset(const Publication& publication,
               std::vector<CsvColumn> columns,
               const TableStyle& style)
        : m_publication(publication), m_columns(std::move(columns)), m_style(style) {}

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        for (const PublishedItem& item : occurrence.items) {
            if (m_publication.hides(item)) {
                findings.add(FindingKind::Note, "item", "of people left out", item);
                continue;
            }
            ++m_rows;
            checkItem(occurrence, item, findings);
        }
    }

    void checkWhole(Findings& findings) override {
        if (m_rows == 0) {
            findings.add(FindingKind::Missing, "There is no item to write.");
        }
        if (m_rows >= kLinesOfSpreadsheets) { // the header is one, too
            findings.add(
                FindingKind::Note,
                "Spreadsheets show the first 1,048,576 lines alone; programs for statistics "
                "read all of it.");
        }
    }

    Status begin(const std::filesystem::path& place) override {
        std::vector<std::string> header;
        for (const CsvColumn& column : m_columns) {
            header.push_back(column.name);
        }
        auto table = TableFile::create(place, header, m_style);
        if (!table) {
            return tl::unexpected(std::move(table).error());
        }
        m_table.emplace(*std::move(table));
        auto definitions =
            TableFile::create(csvDefinitionsFile(place), {"column", "definition"}, m_style);
        if (!definitions) {
            return tl::unexpected(std::move(definitions).error());
        }
        m_definitions.emplace(*std::move(definitions));
        for (const CsvColumn& column : m_columns) {
            const std::vector<std::string> cells = {column.name, column.definition};
            if (auto written = m_definitions->write(cells); !written) {
                return written;
            }
        }
        return {};
    }

    Status write(const PublishedOccurrence& occurrence) override {
        for (const PublishedItem& item : occurrence.items) {
            if (m_publication.hides(item)) {
                continue;
            }
            m_cells.clear();
            const CsvRow row = rowOf(occurrence, item);
            for (const CsvColumn& column : m_columns) {
                m_cells.push_back(column.value(row));
            }
            if (auto written = m_table->write(m_cells); !written) {
                return written;
            }
        }
        return {};
    }

    Status finish() override {
        auto done = m_definitions->commit();
        return done ? m_table->commit() : done;
    }

private:
    CsvRow rowOf(const PublishedOccurrence& occurrence, const PublishedItem& item) const {
        const PublishedWord* word = nullptr;
        if (!item.words.empty()) {
            word = &item.words.front();
        } else if (!occurrence.words.empty()) {
            word = &occurrence.words.front();
        }
        return {m_publication, occurrence, item, word};
    }

    void checkItem(const PublishedOccurrence& occurrence,
                   const PublishedItem& item,
                   Findings& findings) const {
        if (item.words.size() > 1 || (item.words.empty() && occurrence.words.size() > 1)) {
            findings.add(FindingKind::Lost,
                         "item",
                         "of which several people said something: only the latest word is written",
                         item);
        }
        const bool isSplit = std::ranges::any_of(item.marks.tags, [](const std::string& tag) {
            return tag.find_first_of("|;") != std::string::npos;
        });
        if (isSplit) {
            findings.add(FindingKind::Lost,
                         "item",
                         "with a tag that has a | or ; in it: readers will see several tags",
                         item);
        }
        checkCells(occurrence, item, findings);
    }

    void checkCells(const PublishedOccurrence& occurrence,
                    const PublishedItem& item,
                    Findings& findings) const {
        bool hasControls = false;
        bool hasFormula = false;
        const CsvRow row = rowOf(occurrence, item);
        for (const CsvColumn& column : m_columns) {
            const std::string cell = column.value(row);
            hasControls = hasControls || !isPublishable(cell);
            hasFormula = hasFormula || looksLikeFormula(cell);
        }
        if (hasControls) {
            findings.add(FindingKind::Lost,
                         "item",
                         "with control characters or bytes that are no UTF-8 in a text: U+FFFD "
                         "stands for each",
                         item);
        }
        if (hasFormula) {
            findings.add(
                m_style.disarmsFormulas ? FindingKind::Lost : FindingKind::Note,
                "item",
                m_style.disarmsFormulas
                    ? "with a text that looks like a formula: an apostrophe is put before it"
                    : "with a text that a spreadsheet takes for a formula",
                item);
        }
    }

    const Publication& m_publication;
    std::vector<CsvColumn> m_columns;
    TableStyle m_style;
    std::int64_t m_rows = 0;
    std::optional<TableFile> m_table;
    std::optional<TableFile> m_definitions;
    std::vector<std::string> m_cells; ///< of one row; kept for its memory
};

} // namespace

std::unique_ptr<DatasetWriter> makeCsvDataset(const Publication& publication,
                                              std::vector<CsvColumn> columns,
                                              const TableStyle& style) {
    return std::make_unique<CsvDataset>(publication, std::move(columns), style);
}

std::filesystem::path csvDefinitionsFile(const std::filesystem::path& table) {
    std::filesystem::path ending = ".columns";
    ending += table.extension();
    return std::filesystem::path(table).replace_extension(ending);
}

} // namespace taxo
