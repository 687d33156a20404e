// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

// Working names of species that have no name yet, in open nomenclature (Sigovini, Keppel and
// Tagliapietra 2016, Methods in Ecology and Evolution 7, 1217): the taxon that is sure, and "sp."
// with a number as its qualifier. Unlike "cf." it takes nothing away from that taxon.

/// "sp. 3".
std::string workingQualifier(std::int64_t number);

/// Whether a determination's qualifier is one of these.
bool isWorkingQualifier(std::string_view qualifier);

/// "Geometridae sp. 3".
std::string workingName(const Lineage& parent, std::string_view qualifier);

/// The way back: "Geometridae" and "sp. 3".
struct WorkingName {
    std::string parent;
    std::string qualifier;
};

/// Nothing where it is no working name.
std::optional<WorkingName> readWorkingName(std::string_view name);

} // namespace taxo
