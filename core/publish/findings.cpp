// SPDX-License-Identifier: MIT
#include "core/publish/findings.h"

#include "core/base/counted.h"
#include "core/publish/source_ids.h"

#include <algorithm>

namespace taxo {

std::string Finding::sentence() const {
    std::string text = unit.empty() ? what : counted(count, unit) + " " + what;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        text += (i == 0 ? "; for example " : ", ") + examples[i];
    }
    return text;
}

void Findings::add(FindingKind kind, const std::string& what) {
    if (m_places.try_emplace({kind, what}, m_list.size()).second) {
        m_list.push_back({kind, "", what, 1, {}, {}, {}});
    }
}

void Findings::add(FindingKind kind,
                   const std::string& unit,
                   const std::string& what,
                   const std::string& example) {
    counted(kind, unit, what, example);
}

void Findings::add(FindingKind kind,
                   const std::string& unit,
                   const std::string& what,
                   const PublishedItem& item) {
    take(counted(kind, unit, what, item.name), item);
}

void Findings::add(FindingKind kind,
                   const std::string& unit,
                   const std::string& what,
                   const PublishedOccurrence& occurrence) {
    Finding& finding = counted(kind, unit, what, occurrence.items.front().name);
    for (const PublishedItem& item : occurrence.items) {
        take(finding, item);
    }
}

void Findings::require(bool isThere, const std::string& what, const std::string& about) {
    if (!isThere) {
        add(FindingKind::Missing, what);
        m_list[m_places.at({FindingKind::Missing, what})].about = about;
    }
}

Finding& Findings::counted(FindingKind kind,
                           const std::string& unit,
                           const std::string& what,
                           const std::string& example) {
    const auto [place, isNew] = m_places.try_emplace({kind, what}, m_list.size());
    if (isNew) {
        m_list.push_back({kind, unit, what, 0, {}, {}, {}});
    }
    Finding& finding = m_list[place->second];
    ++finding.count;
    constexpr std::size_t kExamples = 3;
    if (finding.examples.size() < kExamples && !example.empty()) {
        finding.examples.push_back(example);
    }
    return finding;
}

void Findings::take(Finding& finding, const PublishedItem& item) {
    const bool isOfFirst = sourceOf(item.item) == 0; // whoever looks at it has that one open
    if (isOfFirst && finding.items.size() < Finding::kMostItems) {
        finding.items.push_back(item.item);
    }
}

std::vector<Finding> Findings::list() const {
    std::vector<Finding> sorted = m_list;
    std::ranges::stable_sort(sorted, {}, &Finding::kind);
    return sorted;
}

bool Findings::haveMissing() const {
    return std::ranges::any_of(
        m_list, [](const Finding& finding) { return finding.kind == FindingKind::Missing; });
}

} // namespace taxo
