// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxonomy.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Finds taxa by what people write:
///  - "Ursidae": every named taxon above species of that name (homonyms: several);
///  - "Ursus arctos": species by genus and epithet, as published or cleaned;
///  - "family:Ursidae", "genus:Ficus": only of that rank;
///  - "Animalia/Chordata/Mammalia": by lineage from the kingdom, empty ranks left empty.
/// Names as written win over names that differ only in case (ASCII). Immutable; any thread. Making
/// one takes some 30 ms for a million taxa, a look-up microseconds.
class NameIndex {
public:
    explicit NameIndex(Taxonomy taxonomy);

    /// In preorder; empty where there is none.
    std::vector<TaxonId> find(std::string_view name) const;

    /// Taxa for what a person has typed so far, the likeliest first: those whose name begins with
    /// it before those that hold it, equal names first, large taxa before small ones; after a genus
    /// and a space its species. Epithets, and names that hold it, count from three letters on.
    /// A few milliseconds for a million taxa.
    std::vector<TaxonId> complete(std::string_view typed, std::size_t limit) const;

    const Taxonomy& taxonomy() const { return m_taxonomy; }

    /// Names close to one that was not found (two typing errors at most), closest first. Looks at
    /// every name: some 50 ms for a million taxa.
    std::vector<std::string> nearMisses(std::string_view name, std::size_t limit = 3) const;

    /// What else a name may stand for.
    using OtherNames = std::function<std::vector<TaxonId>(std::string_view name)>;

    /// All of `names`; those that are no scientific names are looked up in `commonNames`, where
    /// there are such. Names that are not found are one NotFound error, with near misses.
    Result<std::vector<TaxonId>> findAll(std::span<const std::string> names,
                                         const OtherNames& commonNames = {}) const;

private:
    template <class Visit>
    void forEachName(std::string_view text, const Visit& visit) const;
    template <class Visit>
    void forEachBeginning(std::string_view wanted, const Visit& visit) const;
    template <class Visit>
    void forEachHolding(std::string_view wanted, const Visit& visit) const;

    std::span<const TaxonId> taxaNamed(std::uint32_t name) const {
        return std::span(m_taxaByName)
            .subspan(m_firstOfName[name], m_firstOfName[name + 1] - m_firstOfName[name]);
    }

    std::vector<TaxonId> findAboveSpecies(std::string_view name, std::optional<Rank> rank) const;
    std::vector<TaxonId> findSpecies(std::string_view name) const;
    std::vector<TaxonId> findLineage(std::string_view path) const;
    std::vector<TaxonId> speciesBeginning(std::string_view typed) const;

    Taxonomy m_taxonomy;
    std::vector<std::uint32_t> m_firstOfName; ///< into m_taxaByName; one entry more than names
    std::vector<TaxonId> m_taxaByName;        ///< by name, in preorder
    std::string m_lowered;                    ///< all names in lower case, one after the other
    std::vector<std::uint32_t> m_slots;       ///< of lower-cased names: number + 1, 0 where free
};

} // namespace taxo
