// SPDX-License-Identifier: MIT
#include "core/collection/known_taxa.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/record_names_private.h"

#include <utility>
#include <vector>

namespace taxo {

namespace {

/// Whether each rank that `name` has is the same in `full`.
bool isPartOf(const Lineage& name, const Lineage& full) {
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        if (!name.names[rank].empty() && name.names[rank] != full.names[rank]) {
            return false;
        }
    }
    return true;
}

} // namespace

RecordNames::RecordNames(NameIndex known, const SynonymTable* names)
    : m_known(std::move(known)), m_names(names) {}

Result<RecordNames> RecordNames::of(const Collection& collection, const SynonymTable* names) {
    auto known = knownTaxa(collection);
    if (!known) {
        return tl::unexpected(std::move(known).error());
    }
    return RecordNames(std::move(known->names), names);
}

const std::optional<Lineage>& RecordNames::taxonOf(const PhotoRecord& record) {
    const auto [found, isNew] =
        m_resolved.try_emplace({record.name, record.taxon, record.nameKind});
    if (isNew) {
        found->second = resolve(record);
    }
    return found->second;
}

std::optional<Lineage> RecordNames::resolve(const PhotoRecord& record) const {
    if (auto accepted = listed(record.name)) {
        return accepted;
    }
    if (record.nameKind == NameKind::Label) { // of any rank
        auto named = known(record.name);
        if (named && isPartOf(record.taxon, *named)) {
            return named;
        }
    }
    const std::string own = lowestNameOf(record.taxon);
    if (own.empty()) {
        return std::nullopt;
    }
    if (auto accepted = listed(own)) {
        return accepted;
    }
    return withHigherRanks(record.taxon);
}

/// What the imported checklist says.
std::optional<Lineage> RecordNames::listed(const std::string& name) const {
    const Lineage* const accepted = m_names == nullptr ? nullptr : m_names->find(name);
    return accepted == nullptr ? std::nullopt : std::optional(withHigherRanks(*accepted));
}

Lineage RecordNames::withHigherRanks(const Lineage& taxon) const {
    const auto full = known(lowestNameOf(taxon));
    return full && isPartOf(taxon, *full) ? *full : taxon;
}

/// Of exactly one taxon that the collection knows by this name; bare names, without higher ranks,
/// count only where no other has it.
std::optional<Lineage> RecordNames::known(const std::string& name) const {
    std::vector<Lineage> bare;
    std::vector<Lineage> full;
    for (const TaxonId taxon : m_known.find(name)) {
        const Lineage lineage = m_known.taxonomy().lineageOf(taxon);
        (lineage.at(Rank::Kingdom).empty() ? bare : full).push_back(lineage);
    }
    const auto& taxa = full.empty() ? bare : full;
    return taxa.size() == 1 ? std::optional(taxa.front()) : std::nullopt;
}

} // namespace taxo
