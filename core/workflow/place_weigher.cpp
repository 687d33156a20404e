// SPDX-License-Identifier: MIT
#include "core/workflow/place_weigher.h"

#include "core/base/on_earth.h"
#include "core/collection/item_values.h"
#include "core/taxonomy/name_index.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace taxo {

namespace {

/// Sets labels of one taxon; `leaves` are the labels' species with their labels, in order.
void put(std::span<const std::pair<TaxonId, std::uint32_t>> leaves,
         TaxonId from,
         TaxonId end,
         std::int32_t value,
         std::vector<std::int32_t>& taxonOfLabel) {
    const auto first =
        std::ranges::lower_bound(leaves, from, {}, &std::pair<TaxonId, std::uint32_t>::first);
    for (auto at = first; at != leaves.end() && at->first < end; ++at) {
        taxonOfLabel[at->second] = value;
    }
}

std::uint32_t monthOf(double secondsSince1970) {
    if (std::isnan(secondsSince1970)) {
        return 0;
    }
    constexpr double kDay = 86400.0;
    const std::chrono::sys_days day(
        std::chrono::days(static_cast<int>(std::floor(secondsSince1970 / kDay))));
    return static_cast<unsigned>(std::chrono::year_month_day(day).month());
}

} // namespace

Result<PlacesOnLabels>
placesOnLabels(const LocalList& list, const LabelList& labels, const Progress& progress) {
    if (!labels.hasLineages()) {
        return fail(ErrorCode::InvalidInput,
                    "Labels of your own have no lineages: a list of places cannot weigh them.");
    }
    const Taxonomy& taxonomy = labels.taxonomy();
    std::vector<std::pair<TaxonId, std::uint32_t>> leaves;
    for (std::uint32_t label = 0; label < labels.size(); ++label) {
        leaves.emplace_back(labels.leafOfLabel(label), label);
    }
    std::ranges::sort(leaves);
    PlacesOnLabels found;
    found.taxonOfLabel.assign(labels.size(), PlacesOnLabels::kUnlisted);
    const NameIndex index(taxonomy);
    for (const std::string& name : list.about().complete) {
        const auto taxa = index.find(name);
        for (const TaxonId taxon : taxa) {
            put(leaves, taxon, taxonomy.endOf(taxon), PlacesOnLabels::kMissing, found.taxonOfLabel);
        }
        if (taxa.empty()) {
            found.unknownComplete.push_back(name);
        }
    }
    const TreeNames names(Tree::of(taxonomy));
    std::vector<NameToMatch> wanted;
    for (const LocalList::Taxon& taxon : list.taxa()) {
        wanted.push_back(NameToMatch::of(taxon.lineage));
    }
    const auto matches = matchNames(names, wanted, progress);
    if (!matches) {
        return tl::unexpected(matches.error());
    }
    for (std::size_t i = 0; i < matches->size(); ++i) {
        const NameMatch& match = (*matches)[i];
        const TaxonId taxon{match.node.value};
        if (match.isFound() && taxonomy.isLeaf(taxon)) {
            put(leaves,
                taxon,
                taxonomy.endOf(taxon),
                static_cast<std::int32_t>(i),
                found.taxonOfLabel);
            ++found.matched;
            continue;
        }
        found.unmatched.push_back(
            {list.taxa()[i].lineage,
             list.taxa()[i].records,
             match.isFound() ? "what is called so is no species" : reasonOf(match, names.tree())});
    }
    return found;
}

PlaceWeigher::PlaceWeigher(const PlacesChoice& choice, PlacesOnLabels places)
    : m_chances(choice.list)
    , m_strength(choice.strength)
    , m_taxonOfLabel(std::move(places.taxonOfLabel)) {
    for (std::uint32_t label = 0; label < m_taxonOfLabel.size(); ++label) {
        if (m_taxonOfLabel[label] != PlacesOnLabels::kUnlisted) {
            m_weighed.push_back(label);
        }
    }
}

Result<std::shared_ptr<const PlaceWeigher>>
PlaceWeigher::of(const PlacesChoice& choice, const LabelList& labels, const Progress& progress) {
    if (!(choice.strength >= 0.0 && choice.strength <= 1.0)) {
        return fail(ErrorCode::InvalidInput, "The strength of a list of places is 0 to 1.");
    }
    auto places = placesOnLabels(*choice.list, labels, progress);
    if (!places) {
        return tl::unexpected(std::move(places).error());
    }
    return std::shared_ptr<const PlaceWeigher>(new PlaceWeigher(choice, *std::move(places)));
}

std::shared_ptr<const PlaceWeigher::OfSpot>
PlaceWeigher::ofSpot(const LocalChances::Spot& spot) const {
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_spots.find(spot); known != m_spots.end()) {
            return known->second;
        }
    }
    auto made = std::make_shared<OfSpot>();
    made->weights = m_chances.at(spot);
    if (!made->weights.ofTaxon.empty()) {
        auto labels = std::make_shared<LabelWeights>();
        labels->labels = m_weighed;
        labels->logs.reserve(m_weighed.size());
        for (const std::uint32_t label : m_weighed) {
            const std::int32_t taxon = m_taxonOfLabel[label];
            const float weight = taxon == PlacesOnLabels::kMissing
                                     ? made->weights.unlisted
                                     : made->weights.ofTaxon[static_cast<std::size_t>(taxon)];
            labels->logs.push_back(static_cast<float>(m_strength * std::log(weight)));
        }
        made->labels = std::move(labels);
    }
    constexpr std::size_t kNumbersKept = 8'000'000;
    const std::lock_guard lock(m_mutex);
    if ((m_spots.size() + 1) * (m_weighed.size() + 1) > kNumbersKept) {
        m_spots.clear();
    }
    return m_spots.insert_or_assign(spot, std::move(made)).first->second;
}

std::shared_ptr<const LabelWeights> PlaceWeigher::weightsAt(const PlaceAndMonth& at) const {
    const auto spot = m_chances.spotOf(at);
    return spot ? ofSpot(*spot)->labels : nullptr;
}

std::optional<PlaceFinding> PlaceWeigher::findingOf(std::size_t label,
                                                    const PlaceAndMonth& at) const {
    const auto spot = m_chances.spotOf(at);
    if (!spot) {
        return std::nullopt;
    }
    const auto known = ofSpot(*spot);
    if (known->labels == nullptr) {
        return PlaceFinding{PlaceStanding::NotCovered};
    }
    const std::int32_t taxon = m_taxonOfLabel[label];
    if (taxon < 0) {
        return PlaceFinding{PlaceStanding::NotListed,
                            taxon == PlacesOnLabels::kMissing ? known->weights.unlisted : 1.0F};
    }
    const auto listed = static_cast<std::size_t>(taxon);
    return m_chances.findingOf(listed, at, known->weights.ofTaxon[listed]);
}

Result<std::vector<PlaceAndMonth>> placesAndMonthsOf(const Collection& collection,
                                                     std::span<const ItemId> items) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return items[i]; });
    std::vector<ItemId> ascending;
    for (const std::size_t i : order) {
        ascending.push_back(items[i]);
    }
    const auto dates = numbersOf(collection, ascending, "date");
    const auto latitudes = numbersOf(collection, ascending, "latitude");
    const auto longitudes = numbersOf(collection, ascending, "longitude");
    for (const auto* const read : {&dates, &latitudes, &longitudes}) {
        if (!*read) {
            return tl::unexpected(read->error());
        }
    }
    std::vector<PlaceAndMonth> found(items.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        PlaceAndMonth& one = found[order[i]];
        one.month = monthOf((*dates)[i]);
        const GeoPoint point{(*latitudes)[i], (*longitudes)[i]};
        one.position = isOnEarth(point) ? std::optional(point) : std::nullopt;
    }
    return found;
}

} // namespace taxo
