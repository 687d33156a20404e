// SPDX-License-Identifier: MIT
#include "core/structure/row_taxa.h"

#include <algorithm>
#include <map>

namespace taxo {

RowTaxa RowTaxa::of(std::span<const Lineage> rows) {
    RowTaxa made;
    std::map<Lineage, std::int32_t> numbers;
    for (const Lineage& row : rows) {
        if (row == Lineage{}) {
            made.taxonOfRow.push_back(kUnknown);
            continue;
        }
        const auto [at, isNew] =
            numbers.try_emplace(row, static_cast<std::int32_t>(made.taxa.size()));
        if (isNew) {
            made.taxa.push_back(row);
        }
        made.taxonOfRow.push_back(at->second);
    }
    return made;
}

std::vector<std::int32_t> RowTaxa::labelsAt(Rank rank) const {
    std::map<Lineage, std::int32_t> numbers;
    std::vector<std::int32_t> labelOfTaxon;
    for (const Lineage& taxon : taxa) {
        if (taxon.at(rank).empty()) {
            labelOfTaxon.push_back(kUnknown);
            continue;
        }
        labelOfTaxon.push_back(
            numbers.try_emplace(taxon.downTo(rank), static_cast<std::int32_t>(numbers.size()))
                .first->second);
    }
    std::vector<std::int32_t> labels;
    labels.reserve(taxonOfRow.size());
    for (const std::int32_t taxon : taxonOfRow) {
        labels.push_back(taxon == kUnknown ? kUnknown
                                           : labelOfTaxon[static_cast<std::size_t>(taxon)]);
    }
    return labels;
}

std::size_t RowTaxa::known() const {
    return taxonOfRow.size() - static_cast<std::size_t>(std::ranges::count(taxonOfRow, kUnknown));
}

} // namespace taxo
