// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/photo_record.h"

#include <filesystem>

namespace taxo {

/// Reads what MegaDetector found ("images"; its batch output format, 1.0 to 1.5) or SpeciesNet
/// ("predictions"). Detections whose score is at least `threshold` become records with a box, drawn
/// by the program and its version, and the field `detected` (animal, person, vehicle). The whole
/// picture has that field too: of its best detection, or "nothing" where none reaches the
/// threshold. A program's species names become the fields suggestion, suggestion_score and
/// suggested_by: a machine's word is no decision. Failed pictures are records with a problem.
///
/// Errors name the place ("images[17]").
Status readDetections(const std::filesystem::path& file,
                      float threshold,
                      const TakeRecord& take,
                      const Progress& progress);

inline constexpr float kDetectionThreshold = 0.2F;

} // namespace taxo
