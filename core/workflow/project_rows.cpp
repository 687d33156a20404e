// SPDX-License-Identifier: MIT
#include "core/workflow/project_rows.h"

#include "core/base/assert.h"
#include "core/base/counted.h"
#include "core/base/process.h"
#include "core/base/random.h"
#include "core/projection/pca.h"
#include "core/projection/place.h"
#include "core/projection/tsne.h"
#include "core/projection/umap.h"
#include "core/search/batch_search.h"
#include "core/search/knn_graph.h"
#include "core/search/knn_graph_file.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <utility>

namespace taxo {

namespace {

using RowNumbers = std::vector<std::uint32_t>;

constexpr std::size_t kBlock = 100'000; // of rows that are placed: a copy of them is made

/// Those that are not in `which`, which is ascending.
RowNumbers othersThan(const RowNumbers& which, std::size_t rows) {
    RowNumbers others;
    auto next = which.begin();
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (next != which.end() && *next == row) {
            ++next;
        } else {
            others.push_back(row);
        }
    }
    return others;
}

UmapOptions umapOptions(const ProjectionOptions& options) {
    return {.minDistance = options.minDistance, .epochs = options.epochs, .seed = options.seed};
}

std::size_t neighborsFor(const ProjectionOptions& options) {
    return options.method == ProjectionMethod::Tsne
               ? neighborsFor(TsneOptions{.perplexity = options.perplexity})
               : options.neighbors;
}

/// Principal components, and zeros where vectors have fewer dimensions than the map.
Result<EmbeddingMatrix>
components(const EmbeddingMatrix& rows, std::size_t dimensions, BatchSearch& search) {
    const auto axes = search.principalAxes(rows, std::min(dimensions, rows.dimension()));
    if (!axes) {
        return tl::unexpected(axes.error());
    }
    EmbeddingMatrix positions = projected(rows, *axes);
    if (positions.dimension() == dimensions) {
        return positions;
    }
    EmbeddingMatrix padded(rows.rows(), dimensions);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        std::ranges::copy(positions.row(i), padded.row(i).begin());
    }
    return padded;
}

std::string oneDecimal(double value) {
    const auto tenths = static_cast<std::int64_t>(std::lround(10.0 * value));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// What the reference programs clip and warn of.
void noteClipped(const ProjectionOptions& options, std::size_t rows, ProjectedRows& made) {
    const std::size_t most = rows - 1;
    if (options.method == ProjectionMethod::Umap && options.neighbors > most) {
        made.notes.push_back("There are only " + counted(rows, "point") + ": " +
                             counted(most, "neighbour was looked at", "neighbours were looked at") +
                             " instead of " + std::to_string(options.neighbors) + ".");
    }
    if (options.method == ProjectionMethod::Tsne && neighborsFor(options) > most) {
        made.notes.push_back("There are only " + counted(rows, "point") + ": the perplexity is " +
                             oneDecimal(std::max(1.0, static_cast<double>(most) / 3.0)) +
                             " instead of " + oneDecimal(static_cast<double>(options.perplexity)) +
                             ".");
    }
}

/// One way to make a map, step by step.
class Making {
public:
    Making(const EmbeddingMatrix& rows,
           const ProjectionOptions& options,
           BatchSearch& search,
           const OnSettling& onSettling,
           const Progress& progress)
        : m_rows(rows)
        , m_options(options)
        , m_search(search)
        , m_onSettling(onSettling)
        , m_progress(progress) {
        m_made.rows = arrangedRows(rows.rows(), options);
        m_made.arranged = m_made.rows.size();
        if (isSample()) {
            m_sample = gather(rows, m_made.rows);
        }
    }

    Result<ProjectedRows> make(const std::filesystem::path& graphs) {
        if (m_progress.cancelled()) {
            return cancelledError();
        }
        m_progress.report(0, 0, "finding principal components");
        auto start = components(arranged(), m_options.dimensions, m_search);
        if (!start) {
            return tl::unexpected(std::move(start).error());
        }
        m_made.positions = *std::move(start);
        if (m_onSettling) {
            m_onSettling(m_made.positions);
        }
        if (m_options.method != ProjectionMethod::Pca && m_made.rows.size() > 1) {
            if (auto settled = settle(graphs); !settled) {
                return tl::unexpected(std::move(settled).error());
            }
        }
        if (m_made.isSettled && isSample()) {
            if (auto placed = placeOthers(); !placed) {
                return tl::unexpected(std::move(placed).error());
            }
        }
        if (auto judged = m_made.isSettled ? judge() : Status(); !judged) {
            return tl::unexpected(std::move(judged).error());
        }
        if (!m_made.isSettled) {
            m_made.notes.emplace_back("It was stopped before it had settled.");
        }
        return std::move(m_made);
    }

private:
    bool isSample() const { return m_made.arranged < m_rows.rows(); }

    const EmbeddingMatrix& arranged() const { return isSample() ? m_sample : m_rows; }

    /// Being stopped is not an error: the map stays as it is.
    Status stoppedOr(const Error& error) {
        if (error.code != ErrorCode::Cancelled) {
            return tl::unexpected(error);
        }
        m_made.isSettled = false;
        return {};
    }

    Status settle(const std::filesystem::path& graphs) {
        noteClipped(m_options, m_made.arranged, m_made);
        const auto graph = keptKnnGraph(
            graphs, arranged(), m_search, {.neighbors = neighborsFor(m_options)}, m_progress);
        if (!graph) {
            return stoppedOr(graph.error());
        }
        m_made.recall = graph->recall;
        m_made.positions =
            m_options.method == ProjectionMethod::Umap
                ? umap(*graph, m_made.positions, umapOptions(m_options), m_onSettling, m_progress)
                : tsne(*graph,
                       m_made.positions,
                       {.perplexity = m_options.perplexity},
                       m_onSettling,
                       m_progress);
        m_made.isSettled = !m_progress.cancelled();
        return {};
    }

    Status placeOthers() {
        const RowNumbers others = othersThan(m_made.rows, m_rows.rows());
        m_made.notes.push_back(counted(m_made.arranged, "point") + ", drawn by chance (seed " +
                               std::to_string(m_options.seed) + "), were arranged; the other " +
                               grouped(others.size()) +
                               " were placed beside those that are most like them.");
        EmbeddingMatrix all(m_rows.rows(), m_options.dimensions);
        for (std::size_t i = 0; i < m_made.rows.size(); ++i) {
            std::ranges::copy(m_made.positions.row(i), all.row(m_made.rows[i]).begin());
        }
        for (std::size_t first = 0; first < others.size(); first += kBlock) {
            const auto begin = others.begin() + static_cast<std::ptrdiff_t>(first);
            const RowNumbers some(
                begin,
                begin + static_cast<std::ptrdiff_t>(std::min(kBlock, others.size() - first)));
            const auto placed =
                placeRows(gather(m_rows, some), m_sample, m_made.positions, m_options, m_progress);
            if (!placed) {
                return stoppedOr(placed.error());
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                std::ranges::copy(placed->row(i), all.row(some[i]).begin());
            }
        }
        m_made.rows = arrangedRows(m_rows.rows(), {.method = ProjectionMethod::Pca}); // all
        m_made.positions = std::move(all);
        return {};
    }

    Status judge() {
        auto quality = projectionQuality(m_rows, m_made.positions, m_search, {}, m_progress);
        if (quality) {
            m_made.quality = *std::move(quality);
            return {};
        }
        return quality.error().code == ErrorCode::Cancelled ? Status()
                                                            : tl::unexpected(quality.error());
    }

    const EmbeddingMatrix& m_rows;
    const ProjectionOptions& m_options;
    BatchSearch& m_search;
    const OnSettling& m_onSettling;
    const Progress& m_progress;
    EmbeddingMatrix m_sample;
    ProjectedRows m_made;
};

} // namespace

RowNumbers arrangedRows(std::size_t rows, const ProjectionOptions& options) {
    const bool isSample = options.method != ProjectionMethod::Pca && rows > options.mostArranged;
    std::size_t wanted = isSample ? options.mostArranged : rows;
    RowNumbers drawn;
    drawn.reserve(wanted);
    Random random(seedOf(options.seed, rows));
    for (std::size_t row = 0; row < rows; ++row) {
        // Each row as likely as any other (Knuth, 3.4.2, algorithm S).
        if (!isSample || random.below(rows - row) < wanted) {
            drawn.push_back(static_cast<std::uint32_t>(row));
            --wanted;
        }
    }
    return drawn;
}

Result<ProjectedRows> projectRows(const EmbeddingMatrix& rows,
                                  const ProjectionOptions& options,
                                  const std::filesystem::path& graphs,
                                  const OnSettling& onSettling,
                                  const Progress& progress) {
    if (auto fine = options.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    if (rows.rows() == 0) {
        return fail(ErrorCode::InvalidInput, "There is nothing to arrange.");
    }
    if (auto fits = checkMemory(rows.rows(), rows.dimension(), options, usableMemory()); !fits) {
        return tl::unexpected(std::move(fits).error());
    }
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    return Making(rows, options, **search, onSettling, progress).make(graphs);
}

std::uint64_t
bytesToProject(std::size_t rows, std::size_t dimension, const ProjectionOptions& options) {
    constexpr std::uint64_t kSearch = 100'000'000; // blocks of products, principal components
    if (options.method == ProjectionMethod::Pca) {
        return kSearch + std::uint64_t{rows} * 16;
    }
    const std::size_t arranged = std::min(rows, options.mostArranged);
    // The graph, once more while it is made, and its edges both ways.
    const std::uint64_t eachArranged = 40 * std::uint64_t{neighborsFor(options)} + 100;
    const std::uint64_t sample =
        rows > arranged ? (arranged + std::min(kBlock, rows - arranged)) * dimension * 4 : 0;
    return kSearch + arranged * eachArranged + sample + std::uint64_t{rows} * 32;
}

Status checkMemory(std::size_t rows,
                   std::size_t dimension,
                   const ProjectionOptions& options,
                   std::uint64_t memory) {
    const std::uint64_t needed =
        bytesToProject(rows, dimension, options) + std::uint64_t{rows} * dimension * sizeof(float);
    if (memory == 0 || needed <= memory) {
        return {};
    }
    const auto gigabytes = [](std::uint64_t bytes) {
        return oneDecimal(static_cast<double>(bytes) / 1e9) + " GB";
    };
    return fail(ErrorCode::OutOfMemory,
                "To arrange " + counted(rows, "point") + " takes some " + gigabytes(needed) +
                    " of memory; there are " + gigabytes(memory) +
                    ". Arrange fewer at most, or take fewer neighbours, or choose by a filter.");
}

Result<EmbeddingMatrix> placeRows(const EmbeddingMatrix& later,
                                  const EmbeddingMatrix& rows,
                                  const EmbeddingMatrix& positions,
                                  const ProjectionOptions& options,
                                  const Progress& progress) {
    TAXO_ASSERT(rows.rows() == positions.rows() && rows.rows() > 0);
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    if (options.method == ProjectionMethod::Pca) {
        const auto axes = (*search)->principalAxes(rows, rows.dimension());
        return axes ? Result<EmbeddingMatrix>(placedOnComponents(later, rows, positions, *axes))
                    : tl::unexpected(axes.error());
    }
    constexpr std::size_t kTsneNearest = 15; // however large the perplexity
    const std::size_t neighbors =
        options.method == ProjectionMethod::Umap ? options.neighbors : kTsneNearest;
    const auto nearest = nearestRows(later, rows, **search, {.neighbors = neighbors}, progress);
    if (!nearest) {
        return tl::unexpected(nearest.error());
    }
    EmbeddingMatrix placed = options.method == ProjectionMethod::Umap
                                 ? placedOnUmap(*nearest, positions, umapOptions(options), progress)
                                 : amidNearest(*nearest, positions);
    return progress.cancelled() ? Result<EmbeddingMatrix>(cancelledError())
                                : Result<EmbeddingMatrix>(std::move(placed));
}

} // namespace taxo
