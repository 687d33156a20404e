// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/measures.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder.h"
#include "core/workflow/open_model.h"

#include <vector>

namespace taxo::demo {

/// Photographs through a model's image tower, as `taxo embed` would: unit vectors. Photographs of
/// species that the list lacks, awkward ones and unreadable ones are left out.
Result<EmbeddedPhotos> embedWorld(const OpenModel& model,
                                  const EncoderOptions& encoder,
                                  const SpeciesList& list,
                                  std::vector<WorldPhoto> photos,
                                  const Progress& progress);

} // namespace taxo::demo
