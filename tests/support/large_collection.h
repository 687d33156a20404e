// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace taxo::test {

/// Makes a collection of so many items with the library's own calls: one in four is a whole
/// photograph, the others are its regions; each has an answer, none a word. There are no pictures.
/// A million take a minute and 600 MB. Throws where something fails.
void makeLargeCollection(const std::filesystem::path& file, std::size_t items);

/// What its answers are among.
std::vector<Lineage> speciesOfLargeCollection();

} // namespace taxo::test
