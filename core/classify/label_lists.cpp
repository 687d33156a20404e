// SPDX-License-Identifier: MIT
#include "core/classify/label_lists.h"

#include "core/base/ascii.h"
#include "core/base/assert.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/taxonomy/rank.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace taxo {

LabelBins LabelBins::of(std::span<const std::string> labels, std::span<const std::string> bins) {
    TAXO_ASSERT(labels.size() == bins.size());
    LabelBins made;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (std::size_t label = 0; label < labels.size(); ++label) {
        const std::string& name = bins[label].empty() ? labels[label] : bins[label];
        const auto next = static_cast<std::uint32_t>(made.m_names.size());
        const auto [found, isNew] = numbers.try_emplace(name, next);
        if (isNew) {
            made.m_names.push_back(name);
        }
        made.m_binOfLabel.push_back(found->second);
    }
    return made;
}

Result<BinnedNames> readBins(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    if (table->header().size() < 2) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) + " needs two columns: labels and their bins.");
    }
    BinnedNames read;
    std::unordered_map<std::string, std::size_t> places;
    std::string incomplete;
    for (const CsvTable::Row& row : table->rows()) {
        std::string name(trimmed(row.values[0]));
        std::string bin(trimmed(row.values[1]));
        if (name.empty() || bin.empty()) {
            incomplete += (incomplete.empty() ? "" : ", ") + std::to_string(row.line);
            continue;
        }
        const auto [found, isNew] = places.try_emplace(name, read.names.size());
        if (isNew) {
            read.names.push_back(std::move(name));
            read.bins.push_back(std::move(bin));
        } else {
            read.bins[found->second] = std::move(bin);
        }
    }
    if (!incomplete.empty()) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) + ": these lines lack a label or a bin: " + incomplete + ".");
    }
    if (read.names.empty()) {
        return fail(ErrorCode::InvalidInput, displayName(file) + " lists no labels.");
    }
    return read;
}

namespace {

void addNames(std::string_view line, NameList list, std::vector<std::string>& names) {
    if (list == NameList::Lines) {
        if (const std::string_view name = trimmed(line); !name.empty()) {
            names.emplace_back(name);
        }
        return;
    }
    while (true) {
        const std::size_t comma = line.find(',');
        names.emplace_back(trimmed(line.substr(0, comma)));
        if (comma == std::string_view::npos) {
            return;
        }
        line.remove_prefix(comma + 1);
    }
}

} // namespace

Result<std::vector<std::string>> readNames(const std::filesystem::path& file, NameList list) {
    constexpr std::uint64_t kLargest = 256U << 20U;
    const auto text = readTextFile(file, kLargest);
    if (!text) {
        return tl::unexpected(text.error());
    }
    if (!isValidUtf8(*text)) {
        return fail(ErrorCode::Corrupt,
                    displayName(file) + " is not UTF-8 text; save it as UTF-8 and try again.");
    }
    std::string_view rest = *text;
    if (rest.starts_with("\xEF\xBB\xBF")) {
        rest.remove_prefix(3);
    }
    std::vector<std::string> names;
    while (!rest.empty()) {
        const std::size_t end = rest.find_first_of("\r\n");
        addNames(rest.substr(0, end), list, names);
        if (end == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(end + (rest.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    if (names.empty()) {
        return fail(ErrorCode::InvalidInput, displayName(file) + " lists no labels.");
    }
    return names;
}

Result<std::vector<std::string>> readSubset(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const auto rank = rankFromName(trimmed(table->header().front()));
    if (!rank) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) + ": the first column is headed \"" +
                        table->header().front() +
                        "\"; it must be kingdom, phylum, class, order, family, genus or species.");
    }
    std::vector<std::string> names;
    for (const CsvTable::Row& row : table->rows()) {
        const std::string_view name = trimmed(row.values[0]);
        if (!name.empty()) {
            names.push_back(std::string(nameOf(*rank)) + ":" + std::string(name));
        }
    }
    if (names.empty()) {
        return fail(ErrorCode::InvalidInput, displayName(file) + " lists no taxa.");
    }
    return names;
}

} // namespace taxo
