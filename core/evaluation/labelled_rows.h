// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// Photographs whose class is known, for asking a model about them. A value.
struct LabelledRows {
    EmbeddingMatrix rows;               ///< of length 1
    std::vector<std::uint32_t> classes; ///< of each row, below `classCount`
    std::vector<std::int32_t> events;   ///< numbered, as numberedEvents does
    std::size_t classCount = 0;         ///< some may have no row
};

} // namespace taxo
