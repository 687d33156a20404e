// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/embeddings.h"
#include "core/collection/shared_collection.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <vector>

namespace taxo {

/// Gives items to embed piece by piece: those from `newest()` on before all others. Looks in no
/// turn, for it takes a second to find nothing among a million.
class DueItems {
public:
    DueItems(const SharedCollection& collection,
             VectorKeyId key,
             const std::function<ItemId()>& newest)
        : m_collection(collection), m_key(key), m_newest(newest) {}

    Result<std::vector<ItemId>> take(std::size_t limit);

    /// Some that somebody waits for; none where all of them were taken.
    Result<std::vector<ItemId>> takeNewest(std::size_t limit);

private:
    Result<std::vector<ItemId>> takeAfter(ItemId& last, std::size_t limit);

    const SharedCollection& m_collection;
    VectorKeyId m_key;
    const std::function<ItemId()>& m_newest;
    ItemId m_from;
    ItemId m_new;   ///< the last that was taken from m_from on
    ItemId m_other; ///< and of all
};

/// How many items make some seconds' work: those that come in meanwhile wait no longer.
class PieceSize {
public:
    std::size_t size() const { return m_size; }

    void adapt(std::chrono::duration<double> took);

private:
    static constexpr std::size_t kLeast = 16; ///< some batches of the encoder
    static constexpr std::size_t kMost = 4096;

    std::size_t m_size = kLeast;
};

} // namespace taxo
