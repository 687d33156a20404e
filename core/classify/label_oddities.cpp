// SPDX-License-Identifier: MIT
#include "core/classify/label_oddities.h"

#include "core/base/ascii.h"
#include "core/taxonomy/taxon_names.h"

#include <map>
#include <string_view>
#include <utility>

namespace taxo {

namespace {

std::string pathOf(const Taxonomy& taxonomy, TaxonId genus) {
    const Lineage lineage = taxonomy.lineageOf(genus);
    std::string path;
    for (std::size_t rank = 0; rank < indexOf(Rank::Genus); ++rank) {
        path += (rank == 0 ? "" : "/") + lineage.names[rank];
    }
    return path;
}

} // namespace

Result<LabelOddities> labelOddities(const LabelSpace& space, const Progress& progress) {
    const LabelList& list = space.labels();
    const Taxonomy& taxonomy = list.taxonomy();
    LabelOddities odd;
    odd.labels = space.size();
    odd.zeroColumns = space.zeroColumns().size();
    odd.repaired = space.overlay() != nullptr ? space.overlay()->columns().size() : 0;

    std::vector<std::size_t> labelsOfTaxon(taxonomy.size(), 0);
    for (const TaxonId leaf : list.leaves()) {
        odd.repeatedLabels += labelsOfTaxon[static_cast<std::size_t>(leaf.value)]++ > 0 ? 1 : 0;
    }
    std::vector<std::size_t> labelsBefore(taxonomy.size() + 1, 0);
    for (std::size_t i = 0; i < taxonomy.size(); ++i) {
        labelsBefore[i + 1] = labelsBefore[i] + labelsOfTaxon[i];
    }
    std::map<std::string_view, std::vector<TaxonId>> generaOfName;
    const auto size = static_cast<std::int32_t>(taxonomy.size());
    for (TaxonId taxon{1}; taxon.value < size; ++taxon.value) {
        if (taxon.value % 4096 == 0) { // some milliseconds
            if (progress.cancelled()) {
                return cancelledError();
            }
            progress.report(static_cast<std::size_t>(taxon.value), taxonomy.size(), "taxa");
        }
        const Rank rank = taxonomy.rankOf(taxon);
        const std::string_view name = taxonomy.nameOf(taxon);
        if (name.empty()) {
            odd.emptyRanks[indexOf(rank)] +=
                labelsBefore[static_cast<std::size_t>(taxonomy.endOf(taxon).value)] -
                labelsBefore[static_cast<std::size_t>(taxon.value)];
            continue;
        }
        ++odd.taxa[indexOf(rank)];
        odd.paddedNames += trimmed(name) == name ? 0 : 1;
        if (rank == Rank::Genus) {
            generaOfName[name].push_back(taxon);
        } else if (rank == Rank::Species) {
            const std::string_view genus = taxonomy.nameOf(taxonomy.parentOf(taxon));
            odd.uncleanEpithets += cleanedEpithet(genus, name) == trimmed(name) ? 0 : 1;
        }
    }
    for (const auto& [name, genera] : generaOfName) {
        if (genera.size() > 1) {
            SharedGenus shared;
            shared.name = name;
            for (const TaxonId genus : genera) {
                shared.families.push_back(pathOf(taxonomy, genus));
            }
            odd.sharedGenera.push_back(std::move(shared));
        }
    }
    return odd;
}

} // namespace taxo
