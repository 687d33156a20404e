// SPDX-License-Identifier: MIT
#include "core/taxonomy/similar_taxa.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <string>

namespace taxo {

std::vector<TaxonMatch> similarTaxa(const NameIndex& names,
                                    const CommonNames& commonNames,
                                    std::string_view name,
                                    std::size_t limit) {
    constexpr std::size_t kFewLetters = 4;
    if (trimmed(name).size() < kFewLetters) {
        return {};
    }
    std::vector<TaxonId> taxa;
    for (const std::string& near : names.nearMisses(name, limit)) {
        for (const TaxonId taxon : names.find(near)) {
            if (std::find(taxa.begin(), taxa.end(), taxon) == taxa.end()) {
                taxa.push_back(taxon);
            }
        }
    }
    taxa.resize(std::min(taxa.size(), limit)); // homonyms are several
    return matchesOf(names, taxa, commonNames);
}

} // namespace taxo
