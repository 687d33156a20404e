// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/search/vector_source.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace taxo::test {

/// Vectors in memory; items ascending.
class MemoryVectors : public VectorSource {
public:
    MemoryVectors(std::vector<ItemId> items, EmbeddingMatrix vectors)
        : m_items(std::move(items)), m_vectors(std::move(vectors)) {}

    std::size_t dimension() const override { return m_vectors.dimension(); }

    std::size_t rows() const override { return m_items.size(); }

    const std::vector<ItemId>& items() const { return m_items; }

    const EmbeddingMatrix& vectors() const { return m_vectors; }

    Status forEach(const Take& take) const override {
        constexpr std::size_t kBlock = 1024;
        for (std::size_t begin = 0; begin < m_items.size(); begin += kBlock) {
            const std::size_t count = std::min(kBlock, m_items.size() - begin);
            EmbeddingMatrix block(count, dimension());
            std::copy_n(m_vectors.values().begin() +
                            static_cast<std::ptrdiff_t>(begin * dimension()),
                        count * dimension(),
                        block.values().begin());
            if (auto taken = take(std::span(m_items).subspan(begin, count), block); !taken) {
                return taken;
            }
        }
        return {};
    }

    Result<EmbeddingMatrix> of(std::span<const ItemId> items) const override {
        EmbeddingMatrix vectors(items.size(), dimension());
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto found = std::ranges::lower_bound(m_items, items[i]);
            if (found == m_items.end() || *found != items[i]) {
                return fail(ErrorCode::NotFound, "no such item");
            }
            const auto row = static_cast<std::size_t>(found - m_items.begin());
            std::ranges::copy(m_vectors.row(row), vectors.row(i).begin());
        }
        return vectors;
    }

private:
    std::vector<ItemId> m_items;
    EmbeddingMatrix m_vectors;
};

} // namespace taxo::test
