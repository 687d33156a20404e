// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/map_output.h"
#include "app/cli/output_name.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/collection/maps.h"
#include "core/taxonomy/rank.h"
#include "core/vectors/centring.h"
#include "core/vectors/npy_rows.h"
#include "core/vectors/unit_rows.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/search_collection.h"
#include "core/workflow/taxon_means.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

struct ProjectArguments {
    std::string file;
    std::string filter;
    std::string method = "umap";
    std::string model;
    std::string rank;
    std::string out;
    std::string name;
    std::string place;
    std::string remove;
    bool isListing = false;
    bool asJson = false;
    ProjectionOptions options;

    bool isNpy() const { return file.ends_with(".npy"); }

    /// Whether coordinates are written.
    bool isWriting() const { return !out.empty() || name.empty(); }
};

/// What a person should know of a map, on standard error.
void tell(const std::string& summary, const MapQuality& quality) {
    std::string line = summary;
    if (quality.trustworthiness) {
        line += " Trustworthiness " + decimals(*quality.trustworthiness, 3) + ", continuity " +
                decimals(quality.continuity.value_or(0.0), 3);
        line += quality.recall.value_or(1.0) < 1.0
                    ? ", by " + decimals(100.0 * *quality.recall, 1) + " % of true neighbours."
                    : ".";
    }
    complain(line);
}

std::string joined(const std::vector<std::string>& notes) {
    std::string text;
    for (const std::string& note : notes) {
        text += " " + note;
    }
    return text;
}

/// Of a command that wrote a map, which may have been stopped.
int writtenStatus(const Status& written, bool isSettled = true) {
    return !written ? failed(written.error()) : isSettled ? kDone : kInterrupted;
}

int projectNpy(const ProjectArguments& arguments) {
    if (!arguments.filter.empty() || !arguments.name.empty() || !arguments.rank.empty() ||
        !arguments.place.empty() || !arguments.options.centredWithin.empty() ||
        arguments.isListing || !arguments.remove.empty()) {
        complain("Of a .npy file only coordinates can be made: FILTER, --name, --rank, "
                 "--centre-within, --place, --list and --remove are for collections.");
        return kWrongUse;
    }
    auto read = readNpyRows(arguments.file);
    if (!read) {
        return failed(read.error());
    }
    const std::size_t all = read->rows();
    UnitRows usable = unitRows(*std::move(read));
    if (usable.which.empty() && all > 0) {
        complain(displayPath(arguments.file) + ": of its " + counted(all, "row") +
                 " none is a vector: all are zeros or no numbers. There is nothing to arrange.");
        return kSomeInputsFailed;
    }
    if (arguments.options.isCentred && !usable.which.empty()) {
        Centring(usable.rows, {}).apply(usable.rows, {});
    }
    ProgressBar bar;
    const auto made =
        projectRows(usable.rows, arguments.options, graphFolder(), {}, bar.progress());
    bar.clear();
    if (!made) {
        return failed(made.error());
    }
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t row : made->rows) {
        rows.push_back(usable.which[row]);
    }
    std::string summary = counted(rows.size(), "row") + " on the map";
    summary += usable.which.size() < all ? "; " +
                                               counted(all - usable.which.size(),
                                                       "other is no vector and was",
                                                       "others are no vectors and were") +
                                               " left out."
                                         : ".";
    tell(summary + joined(made->notes), qualityOf(*made));
    return writtenStatus(writeRows(rows, made->positions, arguments.out), made->isSettled);
}

/// The taxa of a rank instead of items.
int projectTaxa(const Collection& collection,
                const KeptVectorKey& vectors,
                const Filter& filter,
                const ProjectArguments& arguments,
                const Progress& progress) {
    const auto rank = rankFromName(arguments.rank);
    const auto rows = collectionRows(collection, vectors, filter, progress);
    if (!rows) {
        return failed(rows.error());
    }
    auto taxa = taxonMeans(collection, *rows, *rank);
    if (!taxa) {
        return failed(taxa.error());
    }
    if (taxa->taxa.empty()) {
        complain(std::string("No item is called anything at the rank ") + nameOf(*rank) + ".");
        return kSomeInputsFailed;
    }
    if (arguments.options.isCentred) {
        Centring(taxa->means, {}).apply(taxa->means, {});
    }
    const auto made = projectRows(taxa->means, arguments.options, graphFolder(), {}, progress);
    if (!made) {
        return failed(made.error());
    }
    std::string summary = counted(taxa->taxa.size(), "taxon", "taxa") + " of the rank " +
                          nameOf(*rank) + " on the map, each the mean of its items";
    summary += taxa->unnamed > 0 ? "; " +
                                       counted(taxa->unnamed,
                                               "item is called nothing at this rank and was",
                                               "items are called nothing at this rank and were") +
                                       " left out."
                                 : ".";
    tell(summary + joined(made->notes), qualityOf(*made));
    return writtenStatus(writeTaxa(*taxa, made->positions, arguments.out), made->isSettled);
}

int projectItems(Collection& collection,
                 const KeptVectorKey& vectors,
                 const Filter& filter,
                 const ProjectArguments& arguments,
                 ProgressBar& bar) {
    const auto map =
        projectCollection(collection, vectors, filter, arguments.options, {}, bar.progress());
    bar.clear();
    if (!map) {
        return failed(map.error());
    }
    tell(map->summary(), map->quality);
    if (!arguments.name.empty()) {
        if (!map->how.isSettled) {
            complain("It was not kept, since it was stopped.");
            return kInterrupted;
        }
        const auto kept =
            keepMap(collection, arguments.name, map->key, map->positions, map->quality);
        if (!kept) {
            return failed(kept.error());
        }
    }
    const Status written = arguments.isWriting()
                               ? writeItems(collection, map->items, map->positions, arguments.out)
                               : Status();
    return writtenStatus(written, map->how.isSettled);
}

int placeLater(Collection& collection,
               const Filter& filter,
               const ProjectArguments& arguments,
               ProgressBar& bar) {
    const auto map = mapNamed(collection, arguments.place);
    const auto placed = map ? placeItems(collection, *map, filter, bar.progress())
                            : Result<PlacedItems>(tl::unexpected(map.error()));
    bar.clear();
    if (!placed) {
        return failed(placed.error());
    }
    if (const auto kept = placeOnMap(collection, map->id, placed->items, placed->positions);
        !kept) {
        return failed(kept.error());
    }
    complain(counted(placed->items.size(), "item") + " placed on the map \"" + map->name + "\"" +
             (placed->leftOut > 0
                  ? "; " + std::to_string(placed->leftOut) + " without a usable vector left out."
                  : "."));
    return arguments.out.empty()
               ? kDone
               : writtenStatus(
                     writeItems(collection, placed->items, placed->positions, arguments.out));
}

int runProject(Collection& collection, const ProjectArguments& arguments, ProgressBar& bar) {
    if (arguments.isListing) {
        const auto maps = keptMaps(collection);
        if (!maps) {
            return failed(maps.error());
        }
        printMaps(*maps, arguments.asJson);
        return kDone;
    }
    if (!arguments.remove.empty()) {
        return writtenStatus(removeMap(collection, arguments.remove));
    }
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    if (!arguments.place.empty()) {
        return placeLater(collection, *filter, arguments, bar);
    }
    const auto vectors = chooseVectors(collection, arguments.model);
    if (!vectors) {
        return failed(vectors.error());
    }
    if (arguments.rank.empty()) {
        return projectItems(collection, *vectors, *filter, arguments, bar);
    }
    const int status = projectTaxa(collection, *vectors, *filter, arguments, bar.progress());
    bar.clear();
    return status;
}

int run(ProjectArguments& arguments) {
    arguments.options.method = *projectionMethodNamed(arguments.method);
    arguments.options.isCentred =
        arguments.options.isCentred || !arguments.options.centredWithin.empty();
    if (auto fine = arguments.options.check(); !fine) {
        complain(fine.error());
        return kWrongUse;
    }
    if (!arguments.rank.empty() &&
        (!arguments.name.empty() || !arguments.options.centredWithin.empty())) {
        complain("A map of taxa is not kept, nor centred within a field: --rank goes with --out.");
        return kWrongUse;
    }
    if (!arguments.out.empty() && arguments.out != "-") {
        if (const auto fine = checkTableOutput(arguments.out, "coordinates"); !fine) {
            complain(fine.error());
            return kWrongUse;
        }
    }
    return arguments.isNpy()
               ? projectNpy(arguments)
               : withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
                     return runProject(collection, arguments, bar);
                 });
}

void addMethodOptions(const Command& command, ProjectArguments& arguments) {
    ProjectionOptions& options = arguments.options;
    addOption(command, "--method", arguments.method, "umap, tsne or pca")
        .oneOf({"umap", "tsne", "pca"})
        .showsDefault();
    addOption(command, "--dims", options.dimensions, "Dimensions of the map, 2 or 3")
        .showsDefault();
    addOption(command,
              "--neighbors",
              options.neighbors,
              "Of UMAP: how many neighbours of each point count, 2 to 200; more keep more of "
              "the whole's shape, fewer more detail")
        .showsDefault();
    addOption(command,
              "--min-distance",
              options.minDistance,
              "Of UMAP: how near points may come to each other, 0 to 1")
        .showsDefault();
    addOption(command,
              "--epochs",
              options.epochs,
              "Of UMAP: rounds, up to 5000; 0: 500 up to 10,000 points, else 200")
        .showsDefault();
    addOption(command,
              "--perplexity",
              options.perplexity,
              "Of t-SNE: how many neighbours count, smoothly, 2 to 100")
        .showsDefault();
    addOption(command,
              "--seed",
              options.seed,
              "Of UMAP and of what is drawn by chance: the same map again")
        .showsDefault();
    addFlag(command, "--centre", options.isCentred, "Take off what all have in common before");
    addOption(command,
              "--centre-within",
              options.centredWithin,
              "Take off what all of one value of this field have in common: camera, "
              "place, deployment, folder, or a field of your own");
    addOption(command,
              "--most",
              options.mostArranged,
              "Of UMAP and t-SNE: beyond so many points, 100 or more, some are drawn by "
              "chance and arranged and the others placed beside them")
        .showsDefault();
}

} // namespace

void addProjectCommand(const Command& taxo, const Settings& /*settings*/, int& status) {
    const Command command =
        addCommand(taxo,
                   "project",
                   "Arrange photographs on a map: what looks alike to the model lies together");
    const auto arguments = std::make_shared<ProjectArguments>();
    addOption(command,
              "FILE",
              arguments->file,
              "A collection, NAME.taxo, or embeddings, NAME.npy [rows, d]")
        .required();
    addOption(command, "FILTER", arguments->filter, "Only these items; all without it");
    addMethodOptions(command, *arguments);
    const Argument rank =
        addOption(command,
                  "--rank",
                  arguments->rank,
                  "The taxa of this rank instead of items, each the mean of its items")
            .oneOf(rankNames());
    addOption(command,
              "--model",
              arguments->model,
              "By the vectors of this model (default: those that most items have)");
    addOption(command,
              "--out,-o",
              arguments->out,
              "FILE.csv with the coordinates (default: standard output, unless --name is "
              "given)");
    const Argument name = addOption(
        command, "--name", arguments->name, "Keep the map in the collection under this name");
    const Argument list =
        addFlag(command, "--list", arguments->isListing, "List the maps that are kept");
    addFlag(command, "--json", arguments->asJson, "With --list: JSON lines").needs(list);
    const Argument place =
        addOption(command,
                  "--place",
                  arguments->place,
                  "Put items on this map that it has not, without moving the others")
            .excludes(list)
            .excludes(name)
            .excludes(rank);
    addOption(command, "--remove", arguments->remove, "Remove the map of this name")
        .excludes(list)
        .excludes(name)
        .excludes(rank)
        .excludes(place);
    command.footer(
        "Items must have been embedded (taxo collection embed). An equal map that is kept is not "
        "made again. The graph\nof neighbours that maps are made of lies in the cache folder.\n\n"
        "Examples:\n"
        "  taxo project season.taxo --name all\n"
        "  taxo project season.taxo 'family:Noctuidae' --method tsne --out owlets.csv\n"
        "  taxo project season.taxo --place all\n"
        "  taxo project season.taxo --rank family --method pca --out families.csv\n"
        "  taxo project vectors.npy --dims 3 --out map.csv");
    command.does([arguments, &status] { status = run(*arguments); });
}

} // namespace taxo::cli
