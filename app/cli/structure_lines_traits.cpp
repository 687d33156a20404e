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

} // namespace

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
                    traitWorth(order.isExploratory(), order.isBeyondRelatedness()));
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
                    traitWorth(made.isExploratory(), made.isBeyondRelatedness()));
}

} // namespace taxo::cli
