// SPDX-License-Identifier: MIT
#include "app/cli/output.h"
#include "app/cli/structure_line_parts.h"
#include "app/cli/structure_lines.h"
#include "app/cli/structure_numbers.h"
#include "core/base/number_text.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_numbers.h"

#include <nlohmann/json.hpp>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string valueOf(const StructureVariants& found, std::int32_t variant) {
    return found.values[static_cast<std::size_t>(variant)];
}

Json fisherJson(const FisherRatio& fisher) {
    return {{"ratio", intervalJson(fisher.ratio)},
            {"permutedMean", fisher.permutedMean},
            {"permutedDeviation", fisher.permutedDeviation},
            {"p", fisher.p}};
}

std::string fisherText(const FisherRatio& fisher) {
    return shortInterval(fisher.ratio) + ", permuted " + shortNumber(fisher.permutedMean) + ", " +
           shortNumber(fisher.deviations()) + " deviations above, " + pText(fisher.p);
}

std::string rhoText(const VariantShare& share) {
    return "rho " + shortInterval(share.rho) + " (a direction drawn by chance " +
           shortNumber(share.chance) + "), with sampling " + shortNumber(share.plainRho) +
           ", permuted " + shortNumber(share.permutedRho) + " [" + shortNumber(share.permutedLow) +
           ", " + shortNumber(share.permutedHigh) + "]";
}

void printSpeciesVariants(const StructureVariants& found, bool asJson) {
    for (const SpeciesVariants& one : found.share->species) {
        const std::string name = lowestNameOf(found.species[static_cast<std::size_t>(one.species)]);
        const Separation& full = one.separation.full;
        printEither(asJson,
                    {{"taxon", name},
                     {"first", valueOf(found, one.first)},
                     {"second", valueOf(found, one.second)},
                     {"photographs", {one.ofFirst.photographs, one.ofSecond.photographs}},
                     {"events", {one.ofFirst.events, one.ofSecond.events}},
                     {"rho", intervalJson(one.rho)},
                     {"fisherRatio",
                      {{"full", full.fisherRatio()},
                       {"inSpan", one.separation.inSpan.fisherRatio()},
                       {"across", one.separation.across.fisherRatio()}}},
                     {"p", one.p},
                     {"fdr", one.fdr}},
                    name + "\t" + valueOf(found, one.first) + " (" + countText(one.ofFirst) +
                        ") and " + valueOf(found, one.second) + " (" + countText(one.ofSecond) +
                        ")\trho " + shortInterval(one.rho) + "\tFisher ratio " +
                        shortNumber(full.fisherRatio()) + ", in the span " +
                        shortNumber(one.separation.inSpan.fisherRatio()) + ", across " +
                        shortNumber(one.separation.across.fisherRatio()) + "\t" + pText(one.p) +
                        ", fdr " + shortNumber(one.fdr));
    }
}

} // namespace

void printVariants(const StructureVariants& found, bool asJson) {
    if (printNotEnough(found.notEnough, asJson)) {
        return;
    }
    printSpeciesVariants(found, asJson);
    const VariantShare& share = *found.share;
    const std::string why = whyNoRho(share);
    printEither(
        asJson,
        {{"field", found.field},
         {"rank", share.rank},
         {"training", share.training},
         {"captured", share.captured},
         {"rho", intervalJson(share.rho)},
         {"whyNoRho", why.empty() ? Json() : Json(why)},
         {"chance", share.chance},
         {"plainRho", share.plainRho},
         {"permutedRho",
          {{"mean", share.permutedRho}, {"low", share.permutedLow}, {"high", share.permutedHigh}}},
         {"fisherRatio",
          {{"full", fisherJson(share.full)},
           {"inSpan", fisherJson(share.inSpan)},
           {"across", fisherJson(share.across)}}},
         {"withoutEnough", share.withoutEnough}},
        "all\t" + (why.empty() ? rhoText(share) : why) + "\tspans of " +
            std::to_string(share.rank) + " directions hold " + percent(share.captured) +
            " of what sets species apart\tspecies left out for lack of photographs: " +
            std::to_string(share.withoutEnough));
    if (!asJson) {
        printLine("Fisher ratio in full\t" + fisherText(share.full));
        printLine("Fisher ratio in the span\t" + fisherText(share.inSpan));
        printLine("Fisher ratio across\t" + fisherText(share.across));
    }
}

} // namespace taxo::cli
