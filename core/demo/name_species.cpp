// SPDX-License-Identifier: MIT
#include "core/demo/taxa_private.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace taxo {

namespace {

/// The first of `choices` that is new to `taken`, which then holds it; empty where none is.
std::string takeFirst(const std::vector<std::string>& choices, std::set<std::string>& taken) {
    for (const std::string& choice : choices) {
        if (taken.insert(choice).second) {
            return choice;
        }
    }
    return {};
}

void giveEpithets(DemoWorld& world, NameMaker& names) {
    Random random(seedOf(world.seed, 31));
    std::map<Lineage, std::set<std::string>> taken; // by genus
    for (DemoSpecies& one : world.species) {
        const std::string& genus = one.lineage.at(Rank::Genus);
        std::string epithet;
        if (random.chance(0.55)) { // some find all that could be said already taken
            const auto marks = visibleMarks(one.plan, one.pattern, one.ornament, one.traits);
            auto telling = tellingEpithets(marks, genus);
            // Authors do not agree on which mark is the most telling.
            std::rotate(telling.begin(),
                        telling.begin() + static_cast<std::ptrdiff_t>(random.below(2)),
                        telling.end());
            epithet = takeFirst(telling, taken[one.lineage]); // which is its genus' so far
        }
        if (epithet.empty()) {
            epithet = names.honour(genus); // new in the whole world
        }
        one.lineage.at(Rank::Species) = epithet;
        world.tree.nodes[static_cast<std::size_t>(one.node)].name =
            std::string(genus).append(" ").append(epithet);
    }
}

/// A noun for each family (for each genus where the family has no name), an adjective for each
/// species.
void giveCommonNames(DemoWorld& world) {
    constexpr std::array<const char*, 6> kPlaces = {
        "northern", "southern", "island", "lesser", "greater", "hidden"};
    std::map<std::string, std::string> nounOf;
    std::array<std::size_t, kBodyPlans> nouns{};
    std::set<std::string> taken;
    for (DemoSpecies& one : world.species) {
        const std::string& family = one.lineage.at(Rank::Family);
        std::string& noun = nounOf[family.empty() ? one.lineage.at(Rank::Genus) : family];
        if (noun.empty()) {
            noun = commonNoun(one.plan, nouns[static_cast<std::size_t>(one.plan)]++);
        }
        std::vector<std::string> choices;
        const auto adjectives =
            plainAdjectives(visibleMarks(one.plan, one.pattern, one.ornament, one.traits));
        const std::string named = " " + noun;
        for (const std::string& adjective : adjectives) {
            choices.push_back(adjective + named); // NOLINT(performance-inefficient-*): a handful
        }
        for (const char* const place : kPlaces) {
            choices.push_back(place + (" " + adjectives.front()) +
                              named); // NOLINT(performance-inefficient-*)
        }
        one.commonName = takeFirst(choices, taken); // empty is possible: not all have one
    }
}

} // namespace

void nameSpecies(DemoWorld& world, NameMaker& names) {
    giveEpithets(world, names);
    giveCommonNames(world);
}

} // namespace taxo
