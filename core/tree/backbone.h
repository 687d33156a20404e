// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tree/tree.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A classification as others publish it: accepted names as a tree, other names beside it.
struct Backbone {
    Tree tree;

    struct Synonym {
        std::uint32_t name = 0; ///< into `synonymNames`
        NodeId accepted;
    };

    std::vector<Synonym> synonyms; ///< those whose accepted name is in the tree
    StringTableBuilder synonymNames;
    std::vector<std::string> notes; ///< what was repaired or odd, with lines
};

/// Reads, from an unzipped folder or from its table:
///  - ColDP (Catalogue of Life Data Package): NameUsage.tsv or .csv with col:ID, col:parentID,
///    col:status, col:rank, col:scientificName; a synonym's parent is its accepted name;
///  - Darwin Core Archives: meta.xml says where the core table is and how it is written; without
///    one, taxon.txt, Taxon.tsv or Taxon.csv: taxonID, parentNameUsageID, acceptedNameUsageID,
///    taxonomicStatus, taxonRank, scientificName;
///  - any table with id, parent and name, and perhaps rank, length and line.
///
/// Names are without their authors where the table says them apart (col:scientificName,
/// canonicalName, or genus and epithets) or the author's column ends the name. Parents as
/// ParentTable has them. Repaired and noted: text that is not UTF-8 (Latin-1), ranks that are
/// unknown (none), rows with too few or too many fields, synonyms of what is not there (left out).
/// NotFound where the folder has no such table; InvalidInput, Corrupt with the line. About 2 us a
/// row; holds ids and names of all rows meanwhile.
Result<Backbone> readBackbone(const std::filesystem::path& path, const Progress& progress);

/// Whether text begins with the header of a table that readBackbone reads.
bool looksLikeParentTable(std::string_view text);

} // namespace taxo
