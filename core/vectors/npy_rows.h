// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <filesystem>

namespace taxo {

/// All rows of a .npy file of [rows, dimension], of f2, f4 or f8 in C order; InvalidInput where it
/// is of another form. NaN and infinity come as they are.
Result<EmbeddingMatrix> readNpyRows(const std::filesystem::path& file);

} // namespace taxo
