// SPDX-License-Identifier: MIT
#include "core/workflow/ask_collection.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taxo {

namespace {

AskedItem askedItem(ItemId item, Identification&& answer) {
    AskedItem asked;
    asked.item = item;
    for (Candidate& candidate : answer.candidates) {
        asked.labels.push_back({std::move(candidate.name), candidate.score, candidate.cosine});
    }
    for (RankedBin& bin : answer.bins) {
        asked.bins.push_back({std::move(bin.name), bin.score, 0.0F});
    }
    return asked;
}

/// The key's place; nothing where no vector of it was ever kept.
Result<std::optional<VectorKeyId>> find(const Collection& collection, const VectorKey& key) {
    const auto keys = vectorKeys(collection);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    for (const KeptVectorKey& kept : *keys) {
        if (kept.key == key) {
            return std::optional(kept.id);
        }
    }
    return std::optional<VectorKeyId>();
}

/// Of these items, those that have a vector, in their order, and the others.
struct Split {
    std::vector<ItemId> embedded;
    std::vector<ItemId> others;
};

Result<Split>
split(const Collection& collection, std::optional<VectorKeyId> key, std::span<const ItemId> items) {
    std::vector<ItemId> have;
    if (key) {
        auto embedded = embeddedItems(collection, *key);
        if (!embedded) {
            return tl::unexpected(std::move(embedded).error());
        }
        have = *std::move(embedded);
    }
    Split parts;
    for (const ItemId item : items) {
        const bool isEmbedded = std::binary_search(have.begin(), have.end(), item);
        (isEmbedded ? parts.embedded : parts.others).push_back(item);
    }
    return parts;
}

} // namespace

Result<CollectionAnswer> askCollection(const SharedCollection& collection,
                                       std::span<const ItemId> items,
                                       const PhotoIdentifier& identifier,
                                       std::size_t candidates,
                                       const Progress& progress) {
    const auto embedder = identifier.embedder(VectorStorage::Half, progress);
    if (!embedder) {
        return tl::unexpected(embedder.error());
    }
    CollectionAnswer answer;
    if (!collection.use([](const Collection& c) { return c.isReadOnly(); })) {
        const auto run = embedItems(collection, items, *embedder, progress);
        if (!run) {
            return tl::unexpected(run.error());
        }
        answer.embedded = run->embedded;
    }
    const auto key = collection.use([&](const Collection& c) { return find(c, embedder->key); });
    if (!key) {
        return tl::unexpected(key.error());
    }
    auto parts = collection.use([&](const Collection& c) { return split(c, *key, items); });
    if (!parts) {
        return tl::unexpected(std::move(parts).error());
    }
    answer.withoutVector = std::move(parts->others);
    IdentifyOptions options;
    options.candidates = candidates;
    constexpr std::size_t kBlock = 256;
    const std::span<const ItemId> embedded = parts->embedded;
    for (std::size_t first = 0; first < embedded.size(); first += kBlock) {
        const auto block = embedded.subspan(first, std::min(kBlock, embedded.size() - first));
        const auto vectors =
            collection.use([&](const Collection& c) { return embeddingsOf(c, **key, block); });
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        auto found = identifier.classify(*vectors, options, progress);
        if (!found) {
            return tl::unexpected(std::move(found).error());
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            answer.items.push_back(askedItem(block[i], std::move((*found)[i])));
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(first + block.size(), embedded.size(), "items asked about");
    }
    return answer;
}

} // namespace taxo
