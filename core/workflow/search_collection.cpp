// SPDX-License-Identifier: MIT
#include "core/workflow/search_collection.h"

#include "core/base/files.h"
#include "core/base/places.h"
#include "core/base/sha256.h"
#include "core/collection/query.h"
#include "core/collection/verified_items.h"
#include "core/vectors/normalise.h"
#include "core/workflow/kept_vectors_private.h"
#include "core/workflow/some_items_private.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

/// Whose index it is, and of which vectors.
Digest indexKeyOf(const Uuid& collection, const VectorKey& key) {
    Sha256 sum;
    sum.add(std::as_bytes(std::span(collection.bytes)));
    sum.add(std::as_bytes(std::span(key.model.bytes)));
    const std::string text = key.preprocessing + '\n' + key.precision + '\n' +
                             std::to_string(static_cast<int>(key.storage));
    sum.add(std::as_bytes(std::span(text)));
    return sum.finish();
}

/// What programs left behind that were killed while they made an index: nobody has written to it
/// for an hour.
void removeLeftovers(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(1);
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem); !problem && entry != fs::end(entry);
         entry.increment(problem)) {
        std::error_code gone;
        if (entry->path().extension() == ".part" && entry->last_write_time(gone) < longAgo) {
            fs::remove(entry->path(), gone);
        }
    }
}

Result<std::filesystem::path> indexFile(const Uuid& collection, const Digest& key) {
    const auto folder = places::cache() / "search";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        return fail(ErrorCode::Io,
                    displayPath(folder) +
                        ": the folder for search indexes cannot be made: " + error.message());
    }
    removeLeftovers(folder);
    return folder / (collection.text() + "-" + key.shortHex() + ".index");
}

std::vector<ItemId> onlyInFirst(const std::vector<ItemId>& first,
                                const std::vector<ItemId>& second) {
    std::vector<ItemId> only;
    std::ranges::set_difference(first, second, std::back_inserter(only));
    return only;
}

/// Whether the newest items of both have the vectors that the index was made from: where copies of
/// a collection have grown apart, it is there that they differ.
Result<bool> areTheSame(const NeighborIndex& index,
                        const std::vector<ItemId>& before,
                        const std::vector<ItemId>& now,
                        const KeptVectors& vectors) {
    constexpr std::size_t kNewest = 32;
    std::vector<ItemId> common;
    std::ranges::set_intersection(before, now, std::back_inserter(common));
    const auto newest = std::span(common).last(std::min(kNewest, common.size()));
    const auto rows = vectors.of(newest);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return index.agreesWith(newest, *rows);
}

/// Adds and removes what has changed. False where so much has that it is to be made again.
Result<bool> catchUp(NeighborIndex& index,
                     const Collection& collection,
                     const KeptVectors& vectors,
                     const NeighborIndexOptions& options,
                     const Progress& progress) {
    const auto now = embeddedItems(collection, vectors.key());
    if (!now) {
        return tl::unexpected(now.error());
    }
    const std::vector<ItemId> before = index.items();
    const auto gone = onlyInFirst(before, *now);
    const auto added = onlyInFirst(*now, before);
    if (gone.size() + added.size() > before.size() / 4) {
        return false; // before anything is read
    }
    const auto same = areTheSame(index, before, *now, vectors);
    if (!same || !*same) {
        return same;
    }
    if (!gone.empty()) {
        index.remove(gone);
    }
    constexpr std::size_t kBlock = 1024;
    for (std::size_t begin = 0; begin < added.size(); begin += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto block = std::span(added).subspan(begin, std::min(kBlock, added.size() - begin));
        const auto rows = vectors.of(block);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        index.add(block, *rows);
        progress.report(begin + block.size(), added.size(), "adding to the search index");
    }
    if (index.isWornOut(options)) {
        return false;
    }
    // What cannot be kept, say on a full disk, is added anew next time.
    (void)index.save();
    return true;
}

void addTo(std::vector<float>& sum, std::span<const float> vector, float times) {
    sum.resize(vector.size());
    for (std::size_t i = 0; i < sum.size(); ++i) {
        sum[i] += times * vector[i];
    }
}

/// Of their unit vectors.
std::vector<float> meanOf(const EmbeddingMatrix& vectors) {
    std::vector<float> mean(vectors.dimension());
    for (std::size_t i = 0; i < vectors.rows(); ++i) {
        std::vector<float> unit(vectors.row(i).begin(), vectors.row(i).end());
        normalise(unit);
        addTo(mean, unit, 1.0F / static_cast<float>(vectors.rows()));
    }
    return mean;
}

bool isCalled(const Lineage& lineage, const std::string& name) {
    return lineage.binomial() == name || std::ranges::any_of(kAllRanks, [&](Rank rank) {
               return rank != Rank::Species && lineage.at(rank) == name;
           });
}

} // namespace

Result<KeptVectorKey> chooseVectors(const Collection& collection, const std::string& model) {
    auto keys = vectorKeys(collection);
    if (!keys) {
        return tl::unexpected(std::move(keys).error());
    }
    std::string names;
    for (const KeptVectorKey& kept : *keys) {
        names += (names.empty() ? "" : ", ") + kept.key.modelName;
    }
    std::erase_if(*keys, [&](const KeptVectorKey& kept) {
        return kept.vectors == 0 || (!model.empty() && kept.key.modelName != model);
    });
    if (keys->empty()) {
        return fail(ErrorCode::NotFound,
                    names.empty()   ? "No item has a vector yet. First run: taxo collection embed"
                    : model.empty() ? "No item has a vector. First run: taxo collection embed"
                                    : "No item has a vector of the model \"" + model +
                                          "\"; there are those of " + names + ".");
    }
    return *std::ranges::max_element(*keys, {}, &KeptVectorKey::vectors);
}

struct CollectionSearch::State {
    const Collection& collection;
    KeptVectors vectors;
    NeighborIndex index;
};

CollectionSearch::CollectionSearch(std::unique_ptr<State> state) : m_state(std::move(state)) {}

CollectionSearch::~CollectionSearch() = default;
CollectionSearch::CollectionSearch(CollectionSearch&&) noexcept = default;
CollectionSearch& CollectionSearch::operator=(CollectionSearch&&) noexcept = default;

Result<CollectionSearch> CollectionSearch::open(const Collection& collection,
                                                const KeptVectorKey& vectors,
                                                const Progress& progress,
                                                const NeighborIndexOptions& options) {
    const auto info = infoOf(collection);
    if (!info) {
        return tl::unexpected(info.error());
    }
    const Digest key = indexKeyOf(info->uuid, vectors.key);
    const auto file = indexFile(info->uuid, key);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const KeptVectors source(collection, vectors);
    auto index = NeighborIndex::open(*file, key);
    if (index && index->dimension() == vectors.key.dimension) {
        const auto current = catchUp(*index, collection, source, options, progress);
        if (!current) {
            return tl::unexpected(current.error());
        }
        if (*current) {
            return CollectionSearch(
                std::make_unique<State>(State{collection, source, std::move(*index)}));
        }
    }
    index = NeighborIndex::build(*file, key, source, options, progress);
    if (!index) {
        return tl::unexpected(std::move(index).error());
    }
    return CollectionSearch(std::make_unique<State>(State{collection, source, std::move(*index)}));
}

const NeighborIndex& CollectionSearch::index() const {
    return m_state->index;
}

Result<SearchAnswer> CollectionSearch::search(std::span<const float> query,
                                              SearchBy by,
                                              std::size_t examples,
                                              const SearchOptions& options,
                                              std::span<const ItemId> without) const {
    const State& state = *m_state;
    NeighborScope scope;
    // Means, texts and prototypes lie between or beside the pictures, for which the index is tuned.
    scope.everywhere = by != SearchBy::Picture || examples > 1;
    std::optional<ItemMask> mask;
    if (!options.within.terms.empty()) {
        const auto items = findItems(state.collection, options.within, {});
        if (!items) {
            return tl::unexpected(items.error());
        }
        mask.emplace(*items);
        scope.within = &*mask;
    }
    auto nearest = state.index.nearest(query, options.count + without.size(), state.vectors, scope);
    if (!nearest) {
        return tl::unexpected(std::move(nearest).error());
    }
    std::erase_if(*nearest, [&](const Neighbor& one) {
        return std::ranges::find(without, one.item) != without.end();
    });
    nearest->resize(std::min(options.count, nearest->size()));
    return SearchAnswer{
        by, *std::move(nearest), scope.everywhere ? 1.0F : state.index.measuredRecall(), examples};
}

Result<SearchAnswer> CollectionSearch::likeItems(std::span<const ItemId> items,
                                                 const SearchOptions& options) const {
    const auto vectors = m_state->vectors.of(items);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    return search(meanOf(*vectors), SearchBy::Picture, items.size(), options, items);
}

Result<SearchAnswer> CollectionSearch::likePictures(const EmbeddingMatrix& vectors,
                                                    const SearchOptions& options,
                                                    std::span<const ItemId> items) const {
    const auto kept = m_state->vectors.of(items);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    EmbeddingMatrix all = vectors;
    for (std::size_t i = 0; i < kept->rows(); ++i) {
        all.append(kept->row(i));
    }
    return search(meanOf(all), SearchBy::Picture, all.rows(), options, items);
}

Result<SearchAnswer> CollectionSearch::likeText(std::span<const float> vector,
                                                const SearchOptions& options) const {
    return search(vector, SearchBy::Text, 1, options, {});
}

Result<SearchAnswer> CollectionSearch::likeTaxon(const std::string& name,
                                                 const SearchOptions& options) const {
    constexpr std::size_t kMostExamples = 5'000;
    const auto verified = verifiedItems(m_state->collection, {});
    if (!verified) {
        return tl::unexpected(verified.error());
    }
    const std::vector<ItemId> all = m_state->index.items();
    std::vector<ItemId> named;
    for (const VerifiedItem& one : *verified) {
        if (isCalled(one.taxon, name) && std::ranges::binary_search(all, one.item)) {
            named.push_back(one.item);
        }
    }
    if (named.empty()) {
        return fail(ErrorCode::NotFound,
                    "No item with a vector is determined as \"" + name +
                        "\". Determine some first, or search by --text \"" + name + "\".");
    }
    const auto examples = m_state->vectors.of(someOf(named, kMostExamples));
    std::ranges::sort(named);
    std::vector<ItemId> unnamed;
    std::ranges::set_difference(all, named, std::back_inserter(unnamed));
    const auto others = m_state->vectors.of(someOf(unnamed, kMostExamples));
    if (!examples || !others) {
        return tl::unexpected((examples ? others : examples).error());
    }
    std::vector<float> prototype = meanOf(*examples);
    if (others->rows() > 0) {
        addTo(prototype, meanOf(*others), -1.0F);
    }
    return search(prototype, SearchBy::Taxon, named.size(), options, {});
}

} // namespace taxo
