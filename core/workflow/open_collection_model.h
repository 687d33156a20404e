// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/collection_model.h"
#include "core/workflow/photo_identifier.h"

#include <string>

namespace taxo {

/// With the model of `choice` (its labels are not used), whose options are part of the key. Regions
/// are boxes of upright pictures: InvalidInput where the choice leaves photographs unturned.
Result<PictureEmbedder> openPictureEmbedder(const IdentifierChoice& choice,
                                            VectorStorage storage,
                                            const Progress& progress);

} // namespace taxo
