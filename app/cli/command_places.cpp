// SPDX-License-Identifier: MIT
#include "app/cli/command_places.h"

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/base/on_earth.h"
#include "core/workflow/kept_places.h"
#include "core/workflow/label_sources.h"
#include "core/workflow/make_places.h"
#include "core/workflow/place_weigher.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

struct BuildArguments {
    PlacesSource source;
    std::string from;
    std::vector<double> area;
    std::string countries;
    bool asJson = false;
};

std::int64_t signedOf(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

Json jsonOf(const LocalList& list) {
    return {{"source", list.about().source},
            {"cell_km", list.about().cellKm},
            {"complete", list.about().complete},
            {"taxa", list.taxa().size()},
            {"records", list.records()},
            {"counts", list.counts()},
            {"digest", list.digest().hex()}};
}

std::string textOf(const LocalList& list) {
    return counted(signedOf(list.records()), "record") + " of " +
           counted(list.taxa().size(), "taxon", "taxa") + ", in cells of " +
           decimals(list.about().cellKm, 0) + " km and months";
}

const char* nameOf(PlacesTable table) {
    switch (table) {
    case PlacesTable::Occurrences:
        return "occurrences";
    case PlacesTable::Ranges:
        return "ranges";
    case PlacesTable::Checklist:
        return "checklist";
    case PlacesTable::Countries:
        return "ranges by country";
    }
    return "";
}

void tellReading(const PlacesReading& reading, const LocalList& list, bool asJson) {
    if (asJson) {
        Json json = jsonOf(list);
        json["table"] = nameOf(reading.table);
        json["rows"] = reading.rows;
        json["taken"] = reading.taken;
        json["without_month"] = reading.withoutMonth;
        json["left_out"] = Json::array();
        for (const PlacesReading::LeftOut& left : reading.leftOut) {
            json["left_out"].push_back(
                {{"reason", left.reason}, {"rows", left.rows}, {"line", left.firstLine}});
        }
        printJson(json);
        return;
    }
    printLine(textOf(list));
    printLine("  " + counted(reading.rows, "row") + " of " + nameOf(reading.table) + " read, " +
              grouped(reading.taken) + " taken, " + grouped(reading.withoutMonth) +
              " of them without a month");
    for (const PlacesReading::LeftOut& left : reading.leftOut) {
        printLine("  " + counted(left.rows, "row") + " left out " + left.reason +
                  (left.firstLine > 0 ? ", first in line " + std::to_string(left.firstLine) : ""));
    }
}

Status build(const BuildArguments& arguments) {
    PlacesSource source = arguments.source;
    source.table = arguments.from;
    source.reading.countries = arguments.countries;
    if (!arguments.area.empty()) {
        const auto area = checkedArea({arguments.area.at(0),
                                       arguments.area.at(1),
                                       arguments.area.at(2),
                                       arguments.area.at(3)});
        if (!area) {
            return tl::unexpected(area.error());
        }
        source.reading.area = *area;
    }
    ProgressBar bar;
    const auto made = makePlaces(source, bar.progress());
    bar.clear();
    if (!made) {
        return tl::unexpected(made.error());
    }
    tellReading(made->reading, *made->list, arguments.asJson);
    return {};
}

struct InfoArguments {
    std::string name;
    std::string labels;
    std::string unmatched;
    bool asJson = false;
};

Status writeUnmatched(const std::string& file, const PlacesOnLabels& found) {
    std::vector<std::string> header = rankNames();
    header.insert(header.end(), {"records", "reason"});
    std::string table = csvLine(header);
    for (const UnmatchedTaxon& taxon : found.unmatched) {
        std::vector<std::string> cells(taxon.taxon.names.begin(), taxon.taxon.names.end());
        cells.push_back(std::to_string(taxon.records));
        cells.push_back(taxon.reason);
        table += csvLine(cells);
    }
    return writeWholeFile(file, table);
}

void tellMatched(const PlacesOnLabels& found, const InfoArguments& arguments, Json& json) {
    json["labels"] = arguments.labels;
    json["matched"] = found.matched;
    json["unmatched"] = found.unmatched.size();
    if (arguments.asJson) {
        return;
    }
    printLine("  " + grouped(signedOf(found.matched)) + " of the taxa are labels of " +
              arguments.labels + ", " + grouped(signedOf(found.unmatched.size())) + " are not");
    constexpr std::size_t kSome = 5;
    for (std::size_t i = 0; i < std::min(kSome, found.unmatched.size()); ++i) {
        printLine("    " + found.unmatched[i].taxon.binomial() + ": " + found.unmatched[i].reason);
    }
    if (found.unmatched.size() > kSome && arguments.unmatched.empty()) {
        printLine("    ... --unmatched FILE.csv lists them all");
    }
    for (const std::string& name : found.unknownComplete) {
        printLine("  it is complete for " + name + ", which the labels do not know");
    }
}

Status tellList(const InfoArguments& arguments) {
    const auto choice = openPlaces(arguments.name);
    if (!choice) {
        return tl::unexpected(choice.error());
    }
    const LocalList& list = *choice->list;
    Json json = jsonOf(list);
    if (!arguments.asJson) {
        printLine(choice->name + ", from " + list.about().source + ": " + textOf(list));
        for (const std::string& name : list.about().complete) {
            printLine("  complete for " + name);
        }
    }
    if (!arguments.labels.empty()) {
        ProgressBar bar;
        const auto space = openLabelSpace(arguments.labels, bar.progress());
        const auto found = space ? placesOnLabels(list, (*space)->labels(), bar.progress())
                                 : tl::unexpected(space.error());
        bar.clear();
        if (!found) {
            return tl::unexpected(found.error());
        }
        tellMatched(*found, arguments, json);
        if (!arguments.unmatched.empty()) {
            if (auto written = writeUnmatched(arguments.unmatched, *found); !written) {
                return written;
            }
        }
    }
    if (arguments.asJson) {
        printJson(json);
    }
    return {};
}

Status info(const InfoArguments& arguments) {
    if (!arguments.name.empty()) {
        if (!arguments.unmatched.empty() && arguments.labels.empty()) {
            return fail(ErrorCode::InvalidInput,
                        "Say which labels its names are looked for in: --labels NAME.");
        }
        return tellList(arguments);
    }
    const auto names = keptPlaces();
    for (const std::string& name : names) {
        printEither(arguments.asJson, {{"name", name}}, name);
    }
    if (names.empty() && !arguments.asJson) {
        printLine("There is no list of places yet. taxo places build makes one.");
    }
    return {};
}

void addBuild(const Command& places, int& status) {
    const auto arguments = std::make_shared<BuildArguments>();
    const Command command =
        addCommand(places, "build", "Make a list of places of a GBIF download or another table");
    addOption(command,
              "--from",
              arguments->from,
              "Occurrences (GBIF's simple or Darwin Core download, zipped or not), a table of "
              "ranges, or a checklist")
        .required();
    addOption(command, "--out,-o", arguments->source.name, "What the list shall be called")
        .required();
    addListOption(command,
                  "--complete",
                  arguments->source.complete,
                  "Taxa of which it has every species of its area: Lepidoptera,Odonata");
    addOption(command,
              "--area",
              arguments->area,
              "Where a checklist holds, degrees: WEST,SOUTH,EAST,NORTH")
        .separatedBy(',')
        .values(4);
    addOption(command,
              "--countries",
              arguments->countries,
              "FILE.csv: where the countries of a table of species and countries are (country, "
              "west, south, east, north)");
    addOption(
        command, "--cell", arguments->source.cellKm, "Kilometres that a cell is wide, 5 to 500")
        .showsDefault();
    addFlag(command, "--replace", arguments->source.replaces, "A list of that name goes");
    addFlag(command, "--json", arguments->asJson, "Tell what was read as JSON");
    command.does([arguments, &status] {
        const Status done = build(*arguments);
        status = done ? kDone : failed(done.error());
    });
}

void addInfo(const Command& places, int& status) {
    const auto arguments = std::make_shared<InfoArguments>();
    const Command command =
        addCommand(places, "info", "What a list holds, and which of its names labels know");
    addOption(command, "NAME", arguments->name, "A list, or its file; all lists without it");
    addOption(command, "--labels,-l", arguments->labels, "Look for its names in this label space");
    addOption(command,
              "--unmatched",
              arguments->unmatched,
              "FILE.csv with the taxa that the labels do not have, and why");
    addFlag(command, "--json", arguments->asJson, "JSON lines");
    command.does([arguments, &status] {
        const Status done = info(*arguments);
        status = done ? kDone : failed(done.error());
    });
}

} // namespace

void addPlacesCommand(const Command& taxo, int& status) {
    const Command places =
        addCommand(taxo, "places", "Where and when species live, for weighing answers, offline");
    places.needsCommand();
    addBuild(places, status);
    addInfo(places, status);
    places.footer(
        "Lists are kept in your data folder.\n\nExamples:\n"
        "  taxo places build --from 0012345-260101.zip --out scania --complete Lepidoptera\n"
        "  taxo places info scania --labels treeoflife-200m --unmatched missing.csv\n"
        "  taxo collection identify season.taxo --places scania --strength 0.5");
}

} // namespace taxo::cli
