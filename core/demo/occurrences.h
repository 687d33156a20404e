// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/world.h"

#include <cstddef>
#include <string>

namespace taxo {

/// Records of the listed species of a demo world, as a download of GBIF has them (its simple form:
/// tab separated, without quotes): drawn by abundance and range as an expedition meets them, but
/// independently of any. Some lack a position, say that nothing was there, or are uncertain, as
/// such downloads do. The same world, the same text; `datasetName` says that it is synthetic.
std::string occurrencesTsv(const DemoWorld& world, std::size_t records);

} // namespace taxo
