// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/command_trust.h"
#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_numbers.h"
#include "core/workflow/unknown_photographs.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

struct UnknownArguments {
    std::string file;
    std::string filter;
    std::string known;
    std::string clades; ///< rank
    double rate = 0.05;
    double falseShare = 0.0; ///< 0: not asked
    std::string out;
    bool isPreview = false;
    bool asJson = false;
};

/// Why an item was called unknown, in words.
std::string reasonOf(const ItemNovelty& one) {
    for (const NoveltySign sign : kAllNoveltySigns) {
        if (one.sign == taxo::nameOf(sign)) {
            return NoveltyReason{sign, one.value, one.usual}.text();
        }
    }
    return {};
}

Json jsonOf(const UnknownPhotographs& found) {
    Json signs = Json::object();
    for (const NoveltySign sign : kAllNoveltySigns) {
        signs[taxo::nameOf(sign)] = found.power.areas[indexOf(sign)];
    }
    Json clades = Json::array();
    for (const CladeOfOwn& clade : found.clades) {
        clades.push_back({{"name", clade.name}, {"events", clade.events}});
    }
    Json json = {{"photographs", found.items.size()},
                 {"unknown", found.unknown()},
                 {"rate", found.run.rate},
                 {"confirmed", found.run.photographs},
                 {"species", found.run.species},
                 {"events", found.run.events},
                 {"area", found.power.area},
                 {"areas", std::move(signs)},
                 {"caught", found.power.caught},
                 {"clades", std::move(clades)},
                 {"model", found.origin.vectors.modelName},
                 {"labels", found.origin.key.labelsName},
                 {"within", found.origin.key.within}};
    if (found.run.falseShare) {
        json["false_share"] = *found.run.falseShare;
    }
    return json;
}

void print(const UnknownPhotographs& found, bool asJson) {
    if (asJson) {
        printJson(jsonOf(found));
        return;
    }
    printLine(counted(found.unknown(), "photograph") + " of " + grouped(found.items.size()) +
              " called unknown.");
    printLine(found.promise());
    printLine("Of confirmed species that were held out, " + percent(found.power.caught) +
              " would have been called so; area under the ROC curve " +
              decimals(found.power.area, 3) + " by all signs together:");
    for (const NoveltySign sign : kAllNoveltySigns) {
        printLine("  " + decimals(found.power.areas[indexOf(sign)], 3) + " by " +
                  taxo::nameOf(sign) + " alone");
    }
    for (const CladeOfOwn& clade : found.clades) {
        printLine("  " + clade.name + ": a threshold of its own, by " +
                  counted(clade.events, "confirmed event"));
    }
    printLine("Rests on " + counted(found.run.photographs, "confirmed photograph") + " of " +
              counted(found.run.species, "species", "species") + " from " +
              counted(found.run.events, "event") + ".");
    printLine("Holds for the answers of " + found.origin.vectors.modelName + ", labels " +
              found.origin.key.labelsName +
              (found.origin.key.within.empty() ? "" : ", within " + found.origin.key.within) + ".");
    if (const std::string notes = found.notes(); !notes.empty()) {
        printLine(notes);
    }
}

/// A line for each photograph that was asked about.
Status write(const std::string& name, const UnknownPhotographs& found) {
    auto file = OutputFile::create(name);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    std::vector<std::string> cells = {
        "item", "unknown", "pValue", "falseShare", "scientificName", "reason", "familiarity"};
    for (const NoveltySign sign : kAllNoveltySigns) {
        cells.emplace_back(taxo::nameOf(sign));
    }
    auto written = file->write(csvLine(cells));
    for (std::size_t row = 0; written && row < found.items.size(); ++row) {
        const ItemNovelty& one = found.items[row];
        cells = {std::to_string(one.item.value),
                 one.isUnknown ? "1" : "0",
                 numberCell(one.pValue),
                 numberCell(one.falseShare),
                 lowestNameOf(found.called[row]),
                 reasonOf(one),
                 numberCell(found.familiarities[row])};
        for (const float value : found.signs[row]) {
            cells.push_back(numberCell(static_cast<double>(value)));
        }
        written = file->write(csvLine(cells));
    }
    return written ? file->commit() : written;
}

int runUnknown(const UnknownArguments& arguments) {
    const auto asked = Filter::parse(arguments.filter);
    const auto known = Filter::parse(arguments.known);
    if (!asked || !known) {
        complain(asked ? known.error() : asked.error());
        return kWrongUse;
    }
    UnknownOptions options;
    options.rate = arguments.rate;
    options.known = *known;
    if (arguments.falseShare > 0.0) {
        options.falseShare = arguments.falseShare;
    }
    if (!arguments.clades.empty()) {
        options.clades = rankFromName(arguments.clades);
    }
    return withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
        const auto found = findUnknown(collection, *asked, options, bar.progress());
        bar.clear();
        if (!found) {
            return failed(found.error());
        }
        if (!arguments.isPreview) {
            if (const auto kept = keepNovelty(collection, found->run, found->items); !kept) {
                return failed(kept.error());
            }
        }
        print(*found, arguments.asJson);
        const Status written = arguments.out.empty() ? Status() : write(arguments.out, *found);
        return written ? kDone : failed(written.error());
    });
}

} // namespace

void addTrustUnknownTo(const Command& trust, int& status) {
    const auto arguments = std::make_shared<UnknownArguments>();
    const Command unknown =
        addCommand(trust, "unknown", "Photographs of species that neither labels nor people know");
    addOption(unknown, "FILE", arguments->file, "A collection, NAME.taxo").required();
    addOption(unknown,
              "FILTER,--filter",
              arguments->filter,
              "Only these of the items that nobody determined; all without it");
    addOption(unknown,
              "--rate",
              arguments->rate,
              "Of photographs of confirmed species, at most this share may be called unknown")
        .within(0.001, 0.5)
        .showsDefault();
    addOption(unknown,
              "--false-share",
              arguments->falseShare,
              "Also: of those called unknown, at most this share may be of confirmed species")
        .within(0.001, 0.5);
    addOption(unknown,
              "--by-clade",
              arguments->clades,
              "Thresholds of their own for taxa of this rank that have enough confirmed events")
        .oneOf(rankNames());
    addOption(unknown,
              "--known",
              arguments->known,
              "Only the confirmed photographs that this filter leaves count as known");
    addOption(unknown, "--out,-o", arguments->out, "FILE.csv with a line for each photograph");
    addFlag(unknown, "--preview", arguments->isPreview, "Keep nothing in the collection");
    addFlag(unknown, "--json", arguments->asJson, "JSON lines");
    unknown.footer("Example:\n"
                   "  taxo trust unknown season.taxo --rate 0.05 --by-clade order\n"
                   "  taxo collection find season.taxo novel");
    unknown.does([arguments, &status] { status = runUnknown(*arguments); });
}

} // namespace taxo::cli
