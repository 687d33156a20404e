// SPDX-License-Identifier: MIT
// NeighborIndex::build: a sample decides the groups, a second reading the group of every row, a
// third writes each row's code to its place.
#include "core/search/batch_search.h"
#include "core/search/candidates_private.h"
#include "core/search/index_file_private.h"
#include "core/search/neighbor_index.h"
#include "core/search/probe_order_private.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <utility>

namespace taxo {

using detail::ByteRange;
using detail::CodedQuery;
using detail::Coding;
using detail::IndexHeader;
using detail::IndexTables;
using detail::IndexWriter;
using detail::RowCodec;

namespace {

constexpr std::size_t kSampleBytes = std::size_t{96} << 20U;
constexpr std::size_t kMostSampleRows = 65'536;
constexpr std::size_t kQueries = 200; // whose recall is measured
constexpr std::size_t kNeighbors = 10;

EmbeddingMatrix unitRows(const EmbeddingMatrix& vectors) {
    EmbeddingMatrix unit = vectors;
    normaliseRows(unit);
    return unit;
}

/// Reads all of `source` and reports how far it is.
Status readAll(const VectorSource& source,
               const Progress& progress,
               const char* what,
               const std::function<Status(std::span<const ItemId>, const EmbeddingMatrix&)>& take) {
    std::size_t done = 0;
    return source.forEach(
        [&](std::span<const ItemId> items, const EmbeddingMatrix& rows) -> Status {
            if (progress.cancelled()) {
                return cancelledError();
            }
            done += items.size();
            progress.report(done, std::max(done, source.rows()), what);
            return take(items, rows);
        });
}

/// A stored row, its nearest, and what a search would have to do to find them.
struct Trial {
    std::uint32_t row = 0; ///< its own, in the order of the source
    std::vector<RowMatch> nearest;
    std::vector<bool> isProbed; ///< by list
    std::unique_ptr<CodedQuery> query;
    detail::Candidates candidates{detail::candidatesFor(kNeighbors)};
};

/// One index in the making.
class Builder {
public:
    Builder(const VectorSource& source,
            const NeighborIndexOptions& options,
            const Digest& key,
            const Progress& progress)
        : m_source(source), m_options(options), m_progress(progress) {
        m_header.key = key;
        m_header.dimension = source.dimension();
    }

    Status write(const std::filesystem::path& file) {
        const std::size_t halves =
            source().rows() * RowCodec(Coding::Half, source().dimension(), {}, {}).bytes();
        return halves <= m_options.exactBytes ? writeExact(file) : writeLists(file);
    }

private:
    const VectorSource& source() const { return m_source; }

    Status writeExact(const std::filesystem::path& file);
    Status writeLists(const std::filesystem::path& file);
    Status takeSample();
    Status findLists();
    void findShare();
    Status writeCodes(const std::filesystem::path& file);
    void compare(std::uint32_t row, std::uint32_t list, std::span<const std::byte> code);
    double recall() const;
    void keepNearest(std::span<const RowMatch> found, std::uint32_t firstRow);

    const VectorSource& m_source;
    const NeighborIndexOptions& m_options;
    const Progress& m_progress;
    IndexHeader m_header;
    std::unique_ptr<BatchSearch> m_batch;
    EmbeddingMatrix m_sample;
    EmbeddingMatrix m_queries;
    std::vector<Trial> m_trials;
    EmbeddingMatrix m_groups;    // their centroids
    EmbeddingMatrix m_centroids; // the same, padded
    ByteRange m_range;
    std::vector<std::int64_t> m_items; // in the order of the source
    std::vector<std::uint32_t> m_lists;
    std::vector<std::uint64_t> m_begins;
};

Status Builder::writeExact(const std::filesystem::path& file) {
    std::vector<std::int64_t> items;
    std::vector<std::byte> codes;
    const RowCodec codec(Coding::Half, source().dimension(), {}, {});
    const auto read =
        readAll(source(),
                m_progress,
                "reading vectors",
                [&](std::span<const ItemId> some, const EmbeddingMatrix& rows) -> Status {
                    const EmbeddingMatrix unit = unitRows(rows);
                    for (std::size_t i = 0; i < some.size(); ++i) {
                        items.push_back(some[i].value);
                        codes.resize(codes.size() + codec.bytes());
                        codec.encode(unit.row(i), std::span(codes).last(codec.bytes()));
                    }
                    return {};
                });
    if (!read) {
        return read;
    }
    m_header.rows = m_header.trainedRows = items.size();
    const std::vector<float> zeros(detail::paddedDimension(source().dimension()));
    const std::vector<std::uint64_t> begins = {0, items.size()};
    auto writer = IndexWriter::create(file, {m_header, zeros, zeros, zeros, begins, items});
    if (!writer) {
        return tl::unexpected(std::move(writer).error());
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto code = std::span(codes).subspan(i * codec.bytes(), codec.bytes());
        if (auto written = writer->append(code); !written) {
            return written;
        }
    }
    return writer->commit(m_header);
}

Status Builder::writeLists(const std::filesystem::path& file) {
    m_header.coding = Coding::Byte;
    auto batch = loadBatchSearch();
    if (!batch) {
        return tl::unexpected(std::move(batch).error());
    }
    m_batch = *std::move(batch);
    if (auto done = takeSample(); !done) {
        return done;
    }
    if (auto done = findLists(); !done) {
        return done;
    }
    findShare();
    return writeCodes(file);
}

/// Rows at equal distances, for the groups and, some of them, to measure recall with.
Status Builder::takeSample() {
    const std::size_t rows = source().rows();
    const std::size_t most =
        std::min({rows, kMostSampleRows, kSampleBytes / (source().dimension() * sizeof(float))});
    std::uint32_t row = 0;
    const auto isDue = [&](std::size_t wanted) {
        return (std::size_t{row} + 1) * wanted / rows > std::size_t{row} * wanted / rows;
    };
    const auto read = readAll(
        source(),
        m_progress,
        "sampling",
        [&](std::span<const ItemId> items, const EmbeddingMatrix& block) -> Status {
            for (std::size_t i = 0; i < items.size(); ++i, ++row) {
                std::vector<float> unit(block.row(i).begin(), block.row(i).end());
                if (isDue(most)) {
                    normalise(unit);
                    m_sample.append(unit);
                }
                if (isDue(kQueries)) {
                    normalise(unit);
                    m_queries.append(unit);
                    m_trials.push_back({.row = row, .nearest = {}, .isProbed = {}, .query = {}});
                }
            }
            return {};
        });
    if (!read) {
        return read;
    }
    m_range = ByteRange::around(m_sample);
    const auto usual = static_cast<std::size_t>(2.0 * std::sqrt(static_cast<double>(rows)));
    const std::size_t lists =
        std::clamp<std::size_t>(m_options.lists > 0 ? m_options.lists : usual, 1, m_sample.rows());
    auto centroids = m_batch->cluster(m_sample, lists, m_progress);
    if (!centroids) {
        return tl::unexpected(std::move(centroids).error());
    }
    m_groups = *std::move(centroids);
    m_sample = {};
    m_centroids = EmbeddingMatrix(lists, detail::paddedDimension(m_groups.dimension()));
    for (std::size_t list = 0; list < lists; ++list) {
        std::ranges::copy(m_groups.row(list), m_centroids.row(list).begin());
    }
    m_header.lists = lists;
    return {};
}

/// The list of every row, and the true neighbours of the trials.
Status Builder::findLists() {
    const auto read =
        readAll(source(),
                m_progress,
                "sorting into groups",
                [&](std::span<const ItemId> items, const EmbeddingMatrix& rows) -> Status {
                    const EmbeddingMatrix unit = unitRows(rows);
                    const auto lists = m_batch->nearest(unit, m_groups, 1);
                    if (!lists) {
                        return tl::unexpected(lists.error());
                    }
                    // One more than are looked for: each trial finds itself.
                    const std::size_t count = std::min(kNeighbors + 1, items.size());
                    const auto nearest = m_batch->nearest(m_queries, unit, count);
                    if (!nearest) {
                        return tl::unexpected(nearest.error());
                    }
                    keepNearest(*nearest, static_cast<std::uint32_t>(m_items.size()));
                    for (std::size_t i = 0; i < items.size(); ++i) {
                        m_items.push_back(items[i].value);
                        m_lists.push_back((*lists)[i].row);
                    }
                    return {};
                });
    if (!read) {
        return read;
    }
    m_begins.assign(m_header.lists + 1, 0);
    for (const std::uint32_t list : m_lists) {
        ++m_begins[list + 1];
    }
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
    m_header.rows = m_header.trainedRows = m_items.size();
    return {};
}

void Builder::keepNearest(std::span<const RowMatch> found, std::uint32_t firstRow) {
    const std::size_t count = found.size() / m_trials.size();
    for (std::size_t t = 0; t < m_trials.size(); ++t) {
        Trial& trial = m_trials[t];
        for (const RowMatch& match : found.subspan(t * count, count)) {
            if (firstRow + match.row != trial.row) {
                trial.nearest.push_back({firstRow + match.row, match.product});
            }
        }
        std::ranges::sort(trial.nearest, std::greater<>(), &RowMatch::product);
        trial.nearest.resize(std::min(kNeighbors, trial.nearest.size()));
    }
}

/// The share of rows that has to be looked at: so many that the wanted part of all the trials'
/// neighbours lies in the lists that are.
void Builder::findShare() {
    std::vector<std::uint64_t> needed; // rows before the list of each neighbour
    std::vector<std::uint64_t> before(m_header.lists);
    std::vector<std::vector<std::uint32_t>> orders;
    for (std::size_t t = 0; t < m_trials.size(); ++t) {
        Trial& trial = m_trials[t];
        const RowCodec codec(Coding::Byte, source().dimension(), m_range.middle, m_range.step);
        trial.query = std::make_unique<CodedQuery>(codec, m_queries.row(t));
        detail::ProbeOrder order(m_centroids.values(), trial.query->floats(), cpuLevel());
        std::uint64_t rows = 0;
        auto& lists = orders.emplace_back();
        while (!order.isAtEnd()) {
            const std::uint32_t list = order.next();
            lists.push_back(list);
            before[list] = rows;
            rows += m_begins[list + 1] - m_begins[list];
        }
        for (const RowMatch& match : trial.nearest) {
            needed.push_back(before[m_lists[match.row]] + 1);
        }
    }
    if (needed.empty()) { // a vector alone: nothing has a neighbour
        needed.push_back(m_header.rows);
    }
    std::ranges::sort(needed);
    const auto place = static_cast<std::size_t>(std::ceil(
        static_cast<double>(m_options.recallTarget) * static_cast<double>(needed.size())));
    const std::uint64_t enough = needed[std::min(place, needed.size() - 1)];
    m_header.share =
        std::min(1.0F, 1.001F * static_cast<float>(enough) / static_cast<float>(m_header.rows));
    for (std::size_t t = 0; t < m_trials.size(); ++t) {
        m_trials[t].isProbed.resize(m_header.lists);
        std::uint64_t rows = 0;
        for (const std::uint32_t list : orders[t]) {
            m_trials[t].isProbed[list] = rows < enough;
            rows += m_begins[list + 1] - m_begins[list];
        }
    }
}

Status Builder::writeCodes(const std::filesystem::path& file) {
    const RowCodec codec(Coding::Byte, source().dimension(), m_range.middle, m_range.step);
    std::vector<std::uint64_t> next(m_begins.begin(), m_begins.end() - 1);
    std::vector<std::int64_t> sorted(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        sorted[next[m_lists[i]]++] = m_items[i];
    }
    next.assign(m_begins.begin(), m_begins.end() - 1);
    auto writer = IndexWriter::create(
        file, {m_header, m_range.middle, m_range.step, m_centroids.values(), m_begins, sorted});
    if (!writer) {
        return tl::unexpected(std::move(writer).error());
    }
    if (auto reserved = writer->reserve(); !reserved) {
        return reserved;
    }
    std::vector<std::byte> code(codec.bytes());
    std::uint32_t row = 0;
    const auto read =
        readAll(source(),
                m_progress,
                "writing the index",
                [&](std::span<const ItemId> items, const EmbeddingMatrix& rows) -> Status {
                    const EmbeddingMatrix unit = unitRows(rows);
                    for (std::size_t i = 0; i < items.size(); ++i) {
                        // What has come since the second reading is added later.
                        if (row == m_items.size() || items[i].value != m_items[row]) {
                            continue;
                        }
                        codec.encode(unit.row(i), code);
                        compare(row, m_lists[row], code);
                        if (auto written = writer->place(next[m_lists[row]]++, code); !written) {
                            return written;
                        }
                        ++row;
                    }
                    return {};
                });
    if (!read) {
        return read;
    }
    if (row != m_items.size()) {
        return fail(ErrorCode::Busy,
                    "Vectors were removed while the search index was made. Try it again.");
    }
    m_header.recall = static_cast<float>(recall());
    return writer->commit(m_header);
}

/// As a search for each trial would come across this row.
void Builder::compare(std::uint32_t row, std::uint32_t list, std::span<const std::byte> code) {
    for (Trial& trial : m_trials) {
        if (trial.isProbed[list] && row != trial.row) {
            trial.candidates.add(trial.query->product(code.data()), row);
        }
    }
}

double Builder::recall() const {
    std::size_t found = 0;
    std::size_t all = 0;
    for (const Trial& trial : m_trials) {
        for (const RowMatch& match : trial.nearest) {
            const auto isIt = [&](const auto& candidate) { return candidate.second == match.row; };
            found += std::ranges::any_of(trial.candidates.all(), isIt) ? 1 : 0;
            ++all;
        }
    }
    return all == 0 ? 1.0 : static_cast<double>(found) / static_cast<double>(all);
}

} // namespace

Result<NeighborIndex> NeighborIndex::build(const std::filesystem::path& file,
                                           const Digest& key,
                                           const VectorSource& source,
                                           const NeighborIndexOptions& options,
                                           const Progress& progress) {
    if (auto written = Builder(source, options, key, progress).write(file); !written) {
        return std::move(written).error().during("making the search index");
    }
    return open(file, key);
}

} // namespace taxo
