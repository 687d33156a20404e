// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/item_mask.h"
#include "core/search/vector_source.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace taxo {

struct Neighbor {
    ItemId item;
    float cosine = 0.0F;
    auto operator<=>(const Neighbor&) const = default;
};

/// Where a search looks.
struct NeighborScope {
    /// Only these: the fewer they are, the farther it looks, and where they are few it compares
    /// them all.
    const ItemMask* within = nullptr;
    /// In all groups, for queries that are unlike the rows, as texts are: their neighbours are
    /// spread. 5 ms among 100,000 rows of 768 dimensions, ten times that among a million.
    bool everywhere = false;
};

/// How an index is made.
struct NeighborIndexOptions {
    /// Up to so many bytes of half precision, every row is compared (20,000 rows of 768
    /// dimensions).
    std::size_t exactBytes = std::size_t{32} << 20U;
    /// Of the ten nearest of a stored row, how many a search should find.
    float recallTarget = 0.98F;
    std::size_t lists = 0; ///< groups of rows; 0: chosen by their number
};

/// What is near a vector among millions: an inverted file (IVF) of one-byte codes in a file of its
/// own, mapped. Rows lie in groups by spherical k-means; a search looks at the groups nearest to
/// the query, as many as its recall needs, and compares the best candidates with the stored
/// vectors, so that cosines are exact. Small ones hold one group of half-precision rows and look at
/// all of it.
///
/// Derived data: a file that is damaged or of another key is refused and made again. 100,000 rows
/// of 768 dimensions are 80 MB. Search: any number of threads; changes: one, without searches.
class NeighborIndex {
public:
    /// Makes one as `file` by reading `source` three times; memory is bounded (150 MB at 768
    /// dimensions and a million rows). `key` stands for the vectors' key and whose they are.
    /// Stopping leaves no file. Busy where the source lost rows meanwhile.
    static Result<NeighborIndex> build(const std::filesystem::path& file,
                                       const Digest& key,
                                       const VectorSource& source,
                                       const NeighborIndexOptions& options,
                                       const Progress& progress);

    /// NotFound, Mismatch (another key, another version) and Corrupt all mean: build it.
    static Result<NeighborIndex> open(const std::filesystem::path& file, const Digest& key);

    ~NeighborIndex();
    NeighborIndex(NeighborIndex&&) noexcept;
    NeighborIndex& operator=(NeighborIndex&&) noexcept;

    std::size_t size() const; ///< of items, without removed ones
    std::size_t dimension() const;
    bool isExact() const; ///< every row is looked at
    /// Share of the ten true neighbours that searches for up to 200 stored rows found when it was
    /// made; 1 where it is exact.
    float measuredRecall() const;
    std::uint64_t bytes() const; ///< of the file and of what was added since
    /// All that are in it, ascending.
    std::vector<ItemId> items() const;

    /// Whether it was made from these vectors of items that are in it. Of copies of one collection
    /// that grew apart, later items have the same numbers and other vectors.
    bool agreesWith(std::span<const ItemId> items, const EmbeddingMatrix& vectors) const;

    /// So much has changed since its groups were found that it should be made again.
    bool isWornOut(const NeighborIndexOptions& options = {}) const;

    /// The items nearest to `query` (of any length but 0), best first; fewer than `count` when
    /// fewer are there. `stored` is what it was made from.
    Result<std::vector<Neighbor>> nearest(std::span<const float> query,
                                          std::size_t count,
                                          const VectorSource& stored,
                                          const NeighborScope& scope = {}) const;

    /// Items that are not in it yet, with their vectors. 0.1 ms each.
    void add(std::span<const ItemId> items, const EmbeddingMatrix& vectors);
    void remove(std::span<const ItemId> items);
    /// Writes the file anew where something was added or removed.
    Status save();

private:
    struct State;
    struct RowOrder;
    explicit NeighborIndex(std::unique_ptr<State> state);

    static RowOrder orderOf(const State& state);

    std::unique_ptr<State> m_state;
};

} // namespace taxo
