// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/restriction.h"
#include "core/taxonomy/name_index.h"

#include <span>
#include <string>
#include <vector>

namespace taxo {

struct RestrictedLabels {
    std::vector<TaxonId> taxa; ///< what the names stand for
    Restriction labels;
};

/// What people's names for taxa, scientific or common, leave of a label space. `names` is the index
/// of its taxonomy, `commonNames` is asked for what that does not have. InvalidInput names what the
/// labels do not know, with near misses.
Result<std::vector<TaxonId>> taxaNamed(const LabelSpace& space,
                                       const NameIndex& names,
                                       const NameIndex::OtherNames& commonNames,
                                       std::span<const std::string> taxa);
Result<RestrictedLabels> restrictLabels(const LabelSpace& space,
                                        const NameIndex& names,
                                        const NameIndex::OtherNames& commonNames,
                                        std::span<const std::string> taxa);

} // namespace taxo
