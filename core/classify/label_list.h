// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/taxonomy/checklist.h"
#include "core/taxonomy/string_table.h"
#include "core/taxonomy/taxonomy.h"
#include "core/taxonomy/taxonomy_builder.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What the labels of a label space are called, in their order: lineage and common name each, or
/// free texts without a lineage. Immutable, cheap to copy (the arrays may be mapped); any thread.
class LabelList {
public:
    /// As a file holds them; `owner` of LabelList keeps the memory alive.
    struct Arrays {
        std::span<const TaxonId> leaves;           ///< species of each label; empty: free labels
        std::span<const std::uint32_t> commonName; ///< of each label, into `commonNames`
        StringTable commonNames;                   ///< or the free labels' texts
    };

    LabelList() = default;

    /// Labels in a person's own words.
    static LabelList ofNames(std::span<const std::string> names);
    static LabelList ofTaxa(std::span<const ChecklistTaxon> taxa);
    /// Corrupt where a number points nowhere, or a leaf is not a species of `taxonomy`.
    static Result<LabelList>
    fromArrays(Taxonomy taxonomy, const Arrays& arrays, std::shared_ptr<const void> owner);

    std::size_t size() const { return m_arrays.commonName.size(); }

    bool hasLineages() const { return !m_arrays.leaves.empty(); }

    /// Only the root for free labels.
    const Taxonomy& taxonomy() const { return m_taxonomy; }

    /// One for each label; none for free labels.
    std::span<const TaxonId> leaves() const { return m_arrays.leaves; }

    TaxonId leafOfLabel(std::size_t label) const {
        TAXO_ASSERT(label < m_arrays.leaves.size());
        return m_arrays.leaves[label];
    }

    /// As published; empty names for a free label.
    Lineage lineageOf(std::size_t label) const;

    /// Empty where there is none, and for a free label.
    std::string_view commonNameOf(std::size_t label) const;

    /// What people read: the cleaned binomial, or the free label's text. A label whose genus and
    /// epithet are empty has the name of its deepest named rank.
    std::string displayNameOf(std::size_t label) const;

    const Arrays& arrays() const { return m_arrays; }

private:
    friend class LabelListBuilder;

    std::string_view textOf(std::size_t label) const {
        TAXO_ASSERT(label < size());
        return m_arrays.commonNames.at(m_arrays.commonName[label]);
    }

    Taxonomy m_taxonomy;
    Arrays m_arrays;
    std::shared_ptr<const void> m_owner;
};

/// Collects labels one by one.
class LabelListBuilder {
public:
    void add(const TaxonomyBuilder::Names& names, std::string_view commonName);

    std::size_t size() const { return m_commonName.size(); }

    /// The builder is used up.
    LabelList build() &&;

private:
    TaxonomyBuilder m_taxonomy;
    StringTableBuilder m_commonNames;
    std::vector<std::uint32_t> m_commonName;
};

} // namespace taxo
