// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/cluster_output.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/output_name.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/vectors/npy_rows.h"
#include "core/vectors/unit_rows.h"
#include "core/workflow/cluster_collection.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/search_collection.h"

#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

struct ClusterArguments {
    std::string file;
    std::string filter;
    std::string method = "hdbscan";
    std::string rank = "species";
    double distance = -1.0; ///< below 0: by rank
    std::string model;
    std::string out;
    std::string compare;
    ClusterCollectionOptions options;
    bool asJson = false;

    bool isNpy() const { return file.ends_with(".npy"); }
};

/// On standard error, what a person should know of them.
void tell(const Clustering& clustering,
          std::size_t leftOut,
          const std::vector<std::string>& notes) {
    std::string line = counted(clustering.count, "cluster") + " of " +
                       std::to_string(clustering.clusters.size()) + ".";
    if (leftOut > 0) {
        line += " " + std::to_string(leftOut) + " without a usable vector left out.";
    }
    for (const std::string& note : notes) {
        line += " " + note;
    }
    complain(line);
}

/// What goes to a file, and the comparison with another one.
int finish(const ClusterArguments& arguments,
           const std::vector<std::int64_t>& things,
           const Clustering& clustering,
           const Collection* collection) {
    if (!arguments.compare.empty()) {
        const auto others = readClusters(arguments.compare, things);
        if (!others) {
            return failed(others.error());
        }
        printAgreement(displayPath(arguments.compare),
                       compareClusterings(clustering.clusters, *others),
                       arguments.asJson);
    }
    if (!arguments.out.empty()) {
        const auto written = writeClusters(
            arguments.out, collection == nullptr ? "row" : "item", things, clustering, collection);
        if (!written) {
            return failed(written.error());
        }
    }
    return kDone;
}

/// Rows of two or three numbers are positions on a map.
int clusterNpy(const ClusterArguments& arguments) {
    if (!arguments.filter.empty() || !arguments.options.centredWithin.empty() ||
        !arguments.options.against.empty() || !arguments.model.empty() ||
        arguments.options.components > 0) {
        complain("FILTER, --centre-within, --components, --against and --model are for "
                 "collections: a .npy file is taken as it is.");
        return kWrongUse;
    }
    auto read = readNpyRows(arguments.file);
    if (!read) {
        return failed(read.error());
    }
    const std::size_t all = read->rows();
    const bool isMap = read->dimension() == 2 || read->dimension() == 3;
    std::vector<std::int64_t> things;
    ProgressBar bar;
    const auto found = [&]() -> Result<ClusteredRows> {
        if (isMap) {
            for (std::size_t i = 0; i < all; ++i) {
                things.push_back(static_cast<std::int64_t>(i));
            }
            return clusterMap(*read, arguments.options.how, bar.progress());
        }
        const UnitRows usable = unitRows(*std::move(read));
        things.assign(usable.which.begin(), usable.which.end());
        const auto search = loadBatchSearch();
        if (!search) {
            return tl::unexpected(search.error());
        }
        const RowTaxa nobody{{}, std::vector(usable.rows.rows(), RowTaxa::kUnknown)};
        return clusterRows(
            usable.rows, nobody, arguments.options.how, **search, graphFolder(), bar.progress());
    }();
    bar.clear();
    if (!found) {
        return failed(found.error());
    }
    printSizes(found->clustering, arguments.asJson);
    tell(found->clustering, all - things.size(), found->notes);
    return finish(arguments, things, found->clustering, nullptr);
}

int clusterItems(Collection& collection, const ClusterArguments& arguments, ProgressBar& bar) {
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    const auto vectors = chooseVectors(collection, arguments.model);
    const auto found =
        vectors
            ? clusterCollection(collection, *vectors, *filter, arguments.options, bar.progress())
            : Result<CollectionClusters>(tl::unexpected(vectors.error()));
    bar.clear();
    if (!found) {
        return failed(found.error());
    }
    printClusters(*found, arguments.asJson);
    for (const FieldAgreement& one : found->agreements) {
        printAgreement(one.field, one.agreement, arguments.asJson);
    }
    std::vector<std::string> notes = found->found.notes;
    if (auto confounded = confounding(found->agreements); !confounded.empty()) {
        notes.push_back(std::move(confounded));
    }
    tell(found->found.clustering, found->leftOut, notes);
    std::vector<std::int64_t> things;
    for (const ItemId item : found->items) {
        things.push_back(item.value);
    }
    return finish(arguments, things, found->found.clustering, &collection);
}

int runCluster(ClusterArguments& arguments) {
    ClusterOptions& how = arguments.options.how;
    how.method = arguments.method == "kmeans"          ? ClusterMethod::KMeans
                 : arguments.method == "agglomerative" ? ClusterMethod::Agglomerative
                                                       : ClusterMethod::Hdbscan;
    how.rank = *rankFromName(arguments.rank);
    if (arguments.distance >= 0.0) {
        how.distance = arguments.distance;
    }
    if (const auto fine = how.check(); !fine) {
        complain(fine.error());
        return kWrongUse;
    }
    if (!arguments.out.empty()) {
        if (const auto fine = checkTableOutput(arguments.out, "clusters"); !fine) {
            complain(fine.error());
            return kWrongUse;
        }
    }
    return arguments.isNpy()
               ? clusterNpy(arguments)
               : withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
                     return clusterItems(collection, arguments, bar);
                 });
}

void addMethodOptions(const Command& command, ClusterArguments& arguments) {
    ClusterOptions& how = arguments.options.how;
    addOption(command,
              "--method",
              arguments.method,
              "hdbscan: groups denser than what is around them; kmeans: so many groups, "
              "nothing is left out; agglomerative: groups as far apart as taxa of a rank")
        .oneOf({"hdbscan", "kmeans", "agglomerative"})
        .showsDefault();
    addOption(command,
              "--min-size",
              how.minSize,
              "Of hdbscan and agglomerative: fewer are no cluster, 2 or more")
        .showsDefault();
    addOption(command,
              "--min-samples",
              how.minSamples,
              "Of hdbscan: how many must be near, 1 to 1000; more take more for noise")
        .showsDefault();
    addFlag(command,
            "--smallest",
            how.takesSmallest,
            "Of hdbscan: the smallest groups there are instead of the steadiest");
    addOption(command, "--clusters,-k", how.clusters, "Of kmeans: how many").showsDefault();
    addOption(command, "--seed", how.seed, "Of kmeans: the same clusters again").showsDefault();
    addOption(command,
              "--rank",
              arguments.rank,
              "Of agglomerative: as far apart as taxa of this rank usually are; learnt from "
              "what people determined")
        .oneOf(rankNames())
        .showsDefault();
    addOption(command,
              "--distance",
              arguments.distance,
              "Of agglomerative: as far apart as this instead, 1 less the mean cosine")
        .within(0.0, 2.0);
}

} // namespace

void addClusterCommand(const Command& taxo, const Settings& /*settings*/, int& status) {
    const Command command = addCommand(
        taxo,
        "cluster",
        "Find groups of photographs that look alike to the model, and say what they are");
    const auto arguments = std::make_shared<ClusterArguments>();
    addOption(command,
              "FILE",
              arguments->file,
              "A collection, NAME.taxo; or NAME.npy: embeddings [rows, d], or positions on "
              "a map [points, 2 or 3]")
        .required();
    addOption(command, "FILTER", arguments->filter, "Only these items; all without it");
    addMethodOptions(command, *arguments);
    addOption(command,
              "--centre-within",
              arguments->options.centredWithin,
              "Before, take off what all of one value of this field have in common: "
              "camera, place, deployment, folder, day or a field of your own");
    addOption(command,
              "--components",
              arguments->options.components,
              "Look among so many principal components, to 4096; 0: the vectors themselves")
        .within(0, 4096)
        .showsDefault();
    addOption(command,
              "--against",
              arguments->options.against,
              "Say how far this field agrees with the clusters, as is said of every rank; "
              "may be named several times")
        .oneValueATime();
    addOption(command,
              "--compare",
              arguments->compare,
              "Say how far an earlier result agrees: a file that --out wrote");
    addOption(command,
              "--model",
              arguments->model,
              "By the vectors of this model (default: those that most items have)");
    addOption(command, "--out,-o", arguments->out, "FILE.csv with item, cluster, strength, file");
    addFlag(command, "--json", arguments->asJson, "JSON lines");
    command.footer(
        "Each line: number of the cluster, its size, the deepest taxon that 80 of 100 of its known "
        "items belong to,\nthe nearest known species, items that are typical of it and least like "
        "it. Then how far the clusters agree\nwith the taxa of each rank: 1 is wholly; beside it "
        "stands what shuffled labels give.\n\nExamples:\n"
        "  taxo cluster season.taxo 'order:Lepidoptera' --out clusters.csv\n"
        "  taxo cluster season.taxo --method agglomerative --rank genus\n"
        "  taxo cluster season.taxo --method kmeans -k 50 --centre-within camera --against camera\n"
        "  taxo cluster map.npy --min-size 20 --compare clusters.csv");
    command.does([arguments, &status] { status = runCluster(*arguments); });
}

} // namespace taxo::cli
