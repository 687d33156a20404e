// SPDX-License-Identifier: MIT
// The tree of 867,455 labels (1.2 million nodes, synthetic names): opening, laying out, looking,
// asking, counting, Newick. Labels are made from a seed in the folder for temporary files and kept
// there. Every answer is checked before it is timed. Look at the CPU times. Memory:
//   TAXO_BENCH_OPEN=first|second bench_tree    opens and lays out once, and prints the peak
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/classify/build_label_space.h"
#include "core/classify/label_json.h"
#include "core/classify/label_space.h"
#include "core/tree/clade_counts.h"
#include "core/tree/complete_names.h"
#include "core/tree/induced_tree.h"
#include "core/tree/match_names.h"
#include "core/tree/newick.h"
#include "core/tree/tree_layout.h"
#include "core/tree/visible_nodes.h"
#include "core/vectors/npy.h"
#include "tests/bench/or_exit.h"
#include "tests/support/process_memory.h"
#include "tests/support/synthetic_taxonomy.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr std::size_t kLabels = 867'455;
constexpr std::size_t kDimension = 8; // of the matrix, which says nothing here

void require(bool isRight, const char* what) {
    if (!isRight) {
        std::fprintf(stderr, "wrong answer: %s\n", what);
        std::exit(1);
    }
}

std::filesystem::path worldFolder() {
    return std::filesystem::temp_directory_path() / "taxoscope-bench-tree";
}

/// As many nodes a label as BioCLIP 2's list has: about five species a genus.
test::SyntheticTaxonomy::World makeTaxa() {
    constexpr std::size_t kPerGenus = 5;
    return test::SyntheticTaxonomy{
        .genera = kLabels / kPerGenus, .speciesPerGenus = kPerGenus, .homonyms = 0, .repeated = 0}
        .make();
}

void makeWorld() {
    const auto folder = worldFolder();
    std::error_code ignored;
    if (std::filesystem::exists(folder / "labels.json", ignored)) {
        return;
    }
    std::fprintf(stderr, "making %s ...\n", folder.c_str());
    std::filesystem::create_directories(folder);
    std::vector<ChecklistTaxon> taxa;
    for (const Lineage& lineage : makeTaxa().lineages) {
        taxa.push_back({lineage, ""});
    }
    auto writer = orExit(NpyWriter::create(folder / "labels.npy", taxa.size()));
    const std::vector<float> row(taxa.size(), 0.35F);
    for (std::size_t d = 0; d < kDimension; ++d) {
        orExit(writer.append(row));
    }
    orExit(writer.commit());
    orExit(writeWholeFile(folder / "labels.json", labelJsonOf(LabelList::ofTaxa(taxa))));
}

LabelSpaceOptions cached() {
    LabelSpaceOptions options;
    options.cacheFolder = worldFolder() / "cache";
    options.digestOf = [](const std::filesystem::path& file, const Progress&) -> Result<Digest> {
        Digest digest; // known beforehand, as at every start but the first
        digest.bytes[0] = static_cast<std::uint8_t>(file.native().size());
        return digest;
    };
    return options;
}

Tree openLabels(bool isFirst) {
    if (isFirst) {
        std::error_code ignored;
        std::filesystem::remove_all(worldFolder() / "cache", ignored);
    }
    return Tree::of(
        orExit(LabelSpace::open(worldFolder() / "labels.npy", cached())).labels().taxonomy());
}

const Tree& labelTree() {
    static const Tree tree = openLabels(false);
    return tree;
}

std::vector<NodeId> someTips(const Tree& tree, std::size_t count) {
    Random random(5);
    std::vector<NodeId> tips;
    while (tips.size() < count) {
        const NodeId node{static_cast<std::int32_t>(random.below(tree.size()))};
        if (tree.isTip(node)) {
            tips.push_back(node);
        }
    }
    return tips;
}

void openAndLayOut(benchmark::State& state) {
    for (auto _ : state) {
        const Tree tree = openLabels(state.range(0) == 0);
        const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Circle);
        require(tree.tips() > 860'000 && layout.depth == 7.0, "the tree of the labels");
    }
    state.counters["nodes"] = static_cast<double>(labelTree().size());
}

void layOut(benchmark::State& state) {
    const auto kind = static_cast<TreeLayoutKind>(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(layoutTree(labelTree(), kind));
    }
}

/// A window of 1280 x 800 pixels on the disc: all of it, or zoomed in to the rim.
void lookAtDisc(benchmark::State& state) {
    const Tree& tree = labelTree();
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Sunburst);
    const double zoom = static_cast<double>(state.range(0));
    const double pixelsPerUnit = 400.0 / layout.depth * zoom;
    const TreePoint middle = state.range(0) == 1
                                 ? TreePoint{}
                                 : pointOf(layout, layout.tips * 0.37, layout.depth * 0.95);
    const double halfX = 640.0 / pixelsPerUnit;
    const double halfY = 400.0 / pixelsPerUnit;
    const TreeRectangle view{
        middle.x - halfX, middle.y - halfY, middle.x + halfX, middle.y + halfY};
    std::vector<VisibleNode> visible;
    std::size_t shown = 0;
    for (auto _ : state) {
        shown = 0;
        for (const TreeWindow& window : windowsOf(layout, view, pixelsPerUnit)) {
            visibleNodes(tree, layout, window, visible);
            shown += visible.size();
        }
    }
    require(shown > 0 && shown < 40'000, "few nodes are visible");
    state.counters["visible"] = static_cast<double>(shown);
}

void ancestorOfMany(benchmark::State& state) {
    const Tree& tree = labelTree();
    const auto tips = someTips(tree, 100'000);
    NodeId expected = tips.front();
    for (const NodeId tip : tips) {
        expected = commonAncestor(tree, expected, tip);
    }
    NodeId found;
    for (auto _ : state) {
        found = commonAncestor(tree, tips);
        benchmark::DoNotOptimize(found);
    }
    require(found == expected, "the common ancestor");
}

void induce(benchmark::State& state) {
    const auto tips = someTips(labelTree(), 100'000);
    std::size_t nodes = 0;
    for (auto _ : state) {
        nodes = inducedTree(labelTree(), tips, SingleChildren::Stay).tree.size();
    }
    state.counters["nodes"] = static_cast<double>(nodes);
}

void countClades(benchmark::State& state) {
    const auto tips = someTips(labelTree(), 100'000);
    std::vector<TaxonTally> tallies;
    for (const NodeId tip : tips) {
        tallies.push_back({tip, 3, 1, 0, 0, 2.0});
    }
    for (auto _ : state) {
        const auto counts = CladeCounts::of(labelTree(), tallies, tips);
        require(counts.at(Tree::root()).photographs == 300'000, "all photographs");
    }
}

void massOnBranches(benchmark::State& state) {
    const auto tips = someTips(labelTree(), 2000);
    const std::vector<float> probabilities(tips.size(), 1.0F / 2000.0F);
    for (auto _ : state) {
        benchmark::DoNotOptimize(branchMasses(labelTree(), tips, probabilities, 0.001));
    }
}

void writeAndReadNewick(benchmark::State& state) {
    const bool isReading = state.range(0) == 1;
    const std::string text = newickOf(labelTree());
    for (auto _ : state) {
        if (isReading) {
            require(orExit(readNewickText(text, "labels")).tree.size() == labelTree().size(),
                    "Newick");
        } else {
            benchmark::DoNotOptimize(newickOf(labelTree()));
        }
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

const TreeNames& treeNames() {
    static const TreeNames names(labelTree());
    return names;
}

void indexNames(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(TreeNames(labelTree()));
    }
}

void findName(benchmark::State& state) {
    const TreeNames& names = treeNames();
    for (auto _ : state) {
        require(matchName(names, {"Genus777 epithet3"}).isFound(), "a name");
    }
}

/// Argument 0: what nearly all genera begin with; 1: a genus and the beginning of its species.
void complete(benchmark::State& state) {
    const TreeNames& names = treeNames();
    const char* const typed = state.range(0) == 0 ? "Gen" : "Genus777 ep";
    for (auto _ : state) {
        require(!completeNames(names, typed, 12).empty(), "a completion");
    }
}

std::string randomWord(Random& random, std::size_t shortest) {
    std::string word;
    for (std::size_t length = shortest + random.below(8); length > 0; --length) {
        word += static_cast<char>('a' + random.below(26));
    }
    return word;
}

/// Among 867,455 names of many beginnings and lengths, as real ones have.
void missName(benchmark::State& state) {
    Random random(3);
    TreeParts parts;
    parts.parent = {-1};
    parts.name = {0};
    std::string last;
    for (std::size_t i = 0; i < kLabels; ++i) {
        last = randomWord(random, 5) + " " + randomWord(random, 4);
        parts.parent.push_back(0);
        parts.name.push_back(parts.names.add(last));
    }
    const TreeNames names(Tree::fromParts(std::move(parts)));
    last.insert(last.size() / 2, "x");
    for (auto _ : state) {
        require(!matchName(names, {last}).similar.empty(), "a near miss");
    }
}

/// Opening and laying out in a process of its own, for its memory.
int openOnce(const std::string& which) {
    const std::clock_t begin = std::clock();
    const Tree tree = openLabels(which == "first");
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Circle);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    const auto& arrays = tree.arrays();
    const std::size_t bytes =
        arrays.parent.size_bytes() + arrays.end.size_bytes() + arrays.tipsBefore.size_bytes() +
        arrays.depth.size_bytes() + arrays.name.size_bytes() + arrays.rank.size_bytes() +
        (layout.begin.size() + layout.end.size() + layout.out.size()) * sizeof(float);
    std::printf("%zu nodes, %.2f s of CPU, at most %.0f MB, %.1f bytes a node with one layout\n",
                tree.size(),
                seconds,
                test::processMemory("VmHWM"),
                static_cast<double>(bytes) / static_cast<double>(tree.size()));
    return 0;
}

} // namespace

BENCHMARK(openAndLayOut)->ArgName("second")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(layOut)->ArgName("kind")->Arg(0)->Arg(1)->Arg(5)->Unit(benchmark::kMillisecond);
BENCHMARK(lookAtDisc)
    ->ArgName("zoom")
    ->Arg(1)
    ->Arg(10)
    ->Arg(1000)
    ->Arg(100'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(ancestorOfMany)->Unit(benchmark::kMillisecond);
BENCHMARK(induce)->Unit(benchmark::kMillisecond);
BENCHMARK(countClades)->Unit(benchmark::kMillisecond);
BENCHMARK(massOnBranches)->Unit(benchmark::kMillisecond);
BENCHMARK(writeAndReadNewick)->ArgName("read")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(indexNames)->Unit(benchmark::kMillisecond);
BENCHMARK(findName)->Unit(benchmark::kMicrosecond);
BENCHMARK(complete)->ArgName("genus")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(missName)->Unit(benchmark::kMicrosecond);

} // namespace taxo

int main(int argc, char** argv) {
    taxo::makeWorld();
    if (const char* const which = std::getenv("TAXO_BENCH_OPEN"); which != nullptr) {
        return taxo::openOnce(which);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
