// SPDX-License-Identifier: MIT
// Judged answers of a table.
#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/workflow/trust_answers.h"

#include <array>
#include <map>
#include <string_view>

namespace taxo {

namespace {

/// The columns of one rank.
struct RankColumns {
    std::size_t rank = 0;
    std::size_t score = 0;
    std::size_t right = 0;
};

tl::unexpected<Error> wrongCell(const std::string& file,
                                const CsvTable::Row& row,
                                const std::string& column,
                                const std::string& text,
                                const char* what) {
    return fail(ErrorCode::InvalidInput,
                file + ", line " + std::to_string(row.line) + ": \"" + text + "\" in column " +
                    column + " is " + what);
}

Result<std::vector<RankColumns>> rankColumns(const CsvTable& table, const std::string& file) {
    std::vector<RankColumns> columns;
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        const std::string name = nameOf(kAllRanks[rank]);
        const auto score = table.column(name + "_score");
        const auto right = table.column(name + "_right");
        if (score && right) {
            columns.push_back({rank, *score, *right});
        } else if (score || right) {
            return fail(ErrorCode::InvalidInput,
                        file + " has a column " + name + (score ? "_score" : "_right") +
                            " and none " + name + (score ? "_right" : "_score") +
                            ": both are needed.");
        }
    }
    if (columns.empty()) {
        return fail(ErrorCode::InvalidInput,
                    file + " has no columns of a rank, such as species_score and species_right.");
    }
    return columns;
}

Status takeRank(const CsvTable& table,
                const CsvTable::Row& row,
                const RankColumns& at,
                const std::string& file,
                JudgedAnswers& made) {
    const std::string& score = row.values[at.score];
    if (score.empty()) { // no name at this rank
        return {};
    }
    const auto number = numberIn<float>(score);
    if (!number || !(*number >= 0.0F) || *number > 1.0F) {
        return wrongCell(file, row, table.header()[at.score], score, "no number from 0 to 1.");
    }
    const std::string& right = row.values[at.right];
    if (right != "1" && right != "0" && !right.empty()) {
        return wrongCell(file, row, table.header()[at.right], right, "neither 1 nor 0 nor empty.");
    }
    made.scores.back()[at.rank] = *number;
    if (!right.empty()) {
        made.truths.back()[at.rank] = right == "1";
    }
    return {};
}

/// Numbers of texts; kNoGroup for the empty one.
std::int32_t numberOf(std::map<std::string, std::int32_t>& numbers, const std::string& text) {
    const auto next = static_cast<std::int32_t>(numbers.size());
    return text.empty() ? kNoGroup : numbers.try_emplace(text, next).first->second;
}

} // namespace

Result<TrustAnswers> trustAnswersOf(const std::filesystem::path& table) {
    const std::string file = displayPath(table.filename());
    const auto read = CsvTable::read(table);
    if (!read) {
        return tl::unexpected(read.error());
    }
    const auto columns = rankColumns(*read, file);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    const auto event = read->column("event");
    const auto taxon = read->column("taxon");
    TrustAnswers answers;
    JudgedAnswers& made = answers.answers;
    std::map<std::string, std::int32_t> events;
    std::map<std::string, std::int32_t> taxa;
    for (const CsvTable::Row& row : read->rows()) {
        made.scores.emplace_back().fill(kNoScore);
        made.truths.emplace_back();
        for (const RankColumns& rank : *columns) {
            if (auto taken = takeRank(*read, row, rank, file, made); !taken) {
                return tl::unexpected(std::move(taken).error());
            }
        }
        made.events.push_back(event ? numberOf(events, row.values[*event]) : kNoGroup);
        // Without a column of taxa it is not known that all are one.
        made.taxa.push_back(taxon ? numberOf(taxa, row.values[*taxon])
                                  : static_cast<std::int32_t>(made.taxa.size()));
        answers.basis.alone += made.events.back() == kNoGroup ? 1 : 0;
    }
    answers.basis.photographs = made.size();
    answers.basis.events = groupCount(numberedEvents(made.events, made.size()));
    return answers;
}

} // namespace taxo
