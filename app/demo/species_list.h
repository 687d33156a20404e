// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/world_table.h"
#include "core/base/result.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace taxo::demo {

/// A species that a world's checklist names.
struct ListedSpecies {
    Lineage lineage;
    std::string commonName;
    Share share = Share::Trained;
};

/// All species of a world, in the order of its checklist.
struct SpeciesList {
    std::vector<ListedSpecies> species;
    std::map<Lineage, std::size_t> placeOf;

    /// Reads DIR/checklist.csv, whose column held_out tells what training did not see.
    static Result<SpeciesList> read(const std::filesystem::path& folder);

    bool isTrained(std::size_t place) const { return species[place].share == Share::Trained; }

    /// All places, or only those that training saw or did not see.
    std::vector<std::size_t> all() const;
    std::vector<std::size_t> trained() const;
    std::vector<std::size_t> unseen() const;

    /// Whether two species have the same names down to this rank.
    bool agree(std::size_t a, std::size_t b, Rank rank) const;
};

} // namespace taxo::demo
