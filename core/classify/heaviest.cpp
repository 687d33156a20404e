// SPDX-License-Identifier: MIT
#include "core/classify/heaviest.h"

#include "core/base/assert.h"
#include "core/classify/top_labels.h"

namespace taxo {

namespace {

constexpr float kLeastProbability = 1e-9F; // pybioclip's min_prob

std::vector<RankedTaxon>
heaviestLabels(const LabelList& list, const LabelProbabilities& probabilities, std::size_t count) {
    std::vector<RankedTaxon> taxa;
    for (const std::uint32_t place : placesOfLargest(probabilities.values, count)) {
        const std::size_t label = probabilities.labelOf(place);
        taxa.push_back({list.lineageOf(label), probabilities.values[place]});
    }
    return taxa;
}

} // namespace

std::vector<RankedTaxon> heaviestAtRank(const LabelList& list,
                                        const LabelProbabilities& probabilities,
                                        Rank rank,
                                        std::size_t count) {
    TAXO_ASSERT(list.hasLineages());
    if (rank == Rank::Species) {
        return heaviestLabels(list, probabilities, count);
    }
    const Taxonomy& taxonomy = list.taxonomy();
    constexpr std::uint32_t kNone = UINT32_MAX;
    std::vector<std::uint32_t> groupOfTaxon(taxonomy.size(), kNone);
    std::vector<TaxonId> groups; // in the order of their first label
    std::vector<float> sums;
    TaxonId taxon = Taxonomy::root();
    TaxonId end = taxon; // of the clade of `taxon`: neighbouring labels mostly share it
    for (std::size_t place = 0; place < probabilities.values.size(); ++place) {
        const float value = probabilities.values[place];
        if (!(value > kLeastProbability)) {
            continue;
        }
        const TaxonId leaf = list.leafOfLabel(probabilities.labelOf(place));
        if (leaf < taxon || leaf >= end) {
            taxon = *taxonomy.ancestorAt(leaf, rank);
            end = taxonomy.endOf(taxon);
        }
        std::uint32_t& group = groupOfTaxon[static_cast<std::size_t>(taxon.value)];
        if (group == kNone) {
            group = static_cast<std::uint32_t>(groups.size());
            groups.push_back(taxon);
            sums.push_back(0.0F);
        }
        sums[group] += value;
    }
    std::vector<RankedTaxon> taxa;
    for (const std::uint32_t group : placesOfLargest(sums, count)) {
        taxa.push_back({taxonomy.lineageOf(groups[group]), sums[group]});
    }
    return taxa;
}

std::vector<RankedBin>
heaviestBins(const LabelBins& bins, const LabelProbabilities& probabilities, std::size_t count) {
    std::vector<float> sums(bins.names().size(), 0.0F);
    std::vector<bool> isPresent(sums.size(), false);
    for (std::size_t place = 0; place < probabilities.values.size(); ++place) {
        const std::uint32_t bin = bins.binOfLabel(probabilities.labelOf(place));
        sums[bin] += probabilities.values[place];
        isPresent[bin] = true;
    }
    std::vector<RankedBin> ranked;
    for (const std::uint32_t bin : placesOfLargest(sums, count)) {
        if (isPresent[bin]) {
            ranked.push_back({bins.names()[bin], sums[bin]});
        }
    }
    return ranked;
}

} // namespace taxo
