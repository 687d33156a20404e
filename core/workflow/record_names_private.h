// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "core/exchange/photo_record.h"
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/synonyms.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace taxo {

/// Finds the taxa that records' names mean: by the imported checklist, then by what the collection
/// knows, which gives their higher ranks too.
class RecordNames {
public:
    static Result<RecordNames> of(const Collection& collection, const SynonymTable* names);

    /// Nothing where the name is no taxon's.
    const std::optional<Lineage>& taxonOf(const PhotoRecord& record);

private:
    RecordNames(NameIndex known, const SynonymTable* names);

    std::optional<Lineage> resolve(const PhotoRecord& record) const;
    std::optional<Lineage> listed(const std::string& name) const;
    Lineage withHigherRanks(const Lineage& taxon) const;
    std::optional<Lineage> known(const std::string& name) const;

    NameIndex m_known;
    const SynonymTable* m_names;
    std::map<std::tuple<std::string, Lineage, NameKind>, std::optional<Lineage>> m_resolved;
};

} // namespace taxo
