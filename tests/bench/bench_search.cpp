// SPDX-License-Identifier: MIT
// Neighbours among many vectors: how long an index takes to make and to ask, what it finds, how
// large it is.
//
//   bench_search ROWS DIMENSION [world|hard] [FOLDER]
//
// "world": vectors as tests/support/synthetic_collection makes them, of 400 species with the
// statistics of a real model. "hard": no species at all, a Gaussian of 64 dimensions with falling
// variances in DIMENSION ones. Vectors lie in a file of half-precision numbers in FOLDER (that for
// temporary files without it), as in a collection; queries are rows that are not in the index.
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/search/neighbor_index.h"
#include "core/vectors/half.h"
#include "core/vectors/normalise.h"
#include "tests/support/process_memory.h"
#include "tests/support/synthetic_collection.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

namespace {

constexpr std::size_t kQueries = 200;
constexpr std::size_t kNeighbors = 10;
constexpr std::size_t kStrange = 20;

template <class T>
T orExit(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().text().c_str());
        std::exit(1);
    }
    return *std::move(result);
}

double secondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Rows of half-precision numbers, mapped.
class HalfFile : public VectorSource {
public:
    HalfFile(const std::filesystem::path& file, std::size_t rows, std::size_t dimension)
        : m_file(orExit(MappedFile::open(file))), m_rows(rows), m_dimension(dimension) {}

    std::size_t dimension() const override { return m_dimension; }

    std::size_t rows() const override { return m_rows; }

    Status forEach(const Take& take) const override {
        constexpr std::size_t kBlock = 1024;
        std::vector<ItemId> items;
        for (std::size_t begin = 0; begin < m_rows; begin += kBlock) {
            items.clear();
            for (std::size_t i = begin; i < std::min(begin + kBlock, m_rows); ++i) {
                items.push_back({static_cast<std::int64_t>(i)});
            }
            if (auto taken = take(items, *of(items)); !taken) {
                return taken;
            }
        }
        return {};
    }

    Result<EmbeddingMatrix> of(std::span<const ItemId> items) const override {
        EmbeddingMatrix vectors(items.size(), m_dimension);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto at = static_cast<std::size_t>(items[i].value) * 2 * m_dimension;
            floatsOfHalves(m_file.bytes().subspan(at, 2 * m_dimension), vectors.row(i));
        }
        return vectors;
    }

private:
    MappedFile m_file;
    std::size_t m_rows;
    std::size_t m_dimension;
};

EmbeddingMatrix hardRows(std::size_t rows, std::size_t dimension) {
    constexpr std::size_t kFactors = 64;
    Random random(11);
    EmbeddingMatrix axes(kFactors, dimension);
    for (std::size_t f = 0; f < kFactors; ++f) {
        for (float& value : axes.row(f)) {
            value = static_cast<float>(random.normal() / std::sqrt(1.0 + static_cast<double>(f)));
        }
    }
    EmbeddingMatrix made(rows, dimension);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto row = made.row(i);
        for (std::size_t f = 0; f < kFactors; ++f) {
            const auto amount = static_cast<float>(random.normal());
            const auto axis = axes.row(f);
            for (std::size_t d = 0; d < dimension; ++d) {
                row[d] += amount * axis[d];
            }
        }
        normalise(row);
    }
    return made;
}

EmbeddingMatrix worldRows(std::size_t rows, std::size_t dimension) {
    test::SyntheticCollection collection;
    collection.rows = rows;
    collection.dimension = dimension;
    return collection.make().embeddings;
}

/// Writes them once; kept for the next run.
void makeVectors(const std::filesystem::path& file,
                 std::size_t rows,
                 std::size_t dimension,
                 bool isHard) {
    if (std::filesystem::exists(file)) {
        return;
    }
    const EmbeddingMatrix made = isHard ? hardRows(rows, dimension) : worldRows(rows, dimension);
    std::vector<std::byte> bytes(2 * made.values().size());
    halvesOfFloats(made.values(), bytes);
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
}

std::vector<ItemId> trulyNearest(const HalfFile& vectors, std::span<const float> query) {
    std::vector<Neighbor> best;
    const auto better = [](const Neighbor& a, const Neighbor& b) { return a.cosine > b.cosine; };
    (void)vectors.forEach(
        [&](std::span<const ItemId> items, const EmbeddingMatrix& rows) -> Status {
            for (std::size_t i = 0; i < items.size(); ++i) {
                best.push_back({items[i], cosine(query, rows.row(i))});
            }
            std::ranges::sort(best, better);
            best.resize(std::min(best.size(), kNeighbors));
            return {};
        });
    std::vector<ItemId> items;
    for (const Neighbor& one : best) {
        items.push_back(one.item);
    }
    return items;
}

struct Answers {
    double medianMs = 0.0;
    double worstMs = 0.0;
    double recall = 0.0;
};

/// `truths` shares out the work of comparing all.
Answers ask(const NeighborIndex& index,
            const HalfFile& vectors,
            const EmbeddingMatrix& queries,
            std::span<const std::vector<ItemId>> truths,
            const NeighborScope& scope = {}) {
    std::vector<double> times;
    std::size_t found = 0;
    for (std::size_t q = 0; q < queries.rows(); ++q) {
        const auto begin = std::chrono::steady_clock::now();
        const auto nearest = orExit(index.nearest(queries.row(q), kNeighbors, vectors, scope));
        times.push_back(1000.0 * secondsSince(begin));
        if (q < truths.size()) {
            for (const ItemId item : truths[q]) {
                found += std::ranges::count(nearest, item, &Neighbor::item) > 0 ? 1 : 0;
            }
        }
    }
    std::ranges::sort(times);
    return {times[times.size() / 2],
            times[times.size() * 99 / 100],
            static_cast<double>(found) / static_cast<double>(truths.size() * kNeighbors)};
}

int run(std::size_t rows, std::size_t dimension, bool isHard, const std::filesystem::path& folder) {
    const auto name =
        std::to_string(rows) + "x" + std::to_string(dimension) + (isHard ? "-hard" : "-world");
    const auto file = folder / ("taxoscope-bench-search-" + name + ".f16");
    if (!std::filesystem::exists(file)) {
        makeVectors(file, rows + kQueries, dimension, isHard);
        std::printf("vectors written to %s: run it again to measure\n", file.c_str());
        return 0; // the memory of making them would be measured too
    }
    const HalfFile all(file, rows + kQueries, dimension);
    const HalfFile vectors(file, rows, dimension);
    const auto indexFile = folder / ("taxoscope-bench-search-" + name + ".index");
    double peak = 0.0;
    const Progress watched({}, [&](std::size_t, std::size_t, std::string_view) {
        peak = std::max(peak, test::processMemory("RssAnon"));
    });
    auto begin = std::chrono::steady_clock::now();
    const auto index = orExit(NeighborIndex::build(indexFile, {}, vectors, {}, watched));
    const double building = secondsSince(begin);
    const double high = test::processMemory("VmHWM");
    begin = std::chrono::steady_clock::now();
    (void)orExit(NeighborIndex::open(indexFile, {}));
    const double opening = secondsSince(begin);

    std::vector<ItemId> asked;
    for (std::size_t i = rows; i < rows + kQueries; ++i) {
        asked.push_back({static_cast<std::int64_t>(i)});
    }
    const EmbeddingMatrix queries = orExit(all.of(asked));
    std::vector<std::vector<ItemId>> truths;
    for (std::size_t q = 0; q < (rows > 200'000 ? 50 : kQueries); ++q) {
        truths.push_back(trulyNearest(vectors, queries.row(q)));
    }
    const Answers answers = ask(index, vectors, queries, truths);
    std::printf("%s: built in %.1f s (anonymous %.0f MiB, resident %.0f MiB with mapped files), "
                "file %.1f MB, opened in %.0f ms\n",
                name.c_str(),
                building,
                peak,
                high,
                static_cast<double>(index.bytes()) / 1e6,
                1000.0 * opening);
    std::printf("  10 neighbours: median %.2f ms, 99 of 100 within %.2f ms; recall %.3f "
                "(the index says %.3f)\n",
                answers.medianMs,
                answers.worstMs,
                answers.recall,
                static_cast<double>(index.measuredRecall()));
    // Nothing like a row, as texts are.
    Random random(5);
    EmbeddingMatrix strange(kStrange, dimension);
    for (float& value : strange.values()) {
        value = static_cast<float>(random.normal());
    }
    truths.clear();
    for (std::size_t q = 0; q < kStrange; ++q) {
        truths.push_back(trulyNearest(vectors, strange.row(q)));
    }
    const Answers everywhere = ask(index, vectors, strange, truths, {.everywhere = true});
    std::printf("  of strange vectors, everywhere: median %.1f ms; recall %.3f\n",
                everywhere.medianMs,
                everywhere.recall);
    return 0;
}

} // namespace

} // namespace taxo

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "bench_search ROWS DIMENSION [world|hard] [FOLDER]\n");
        return 2;
    }
    return taxo::run(std::strtoull(argv[1], nullptr, 10),
                     std::strtoull(argv[2], nullptr, 10),
                     argc > 3 && std::string(argv[3]) == "hard",
                     argc > 4 ? std::filesystem::path(argv[4])
                              : std::filesystem::temp_directory_path());
}
