// SPDX-License-Identifier: MIT
#include "core/ranges/local_chances.h"

#include "core/base/assert.h"
#include "core/base/on_earth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace taxo {

namespace {

constexpr double kReach = 3.0; // in cells and in months
constexpr std::uint32_t kMonths = 12;
constexpr double kPrior = 0.5;
constexpr double kLeastWeight = 0.01;

double gaussian(double deviations) {
    return std::exp(-deviations * deviations / 2.0);
}

std::uint32_t monthsBetween(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t apart = a > b ? a - b : b - a;
    return std::min(apart, kMonths - apart);
}

/// What a record of each month, 0: none known, counts for a photograph of this one.
std::array<double, kMonths + 1> weightsOfMonths(std::uint32_t month) {
    std::array<double, kMonths + 1> weights{};
    if (month == 0) {
        weights.fill(1.0);
        return weights;
    }
    double sum = 0.0;
    for (std::uint32_t other = 1; other <= kMonths; ++other) {
        const double apart = monthsBetween(month, other);
        weights[other] = apart <= kReach ? gaussian(apart) : 0.0;
        sum += weights[other];
    }
    weights[0] = sum / kMonths;
    return weights;
}

float weightOf(double observed, double expected) {
    return static_cast<float>(
        std::clamp((observed + kPrior) / (expected + kPrior), kLeastWeight, 1.0 / kLeastWeight));
}

} // namespace

LocalChances::LocalChances(std::shared_ptr<const LocalList> list) : m_list(std::move(list)) {
    struct Entry {
        std::uint32_t cell = 0;
        Record record;
    };

    std::vector<Entry> entries;
    entries.reserve(m_list->counts());
    const auto taxa = m_list->taxa();
    for (std::uint32_t taxon = 0; taxon < taxa.size(); ++taxon) {
        for (const CellCount& count : taxa[taxon].counts) {
            entries.push_back({count.cell, {taxon, count.month, count.records}});
        }
    }
    std::ranges::stable_sort(entries, {}, &Entry::cell);
    m_records.reserve(entries.size());
    for (const Entry& entry : entries) {
        if (m_cells.empty() || m_cells.back().first != entry.cell) {
            m_cells.emplace_back(entry.cell, static_cast<std::uint32_t>(m_records.size()));
        }
        m_records.push_back(entry.record);
    }
    m_cells.emplace_back(std::numeric_limits<std::uint32_t>::max(),
                         static_cast<std::uint32_t>(m_records.size()));
}

double LocalChances::reachKm() const {
    return kReach * m_list->grid().cellKm();
}

std::optional<LocalChances::Spot> LocalChances::spotOf(const PlaceAndMonth& at) const {
    if (!at.position || !isOnEarth(*at.position)) {
        return std::nullopt;
    }
    return Spot{m_list->grid().cellAt(*at.position), at.month <= kMonths ? at.month : 0};
}

LocalChances::Weights LocalChances::at(const Spot& spot) const {
    const auto months = weightsOfMonths(spot.month);
    std::vector<double> observed(m_list->taxa().size());
    double all = 0.0;
    for (const RangeGrid::NearCell& near : m_list->grid().near(spot.cell, reachKm())) {
        const auto cell = std::ranges::lower_bound(
            m_cells, near.cell, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
        if (cell->first != near.cell) { // the last one is none
            continue;
        }
        const double ofCell = gaussian(near.km / m_list->grid().cellKm());
        for (std::uint32_t i = cell->second; i < (cell + 1)->second; ++i) {
            const Record& record = m_records[i];
            const double counts = ofCell * months[record.month] * record.records;
            observed[record.taxon] += counts;
            all += counts;
        }
    }
    Weights weights;
    if (all <= 0.0) {
        return weights;
    }
    const double ofEach = all / static_cast<double>(m_list->records());
    weights.ofTaxon.reserve(observed.size());
    for (std::size_t taxon = 0; taxon < observed.size(); ++taxon) {
        const double expected = static_cast<double>(m_list->taxa()[taxon].records) * ofEach;
        weights.ofTaxon.push_back(weightOf(observed[taxon], expected));
    }
    weights.unlisted = weightOf(0.0, all / static_cast<double>(observed.size()));
    return weights;
}

PlaceFinding
LocalChances::findingOf(std::size_t taxon, const PlaceAndMonth& at, float weight) const {
    TAXO_ASSERT(taxon < m_list->taxa().size() && at.position);
    PlaceFinding finding{PlaceStanding::OutOfRange, weight, std::numeric_limits<float>::max()};
    std::uint64_t nearby = 0;
    bool isInSeason = at.month == 0;
    for (const CellCount& count : m_list->taxa()[taxon].counts) {
        const auto km = static_cast<float>(
            kilometresBetween(*at.position, m_list->grid().middleOf(count.cell)));
        finding.nearestKm = std::min(finding.nearestKm, km);
        if (static_cast<double>(km) <= reachKm()) {
            nearby += count.records;
            isInSeason =
                isInSeason || count.month == 0 || monthsBetween(count.month, at.month) <= 1;
        }
    }
    constexpr std::uint64_t kTellsSeason = 5; // records; fewer leave months out by chance
    if (nearby == 0) {
        return finding;
    }
    finding.nearestKm = 0.0F;
    finding.standing =
        isInSeason || nearby < kTellsSeason ? PlaceStanding::Recorded : PlaceStanding::OutOfSeason;
    return finding;
}

} // namespace taxo
