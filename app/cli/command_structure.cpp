// SPDX-License-Identifier: MIT
#include "app/cli/command_structure.h"

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/structure_arguments.h"
#include "app/cli/structure_film.h"
#include "app/cli/structure_lines.h"
#include "app/cli/structure_on_map.h"
#include "app/cli/structure_run.h"
#include "core/base/counted.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/structure_figures.h"
#include "core/workflow/structure_film.h"
#include "core/workflow/structure_tables.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

ResamplingOptions resamplingOf(const StructureArguments& arguments) {
    return {.seed = arguments.seed};
}

/// The first that fails ends it.
Status all(std::initializer_list<std::function<Status()>> steps) {
    for (const auto& step : steps) {
        if (auto done = step(); !done) {
            return done;
        }
    }
    return {};
}

Status between(const Measured& with) {
    const StructureArguments& arguments = with.arguments;
    const BetweenOptions options{.rank = *rankFromName(arguments.rank),
                                 .rivals = arguments.rivals,
                                 .distance = arguments.distance == "mmd"
                                                 ? DistributionDistance::MeanDiscrepancy
                                                 : DistributionDistance::Energy,
                                 .shuffle = {.seed = arguments.seed},
                                 .resampling = resamplingOf(arguments)};
    const auto found =
        structureBetween(with.rows, options, with.search, graphFolder(), with.bar.progress());
    with.bar.clear();
    if (!found) {
        return tl::unexpected(found.error());
    }
    printBetween(*found, arguments.asJson);
    return all(
        {[&] { return arguments.out.empty() ? Status() : writeBetween(arguments.out, *found); },
         [&] { return arguments.pairs.empty() ? Status() : writePairs(arguments.pairs, *found); },
         [&] {
             return arguments.figure.empty()
                        ? Status()
                        : drawBetween(*found, options.rank, arguments.style(), arguments.figure);
         }});
}

Status within(const Measured& with) {
    const StructureRows& rows = with.rows;
    const StructureArguments& arguments = with.arguments;
    const WithinOptions options{.naming = {.seed = arguments.seed},
                                .resampling = resamplingOf(arguments)};
    const auto found =
        structureWithin(rows, options, with.search, graphFolder(), with.bar.progress());
    with.bar.clear();
    if (!found) {
        return tl::unexpected(found.error());
    }
    const char* const thing = arguments.thing();
    printWithin(*found, rows, thing, arguments.asJson);
    return all({[&] {
                    return arguments.out.empty() ? Status()
                                                 : writeWithin(arguments.out, *found, rows);
                },
                [&] {
                    return arguments.photographs.empty()
                               ? Status()
                               : writeWithinPhotographs(arguments.photographs, *found, rows, thing);
                }});
}

Status variants(const Measured& with) {
    const StructureArguments& arguments = with.arguments;
    const VariantShareOptions options{.rank = arguments.spanRank,
                                      .resampling = resamplingOf(arguments)};
    const auto found =
        structureVariants(with.rows, arguments.field, options, with.search, with.bar.progress());
    with.bar.clear();
    if (!found) {
        return tl::unexpected(found.error());
    }
    printVariants(*found, arguments.asJson);
    return all(
        {[&] { return arguments.out.empty() ? Status() : writeVariants(arguments.out, *found); },
         [&] {
             return arguments.figure.empty()
                        ? Status()
                        : drawVariants(*found, arguments.style(), arguments.figure);
         }});
}

void tellNotHere(std::size_t species) {
    if (species > 0) {
        complain(counted(species,
                         "species of the table is not among these photographs.",
                         "species of the table are not among these photographs."));
    }
}

Status
traitClasses(const StructureRows& rows, const StructureArguments& arguments, ProgressBar& bar) {
    const auto table = readTraitClassTable(arguments.traits, arguments.trait);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const TraitClassesOptions options{.clades = rankFromName(arguments.clades),
                                      .predict = {.resampling = resamplingOf(arguments)}};
    const auto found = structureTraitClasses(rows, *table, options, bar.progress());
    bar.clear();
    if (!found) {
        return tl::unexpected(found.error());
    }
    printTraitClasses(*found, arguments.asJson);
    tellNotHere(found->notHere);
    return arguments.out.empty() ? Status() : writeTraitClasses(arguments.out, *found);
}

Status traits(const Measured& with) {
    const StructureRows& rows = with.rows;
    const StructureArguments& arguments = with.arguments;
    if (arguments.areClasses) {
        return traitClasses(rows, arguments, with.bar);
    }
    const auto table = readTraitTable(arguments.traits, arguments.trait);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const TraitsOptions options{.clades = rankFromName(arguments.clades),
                                .order = {.resampling = resamplingOf(arguments)}};
    const auto found = structureTraits(rows, *table, options, with.bar.progress());
    with.bar.clear();
    if (!found) {
        return tl::unexpected(found.error());
    }
    printTraits(*found, arguments.asJson);
    tellNotHere(found->notHere);
    return all(
        {[&] { return arguments.out.empty() ? Status() : writeTraits(arguments.out, *found); },
         [&] {
             return arguments.photographs.empty()
                        ? Status()
                        : writeTraitPhotographs(
                              arguments.photographs, *found, rows, arguments.thing());
         },
         [&] {
             return arguments.figure.empty()
                        ? Status()
                        : drawTraits(*found, arguments.style(), arguments.figure);
         },
         [&] { return arguments.filmstrip.empty() ? Status() : drawFilmstrip(with, *found); },
         [&] { return arguments.mapFigure.empty() ? Status() : drawOnMap(with, *found); }});
}

struct StructureCommands {
    Command structure;
    int& status;

    /// A command with the options that all have.
    Command add(const char* name,
                const char* what,
                const std::shared_ptr<StructureArguments>& arguments,
                bool takesAllFields,
                const Measure& measure) const {
        const Command command = addCommand(structure, name, what);
        addOption(command,
                  "FILE",
                  arguments->file,
                  "A collection, NAME.taxo; or embeddings, NAME.npy [rows, d], with --table")
            .required();
        addOption(
            command, "FILTER,--filter", arguments->filter, "Only these items; all without it");
        addOption(command,
                  "--table",
                  arguments->table,
                  "Of NAME.npy: CSV with a line for each row, or with a column row: "
                  "names of taxa, event, fields");
        addOption(command,
                  "--model",
                  arguments->model,
                  "By the vectors of this model (default: those that most items have)");
        addFlag(command,
                "--machine-names",
                arguments->takesPredictions,
                "Take what the machine says of items that nobody determined");
        addOption(command,
                  "--together",
                  arguments->together,
                  "The field that says what was photographed together, and is resampled "
                  "as a whole (default: event, else occurrence, else day; of a table the "
                  "column event)");
        addOption(
            command, "--seed", arguments->seed, "Of all that is drawn: the same numbers again")
            .showsDefault();
        addOption(command, "--out,-o", arguments->out, "FILE.csv with a line for each taxon");
        addFlag(command, "--json", arguments->asJson, "JSON lines");
        int& result = status;
        command.does([arguments, takesAllFields, measure, &result] {
            result = runStructure(*arguments, takesAllFields, measure);
        });
        return command;
    }
};

void addFigureOptions(const Command& command, StructureArguments& arguments, const char* what) {
    addOption(command, "--figure", arguments.figure, what);
    addOption(command, "--title", arguments.title, "Of the figure");
    addFlag(command, "--dark", arguments.isDark, "The figure on a dark ground");
}

void addBetween(const StructureCommands& commands) {
    const auto arguments = std::make_shared<StructureArguments>();
    const Command command = commands.add("between",
                                         "How taxa lie to each other: distances, nearest rivals, "
                                         "how well they are told apart, and the taxonomy",
                                         arguments,
                                         false,
                                         between);
    addOption(command, "--rank", arguments->rank, "Taxa of this rank")
        .oneOf(rankNames())
        .showsDefault();
    addOption(command,
              "--rivals",
              arguments->rivals,
              "So many nearest ones of each are compared as distributions, 1 to 1000")
        .within(1, 1000)
        .showsDefault();
    addOption(command,
              "--distance",
              arguments->distance,
              "Of distributions: energy distance, or squared maximum mean discrepancy")
        .oneOf({"energy", "mmd"})
        .showsDefault();
    addOption(command, "--pairs", arguments->pairs, "FILE.csv with the distance of each pair");
    addFigureOptions(command,
                     *arguments,
                     "FILE.svg, .png or .pdf: distances and dendrogram beside the taxonomy");
}

void addWithin(const StructureCommands& commands) {
    const auto arguments = std::make_shared<StructureArguments>();
    const Command command = commands.add("within",
                                         "What varies within each species: its spread, its "
                                         "sub-clusters and what explains them, doubtful labels",
                                         arguments,
                                         true,
                                         within);
    addOption(command,
              "--field",
              arguments->fields,
              "Ask only whether this field explains sub-clusters, may be named several "
              "times (default: camera, place, deployment, month, season and all of your own)")
        .oneValueATime();
    addOption(command,
              "--photographs",
              arguments->photographs,
              "FILE.csv with a line for each photograph: distance from its species' "
              "middle, sub-cluster, how surely its label is wrong");
}

void addVariants(const StructureCommands& commands) {
    const auto arguments = std::make_shared<StructureArguments>();
    const Command command =
        commands.add("variants",
                     "Do sexes, stages or forms differ along the directions in which species "
                     "differ, or across them?",
                     arguments,
                     false,
                     variants);
    addOption(command, "--field", arguments->field, "The field that names variants: sex, stage")
        .required();
    addOption(command,
              "--span-rank",
              arguments->spanRank,
              "Directions of the span between species; 0: a quarter of the dimensions or "
              "a third of the species")
        .showsDefault();
    addFigureOptions(command,
                     *arguments,
                     "FILE.svg, .png or .pdf: two directions between species and one across");
}

void addTraits(const StructureCommands& commands) {
    const auto arguments = std::make_shared<StructureArguments>();
    const Command command = commands.add("traits",
                                         "Does the look of species tell a trait of clades that "
                                         "were left out, and more than relatedness does?",
                                         arguments,
                                         false,
                                         traits);
    addOption(command,
              "--traits",
              arguments->traits,
              "CSV with numbers: of species by name, or of photographs by item or row")
        .required();
    addOption(command,
              "--trait",
              arguments->trait,
              "The column of the trait; needed where there are several");
    addFlag(command,
            "--classes",
            arguments->areClasses,
            "The trait is a category (habitat, diet, yes and no): linear probe and "
            "few-shot beside relatives alone");
    addOption(command,
              "--clades",
              arguments->clades,
              "Predict each taxon of this rank from the others (default: family where there "
              "are four, else genus)")
        .oneOf(rankNames());
    addOption(command,
              "--photographs",
              arguments->photographs,
              "FILE.csv with where each photograph lies along the axis");
    addFigureOptions(
        command, *arguments, "FILE.svg, .png or .pdf: the trait by position and prediction");
    addOption(command,
              "--filmstrip",
              arguments->filmstrip,
              "FILE.svg, .png or .pdf: photographs from one end of the axis to the other");
    addOption(
        command, "--frames", arguments->frames, "So many photographs on the filmstrip, 2 to 24")
        .within(std::size_t{2}, kMostOnFilm)
        .showsDefault();
    addOption(command,
              "--map-figure",
              arguments->mapFigure,
              "FILE.svg, .png or .pdf: a map of the collection, coloured by where photographs lie "
              "along the axis, and the way across it as an arrow");
    addOption(command, "--map", arguments->map, "That map, by its name (default: the newest)");
}

} // namespace

void addStructureCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command structure =
        addCommand(taxo, "structure", "Structure between and within species, measured and drawn");
    structure.needsCommand();
    const StructureCommands commands{structure, status};
    addBetween(commands);
    addWithin(commands);
    addVariants(commands);
    addTraits(commands);
    addStructureAskTo(structure, settings, status);
    structure.footer(
        "Numbers are given of taxa with at least 8 photographs from 4 events; else the answer is "
        "\"not enough photographs\".\nEvents are resampled as wholes.\n\nExamples:\n"
        "  taxo structure between season.taxo --rank family --figure families.svg\n"
        "  taxo structure within season.taxo --field sex --field camera --out species.csv\n"
        "  taxo structure variants season.taxo --field sex --figure sexes.pdf\n"
        "  taxo structure traits finches.taxo --traits beaks.csv --filmstrip beaks.png\n"
        "  taxo structure between vectors.npy --table names.csv --rank order");
}

} // namespace taxo::cli
