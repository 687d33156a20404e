// SPDX-License-Identifier: MIT
#include "core/workflow/clade_faces.h"

#include "core/collection/embeddings.h"
#include "core/collection/item_values.h"
#include "core/vectors/normalise.h"
#include "core/vectors/unit_rows.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostLookedAt = 200; ///< items of a clade

/// Ascending.
std::vector<ItemId> someOf(std::span<const ItemId> items) {
    std::vector<ItemId> some;
    for (const std::uint32_t place : spreadSample(items.size(), kMostLookedAt)) {
        some.push_back(items[place]);
    }
    std::ranges::sort(some);
    return some;
}

/// Nothing where no vector has a direction.
std::optional<std::size_t> nearestToMean(EmbeddingMatrix vectors) {
    const UnitRows usable = unitRows(std::move(vectors));
    std::vector<float> mean(usable.rows.dimension(), 0.0F);
    for (std::size_t row = 0; row < usable.rows.rows(); ++row) {
        const auto vector = usable.rows.row(row);
        for (std::size_t d = 0; d < mean.size(); ++d) {
            mean[d] += vector[d];
        }
    }
    std::optional<std::size_t> best;
    float most = 0.0F;
    for (std::size_t row = 0; row < usable.rows.rows(); ++row) {
        const float near = dot(usable.rows.row(row), mean);
        if (!best || near > most) {
            best = usable.which[row];
            most = near;
        }
    }
    return best;
}

/// The first that a person spoke of, else the one with the highest score.
Result<ItemId> surest(const Collection& collection, std::span<const ItemId> items) {
    const auto taxa = taxaOf(collection, items);
    const auto masses = taxa ? numbersOf(collection, items, "mass") : tl::unexpected(taxa.error());
    if (!masses) {
        return tl::unexpected(masses.error());
    }
    std::size_t best = 0;
    double most = -1.0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (taxa->states[i] == ItemStatus::Verified) {
            return items[i];
        }
        if ((*masses)[i] > most) { // not where it is none
            best = i;
            most = (*masses)[i];
        }
    }
    return items[best];
}

/// What there is of vectors to go by.
struct Vectors {
    VectorKeyId key;
    std::vector<ItemId> embedded; ///< ascending
};

Result<Vectors> vectorsOf(const Collection& collection) {
    const auto chosen = chooseVectors(collection);
    if (!chosen) { // there are none yet
        return chosen.error().code == ErrorCode::NotFound ? Result<Vectors>(Vectors())
                                                          : tl::unexpected(chosen.error());
    }
    auto embedded = embeddedItems(collection, chosen->id);
    if (!embedded) {
        return tl::unexpected(std::move(embedded).error());
    }
    return Vectors{chosen->id, *std::move(embedded)};
}

Result<ItemId>
faceOf(const Collection& collection, const Vectors& vectors, std::span<const ItemId> clade) {
    const std::vector<ItemId> some = someOf(clade);
    std::vector<ItemId> seen;
    std::ranges::set_intersection(some, vectors.embedded, std::back_inserter(seen));
    if (!seen.empty()) {
        auto rows = embeddingsOf(collection, vectors.key, seen);
        if (!rows) {
            return tl::unexpected(std::move(rows).error());
        }
        if (const auto nearest = nearestToMean(*std::move(rows))) {
            return seen[*nearest];
        }
    }
    return surest(collection, some);
}

} // namespace

Result<std::vector<ItemId>> cladeFaces(const Collection& collection,
                                       const Tree& tree,
                                       const ItemsOnTree& items,
                                       std::span<const NodeId> clades,
                                       const Progress& progress) {
    const auto vectors = vectorsOf(collection);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    std::vector<ItemId> faces;
    for (const NodeId clade : clades) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto below = items.between(clade, tree.endOf(clade));
        const auto face = below.empty() ? ItemId() : faceOf(collection, *vectors, below);
        if (!face) {
            return tl::unexpected(face.error());
        }
        faces.push_back(*face);
    }
    return faces;
}

} // namespace taxo
