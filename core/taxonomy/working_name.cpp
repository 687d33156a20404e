// SPDX-License-Identifier: MIT
#include "core/taxonomy/working_name.h"

#include "core/taxonomy/taxon_names.h"

#include <algorithm>

namespace taxo {

namespace {

constexpr std::string_view kSpecies = "sp. ";

} // namespace

std::string workingQualifier(std::int64_t number) {
    return std::string(kSpecies) + std::to_string(number);
}

bool isWorkingQualifier(std::string_view qualifier) {
    if (!qualifier.starts_with(kSpecies)) {
        return false;
    }
    const std::string_view number = qualifier.substr(kSpecies.size());
    return !number.empty() &&
           std::ranges::all_of(number, [](char digit) { return digit >= '0' && digit <= '9'; });
}

std::string workingName(const Lineage& parent, std::string_view qualifier) {
    return lowestNameOf(parent) + " " + std::string(qualifier);
}

std::optional<WorkingName> readWorkingName(std::string_view name) {
    const std::size_t at = name.rfind(" sp. ");
    if (at == std::string_view::npos || at == 0 || !isWorkingQualifier(name.substr(at + 1))) {
        return std::nullopt;
    }
    return WorkingName{std::string(name.substr(0, at)), std::string(name.substr(at + 1))};
}

} // namespace taxo
