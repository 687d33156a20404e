// SPDX-License-Identifier: MIT
#include "core/demo/occurrences.h"

#include "core/base/number_text.h"
#include "core/base/random.h"

#include <array>
#include <cstdio>
#include <vector>

namespace taxo {

namespace {

constexpr const char* kHeader =
    "gbifID\tdatasetName\tkingdom\tphylum\tclass\torder\tfamily\tgenus\tspecies\ttaxonRank\t"
    "occurrenceStatus\tdecimalLatitude\tdecimalLongitude\tcoordinateUncertaintyInMeters\t"
    "eventDate\tmonth\n";

std::string recordOf(const DemoSpecies& species, std::size_t number, Random& random) {
    const double latitude = species.latitude + species.rangeDegrees * random.normal();
    const double longitude = species.longitude + species.rangeDegrees * random.normal();
    constexpr int kFirstMonth = 4; // of the expeditions' season
    constexpr std::size_t kMonths = 6;
    const int month = kFirstMonth + static_cast<int>(random.below(kMonths));
    const int day = 1 + static_cast<int>(random.below(28));
    const bool hasPosition = !random.chance(0.02);
    const bool isThere = !random.chance(0.01);
    const bool isCertain = !random.chance(0.02);
    const std::string where = decimals(latitude, 4) + "\t" + decimals(longitude, 4);
    std::array<char, 64> when{};
    std::snprintf(when.data(), when.size(), "2030-%02d-%02d\t%d", month, day, month);
    std::string line = std::to_string(number) + "\t" + kDemoWorldMark;
    for (const Rank rank : kAllRanks) {
        line +=
            "\t" + (rank == Rank::Species ? species.lineage.binomial() : species.lineage.at(rank));
    }
    return line + "\tSPECIES\t" + (isThere ? "PRESENT" : "ABSENT") + "\t" +
           (hasPosition ? where : std::string("\t")) + "\t" + (isCertain ? "500" : "250000") +
           "\t" + when.data() + "\n";
}

} // namespace

std::string occurrencesTsv(const DemoWorld& world, std::size_t records) {
    Random random(seedOf(world.seed, 71));
    std::vector<double> weights;
    for (const DemoSpecies& species : world.species) {
        weights.push_back(species.isListed ? species.abundance : 0.0);
    }
    std::string table = kHeader;
    for (std::size_t number = 1; number <= records; ++number) {
        table += recordOf(world.species[random.weighted(weights)], number, random);
    }
    return table;
}

} // namespace taxo
