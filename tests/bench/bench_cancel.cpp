// SPDX-License-Identifier: MIT
// How long work goes on after it was asked to stop, where at most 200 ms are promised:
//
//     bench_cancel [PHOTOGRAPHS]
//
// Makes that many photographs (default 20,000) of 256 dimensions, of 50 a species, and a tree of a
// million nodes. Each kind of work is done once whole and then stopped at ten times spread over it.
// Prints the longest wait of each kind with how far the work was, and by the clock: other programs
// count. The exit status is 1 where one was longer than promised. (What waits for the model is
// bounded by a photograph, see bench_pipeline.)

#include "core/base/files.h"
#include "core/search/knn_graph.h"
#include "core/tree/newick.h"
#include "core/tree/tree_file.h"
#include "core/workflow/cluster_rows.h"
#include "core/workflow/project_rows.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/structure_variants.h"
#include "core/workflow/structure_within.h"
#include "tests/bench/or_exit.h"
#include "tests/core/workflow/structure_world.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>

namespace {

using namespace taxo;
using Clock = std::chrono::steady_clock;

constexpr double kPromisedMs = 200.0;

/// Done, or what kept it from that.
using Work = std::function<ErrorCode(const Progress&)>;

constexpr ErrorCode kDone = ErrorCode::Internal; ///< no error: the work was done before

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? kDone : result.error().code;
}

double msSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Stopped after so many milliseconds: how long it went on, or nothing where it was done before.
double msToStop(const Work& work, double afterMs) {
    std::stop_source stop;
    Clock::time_point asked;
    std::jthread hand([&] {
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(afterMs));
        asked = Clock::now();
        stop.request_stop();
    });
    const ErrorCode code = work(Progress(stop.get_token()));
    const Clock::time_point ended = Clock::now();
    hand.join();
    if (code != kDone && code != ErrorCode::Cancelled) {
        std::fprintf(stderr, "it failed instead of stopping\n");
        std::exit(1);
    }
    return std::chrono::duration<double, std::milli>(ended - asked).count();
}

bool measure(const char* what, const Work& work) {
    const auto begun = Clock::now();
    if (work(Progress()) != kDone) {
        std::fprintf(stderr, "%s: it could not be done\n", what);
        std::exit(1);
    }
    const double whole = msSince(begun);
    constexpr int kTimes = 10;
    double longest = 0.0;
    double at = 0.0;
    for (int i = 0; i < kTimes; ++i) {
        const double after = whole * (i + 0.5) / kTimes;
        const double took = msToStop(work, after);
        if (took > longest) {
            longest = took;
            at = after / whole;
        }
    }
    std::printf("%-28s whole %8.0f ms; stopped after %5.0f ms at most (at %2.0f %% of it)%s\n",
                what,
                whole,
                longest,
                100.0 * at,
                longest > kPromisedMs ? "  TOO LONG" : "");
    std::fflush(stdout);
    return longest <= kPromisedMs;
}

test::StructureWorld::Made makeWorld(std::size_t photographs) {
    constexpr std::size_t kOfGenus = 4 * 50;
    const std::size_t genera = std::max<std::size_t>(5, photographs / kOfGenus);
    return test::StructureWorld{.families = genera / 5,
                                .generaOfFamily = 5,
                                .speciesOfGenus = 4,
                                .eventsOfSpecies = 10,
                                .photographsOfEvent = 5,
                                .dimension = 256,
                                .sexEffect = 0.3,
                                .wrongEvery = 50}
        .make();
}

std::string largeNewick() {
    std::string text = "(";
    for (int genus = 0; genus < 150'000; ++genus) {
        text += genus > 0 ? ",(" : "(";
        for (int species = 0; species < 6; ++species) {
            text += (species > 0 ? ",'Genus " : "'Genus ") + std::to_string(genus) + " species" +
                    std::to_string(species) + "':1.5";
        }
        text += ")Genus" + std::to_string(genus) + ":2";
    }
    return text + ")Life;";
}

TraitTable traitOf(const test::StructureWorld::Made& made) {
    TraitTable table;
    table.trait = "bill";
    for (std::size_t i = 0; i < made.species.size(); ++i) {
        table.bySpecies[made.species[i].binomial()] = made.trait[i];
    }
    return table;
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t photographs =
        argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20'000; // NOLINT(cert-err34-c): a benchmark
    const auto made = makeWorld(photographs);
    const EmbeddingMatrix& rows = made.rows.rows;
    const TraitTable trait = traitOf(made);
    const std::unique_ptr<BatchSearch> search = orExit(loadBatchSearch());
    const auto folder = std::filesystem::temp_directory_path() / "taxo-bench-cancel";
    const auto graphs = folder / "graphs";
    std::filesystem::create_directories(folder);
    orExit(writeWholeFile(folder / "large.nwk", largeNewick()));
    std::printf("%zu photographs of %zu species\n", rows.rows(), made.species.size());
    // Graphs are kept from run to run: each run makes its own.
    const auto withoutGraphs = [&graphs](const Work& work) {
        return [&graphs, work](const Progress& progress) {
            std::filesystem::remove_all(graphs);
            return work(progress);
        };
    };
    bool isKept = true;
    const auto take = [&isKept](const char* what, const Work& work) {
        isKept = measure(what, work) && isKept;
    };
    take("graph of neighbours",
         [&](const Progress& progress) { return codeOf(knnGraph(rows, *search, {}, progress)); });
    for (const ProjectionMethod method :
         {ProjectionMethod::Pca, ProjectionMethod::Umap, ProjectionMethod::Tsne}) {
        take((std::string("map by ") + nameOf(method)).c_str(),
             withoutGraphs([&, method](const Progress& progress) {
                 ProjectionOptions options;
                 options.method = method;
                 return codeOf(projectRows(rows, options, graphs, {}, progress));
             }));
    }
    for (const auto& [name, method] : {std::pair{"clusters by HDBSCAN", ClusterMethod::Hdbscan},
                                       {"clusters by k-means", ClusterMethod::KMeans},
                                       {"clusters for a rank", ClusterMethod::Agglomerative}}) {
        take(name, withoutGraphs([&, which = method](const Progress& progress) {
                 ClusterOptions options;
                 options.method = which;
                 options.clusters = 200;
                 return codeOf(
                     clusterRows(rows, made.rows.taxa, options, *search, graphs, progress));
             }));
    }
    take("structure between", withoutGraphs([&](const Progress& progress) {
             return codeOf(structureBetween(made.rows, {}, *search, graphs, progress));
         }));
    take("structure within", withoutGraphs([&](const Progress& progress) {
             return codeOf(structureWithin(made.rows, {}, *search, graphs, progress));
         }));
    take("structure, variants", [&](const Progress& progress) {
        return codeOf(structureVariants(made.rows, "sex", {}, *search, progress));
    });
    take("structure, a trait", [&](const Progress& progress) {
        return codeOf(structureTraits(made.rows, trait, {}, progress));
    });
    take("a tree of 1,050,001 nodes", [&](const Progress& progress) {
        return codeOf(readTreeFile(folder / "large.nwk", progress));
    });
    std::filesystem::remove_all(folder);
    return isKept ? 0 : 1;
}
