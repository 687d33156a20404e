// SPDX-License-Identifier: MIT
// A large collection published: time and peak memory of each format that is no copy of photographs.
//
//   bench_publish [ITEMS] [FORMAT]
//
// FORMAT as `taxo export` names it (dwca); without it csv, dwca and bundle, each in a process that
// did nothing before. The collection is made once, in the folder for temporary files, and kept
// there: one item in four is a whole photograph, the others are its regions, each with a machine's
// answer. What is written goes again.
#include "core/collection/collection.h"
#include "core/publish/dataset_formats.h"
#include "tests/bench/or_exit.h"
#include "tests/support/large_collection.h"
#include "tests/support/process_memory.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace taxo {

namespace {

namespace fs = std::filesystem;

fs::path fileFor(std::size_t items) {
    return fs::temp_directory_path() / ("taxoscope-bench-" + std::to_string(items) + ".taxo");
}

PublishChoice choiceOf(const DatasetFormatAbout& format) {
    PublishChoice choice;
    choice.format = format.format;
    choice.withUnverified = true;
    choice.about.title = "Bench";
    choice.about.description = "Made for measuring.";
    choice.about.publisher = "Nobody";
    choice.about.licence = "CC0-1.0";
    choice.about.basisOfRecord = "MachineObservation";
    choice.about.creators = {{"Ada", "Lovelace", "", "ada@example.org", ""}};
    return choice;
}

int measure(const fs::path& file, const DatasetFormatAbout& format) {
    const auto collection = orExit(Collection::open(file));
    const std::string ending(format.allEndings().front());
    const fs::path out = fs::temp_directory_path() / ("taxoscope-bench-published" + ending);
    const auto from = std::chrono::steady_clock::now();
    const auto outcome = orExit(publishCollection(collection, choiceOf(format), out, true, {}, {}));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
    for (const Finding& finding : outcome.findings) {
        if (outcome.isMissingSomething && finding.kind == FindingKind::Missing) {
            std::fprintf(stderr, "%s\n", finding.sentence().c_str());
        }
    }
    std::printf("| %-8s | %9lld | %9lld | %7.1f s | %5.0f MB | %7.1f MB |\n",
                std::string(format.name).c_str(),
                static_cast<long long>(outcome.items),
                static_cast<long long>(outcome.occurrences),
                took.count(),
                test::processMemory("VmHWM"),
                1e-6 * static_cast<double>(outcome.bytes));
    for (const fs::path& written : filesAt(format, out)) {
        fs::remove(written);
    }
    return outcome.files.empty() ? 1 : 0;
}

int run(const std::string& self, const std::string& items, const std::string& what) {
    return std::system((self + " " + items + " " + what).c_str());
}

} // namespace

} // namespace taxo

int main(int argc, char** argv) {
    const std::string items = argc > 1 ? argv[1] : "1000000";
    const auto file = taxo::fileFor(std::stoul(items));
    const std::string what = argc > 2 ? argv[2] : "";
    if (what == "--make") { // in a process of its own, so that the memory of making does not count
        std::fprintf(stderr, "making %s ...\n", file.c_str());
        taxo::test::makeLargeCollection(file, std::stoul(items));
        return 0;
    }
    if (!std::filesystem::exists(file) && taxo::run(argv[0], items, "--make") != 0) {
        return 1;
    }
    if (const auto* const format = taxo::formatNamed(what)) {
        return taxo::measure(file, *format);
    }
    std::printf("| format   | items     | occurr.   | time      | peak     | written    |\n");
    std::fflush(stdout);
    int status = 0;
    for (const char* const name : {"csv", "dwca", "bundle"}) {
        status |= taxo::run(argv[0], items, name);
    }
    return status == 0 ? 0 : 1;
}
