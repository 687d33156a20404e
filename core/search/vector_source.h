// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <functional>
#include <span>

namespace taxo {

/// Where vectors of one key are kept: the truth that an index is made from and compares its
/// candidates with. Vectors need not be of unit length.
class VectorSource {
public:
    using Take = std::function<Status(std::span<const ItemId>, const EmbeddingMatrix&)>;

    virtual ~VectorSource() = default;
    virtual std::size_t dimension() const = 0;
    /// How many `forEach` gives; near enough while others write.
    virtual std::size_t rows() const = 0;
    /// All, items ascending, in blocks of at most some thousand rows, until `take` fails.
    virtual Status forEach(const Take& take) const = 0;
    /// One row for each, in their order. NotFound where one has none.
    virtual Result<EmbeddingMatrix> of(std::span<const ItemId> items) const = 0;
};

} // namespace taxo
