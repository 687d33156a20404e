// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/database_private.h"
#include "core/collection/embeddings.h"

namespace taxo {

/// Columns of vector_key that `vectorKeyFrom` reads from a row, in its order.
inline constexpr const char* kVectorKeyColumns =
    "model_digest, preprocessing, precision, storage, model_name, dims";

/// From kVectorKeyColumns, `first` the first of them.
VectorKey vectorKeyFrom(SQLite::Statement& row, int first);

} // namespace taxo
