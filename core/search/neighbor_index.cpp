// SPDX-License-Identifier: MIT
#include "core/search/neighbor_index.h"

#include "core/base/assert.h"
#include "core/search/candidates_private.h"
#include "core/search/index_file_private.h"
#include "core/search/probe_order_private.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace taxo {

using detail::CodedQuery;
using detail::IndexFile;
using detail::IndexHeader;
using detail::IndexTables;
using detail::IndexWriter;
using detail::RowCodec;

/// The file's rows, then those that were added since it was written.
struct NeighborIndex::State {
    State(std::filesystem::path where, IndexFile opened)
        : path(std::move(where)), file(std::move(opened)) {}

    std::filesystem::path path;
    IndexFile file;
    std::vector<std::int64_t> addedItems;
    std::vector<std::uint32_t> addedLists;
    std::vector<std::byte> addedCodes;
    std::vector<bool> isRemoved; ///< by row; empty where none is
    std::size_t removed = 0;

    const IndexHeader& header() const { return file.tables.header; }

    std::size_t rows() const { return header().rows + addedItems.size(); }

    std::int64_t itemOf(std::size_t row) const {
        return row < header().rows ? file.tables.items[row] : addedItems[row - header().rows];
    }

    const std::byte* codeOf(std::size_t row, std::size_t codeBytes) const {
        return row < header().rows ? file.codes + row * codeBytes
                                   : addedCodes.data() + (row - header().rows) * codeBytes;
    }

    bool isGone(std::size_t row) const { return !isRemoved.empty() && isRemoved[row]; }
};

/// How the rows are to lie in a new file: list by list, first those of the old file, then those
/// that were added.
struct NeighborIndex::RowOrder {
    std::vector<std::size_t> rows; ///< their numbers now
    std::vector<std::int64_t> items;
    std::vector<std::uint64_t> begins; ///< of each list, and the end
};

namespace {

std::vector<float> unitOf(std::span<const float> vector) {
    std::vector<float> unit(vector.begin(), vector.end());
    normalise(unit);
    return unit;
}

} // namespace

NeighborIndex::NeighborIndex(std::unique_ptr<State> state) : m_state(std::move(state)) {}

NeighborIndex::~NeighborIndex() = default;
NeighborIndex::NeighborIndex(NeighborIndex&&) noexcept = default;
NeighborIndex& NeighborIndex::operator=(NeighborIndex&&) noexcept = default;

Result<NeighborIndex> NeighborIndex::open(const std::filesystem::path& file, const Digest& key) {
    auto opened = IndexFile::open(file, key);
    if (!opened) {
        return tl::unexpected(std::move(opened).error());
    }
    auto state = std::make_unique<State>(file, *std::move(opened));
    return NeighborIndex(std::move(state));
}

std::size_t NeighborIndex::size() const {
    return m_state->rows() - m_state->removed;
}

std::size_t NeighborIndex::dimension() const {
    return static_cast<std::size_t>(m_state->header().dimension);
}

bool NeighborIndex::isExact() const {
    return m_state->header().coding == detail::Coding::Half;
}

float NeighborIndex::measuredRecall() const {
    return m_state->header().recall;
}

std::uint64_t NeighborIndex::bytes() const {
    return m_state->file.file.bytes().size() + m_state->addedCodes.size();
}

std::vector<ItemId> NeighborIndex::items() const {
    std::vector<ItemId> items;
    items.reserve(size());
    for (std::size_t row = 0; row < m_state->rows(); ++row) {
        if (!m_state->isGone(row)) {
            items.push_back({m_state->itemOf(row)});
        }
    }
    std::ranges::sort(items);
    return items;
}

bool NeighborIndex::agreesWith(std::span<const ItemId> items,
                               const EmbeddingMatrix& vectors) const {
    TAXO_ASSERT(items.size() == vectors.rows());
    const ItemMask mask(items);
    const RowCodec codec = m_state->file.tables.codec();
    std::vector<std::byte> code(codec.bytes());
    for (std::size_t row = 0; row < m_state->rows(); ++row) {
        const ItemId item{m_state->itemOf(row)};
        if (m_state->isGone(row) || !mask.has(item)) {
            continue;
        }
        const auto place = static_cast<std::size_t>(std::ranges::find(items, item) - items.begin());
        codec.encode(unitOf(vectors.row(place)), code);
        if (!std::ranges::equal(code, std::span(m_state->codeOf(row, code.size()), code.size()))) {
            return false;
        }
    }
    return true;
}

bool NeighborIndex::isWornOut(const NeighborIndexOptions& options) const {
    const IndexHeader& header = m_state->header();
    if (isExact()) {
        return size() * m_state->file.tables.codec().bytes() > options.exactBytes;
    }
    const std::uint64_t changed =
        header.changedRows + m_state->addedItems.size() + m_state->removed;
    return changed > header.trainedRows / 4;
}

Result<std::vector<Neighbor>> NeighborIndex::nearest(std::span<const float> query,
                                                     std::size_t count,
                                                     const VectorSource& stored,
                                                     const NeighborScope& scope) const {
    TAXO_ASSERT(query.size() == dimension());
    const State& state = *m_state;
    const std::vector<float> unit = unitOf(query);
    const RowCodec codec = state.file.tables.codec();
    const std::size_t codeBytes = codec.bytes();
    const CodedQuery coded(codec, unit);
    detail::Candidates candidates(detail::candidatesFor(count));
    std::size_t looked = 0;
    const auto look = [&](std::size_t row) {
        if (state.isGone(row) ||
            (scope.within != nullptr && !scope.within->has({state.itemOf(row)}))) {
            return;
        }
        candidates.add(coded.product(state.codeOf(row, codeBytes)), row);
        ++looked;
    };
    for (std::size_t row = state.header().rows; row < state.rows(); ++row) {
        look(row);
    }
    looked = 0; // those were of any group
    const auto enough = static_cast<std::size_t>(
        std::ceil(static_cast<double>(state.header().share) * static_cast<double>(size())));
    const auto& begins = state.file.tables.listBegins;
    detail::ProbeOrder order(state.file.tables.centroids, coded.floats(), cpuLevel());
    while (!order.isAtEnd() && (looked < enough || scope.everywhere || isExact())) {
        const std::size_t list = order.next();
        for (std::uint64_t row = begins[list]; row < begins[list + 1]; ++row) {
            look(static_cast<std::size_t>(row));
        }
    }
    std::vector<ItemId> items;
    for (const auto& [product, row] : candidates.all()) {
        items.push_back({state.itemOf(row)});
    }
    auto vectors = stored.of(items);
    if (!vectors) {
        return std::move(vectors).error().during("comparing the nearest with their vectors");
    }
    std::vector<Neighbor> nearest;
    for (std::size_t i = 0; i < items.size(); ++i) {
        nearest.push_back({items[i], cosine(query, vectors->row(i))});
    }
    const auto better = [](const Neighbor& a, const Neighbor& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.item < b.item;
    };
    std::ranges::sort(nearest, better);
    nearest.resize(std::min(count, nearest.size()));
    return nearest;
}

void NeighborIndex::add(std::span<const ItemId> items, const EmbeddingMatrix& vectors) {
    TAXO_ASSERT(items.size() == vectors.rows());
    TAXO_ASSERT(items.empty() || vectors.dimension() == dimension());
    State& state = *m_state;
    const IndexTables& tables = state.file.tables;
    const RowCodec codec = tables.codec();
    std::vector<std::byte> code(codec.bytes());
    std::vector<float> padded(detail::paddedDimension(dimension()));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::vector<float> unit = unitOf(vectors.row(i));
        codec.encode(unit, code);
        std::ranges::copy(unit, padded.begin());
        state.addedItems.push_back(items[i].value);
        state.addedLists.push_back(detail::ProbeOrder(tables.centroids, padded, cpuLevel()).next());
        state.addedCodes.insert(state.addedCodes.end(), code.begin(), code.end());
    }
    if (!state.isRemoved.empty()) {
        state.isRemoved.resize(state.rows());
    }
}

void NeighborIndex::remove(std::span<const ItemId> items) {
    const ItemMask mask(items);
    State& state = *m_state;
    state.isRemoved.resize(state.rows());
    for (std::size_t row = 0; row < state.rows(); ++row) {
        if (!state.isRemoved[row] && mask.has({state.itemOf(row)})) {
            state.isRemoved[row] = true;
            ++state.removed;
        }
    }
}

NeighborIndex::RowOrder NeighborIndex::orderOf(const State& state) {
    const IndexTables& old = state.file.tables;
    std::vector<std::size_t> added(state.addedItems.size());
    std::iota(added.begin(), added.end(), std::size_t{0});
    std::ranges::stable_sort(added, {}, [&](std::size_t i) { return state.addedLists[i]; });
    RowOrder order;
    const auto keep = [&](std::size_t row) {
        if (!state.isGone(row)) {
            order.rows.push_back(row);
            order.items.push_back(state.itemOf(row));
        }
    };
    auto next = added.begin();
    for (std::size_t list = 0; list < old.header.lists; ++list) {
        order.begins.push_back(order.rows.size());
        for (std::uint64_t row = old.listBegins[list]; row < old.listBegins[list + 1]; ++row) {
            keep(static_cast<std::size_t>(row));
        }
        for (; next != added.end() && state.addedLists[*next] == list; ++next) {
            keep(static_cast<std::size_t>(old.header.rows) + *next);
        }
    }
    order.begins.push_back(order.rows.size());
    return order;
}

Status NeighborIndex::save() {
    State& state = *m_state;
    if (state.addedItems.empty() && state.removed == 0) {
        return {};
    }
    const IndexTables& old = state.file.tables;
    const RowOrder order = orderOf(state);
    IndexTables tables = old;
    tables.header.changedRows += state.addedItems.size() + state.removed;
    tables.header.rows = order.rows.size();
    tables.listBegins = order.begins;
    tables.items = order.items;
    auto writer = IndexWriter::create(state.path, tables);
    if (!writer) {
        return tl::unexpected(std::move(writer).error());
    }
    const std::size_t codeBytes = old.codec().bytes();
    for (const std::size_t row : order.rows) {
        if (auto written = writer->append({state.codeOf(row, codeBytes), codeBytes}); !written) {
            return written;
        }
    }
    if (auto done = writer->commit(tables.header); !done) {
        return done;
    }
    auto reopened = IndexFile::open(state.path, tables.header.key);
    if (!reopened) {
        return tl::unexpected(std::move(reopened).error());
    }
    state = State(state.path, *std::move(reopened));
    return {};
}

} // namespace taxo
