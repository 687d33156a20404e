// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// Rows that can be compared.
struct UnitRows {
    EmbeddingMatrix rows;             ///< of length 1
    std::vector<std::uint32_t> which; ///< which of the rows that went in; ascending
};

/// All rows at length 1, without those that hold a NaN or an infinity, or have no direction: they
/// are compared with nothing. Takes no room beside `rows` where none is left out.
UnitRows unitRows(EmbeddingMatrix rows);

} // namespace taxo
