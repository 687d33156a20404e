// SPDX-License-Identifier: MIT
#include "core/workflow/restrict_labels.h"

#include <utility>

namespace taxo {

Result<std::vector<TaxonId>> taxaNamed(const LabelSpace& space,
                                       const NameIndex& names,
                                       const NameIndex::OtherNames& commonNames,
                                       std::span<const std::string> taxa) {
    if (!space.labels().hasLineages()) {
        return fail(ErrorCode::InvalidInput,
                    "Labels of your own have no lineages: an answer can not be restricted to "
                    "taxa.");
    }
    auto found = names.findAll(taxa, commonNames);
    if (!found) {
        Error error = std::move(found).error();
        error.code = ErrorCode::InvalidInput;
        return tl::unexpected(std::move(error));
    }
    return found;
}

Result<RestrictedLabels> restrictLabels(const LabelSpace& space,
                                        const NameIndex& names,
                                        const NameIndex::OtherNames& commonNames,
                                        std::span<const std::string> taxa) {
    auto found = taxaNamed(space, names, commonNames, taxa);
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    auto labels = Restriction::toTaxa(space, *found);
    if (!labels) {
        return tl::unexpected(std::move(labels).error());
    }
    return RestrictedLabels{*std::move(found), *std::move(labels)};
}

} // namespace taxo
