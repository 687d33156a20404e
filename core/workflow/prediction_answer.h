// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/identification.h"
#include "core/collection/predictions.h"
#include "core/taxonomy/taxonomy.h"

namespace taxo {

/// An answer as a collection keeps it, and back: a collection knows no label space. What is not
/// kept (columns of labels, taxa at a rank, bins, runners-up below 0.01) is empty on the way back.
Prediction predictionOf(Identification&& found, const Taxonomy& taxonomy);
Identification identificationOf(const Prediction& prediction, float threshold);

} // namespace taxo
