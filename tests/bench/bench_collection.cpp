// SPDX-License-Identifier: MIT
// A collection of a million items: opening, pages, filters, a decision on 100,000 and its undo.
//
//   bench_collection [ITEMS]
//
// The collection is made once, in the folder for temporary files (600 MB), and kept there. Each
// figure is the median of five, in a process that did nothing before.
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/item_rows.h"
#include "core/collection/journal.h"
#include "core/collection/query.h"
#include "tests/bench/or_exit.h"
#include "tests/support/large_collection.h"
#include "tests/support/process_memory.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

fs::path fileFor(std::size_t items) {
    return fs::temp_directory_path() / ("taxoscope-bench-" + std::to_string(items) + ".taxo");
}

/// How long something took, and how long this process computed: much less where a disk or other
/// programs were waited for.
struct Took {
    double wall = 0.0;
    double cpu = 0.0;
};

Took tookBy(const std::function<void()>& work) {
    const auto from = Clock::now();
    const std::clock_t cpu = std::clock();
    work();
    return {1e3 * std::chrono::duration<double>(Clock::now() - from).count(),
            1e3 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + 2, values.end());
    return values[2];
}

void print(const std::string& what, const std::vector<Took>& took, const char* asked) {
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Took& one : took) {
        wall.push_back(one.wall);
        cpu.push_back(one.cpu);
    }
    std::printf(
        "| %-60s | %7.1f ms | %7.1f ms | %s |\n", what.c_str(), median(wall), median(cpu), asked);
    std::fflush(stdout);
}

/// From the closed file to the first page, its rows included.
void measurePage(const fs::path& file, SortBy by, const std::string& name, const char* asked) {
    std::vector<Took> took;
    for (int i = 0; i < 5; ++i) {
        took.push_back(tookBy([&] {
            auto collection = orExit(Collection::open(file));
            const auto page = orExit(findItems(collection, {}, {by, i % 2 == 1}, 200));
            if (orExit(rowsOf(collection, page)).size() != 200) {
                std::exit(1);
            }
        }));
    }
    print("opening, first page by " + name, took, asked);
}

void measureFilter(const Collection& collection, const std::string& text, const char* asked) {
    const Filter filter = orExit(Filter::parse(text));
    std::vector<Took> counting;
    std::vector<Took> paging;
    std::int64_t found = 0;
    for (int i = 0; i < 5; ++i) {
        counting.push_back(tookBy([&] { found = orExit(countItems(collection, filter)); }));
        paging.push_back(tookBy([&] { (void)orExit(findItems(collection, filter, {}, 200)); }));
    }
    print("count of " + text + " (" + std::to_string(found) + ")", counting, asked);
    print("first 200 of it", paging, asked);
}

void measureDecision(Collection& collection, const Lineage& taxon) {
    const auto items = orExit(findItems(collection, {}, {SortBy::Date, false}, 100'000));
    std::vector<Took> deciding;
    std::vector<Took> undoing;
    for (int i = 0; i < 5; ++i) {
        deciding.push_back(tookBy([&] {
            orExit(determine(collection, items, Verdict::Taxon, taxon, "", {"Ada", "chosen"}));
        }));
        undoing.push_back(tookBy([&] { (void)orExit(undo(collection)); }));
    }
    const std::string many = std::to_string(items.size());
    print("a determination of " + many, deciding, "1 s");
    print("its undo", undoing, "1 s");
}

void measure(const fs::path& file) {
    std::puts("| what | wall | CPU | asked |\n|---|---|---|---|");
    const std::pair<SortBy, const char*> indexed[] = {{SortBy::Added, "time added"},
                                                      {SortBy::Name, "name"},
                                                      {SortBy::Date, "date"},
                                                      {SortBy::Place, "place"},
                                                      {SortBy::Mass, "mass"},
                                                      {SortBy::Taxon, "taxon"},
                                                      {SortBy::Review, "status"}};
    for (const auto& [by, name] : indexed) {
        measurePage(file, by, name, "0.3 s");
    }
    std::printf("| %-60s | %7.0f MB |            | 150 MB |\n",
                "peak memory so far",
                test::processMemory("VmHWM"));
    measurePage(file, SortBy::Camera, "camera (no index)", "2 s");
    auto collection = orExit(Collection::open(file));
    const auto species = test::speciesOfLargeCollection();
    const std::string family = species[1'234].at(Rank::Family);
    const std::string order = species[1'234].at(Rank::Order);
    measureFilter(collection, "family:" + family + " mass>0.8 date:2021-06..2021-08", "50 ms");
    measureFilter(collection, "order:" + order + " mass>0.8 date:2021", "50 ms");
    measureFilter(
        collection, "kingdom:" + species[1'234].at(Rank::Kingdom) + " mass>0.8 date:2021", "50 ms");
    measureDecision(collection, species[1'234]);
    orExit(collection.close());
}

} // namespace

} // namespace taxo

int main(int argc, char** argv) {
    const std::size_t items = argc > 1 ? std::stoul(argv[1]) : 1'000'000;
    const auto file = taxo::fileFor(items);
    if (argc > 2) { // --make: in a process of its own, so that the memory of making does not count
        std::fprintf(stderr, "making %s ...\n", file.c_str());
        taxo::test::makeLargeCollection(file, items);
        return 0;
    }
    if (!std::filesystem::exists(file) &&
        std::system((std::string(argv[0]) + " " + std::to_string(items) + " --make").c_str()) !=
            0) {
        return 1;
    }
    taxo::measure(file);
    return 0;
}
