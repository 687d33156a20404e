// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/embeddings.h"
#include "core/search/vector_source.h"

#include <utility>

namespace taxo {

/// The vectors of one key as a collection keeps them.
class KeptVectors : public VectorSource {
public:
    /// The collection must outlive it.
    KeptVectors(const Collection& collection, KeptVectorKey vectors)
        : m_collection(collection), m_vectors(std::move(vectors)) {}

    std::size_t dimension() const override { return m_vectors.key.dimension; }

    std::size_t rows() const override { return static_cast<std::size_t>(m_vectors.vectors); }

    Status forEach(const Take& take) const override {
        return forEachEmbedding(m_collection, m_vectors.id, take);
    }

    Result<EmbeddingMatrix> of(std::span<const ItemId> items) const override {
        return embeddingsOf(m_collection, m_vectors.id, items);
    }

    VectorKeyId key() const { return m_vectors.id; }

private:
    const Collection& m_collection;
    KeptVectorKey m_vectors;
};

} // namespace taxo
