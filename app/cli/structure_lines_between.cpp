// SPDX-License-Identifier: MIT
#include "app/cli/output.h"
#include "app/cli/structure_line_parts.h"
#include "app/cli/structure_lines.h"
#include "app/cli/structure_numbers.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_numbers.h"

#include <nlohmann/json.hpp>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

void printTaxon(const StructureBetween& found, std::size_t i, bool asJson) {
    const TaxonBetween& one = found.taxa[i];
    const std::string name = lowestNameOf(found.groups.taxa[i]);
    const PhotographCount& count = found.groups.counts[i];
    Json rivals = Json::array();
    std::string nearest;
    for (const Rival& rival : one.rivals) {
        const std::string other =
            lowestNameOf(found.groups.taxa[static_cast<std::size_t>(rival.species)]);
        rivals.push_back({{"taxon", other},
                          {"distance", rival.prototypeDistance},
                          {"distribution", rival.distribution}});
        if (nearest.empty()) {
            nearest = other + " (" + shortNumber(rival.prototypeDistance) +
                      " apart, distributions " + shortNumber(rival.distribution) +
                      ", Fisher ratio " + shortNumber(one.fisherRatio) + ")";
        }
    }
    printEither(asJson,
                {{"taxon", name},
                 {"photographs", count.photographs},
                 {"events", count.events},
                 {"silhouette", intervalJson(one.silhouette)},
                 {"purity", intervalJson(one.purity)},
                 {"fisherRatio", one.fisherRatio},
                 {"rivals", rivals}},
                name + "\t" + countText(count) + "\tsilhouette " + shortInterval(one.silhouette) +
                    "\tpurity " + shortInterval(one.purity) + "\tnearest: " + nearest);
}

Json shareJson(const AgreementShare& share) {
    return {{"resolved", share.resolved},
            {"share", share.share()},
            {"byChance", share.byChance},
            {"p", share.p}};
}

std::string shareText(const AgreementShare& share) {
    return percent(share.share()) + " of " + grouped(share.resolved) + " (by chance " +
           percent(share.byChance) + ", " + pText(share.p) + ")";
}

void printDepths(const StructureBetween& found, bool asJson) {
    for (std::size_t depth = 0; depth < found.byDepth.size(); ++depth) {
        const DepthDistances& one = found.byDepth[depth];
        if (one.pairs == 0) {
            continue;
        }
        const std::string shared = depth == 0 ? "nothing" : nameOf(kAllRanks[depth - 1]);
        printEither(asJson,
                    {{"sharedRank", depth == 0 ? Json() : Json(shared)},
                     {"pairs", one.pairs},
                     {"mean", one.mean},
                     {"quartiles", {one.lowerQuartile, one.median, one.upperQuartile}}},
                    "pairs that share " + shared + "\t" + grouped(one.pairs) + "\tmean distance " +
                        shortNumber(one.mean) + "\tquartiles " + shortNumber(one.lowerQuartile) +
                        " " + shortNumber(one.median) + " " + shortNumber(one.upperQuartile));
    }
}

} // namespace

void printBetween(const StructureBetween& found, bool asJson) {
    if (printNotEnough(found.notEnough, asJson)) {
        return;
    }
    for (std::size_t i = 0; i < found.taxa.size(); ++i) {
        printTaxon(found, i, asJson);
    }
    printEither(asJson,
                {{"taxa", found.taxa.size()},
                 {"silhouette", intervalJson(found.silhouette)},
                 {"purity", intervalJson(found.purity)},
                 {"purityByChance", found.purityByChance},
                 {"recall", found.recall},
                 {"drawn", found.drawn}},
                "all " + grouped(found.taxa.size()) + " taxa\tsilhouette " +
                    shortInterval(found.silhouette) + "\tpurity " + shortInterval(found.purity) +
                    " (by chance " + shortNumber(found.purityByChance) + ")");
    printEither(asJson,
                {{"cophenetic", found.cophenetic},
                 {"mantel", {{"correlation", found.mantel.correlation}, {"p", found.mantel.p}}},
                 {"clades", shareJson(found.agreement.clades)},
                 {"triplets", shareJson(found.agreement.triplets)}},
                "dendrogram\tcophenetic correlation " + shortNumber(found.cophenetic) +
                    "\tMantel correlation with the taxonomy " +
                    shortNumber(found.mantel.correlation) + ", " + pText(found.mantel.p) +
                    "\tclades " + shareText(found.agreement.clades) + "\ttriplets " +
                    shareText(found.agreement.triplets));
    printDepths(found, asJson);
    const PrototypeAngles& angles = found.angles;
    printEither(asJson,
                {{"angles", angles.pairs},
                 {"meanDegrees", angles.meanDegrees},
                 {"deviationDegrees", angles.deviationDegrees},
                 {"shareNearRight", angles.shareNearRight},
                 {"meanCosine", angles.meanCosine},
                 {"chanceCosine", angles.chanceCosine}},
                "angles of prototypes\tmean " + decimals(angles.meanDegrees, 1) +
                    " degrees, deviation " + decimals(angles.deviationDegrees, 1) + "\t" +
                    percent(angles.shareNearRight) + " within 10 degrees of a right angle");
}

} // namespace taxo::cli
