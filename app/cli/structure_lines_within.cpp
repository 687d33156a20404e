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
        printLine("and " + counted(found.suspects.size() - kShown, "candidate") +
                  " more for a wrong label: --photographs has all");
    }
}

} // namespace

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

} // namespace taxo::cli
