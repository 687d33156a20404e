// SPDX-License-Identifier: MIT
#include "core/torch/quantized_weight_private.h"

namespace taxo {
void QuantizedWeight::multiply(const float*, LinearArgs) const {}
} // namespace taxo
