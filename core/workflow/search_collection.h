// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/search/neighbor_index.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// The vectors that a search goes by: those of the model of this name, of the only or the largest
/// key of the collection without one. NotFound says what to do first.
Result<KeptVectorKey> chooseVectors(const Collection& collection, const std::string& model = {});

/// What a search asked by. Similarities of different kinds are on different scales: they are never
/// put into one list, nor compared with one threshold.
enum class SearchBy : std::uint8_t {
    Picture, ///< cosine of two pictures
    Text,    ///< cosine of a text and a picture: far lower
    Taxon    ///< cosine with the mean of a taxon's items less that of all others
};

/// Best first.
struct SearchAnswer {
    SearchBy by = SearchBy::Picture;
    std::vector<Neighbor> nearest;
    /// Share of the true neighbours that such a search finds, as measured; 1 where all were
    /// compared.
    float recall = 1.0F;
    std::size_t examples = 0; ///< items that the question was made from
};

struct SearchOptions {
    Filter within = {}; ///< only these; all without terms
    std::size_t count = 20;
};

/// Search among the items of a collection that have vectors of one key. Its index is a file in the
/// user's cache, named by the collection and the key; it is made when it is missing, damaged or
/// worn out, and takes in what is new without being made again. Refers to the collection, which
/// must outlive it; one thread, as the collection.
class CollectionSearch {
public:
    /// Opens, catches up or makes the index (100,000 items: seconds; a million: a minute). Stopping
    /// leaves it as it was.
    static Result<CollectionSearch> open(const Collection& collection,
                                         const KeptVectorKey& vectors,
                                         const Progress& progress,
                                         const NeighborIndexOptions& options = {});

    ~CollectionSearch();
    CollectionSearch(CollectionSearch&&) noexcept;
    CollectionSearch& operator=(CollectionSearch&&) noexcept;

    const NeighborIndex& index() const;

    /// Like one item, or several: the mean of their unit vectors. They themselves are left out.
    /// NotFound where one has no vector.
    Result<SearchAnswer> likeItems(std::span<const ItemId> items,
                                   const SearchOptions& options) const;
    /// Like photographs that are not in the collection, by their vectors, and items of it together
    /// with them, which are left out.
    Result<SearchAnswer> likePictures(const EmbeddingMatrix& vectors,
                                      const SearchOptions& options,
                                      std::span<const ItemId> items = {}) const;
    /// Like a text, by its vector from the same model's text tower (embed_texts.h).
    Result<SearchAnswer> likeText(std::span<const float> vector,
                                  const SearchOptions& options) const;
    /// Like what people determined as this taxon, by its name at any rank: the mean of those items
    /// less the mean of all others. They themselves are not left out. NotFound where no item is
    /// determined so.
    Result<SearchAnswer> likeTaxon(const std::string& name, const SearchOptions& options) const;

private:
    struct State;
    explicit CollectionSearch(std::unique_ptr<State> state);

    Result<SearchAnswer> search(std::span<const float> query,
                                SearchBy by,
                                std::size_t examples,
                                const SearchOptions& options,
                                std::span<const ItemId> without) const;

    std::unique_ptr<State> m_state;
};

} // namespace taxo
