// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/command_trust.h"
#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/base/process.h"
#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/working_name.h"
#include "core/workflow/unknown_clusters.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

struct ClustersArguments {
    std::string file;
    std::string method = "agglomerative";
    std::size_t minSize = unknownClusterOptions().minSize;
    std::string keep;   ///< name to keep them by
    std::string of;     ///< name of kept ones
    std::string assign; ///< working name, or "all"
    std::string person = loginName();
    bool asJson = false;
};

void print(const UnknownCluster& one, std::size_t number, bool asJson) {
    const std::string parent = lowestNameOf(one.parent);
    const std::string nearest = lowestNameOf(one.nearest);
    if (asJson) {
        nlohmann::ordered_json items = nlohmann::ordered_json::array();
        for (const ItemId item : one.items) {
            items.push_back(item.value);
        }
        printJson({{"cluster", number},
                   {"name", one.name},
                   {"photographs", one.items.size()},
                   {"events", one.events},
                   {"parent", parent},
                   {"neighbor_share", one.neighborShare},
                   {"mass_share", one.massShare},
                   {"nearest", nearest},
                   {"nearest_cosine", one.nearestCosine},
                   {"items", std::move(items)}});
        return;
    }
    std::string line =
        std::to_string(number) + ". " + (one.name.empty() ? std::string() : one.name + ": ") +
        counted(one.items.size(), "photograph") + " of " + counted(one.events, "event") + "; ";
    line += parent.empty()
                ? std::string("nothing that its neighbours and answers share")
                : "of " + parent + " (" + percent(one.neighborShare, 0) + " of its neighbours, " +
                      percent(one.massShare, 0) + " of its answers' mass)";
    if (!nearest.empty()) {
        line += "; nearest known: " + nearest + ", cosine " +
                decimals(static_cast<double>(one.nearestCosine), 2);
    }
    printLine(line);
}

void printAll(const std::vector<UnknownCluster>& clusters, bool asJson) {
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        print(clusters[i], i + 1, asJson);
    }
}

int seek(Collection& collection, const ClustersArguments& arguments, ProgressBar& bar) {
    ClusterOptions how = unknownClusterOptions();
    how.method =
        arguments.method == "hdbscan" ? ClusterMethod::Hdbscan : ClusterMethod::Agglomerative;
    how.minSize = arguments.minSize;
    auto found = seekUnknownClusters(collection, how, bar.progress());
    bar.clear();
    if (!found) {
        return failed(found.error());
    }
    if (!arguments.keep.empty()) {
        const auto kept =
            keepUnknownClusters(collection, *found, arguments.keep, {.person = arguments.person});
        if (!kept) {
            return failed(kept.error());
        }
    }
    if (!arguments.asJson) {
        printLine(counted(found->clusters.size(), "cluster") + " of " +
                  counted(found->sought, "unknown photograph") + "; " + grouped(found->inNone()) +
                  " in none.");
    }
    printAll(found->clusters, arguments.asJson);
    return kDone;
}

/// Says of one cluster, or of all that have a working name, what that name says.
int assign(Collection& collection,
           const std::vector<UnknownCluster>& clusters,
           const ClustersArguments& arguments) {
    std::vector<UnknownCluster> wanted;
    for (const UnknownCluster& one : clusters) {
        if (arguments.assign == "all" ? readWorkingName(one.name).has_value()
                                      : one.name == arguments.assign) {
            wanted.push_back(one);
        }
    }
    if (wanted.empty()) {
        complain("No cluster of \"" + arguments.of + "\" is called \"" + arguments.assign +
                 "\". Without --assign they are listed.");
        return kWrongUse;
    }
    const auto said = determineByWorkingNames(
        collection, wanted, {.person = arguments.person, .basis = "chosen"});
    if (!said) {
        return failed(said.error());
    }
    for (const UnknownCluster& one : wanted) {
        printLine(counted(one.items.size(), "photograph") + " determined as " + one.name);
    }
    return kDone;
}

int describe(Collection& collection, const ClustersArguments& arguments, ProgressBar& bar) {
    const auto kept = clusteringNamed(collection, arguments.of);
    if (!kept) {
        return failed(kept.error());
    }
    const auto clusters = describeUnknownClusters(collection, *kept, bar.progress());
    bar.clear();
    if (!clusters) {
        return failed(clusters.error());
    }
    if (!arguments.assign.empty()) {
        return assign(collection, *clusters, arguments);
    }
    printAll(*clusters, arguments.asJson);
    return kDone;
}

int runClusters(const ClustersArguments& arguments) {
    if (!arguments.assign.empty() && arguments.of.empty()) {
        complain("Say of which kept clusters: --of NAME. `--keep NAME` keeps them first.");
        return kWrongUse;
    }
    return withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
        return arguments.of.empty() ? seek(collection, arguments, bar)
                                    : describe(collection, arguments, bar);
    });
}

} // namespace

void addTrustClustersTo(const Command& trust, int& status) {
    const auto arguments = std::make_shared<ClustersArguments>();
    const Command clusters = addCommand(
        trust, "clusters", "Unknown photographs that look alike, their parents and working names");
    addOption(clusters, "FILE", arguments->file, "A collection, NAME.taxo").required();
    addOption(clusters, "--method", arguments->method, "agglomerative or hdbscan")
        .oneOf({"agglomerative", "hdbscan"})
        .showsDefault();
    addOption(clusters, "--min-size", arguments->minSize, "Fewer alike are no cluster")
        .within(2, 1000)
        .showsDefault();
    addOption(clusters,
              "--keep",
              arguments->keep,
              "Keep them by this name, each with a working name of its own");
    addOption(clusters, "--of", arguments->of, "Those that were kept by this name")
        .excludes("--keep");
    addOption(clusters,
              "--assign",
              arguments->assign,
              "Determine the photographs of the one of this working name, or of all");
    addOption(clusters, "--by", arguments->person, "Who decides").showsDefault();
    addFlag(clusters, "--json", arguments->asJson, "JSON lines");
    clusters.footer("Examples:\n"
                    "  taxo trust clusters season.taxo --keep unknown\n"
                    "  taxo trust clusters season.taxo --of unknown --assign 'Geometridae sp. 1'\n"
                    "  taxo collection find season.taxo 'cluster:\"unknown/Geometridae sp. 1\"'");
    clusters.does([arguments, &status] { status = runClusters(*arguments); });
}

} // namespace taxo::cli
