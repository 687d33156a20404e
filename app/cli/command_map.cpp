// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/kept_map_figure.h"
#include "app/cli/map_arguments.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/cli/table_map_figure.h"
#include "core/base/ascii.h"
#include "core/base/files.h"

#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

/// "2400x1600".
Status readSize(MapArguments& arguments) {
    char after = 0;
    if (std::sscanf(arguments.size.c_str(), // NOLINT(cert-err34-c): checked below
                    "%dx%d%c",
                    &arguments.pixels.width,
                    &arguments.pixels.height,
                    &after) != 2) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + arguments.size +
                        "\" is no size. Write width and height in pixels, as 2400x1600.");
    }
    const auto format = figureFormatOf(arguments.out);
    if (!format) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(arguments.out) +
                        " does not say what it is to be. End its name in .png, .svg or .pdf.");
    }
    if (auto fine = arguments.pixels.check(*format); !fine) {
        return fine;
    }
    return checkWritable(arguments.out);
}

/// What the options are for, and whether they are given together that belong together.
Status checkSource(const MapArguments& arguments) {
    if (arguments.map.empty() == arguments.collection.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Name what to draw: a CSV file, or a map of a collection by --collection.");
    }
    if (arguments.collection.empty() && !arguments.keptMap.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "--map names a map of a collection, which --collection names.");
    }
    if (!arguments.collection.empty() &&
        (!arguments.facts.empty() || !arguments.shapeBy.empty() || arguments.colorAs != "auto")) {
        return fail(ErrorCode::InvalidInput,
                    "--with, --as and --shape-by are for CSV files: a collection knows its "
                    "fields, and shapes tell what was confirmed.");
    }
    return {};
}

/// The ranks that are to be named on a map of a collection: what colours are by, unless said
/// otherwise.
Result<std::vector<Rank>> ranksToName(const MapArguments& arguments) {
    std::vector<Rank> ranks;
    if (arguments.labels.empty()) {
        const auto rank = rankFromName(arguments.colorBy.empty() ? "family" : arguments.colorBy);
        if (rank && *rank != Rank::Kingdom) {
            ranks.push_back(*rank);
        }
        return ranks;
    }
    for (const std::string& name : arguments.labels) {
        const auto rank = rankFromName(name);
        if (rank && *rank != Rank::Kingdom) {
            ranks.push_back(*rank);
        } else if (!equalIgnoringCase(name, "none")) {
            return fail(ErrorCode::InvalidInput,
                        "\"" + name +
                            "\" cannot be named on a map of a collection. Ranks from phylum to "
                            "species can, or none.");
        }
    }
    return ranks;
}

int drawKept(const MapArguments& arguments) {
    auto names = ranksToName(arguments);
    if (!names) {
        complain(names.error());
        return kWrongUse;
    }
    KeptMapFigure figure{
        arguments.keptMap, arguments.colorBy, arguments.out, !arguments.hasNoCaption, {}};
    figure.drawing.size = arguments.pixels;
    figure.drawing.ground = arguments.ground();
    figure.drawing.title = arguments.title;
    figure.drawing.caption = arguments.caption;
    figure.drawing.hasLegend = !arguments.hasNoLegend;
    figure.drawing.names = *std::move(names);
    figure.drawing.view = arguments.view;
    return withCollection(arguments.collection, [&](Collection& collection, ProgressBar& bar) {
        const auto line = drawKeptMap(collection, figure, bar.progress());
        bar.clear();
        if (!line) {
            return failed(line.error());
        }
        complain(*line);
        return kDone;
    });
}

int run(MapArguments& arguments) {
    auto possible = checkSource(arguments);
    if (possible) {
        possible = readSize(arguments);
    }
    if (!possible) {
        complain(possible.error());
        return kWrongUse;
    }
    if (!arguments.collection.empty()) {
        return drawKept(arguments);
    }
    DrawnMap drawn;
    ProgressBar bar;
    const auto done = drawTable(drawn, arguments, bar.progress());
    bar.clear();
    if (!done) {
        return failed(done.error());
    }
    const MapTable& table = drawn.table;
    std::string line =
        displayPath(arguments.out) + ": " + pointsText(table.points() - table.withoutPlace);
    if (table.withoutPlace > 0) {
        line += "; " + pointsText(table.withoutPlace) + " without a place left out";
    }
    if (table.withoutFacts > 0) {
        line +=
            "; " + pointsText(table.withoutFacts) + " not found in " + displayPath(arguments.facts);
    }
    complain(line + ".");
    return kDone;
}

} // namespace

void addMapCommand(const Command& taxo, const Settings& /*settings*/, int& status) {
    const Command command =
        addCommand(taxo, "map", "Draw a map as a figure: PNG, SVG or PDF, without a window");
    const auto arguments = std::make_shared<MapArguments>();
    addOption(command,
              "MAP",
              arguments->map,
              "CSV with the columns x, y (and z), as taxo project writes");
    addOption(command,
              "--collection",
              arguments->collection,
              "Instead: a map that is kept in this collection, NAME.taxo");
    addOption(command,
              "--map",
              arguments->keptMap,
              "Of the collection: the map of this name (default: the newest)");
    addOption(command, "--out,-o", arguments->out, "FILE.png, FILE.svg or FILE.pdf").required();
    addOption(command,
              "--with",
              arguments->facts,
              "CSV with more about the points, found by item, row or file: answers of "
              "taxo identify, clusters, measurements");
    addOption(command,
              "--color-by,--colour,--color",
              arguments->colorBy,
              "A rank (kingdom ... species) or a column: taxa, kinds or numbers; of a "
              "collection a rank (default: family), a field, trustworthiness or "
              "continuity");
    addOption(command,
              "--as",
              arguments->colorAs,
              "What the column of --color-by is: numbers, kinds or auto (numbers where all "
              "values are, unless they are few whole ones)")
        .oneOf({"auto", "numbers", "kinds"})
        .showsDefault();
    addOption(command,
              "--shape-by",
              arguments->shapeBy,
              "A column of at most three values: circle, square, "
              "triangle");
    addOption(command,
              "--labels",
              arguments->labels,
              "Names on the map: ranks or columns, coarse to fine, or none (default: what "
              "colours are by)")
        .separatedBy(',');
    addOption(command, "--title", arguments->title, "Above the map");
    addOption(command, "--caption", arguments->caption, "Below it, before the number of points");
    addOption(command, "--size", arguments->size, "Width and height in pixels, up to 20000x20000")
        .showsDefault();
    addOption(command,
              "--dpi",
              arguments->pixels.dotsPerInch,
              "Dots per inch, 18 to 2400: how large text is (default: the longer side is "
              "eight inches)");
    addOption(command,
              "--azimuth",
              arguments->view.azimuthDegrees,
              "Of three dimensions: turned so far about the vertical, in degrees")
        .showsDefault();
    addOption(command,
              "--elevation",
              arguments->view.elevationDegrees,
              "Of three dimensions: seen from so far above, in degrees")
        .showsDefault();
    addFlag(command, "--dark", arguments->isDark, "On a dark ground");
    addFlag(command, "--no-legend", arguments->hasNoLegend, "Without a legend");
    addFlag(command, "--no-caption", arguments->hasNoCaption, "Without a caption");
    command.footer("Examples:\n"
                   "  taxo map --collection season.taxo --colour family --out map.pdf\n"
                   "  taxo map --collection season.taxo --map owlets --colour trustworthiness "
                   "--out trust.png\n"
                   "  taxo map all.csv --with season.csv --color-by family --out map.pdf\n"
                   "  taxo map all.csv --with season.csv --color-by score --dark --out map.png\n"
                   "  taxo map all.csv --with season.csv --color-by species --labels "
                   "family,genus --size 6000x4000 --out map.png");
    command.does([arguments, &status] { status = run(*arguments); });
}

} // namespace taxo::cli
