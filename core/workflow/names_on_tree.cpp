// SPDX-License-Identifier: MIT
#include "core/workflow/names_on_tree.h"

#include "core/tree/match_names.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace taxo {

namespace {

/// Nothing where the tree has none; what is spelled nearly so is not looked for, which takes time.
std::optional<CommonNames::Name>
nameOn(const TreeNames& names, const Lineage& taxon, std::string_view commonName) {
    const NameToMatch wanted = NameToMatch::of(taxon);
    if (commonName.empty() || names.find(wanted.name).empty()) {
        return std::nullopt;
    }
    const NameMatch match = matchName(names, wanted);
    return match.isFound() ? std::optional(CommonNames::Name{TaxonId{match.node.value}, commonName})
                           : std::nullopt;
}

} // namespace

CommonNames commonNamesOn(const TreeNames& names, const KnownTaxa& known) {
    const Taxonomy& taxonomy = known.names.taxonomy();
    std::vector<CommonNames::Name> called;
    for (TaxonId taxon{0}; taxon.value < static_cast<std::int32_t>(taxonomy.size());
         ++taxon.value) {
        const std::string_view commonName = known.commonNames.of(taxon);
        if (commonName.empty()) {
            continue;
        }
        if (const auto name = nameOn(names, taxonomy.lineageOf(taxon), commonName)) {
            called.push_back(*name);
        }
    }
    return CommonNames(called);
}

CommonNames commonNamesOn(const TreeNames& names, std::span<const ChecklistTaxon> checklist) {
    std::vector<CommonNames::Name> called;
    for (const ChecklistTaxon& taxon : checklist) {
        if (const auto name = nameOn(names, taxon.lineage, taxon.commonName)) {
            called.push_back(*name);
        }
    }
    return CommonNames(called);
}

} // namespace taxo
