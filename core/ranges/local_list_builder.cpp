// SPDX-License-Identifier: MIT
#include "core/ranges/local_list_builder.h"

#include "core/base/assert.h"
#include "core/base/counted.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace taxo {

namespace {

constexpr unsigned kMonthBits = 4;
constexpr unsigned kCellBits = 32;
constexpr std::size_t kFresh = 1U << 21U; // 32 MiB

} // namespace

Result<LocalListBuilder> LocalListBuilder::of(LocalListAbout about) {
    auto grid = RangeGrid::of(about.cellKm);
    if (!grid) {
        return tl::unexpected(std::move(grid).error());
    }
    return LocalListBuilder(std::move(about), *std::move(grid));
}

std::uint32_t LocalListBuilder::taxon(const Lineage& lineage) {
    const auto next = static_cast<std::uint32_t>(m_numbers.size());
    return m_numbers.try_emplace(lineage, next).first->second;
}

Status LocalListBuilder::add(std::uint32_t taxon,
                             std::uint32_t cell,
                             std::uint32_t month,
                             std::uint32_t records) {
    TAXO_ASSERT(taxon < m_numbers.size() && cell < m_grid.cells() && month <= 12);
    m_fresh.push_back({(std::uint64_t{taxon} << (kCellBits + kMonthBits)) |
                           (std::uint64_t{cell} << kMonthBits) | month,
                       records});
    return m_fresh.size() < kFresh ? Status() : merge();
}

Status LocalListBuilder::merge() {
    std::ranges::sort(m_fresh, {}, &Count::key);
    std::vector<Count> all;
    all.reserve(m_counts.size() + m_fresh.size());
    std::ranges::merge(m_counts, m_fresh, std::back_inserter(all), {}, &Count::key, &Count::key);
    m_fresh.clear();
    std::size_t kept = 0;
    for (const Count& count : all) {
        if (kept > 0 && all[kept - 1].key == count.key) {
            all[kept - 1].records += count.records;
        } else {
            all[kept++] = count;
        }
    }
    all.resize(kept);
    m_counts = std::move(all);
    if (m_counts.size() <= kMostCounts) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                "The list of places would hold more than " + grouped(kMostCounts) +
                    " counts of taxon, cell and month. Take larger cells (--cell), or what "
                    "concerns your region alone.");
}

Result<LocalList> LocalListBuilder::finish() && {
    if (auto merged = merge(); !merged) {
        return tl::unexpected(std::move(merged).error());
    }
    std::vector<LocalList::Taxon> taxa(m_numbers.size());
    for (const auto& [lineage, number] : m_numbers) {
        taxa[number].lineage = lineage;
    }
    constexpr std::uint64_t kMonth = (1U << kMonthBits) - 1U;
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
    for (const Count& count : m_counts) {
        taxa[count.key >> (kCellBits + kMonthBits)].counts.push_back(
            {static_cast<std::uint32_t>(count.key >> kMonthBits),
             static_cast<std::uint32_t>(count.key & kMonth),
             static_cast<std::uint32_t>(std::min(count.records, kMost))});
    }
    m_counts = {};
    if (std::ranges::all_of(taxa, [](const auto& taxon) { return taxon.counts.empty(); })) {
        return fail(ErrorCode::InvalidInput, "No record could be used: the list would be empty.");
    }
    return LocalList::of(std::move(m_about), std::move(taxa));
}

} // namespace taxo
