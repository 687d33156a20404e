// SPDX-License-Identifier: MIT
#include "core/demo/world.h"

#include "core/base/csv.h"
#include "core/demo/taxa_private.h"

#include <map>
#include <utility>

namespace taxo {

namespace {

Status checkRange(const char* what, std::size_t value, std::size_t least, std::size_t most) {
    if (value >= least && value <= most) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                std::to_string(value) + " " + what + " cannot be: choose from " +
                    std::to_string(least) + " to " + std::to_string(most) + ".");
}

/// One family of middling size, and single species whose genus keeps others.
void holdOut(DemoWorld& world, std::size_t count) {
    Random random(seedOf(world.seed, 41));
    std::map<std::string, std::size_t> speciesOfFamily;
    std::map<std::string, std::size_t> trainedOfGenus; // by kingdom too: there are homonyms
    const auto genusOf = [](const DemoSpecies& one) {
        return one.lineage.at(Rank::Kingdom) + one.lineage.at(Rank::Genus);
    };
    for (const DemoSpecies& one : world.species) {
        if (one.isListed && !one.lineage.at(Rank::Family).empty()) {
            ++speciesOfFamily[one.lineage.at(Rank::Family)];
        }
    }
    std::string family;
    std::size_t nearest = world.species.size();
    for (const auto& [name, size] : speciesOfFamily) {
        constexpr std::size_t kWanted = 9;
        const std::size_t apart = size > kWanted ? size - kWanted : kWanted - size;
        if (apart < nearest && speciesOfFamily.size() > 1) {
            nearest = apart;
            family = name;
        }
    }
    for (DemoSpecies& one : world.species) {
        if (!family.empty() && one.lineage.at(Rank::Family) == family) {
            one.heldOut = HeldOut::Family;
        } else if (one.isListed) {
            ++trainedOfGenus[genusOf(one)];
        }
    }
    for (std::size_t tries = 0; count > 0 && tries < 100'000; ++tries) {
        DemoSpecies& one = world.species[random.below(world.species.size())];
        std::size_t& left = trainedOfGenus[genusOf(one)];
        if (one.isListed && one.heldOut == HeldOut::No && left > 2) {
            one.heldOut = HeldOut::Species;
            --left;
            --count;
        }
    }
}

} // namespace

const char* nameOf(HeldOut heldOut) {
    constexpr const char* kNames[] = {"", "species", "family"};
    return kNames[static_cast<int>(heldOut)];
}

Status DemoWorldOptions::check() const {
    if (auto checked = checkRange("families", families, 7, 200); !checked) {
        return checked;
    }
    if (auto checked = checkRange("genera", genera, families, 1'000); !checked) {
        return checked;
    }
    if (auto checked = checkRange("species", species, genera, 2'000); !checked) {
        return checked;
    }
    if (auto checked = checkRange("unlisted species", unlisted, 0, species / 10); !checked) {
        return checked;
    }
    return checkRange("held-out species", heldOutSpecies, 0, species / 5);
}

std::string DemoWorld::checklistCsv() const {
    std::vector<std::string> header = rankNames();
    header.insert(header.end(), {"common_name", "held_out", "body_plan"});
    std::string table = csvLine(header);
    for (const DemoSpecies& one : species) {
        if (one.isListed) {
            std::vector<std::string> cells(one.lineage.names.begin(), one.lineage.names.end());
            cells.push_back(one.commonName);
            cells.emplace_back(nameOf(one.heldOut));
            cells.emplace_back(nameOf(one.plan));
            table += csvLine(cells);
        }
    }
    return table;
}

Result<DemoWorld> makeDemoWorld(const DemoWorldOptions& options) {
    if (auto checked = options.check(); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    DemoWorld world;
    world.seed = options.seed;
    NameMaker names(seedOf(options.seed, 1));
    growTree(world, options, names);
    evolveSpecies(world);
    displaceCharacters(world);
    nameSpecies(world, names);
    holdOut(world, options.heldOutSpecies);
    return world;
}

} // namespace taxo
