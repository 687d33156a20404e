// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// The places of the `count` largest values, largest first, equal ones in order of place; all
/// where there are fewer. NaN counts as less than everything. One pass where `count` is small.
std::vector<std::uint32_t> placesOfLargest(std::span<const float> values, std::size_t count);

} // namespace taxo
