// SPDX-License-Identifier: MIT
// How long the structure between and within species takes, and what of it takes the time:
//
//     bench_structure [PHOTOGRAPHS]
//
// Makes that many photographs (default 100,000) of 768 dimensions, of 50 a species, in events of
// five, with sex and camera; graphs of neighbours are not kept from run to run. Prints seconds of
// each part as the progress names it, then of the whole.

#include "core/search/batch_search.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_within.h"
#include "tests/bench/or_exit.h"
#include "tests/core/workflow/structure_world.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

namespace {

using namespace taxo;
using Clock = std::chrono::steady_clock;

/// Adds up the time between reports: each is of what was reported at its end.
class PartTimes {
public:
    Progress progress() {
        return Progress(std::stop_token(),
                        [this](std::size_t, std::size_t, std::string_view what) { take(what); });
    }

    void print(const char* whole) {
        for (const auto& [what, seconds] : m_seconds) {
            std::printf("  %7.2f s  %s\n", seconds, what.c_str());
        }
        const std::chrono::duration<double> all = Clock::now() - m_begin;
        std::printf("%9.2f s  %s\n", all.count(), whole);
    }

private:
    void take(std::string_view what) {
        const std::scoped_lock lock(m_mutex);
        const auto now = Clock::now();
        m_seconds[std::string(what)] += std::chrono::duration<double>(now - m_last).count();
        m_last = now;
    }

    std::mutex m_mutex;
    std::map<std::string, double> m_seconds;
    Clock::time_point m_begin = Clock::now();
    Clock::time_point m_last = m_begin;
};

} // namespace

int main(int argc, char** argv) {
    constexpr std::size_t kOfGenus = 4 * 50;
    const std::size_t photographs = argc > 1 ? std::strtoul(argv[1], nullptr, 10)
                                             : 100'000; // NOLINT(cert-err34-c): a benchmark
    const std::size_t genera = std::max<std::size_t>(1, photographs / kOfGenus);
    const std::size_t ofFamily = std::min<std::size_t>(5, genera);
    const auto made = test::StructureWorld{.families = genera / ofFamily,
                                           .generaOfFamily = ofFamily,
                                           .speciesOfGenus = 4,
                                           .eventsOfSpecies = 10,
                                           .photographsOfEvent = 5,
                                           .dimension = 768,
                                           .sexEffect = 0.3,
                                           .wrongEvery = 50}
                          .make();
    std::printf("%zu photographs of %zu species\n", made.rows.things.size(), made.species.size());
    const std::unique_ptr<BatchSearch> search = orExit(loadBatchSearch());
    const auto graphs = std::filesystem::temp_directory_path() / "taxo-bench-structure";
    std::filesystem::remove_all(graphs);
    PartTimes between;
    orExit(structureBetween(made.rows, {}, *search, graphs, between.progress()));
    between.print("between");
    PartTimes within;
    orExit(structureWithin(made.rows, {}, *search, graphs, within.progress()));
    within.print("within, by the same graph of neighbours");
    std::filesystem::remove_all(graphs);
}
