// SPDX-License-Identifier: MIT
#include "app/cli/structure_lines.h"

#include "app/cli/output.h"
#include "app/cli/structure_numbers.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_numbers.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string things(std::size_t count, const std::string& one) {
    return counted(static_cast<std::int64_t>(count), one);
}

std::string countText(const PhotographCount& count) {
    return things(count.photographs, "photograph") + ", " + things(count.events, "event");
}

std::string pText(double p) {
    return "p " + shortNumber(p);
}

/// True where it was an answer.
bool printNotEnough(const std::string& sentence, bool asJson) {
    if (sentence.empty()) {
        return false;
    }
    printEither(asJson, {{"notEnough", sentence}}, sentence);
    return true;
}

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
    return percent(share.share()) + " of " + grouped(static_cast<std::int64_t>(share.resolved)) +
           " (by chance " + percent(share.byChance) + ", " + pText(share.p) + ")";
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
                    "pairs that share " + shared + "\t" +
                        grouped(static_cast<std::int64_t>(one.pairs)) + "\tmean distance " +
                        shortNumber(one.mean) + "\tquartiles " + shortNumber(one.lowerQuartile) +
                        " " + shortNumber(one.median) + " " + shortNumber(one.upperQuartile));
    }
}

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

Json rowsJson(const std::vector<std::uint32_t>& rows, const StructureRows& all) {
    Json list = Json::array();
    for (const std::uint32_t row : rows) {
        list.push_back(all.things[row]);
    }
    return list;
}

std::string rowsText(const std::vector<std::uint32_t>& rows, const StructureRows& all) {
    std::string text;
    for (const std::uint32_t row : rows) {
        text += (text.empty() ? "" : " ") + std::to_string(all.things[row]);
    }
    return text;
}

void printSpeciesWithin(const StructureWithin& found,
                        const StructureRows& rows,
                        std::size_t i,
                        bool asJson) {
    const SpeciesWithin& one = found.species[i];
    const std::string name = lowestNameOf(found.groups.taxa[i]);
    std::string clusters;
    for (const std::size_t size : one.clusters) {
        clusters += (clusters.empty() ? "" : " + ") + std::to_string(size);
    }
    printEither(asJson,
                {{"taxon", name},
                 {"photographs", found.groups.counts[i].photographs},
                 {"events", found.groups.counts[i].events},
                 {"spread", intervalJson(one.spread)},
                 {"insideEvents", one.insideEvents},
                 {"clusters", one.clusters},
                 {"silhouette", one.silhouette},
                 {"typical", rowsJson(one.typical, rows)},
                 {"untypical", rowsJson(one.untypical, rows)}},
                name + "\t" + countText(found.groups.counts[i]) + "\tspread " +
                    shortInterval(one.spread) + ", " + percent(one.insideEvents) +
                    " of it inside events\tsub-clusters " +
                    (clusters.empty() ? "not sought" : clusters) +
                    "\ttypical: " + rowsText(one.typical, rows) +
                    "\tleast like it: " + rowsText(one.untypical, rows));
}

void printAssociation(const StructureWithin& found,
                      const StructureRows& rows,
                      const FieldAssociation& one,
                      bool asJson) {
    const std::string name = lowestNameOf(found.groups.taxa[static_cast<std::size_t>(one.species)]);
    const StructureField& field = rows.fields[one.field];
    Json clusters = Json::array();
    std::string text;
    for (std::size_t cluster = 0; cluster < one.valueOfCluster.size(); ++cluster) {
        const std::int32_t value = one.valueOfCluster[cluster];
        const bool isKnown = value >= 0;
        const std::string word = isKnown ? field.values[static_cast<std::size_t>(value)] : "-";
        clusters.push_back(isKnown ? Json(word) : Json());
        text += (text.empty() ? "" : ", ") + std::to_string(cluster) + ": " + word;
    }
    printEither(asJson,
                {{"taxon", name},
                 {"field", field.name},
                 {"effect", one.effect},
                 {"blocks", one.blocks},
                 {"p", one.p},
                 {"fdr", one.fdr},
                 {"valueOfCluster", clusters}},
                name + "\t" + field.name + "\teffect " + shortNumber(one.effect) + "\t" +
                    pText(one.p) + ", fdr " + shortNumber(one.fdr) + "\tclusters " + text);
}

void printSuspects(const StructureWithin& found,
                   const StructureRows& rows,
                   const char* thing,
                   bool asJson) {
    constexpr std::size_t kShown = 20; // of the lines for people
    for (std::size_t i = 0; i < found.suspects.size() && (asJson || i < kShown); ++i) {
        const LabelSuspect& one = found.suspects[i];
        const std::int64_t which = rows.things[one.found.row];
        printEither(asJson,
                    {{thing, which},
                     {"label", lowestNameOf(one.label)},
                     {"suggestion", lowestNameOf(one.suggestion)},
                     {"rank", nameOf(one.found.rank)},
                     {"wrong", one.found.wrong},
                     {"expectedPrecision", one.found.expectedPrecision}},
                    std::string(thing) + " " + std::to_string(which) + "\tlabelled " +
                        lowestNameOf(one.label) + "\tits neighbours are " +
                        lowestNameOf(one.suggestion) + " (" + nameOf(one.found.rank) +
                        ")\twrong with " + percent(one.found.wrong) +
                        ", of these and those before " + percent(one.found.expectedPrecision));
    }
    if (!asJson && found.suspects.size() > kShown) {
        printLine("and " + things(found.suspects.size() - kShown, "candidate") +
                  " more for a wrong label: --photographs has all");
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
                "all " + grouped(static_cast<std::int64_t>(found.taxa.size())) +
                    " taxa\tsilhouette " + shortInterval(found.silhouette) + "\tpurity " +
                    shortInterval(found.purity) + " (by chance " +
                    shortNumber(found.purityByChance) + ")");
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

void printWithin(const StructureWithin& found,
                 const StructureRows& rows,
                 const char* thing,
                 bool asJson) {
    if (!printNotEnough(found.notEnough, asJson)) {
        for (std::size_t i = 0; i < found.species.size(); ++i) {
            printSpeciesWithin(found, rows, i, asJson);
        }
        for (const FieldAssociation& one : found.explained) {
            printAssociation(found, rows, one, asJson);
        }
    }
    printSuspects(found, rows, thing, asJson);
}

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

void printTraits(const StructureTraits& found, bool asJson) {
    if (printNotEnough(found.notEnough, asJson)) {
        return;
    }
    const TraitOrder& order = *found.order;
    for (std::size_t i = 0; i < order.species.size(); ++i) {
        const std::size_t taxon = order.species[i];
        const std::string name = lowestNameOf(found.groups.taxa[taxon]);
        printEither(asJson,
                    {{"taxon", name},
                     {"value", found.values[taxon]},
                     {"predicted", order.predicted[i]},
                     {"byRelatives", order.byRelatives[i]},
                     {"position", found.positions[taxon]}},
                    name + "\t" + found.trait + " " + shortNumber(found.values[taxon]) +
                        "\tpredicted " + shortNumber(order.predicted[i]) + "\tby relatives " +
                        shortNumber(order.byRelatives[i]) + "\tposition " +
                        shortNumber(found.positions[taxon]));
    }
    const auto correlation = [](const PredictedCorrelation& one) -> Json {
        return {{"value", one.value}, {"permutedMean", one.permutedMean}, {"p", one.p}};
    };
    const auto text = [](const PredictedCorrelation& one) {
        return shortNumber(one.value) + " (permuted " + shortNumber(one.permutedMean) + ", " +
               pText(one.p) + ")";
    };
    printEither(asJson,
                {{"trait", found.trait},
                 {"species", order.species.size()},
                 {"clades", order.clades},
                 {"cladeRank", nameOf(found.clades)},
                 {"pooled", correlation(order.pooled)},
                 {"within", correlation(order.within)},
                 {"explained", order.explained},
                 {"explainedByRelatives", order.explainedByRelatives},
                 {"beyondRelatives", intervalJson(order.beyondRelatives)},
                 {"isExploratory", order.isExploratory()},
                 {"isBeyondRelatedness", order.isBeyondRelatedness()}},
                found.trait + " of " + std::to_string(order.species.size()) + " species, each " +
                    nameOf(found.clades) + " predicted from the others\trank correlation " +
                    text(order.pooled) + "\twithin clades " + text(order.within) + "\texplained " +
                    percent(order.explained) + ", by relatives alone " +
                    percent(order.explainedByRelatives) + "\t" +
                    (order.isExploratory() ? "exploratory: fewer than 20 species or 4 clades"
                     : order.isBeyondRelatedness() ? "beyond relatedness"
                                                   : "not beyond relatedness"));
}

void printTraitClasses(const StructureTraitClasses& found, bool asJson) {
    if (printNotEnough(found.notEnough, asJson)) {
        return;
    }
    const TraitClasses& made = *found.predicted;
    const auto nameOfClass = [&](std::int32_t one) {
        return found.classes[static_cast<std::size_t>(one)];
    };
    for (std::size_t i = 0; i < made.species.size(); ++i) {
        const std::string name = lowestNameOf(found.groups.taxa[made.species[i]]);
        const std::string own = nameOfClass(found.classOf[made.species[i]]);
        const std::string said = nameOfClass(made.predicted[i]);
        const std::string byRelatives = nameOfClass(made.byRelatives[i]);
        printEither(
            asJson,
            {{"taxon", name}, {"category", own}, {"predicted", said}, {"byRelatives", byRelatives}},
            name + "\t" + found.trait + " " + own + "\tpredicted " + said + "\tby relatives " +
                byRelatives);
    }
    const PredictedShare& probe = made.probe;
    printEither(asJson,
                {{"trait", found.trait},
                 {"species", made.species.size()},
                 {"clades", made.clades},
                 {"cladeRank", nameOf(found.clades)},
                 {"linearProbe",
                  {{"share", probe.value},
                   {"permutedMean", probe.permutedMean},
                   {"p", probe.p},
                   {"permutedWithinMean", probe.permutedWithinMean},
                   {"pWithin", probe.pWithin}}},
                 {"fewShot",
                  {{"share", made.fewShot},
                   {"spread", made.fewShotSpread},
                   {"permutedMean", made.fewShotPermuted}}},
                 {"byRelatives", made.relatives},
                 {"oneGuess", made.majority},
                 {"beyondRelatives", intervalJson(made.beyondRelatives)},
                 {"isExploratory", made.isExploratory()},
                 {"isBeyondRelatedness", made.isBeyondRelatedness()}},
                found.trait + " of " + std::to_string(made.species.size()) + " species, each " +
                    nameOf(found.clades) + " predicted from the others, categories weighing the " +
                    "same\tlinear probe " + percent(probe.value) + " (permuted " +
                    percent(probe.permutedMean) + ", " + pText(probe.p) + "; within clades " +
                    percent(probe.permutedWithinMean) + ", " + pText(probe.pWithin) +
                    ")\tfew-shot " + percent(made.fewShot) + " +- " + percent(made.fewShotSpread) +
                    " (permuted " + percent(made.fewShotPermuted) + ")\tby relatives alone " +
                    percent(made.relatives) + "\tone guess " + percent(made.majority) + "\t" +
                    (made.isExploratory()         ? "exploratory: fewer than 20 species or 4 clades"
                     : made.isBeyondRelatedness() ? "beyond relatedness"
                                                  : "not beyond relatedness"));
}

} // namespace taxo::cli
