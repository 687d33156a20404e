// SPDX-License-Identifier: MIT
#include "core/taxonomy/rank.h"

#include "core/base/ascii.h"
#include "core/base/assert.h"

#include <algorithm>

namespace taxo {

namespace {

constexpr std::array<const char*, kRanks> kNames = {
    "kingdom", "phylum", "class", "order", "family", "genus", "species"};

} // namespace

const char* nameOf(Rank rank) {
    TAXO_ASSERT(indexOf(rank) < kRanks);
    return kNames[indexOf(rank)];
}

std::vector<std::string> rankNames() {
    return {kNames.begin(), kNames.end()};
}

std::optional<Rank> rankFromName(std::string_view name) {
    for (const Rank rank : kAllRanks) {
        if (equalIgnoringCase(name, nameOf(rank))) {
            return rank;
        }
    }
    if (equalIgnoringCase(name, "epithet") || equalIgnoringCase(name, "species_epithet")) {
        return Rank::Species;
    }
    return std::nullopt;
}

std::string Lineage::binomial() const {
    const std::string& genus = at(Rank::Genus);
    const std::string& epithet = at(Rank::Species);
    if (genus.empty() || epithet.empty()) {
        return genus + epithet;
    }
    return genus + " " + epithet;
}

Lineage Lineage::downTo(Rank rank) const {
    Lineage cut;
    std::copy_n(names.begin(), indexOf(rank) + 1, cut.names.begin());
    return cut;
}

bool agree(const Lineage& a, const Lineage& b, Rank rank) {
    const auto ranks = static_cast<std::ptrdiff_t>(indexOf(rank)) + 1;
    return std::equal(a.names.begin(), a.names.begin() + ranks, b.names.begin());
}

} // namespace taxo
