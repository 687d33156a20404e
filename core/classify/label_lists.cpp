// SPDX-License-Identifier: MIT
#include "core/classify/label_lists.h"

#include "core/base/ascii.h"
#include "core/base/assert.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/taxonomy/checklist.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace taxo {

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

std::vector<std::string> namesIn(std::string_view text, NameList list) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        addNames(text.substr(0, end), list, names);
        if (end == std::string_view::npos) {
            break;
        }
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return names;
}

/// Collects labels with their bins; one that comes again keeps its place and takes the later bin.
class BinCollector {
public:
    void add(std::string name, std::string bin) {
        const auto [found, isNew] = m_places.try_emplace(name, m_read.names.size());
        if (isNew) {
            m_read.names.push_back(std::move(name));
            m_read.bins.push_back(std::move(bin));
        } else {
            m_read.bins[found->second] = std::move(bin);
        }
    }

    BinnedNames take() { return std::move(m_read); }

private:
    BinnedNames m_read;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace

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
    BinCollector collector;
    std::string incomplete;
    for (const CsvTable::Row& row : table->rows()) {
        std::string name(trimmed(row.values[0]));
        std::string bin(trimmed(row.values[1]));
        if (name.empty() || bin.empty()) {
            incomplete += (incomplete.empty() ? "" : ", ") + std::to_string(row.line);
            continue;
        }
        collector.add(std::move(name), std::move(bin));
    }
    if (!incomplete.empty()) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) + ": these lines lack a label or a bin: " + incomplete + ".");
    }
    BinnedNames read = collector.take();
    if (read.names.empty()) {
        return fail(ErrorCode::InvalidInput, displayName(file) + " lists no labels.");
    }
    return read;
}

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
    auto names = namesIn(*text, list);
    if (names.empty()) {
        return fail(ErrorCode::InvalidInput, displayName(file) + " lists no labels.");
    }
    return names;
}

std::vector<std::string> takeOutRepeated(std::vector<std::string>& labels) {
    std::set<std::string> seen;
    std::set<std::string> again;
    std::vector<std::string> repeated;
    std::vector<std::string> once;
    for (std::string& label : labels) {
        if (seen.insert(label).second) {
            once.push_back(std::move(label));
        } else if (again.insert(label).second) {
            repeated.push_back(label);
        }
    }
    labels = std::move(once);
    return repeated;
}

BinnedNames labelsFromText(std::string_view text) {
    std::vector<std::string> lines = namesIn(text, NameList::Lines);
    const auto tabOf = [](const std::string& line) { return line.find('\t'); };
    const bool hasBins = std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
        return tabOf(line) != std::string::npos;
    });
    if (!hasBins) {
        return {std::move(lines), {}};
    }
    BinCollector collector;
    for (const std::string& line : lines) {
        const std::string_view columns = line;
        const std::size_t tab = std::min(tabOf(line), columns.size());
        std::string_view bin = columns.substr(std::min(tab + 1, columns.size()));
        bin = trimmed(bin.substr(0, bin.find('\t'))); // a third column is passed over
        collector.add(std::string(trimmed(columns.substr(0, tab))), std::string(bin));
    }
    return collector.take();
}

std::string textOf(const BinnedNames& labels) {
    std::string text;
    for (std::size_t i = 0; i < labels.names.size(); ++i) {
        text += labels.names[i];
        if (i < labels.bins.size() && !labels.bins[i].empty()) {
            text += "\t" + labels.bins[i];
        }
        text += "\n";
    }
    return text;
}

Result<std::vector<std::string>> readSubset(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const auto list = checklistFrom(*table, displayName(file));
    if (!list) {
        return tl::unexpected(list.error());
    }
    std::vector<std::string> names;
    for (const ChecklistTaxon& taxon : list->taxa) {
        const auto deepest = std::find_if(kAllRanks.rbegin(), kAllRanks.rend(), [&](Rank rank) {
            return !taxon.lineage.at(rank).empty();
        });
        const std::string binomial =
            *deepest == Rank::Species ? taxon.lineage.binomial() : std::string();
        names.push_back(std::string(nameOf(*deepest)) + ":" +
                        (binomial.empty() ? taxon.lineage.at(*deepest) : binomial));
    }
    return names;
}

} // namespace taxo
