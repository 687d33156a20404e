// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/vectors/centring.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/projection_options.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// Takes off rows, and off `later` ones, what the rows have in common, as options say; nothing
/// where they say none.
Result<std::optional<Centring>> centre(const Collection& collection,
                                       CollectionRows& rows,
                                       CollectionRows* later,
                                       const ProjectionOptions& options);

/// NotFound where they are not there any more.
Result<KeptVectorKey> keptKey(const Collection& collection, VectorKeyId id);

/// Of each its place in `all`, which holds them; both ascend.
std::vector<std::uint32_t> placesOf(std::span<const ItemId> some, std::span<const ItemId> all);

} // namespace taxo
