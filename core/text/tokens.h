// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace taxo {

/// Token ids of one text: start mark, words, end mark; not padded, at most the context length.
using TokenIds = std::vector<std::int32_t>;

} // namespace taxo
