// SPDX-License-Identifier: MIT
#include "core/classify/restriction.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace taxo {

Result<Restriction> Restriction::toTaxa(const LabelSpace& space, std::span<const TaxonId> taxa) {
    const LabelList& labels = space.labels();
    const Taxonomy& taxonomy = labels.taxonomy();
    std::vector<bool> isInside(taxonomy.size());
    for (const TaxonId taxon : taxa) {
        const auto begin = isInside.begin() + taxon.value;
        std::fill(begin, isInside.begin() + taxonomy.endOf(taxon).value, true);
    }
    std::vector<std::uint32_t> inside;
    const auto leaves = labels.leaves();
    for (std::size_t label = 0; label < leaves.size(); ++label) {
        if (isInside[static_cast<std::size_t>(leaves[label].value)]) {
            inside.push_back(static_cast<std::uint32_t>(label));
        }
    }
    return toLabels(space, std::move(inside));
}

Result<Restriction> Restriction::toLabels(const LabelSpace& space,
                                          std::vector<std::uint32_t> labels) {
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    if (labels.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "No label of the label space lies inside what the answer is restricted to.");
    }
    TAXO_ASSERT(labels.back() < space.size());
    Restriction restriction;
    restriction.m_labels = std::move(labels);
    if (space.labels().hasLineages()) {
        restriction.m_leaves.reserve(restriction.m_labels.size());
        for (const std::uint32_t label : restriction.m_labels) {
            restriction.m_leaves.push_back(space.labels().leafOfLabel(label));
        }
    }
    return restriction;
}

} // namespace taxo
