// SPDX-License-Identifier: MIT
#include "core/tree/tree_rank.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace taxo {

namespace {

constexpr std::array<std::string_view, 43> kNames = {"",
                                                     "realm",
                                                     "domain",
                                                     "kingdom",
                                                     "subkingdom",
                                                     "infrakingdom",
                                                     "superphylum",
                                                     "phylum",
                                                     "subphylum",
                                                     "infraphylum",
                                                     "parvphylum",
                                                     "gigaclass",
                                                     "megaclass",
                                                     "superclass",
                                                     "class",
                                                     "subclass",
                                                     "infraclass",
                                                     "subterclass",
                                                     "superorder",
                                                     "order",
                                                     "suborder",
                                                     "infraorder",
                                                     "parvorder",
                                                     "superfamily",
                                                     "epifamily",
                                                     "family",
                                                     "subfamily",
                                                     "infrafamily",
                                                     "supertribe",
                                                     "tribe",
                                                     "subtribe",
                                                     "genus",
                                                     "subgenus",
                                                     "section",
                                                     "subsection",
                                                     "series",
                                                     "species aggregate",
                                                     "species",
                                                     "subspecies",
                                                     "variety",
                                                     "subvariety",
                                                     "form",
                                                     "subform"};
static_assert(kNames.size() == static_cast<std::size_t>(TreeRank::Subform) + 1);

/// What else ranks are called.
constexpr std::array<std::pair<std::string_view, TreeRank>, 14> kOtherNames = {
    {{"superkingdom", TreeRank::Domain},
     {"empire", TreeRank::Domain},
     {"regnum", TreeRank::Kingdom},
     {"superdivision", TreeRank::Superphylum},
     {"division", TreeRank::Phylum},
     {"subdivision", TreeRank::Subphylum},
     {"sectio", TreeRank::Section},
     {"aggregate", TreeRank::SpeciesAggregate},
     {"species_aggregate", TreeRank::SpeciesAggregate},
     {"varietas", TreeRank::Variety},
     {"forma", TreeRank::Form},
     {"unranked", TreeRank::None},
     {"no rank", TreeRank::None},
     {"infraspecific_name", TreeRank::None}}};

constexpr std::array<TreeRank, kRanks> kMain = {TreeRank::Kingdom,
                                                TreeRank::Phylum,
                                                TreeRank::Class,
                                                TreeRank::Order,
                                                TreeRank::Family,
                                                TreeRank::Genus,
                                                TreeRank::Species};

} // namespace

std::string_view nameOf(TreeRank rank) {
    return kNames[static_cast<std::size_t>(rank)];
}

std::optional<TreeRank> treeRankFromName(std::string_view name) {
    for (std::size_t i = 1; i < kNames.size(); ++i) {
        if (equalIgnoringCase(kNames[i], name)) {
            return static_cast<TreeRank>(i);
        }
    }
    const auto* const found =
        std::find_if(kOtherNames.begin(), kOtherNames.end(), [&](const auto& other) {
            return equalIgnoringCase(other.first, name);
        });
    return found == kOtherNames.end() ? std::nullopt : std::optional(found->second);
}

TreeRank treeRankOf(Rank rank) {
    return kMain[indexOf(rank)];
}

std::optional<Rank> mainRankOf(TreeRank rank) {
    const auto* const found = std::find(kMain.begin(), kMain.end(), rank);
    return found == kMain.end()
               ? std::nullopt
               : std::optional(kAllRanks[static_cast<std::size_t>(found - kMain.begin())]);
}

float ringOf(TreeRank rank) {
    const auto* const next = std::lower_bound(kMain.begin(), kMain.end(), rank);
    const auto above = static_cast<float>(next - kMain.begin()); // main ranks above it
    if (next != kMain.end() && *next == rank) {
        return above + 1.0F;
    }
    // None stands in the root's place; what is below species ends at the ring after it.
    const int from = next == kMain.begin() ? 0 : static_cast<int>(*std::prev(next));
    const int to = next == kMain.end() ? static_cast<int>(kNames.size()) : static_cast<int>(*next);
    return above +
           static_cast<float>(static_cast<int>(rank) - from) / static_cast<float>(to - from);
}

} // namespace taxo
