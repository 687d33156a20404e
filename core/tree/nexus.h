// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/newick.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace taxo {

/// Whether text begins as NEXUS files do, "#NEXUS" in any case.
bool looksLikeNexus(std::string_view text);

/// Reads the first tree of a NEXUS file (Maddison, Swofford and Maddison 1997): the TREE (or UTREE)
/// command of a TREES block, with the names of its TRANSLATE command and of TAXLABELS, and as
/// readNewickText otherwise. Other blocks are passed over. Whether a tree is called rooted is not
/// kept: every Tree has a root. Corrupt with line and column, InvalidInput where there is no tree.
Result<ReadTree>
readNexusText(std::string_view text, const std::string& name, const Progress& progress = {});
Result<ReadTree> readNexus(const std::filesystem::path& file, const Progress& progress = {});

/// A file of one TREES block with the tree as newickOf has it.
std::string nexusOf(const Tree& tree, const NewickAnnotation& annotate = {});

} // namespace taxo
