// SPDX-License-Identifier: MIT
#include "core/search/knn_graph_file.h"

#include "core/base/cached_files.h"
#include "core/base/digest.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".graph";
constexpr std::size_t kGraphsKept = 16;

/// As it lies in the file, little-endian; the matches follow it.
struct GraphHeader {
    std::array<char, 8> magic{'T', 'A', 'X', 'O', 'K', 'N', 'N', '1'};
    std::uint64_t rows = 0;
    std::uint32_t neighbors = 0;
    float recall = 1.0F;
    Digest ofRows;
    Digest sum; ///< of all but this field, which is zero for it
};

static_assert(sizeof(GraphHeader) == 88 && sizeof(RowMatch) == 8);

Digest sumOf(GraphHeader header, std::span<const std::byte> matches) {
    header.sum = {};
    Sha256 sum;
    sum.add(std::as_bytes(std::span(&header, 1)));
    sum.add(matches);
    return sum.finish();
}

/// The graph of a file with `neighbors` of those that it holds; nothing where it is another one, or
/// damaged.
std::optional<KnnGraph>
readGraph(const fs::path& path, const Digest& ofRows, std::size_t rows, std::size_t neighbors) {
    const auto file = MappedFile::open(path);
    GraphHeader header;
    if (!file || file->bytes().size() < sizeof(header)) {
        return std::nullopt;
    }
    std::memcpy(&header, file->bytes().data(), sizeof(header));
    const auto matches = file->bytes().subspan(sizeof(header));
    if (header.magic != GraphHeader().magic || header.ofRows != ofRows || header.rows != rows ||
        header.neighbors < neighbors ||
        matches.size() != rows * header.neighbors * sizeof(RowMatch) ||
        header.sum != sumOf(header, matches)) {
        return std::nullopt;
    }
    KnnGraph graph{neighbors, std::vector<RowMatch>(rows * neighbors), header.recall};
    for (std::size_t row = 0; row < rows; ++row) {
        std::memcpy(graph.matches.data() + row * neighbors,
                    matches.data() + row * header.neighbors * sizeof(RowMatch),
                    neighbors * sizeof(RowMatch));
    }
    return graph;
}

Status writeGraph(const fs::path& path, const KnnGraph& graph, const Digest& ofRows) {
    const auto matches = std::as_bytes(std::span(graph.matches));
    GraphHeader header;
    header.rows = graph.rows();
    header.neighbors = static_cast<std::uint32_t>(graph.neighbors);
    header.recall = graph.recall;
    header.ofRows = ofRows;
    header.sum = sumOf(header, matches);
    auto file = OutputFile::create(path);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    for (const auto bytes : {std::as_bytes(std::span(&header, 1)), matches}) {
        if (auto written = file->write(bytes); !written) {
            return written;
        }
    }
    return file->commit();
}

/// "DIGEST-NEIGHBORS-TARGET.graph": what a file holds, without looking into it.
struct GraphName {
    fs::path path;
    std::size_t neighbors = 0;
    int target = 0; ///< of the recall, in thousandths; 1000: exact
};

int thousandths(float share) {
    return static_cast<int>(std::lround(share * 1000.0F));
}

std::vector<GraphName> graphsOf(const fs::path& folder, const std::string& digest) {
    std::vector<GraphName> graphs;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::string name = entry->path().filename().string();
        GraphName graph{entry->path()};
        unsigned neighbors = 0;
        if (name.starts_with(digest) && name.ends_with(kEnding) &&
            std::sscanf(name.c_str() + digest.size(), "-%u-%d", &neighbors, &graph.target) == 2) {
            graph.neighbors = neighbors;
            graphs.push_back(std::move(graph));
        }
    }
    std::ranges::sort(graphs, {}, &GraphName::neighbors);
    return graphs;
}

} // namespace

Digest digestOf(const EmbeddingMatrix& rows) {
    const std::uint64_t dimension = rows.dimension();
    Sha256 sum;
    sum.add(std::as_bytes(std::span(&dimension, 1)));
    sum.add(std::as_bytes(rows.values()));
    return sum.finish();
}

Result<KnnGraph> keptKnnGraph(const fs::path& folder,
                              const EmbeddingMatrix& rows,
                              BatchSearch& search,
                              const KnnGraphOptions& options,
                              const Progress& progress) {
    const std::size_t neighbors =
        std::min(options.neighbors, rows.rows() - std::min<std::size_t>(1, rows.rows()));
    if (neighbors == 0) {
        return KnnGraph{};
    }
    const Digest digest = digestOf(rows);
    const int target =
        isExact(rows.rows(), neighbors, options) ? 1000 : thousandths(options.recallTarget);
    std::error_code problem;
    for (const GraphName& kept : graphsOf(folder, digest.shortHex())) {
        if (kept.neighbors < neighbors || kept.target < target) {
            continue;
        }
        if (auto graph = readGraph(kept.path, digest, rows.rows(), neighbors)) {
            fs::last_write_time(kept.path, fs::file_time_type::clock::now(), problem); // in use
            return *std::move(graph);
        }
    }
    auto graph = knnGraph(rows, search, options, progress);
    if (!graph) {
        return graph;
    }
    fs::create_directories(folder, problem);
    const fs::path file = folder / (digest.shortHex() + "-" + std::to_string(graph->neighbors) +
                                    "-" + std::to_string(target) + kEnding);
    (void)writeGraph(file, *graph, digest);
    keepNewest(folder, kEnding, kGraphsKept); // the others are of other rows
    return graph;
}

} // namespace taxo
