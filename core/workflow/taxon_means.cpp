// SPDX-License-Identifier: MIT
#include "core/workflow/taxon_means.h"

#include "core/collection/item_values.h"
#include "core/vectors/normalise.h"

#include <map>
#include <utility>

namespace taxo {

namespace {

struct Sum {
    std::vector<double> values;
    std::size_t items = 0;
};

} // namespace

Result<TaxonMeans> taxonMeans(const Collection& collection, const CollectionRows& rows, Rank rank) {
    const auto taxa = taxaOf(collection, rows.items);
    if (!taxa) {
        return tl::unexpected(taxa.error());
    }
    std::map<Lineage, Sum> sums;
    std::vector<Sum*> sumOfTaxon; // nothing where it has no name of the rank
    for (const Lineage& taxon : taxa->taxa) {
        sumOfTaxon.push_back(taxon.at(rank).empty() ? nullptr : &sums[taxon.downTo(rank)]);
    }
    TaxonMeans made;
    for (std::size_t i = 0; i < rows.items.size(); ++i) {
        Sum* const sum = sumOfTaxon[taxa->places[i]];
        if (sum == nullptr) {
            ++made.unnamed;
            continue;
        }
        sum->values.resize(rows.rows.dimension());
        for (std::size_t d = 0; d < sum->values.size(); ++d) {
            sum->values[d] += static_cast<double>(rows.rows.row(i)[d]);
        }
        ++sum->items;
    }
    std::erase_if(sums, [](const auto& each) { return each.second.items == 0; });
    made.means = EmbeddingMatrix(sums.size(), rows.rows.dimension());
    for (const auto& [taxon, sum] : sums) {
        const auto mean = made.means.row(made.taxa.size());
        for (std::size_t d = 0; d < mean.size(); ++d) {
            mean[d] = static_cast<float>(sum.values[d] / static_cast<double>(sum.items));
        }
        normalise(mean);
        made.taxa.push_back(taxon);
        made.items.push_back(sum.items);
    }
    return made;
}

} // namespace taxo
