// SPDX-License-Identifier: MIT
#include "core/workflow/evidence.h"

#include "core/collection/confirmed_items.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/vectors/normalise.h"
#include "core/workflow/some_items_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

Result<std::vector<Neighbor>> nearestOf(const Collection& collection,
                                        VectorKeyId key,
                                        std::span<const float> query,
                                        std::span<const ItemId> items,
                                        std::size_t count,
                                        const Progress& progress) {
    constexpr std::size_t kBlock = 1024;
    std::vector<Neighbor> all;
    for (std::size_t begin = 0; begin < items.size(); begin += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto block = items.subspan(begin, std::min(kBlock, items.size() - begin));
        const auto vectors = embeddingsOf(collection, key, block);
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            all.push_back({block[i], cosine(query, vectors->row(i))});
        }
    }
    const auto isNearer = [](const Neighbor& a, const Neighbor& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.item < b.item;
    };
    count = std::min(count, all.size());
    std::partial_sort(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(), isNearer);
    all.resize(count);
    return all;
}

} // namespace

Result<Evidence> evidenceFor(const Collection& collection,
                             ItemId item,
                             std::span<const Lineage> candidates,
                             const Progress& progress,
                             const EvidenceOptions& options) {
    const auto current = currentPredictions(collection);
    if (!current) {
        return tl::unexpected(current.error());
    }
    if (!*current) {
        return Evidence();
    }
    const VectorKeyId key = (*current)->key.vectors;
    const auto query = embeddingsOf(collection, key, std::span(&item, 1));
    if (!query && query.error().code == ErrorCode::NotFound) {
        return Evidence();
    }
    if (!query) {
        return tl::unexpected(query.error());
    }
    Evidence evidence{true, {}};
    for (const Lineage& candidate : candidates) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        auto confirmed = confirmedItems(collection, candidate, key);
        if (!confirmed) {
            return tl::unexpected(std::move(confirmed).error());
        }
        std::erase(*confirmed, item);
        const auto some = someOf(*confirmed, options.mostCompared);
        auto nearest = nearestOf(collection, key, query->row(0), some, options.nearest, progress);
        if (!nearest) {
            return tl::unexpected(std::move(nearest).error());
        }
        evidence.candidates.push_back(
            {candidate, *std::move(nearest), confirmed->size(), some.size()});
    }
    return evidence;
}

} // namespace taxo
