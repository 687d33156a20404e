// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace taxo {

/// How much likelier, or less so, some labels are than their looks say: logarithms that are added
/// to logit scale times cosine, so that a label's mass is multiplied before all add up to 1 again.
/// Labels that are not named have 0. A value.
struct LabelWeights {
    std::vector<std::uint32_t> labels; ///< rising
    std::vector<float> logs;           ///< of each; finite
};

} // namespace taxo
