// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// The seven ranks of BioCLIP's label spaces, from the root downwards.
enum class Rank : std::uint8_t { Kingdom, Phylum, Class, Order, Family, Genus, Species };

inline constexpr std::size_t kRanks = 7;
inline constexpr std::array<Rank, kRanks> kAllRanks = {Rank::Kingdom,
                                                       Rank::Phylum,
                                                       Rank::Class,
                                                       Rank::Order,
                                                       Rank::Family,
                                                       Rank::Genus,
                                                       Rank::Species};

constexpr std::size_t indexOf(Rank rank) {
    return static_cast<std::size_t>(rank);
}

const char* nameOf(Rank rank);        ///< "kingdom" ...
std::vector<std::string> rankNames(); ///< of all seven, "kingdom" to "species"
/// Either case; "epithet" and "species_epithet" are Species.
std::optional<Rank> rankFromName(std::string_view name);

/// Names of one taxon at every rank; empty where the source has none. At Species stands the bare
/// epithet, as the label files have it; `binomial` gives what people read.
struct Lineage {
    std::array<std::string, kRanks> names;

    const std::string& at(Rank rank) const { return names[indexOf(rank)]; }

    std::string& at(Rank rank) { return names[indexOf(rank)]; }

    /// "Ursus arctos"; only the part that is there where one is missing.
    std::string binomial() const;

    /// The names at this rank and above it alone.
    Lineage downTo(Rank rank) const;
    auto operator<=>(const Lineage&) const = default;
};

/// Whether two lineages have the same names down to this rank, itself included.
bool agree(const Lineage& a, const Lineage& b, Rank rank);

} // namespace taxo
