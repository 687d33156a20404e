// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

// Many items as a text that people can read, in which a run of them takes as much as one.

/// Of ascending items: "1-5,9,12-13"; empty of none.
std::string textOfRuns(std::span<const ItemId> items);

/// The way back; nothing where the text is none that textOfRuns makes.
std::optional<std::vector<ItemId>> itemsOfRuns(std::string_view text);

} // namespace taxo
