// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/tree/backbone.h"

#include <filesystem>

namespace taxo {

/// Any tree that can be opened: a folder or table is read as readBackbone does, a file that begins
/// with #NEXUS as readNexus, any other as readNewick (a Backbone without synonyms then). A table is
/// known by the columns of its first line.
Result<Backbone> readTreeFile(const std::filesystem::path& path, const Progress& progress);

/// Whether it is a list of taxa (readChecklist), not a tree.
Result<bool> isListOfTaxa(const std::filesystem::path& path);

} // namespace taxo
