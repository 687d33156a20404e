// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace taxo {

/// Names and the taxa that they stand for: a checklist's own, its synonyms, its common names.
class SynonymTable {
public:
    /// Reads a CSV or TSV checklist. Each row names a taxon by the columns of TaxonColumns; it is a
    /// synonym where a column says of which accepted name: accepted, acceptedName,
    /// acceptedNameUsage (Darwin Core), or acceptedNameUsageID with taxonID; the synonym stands in
    /// the column synonym, scientificName or name. InvalidInput where there is neither.
    static Result<SynonymTable> read(const std::filesystem::path& file);

    /// What a name stands for, in either case, author or not, blanks or underscores; null where it
    /// is not listed or stands for several taxa.
    const Lineage* find(std::string_view name) const;

    std::size_t size() const { return m_taxa.size(); }

private:
    void add(std::string_view name, const Lineage& taxon);

    std::unordered_map<std::string, Lineage> m_taxa; ///< by key; ambiguous ones are empty
};

} // namespace taxo
