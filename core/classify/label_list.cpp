// SPDX-License-Identifier: MIT
#include "core/classify/label_list.h"

#include "core/taxonomy/taxon_names.h"

#include <utility>

namespace taxo {

namespace {

/// What a built list's arrays lie in.
struct Storage {
    std::vector<TaxonId> leaves;
    std::vector<std::uint32_t> commonName;
    std::vector<std::uint32_t> offsets;
    std::vector<char> chars;

    LabelList::Arrays arrays() const {
        return {.leaves = leaves, .commonName = commonName, .commonNames = {offsets, chars}};
    }
};

} // namespace

void LabelListBuilder::add(const TaxonomyBuilder::Names& names, std::string_view commonName) {
    m_taxonomy.add(names);
    m_commonName.push_back(m_commonNames.add(commonName));
}

LabelList LabelListBuilder::build() && {
    auto built = std::move(m_taxonomy).build();
    auto storage = std::make_shared<Storage>();
    storage->leaves = std::move(built.leaves);
    storage->commonName = std::move(m_commonName);
    storage->offsets = m_commonNames.takeOffsets();
    storage->chars = m_commonNames.takeChars();
    LabelList list;
    list.m_taxonomy = std::move(built.taxonomy);
    list.m_arrays = storage->arrays();
    list.m_owner = std::move(storage);
    return list;
}

LabelList LabelList::ofNames(std::span<const std::string> names) {
    StringTableBuilder texts;
    auto storage = std::make_shared<Storage>();
    storage->commonName.reserve(names.size());
    for (const std::string& name : names) {
        storage->commonName.push_back(texts.add(name));
    }
    storage->offsets = texts.takeOffsets();
    storage->chars = texts.takeChars();
    LabelList list;
    list.m_arrays = storage->arrays();
    list.m_owner = std::move(storage);
    return list;
}

LabelList LabelList::ofTaxa(std::span<const ChecklistTaxon> taxa) {
    LabelListBuilder builder;
    for (const ChecklistTaxon& taxon : taxa) {
        TaxonomyBuilder::Names names;
        for (std::size_t rank = 0; rank < kRanks; ++rank) {
            names[rank] = taxon.lineage.names[rank];
        }
        builder.add(names, taxon.commonName);
    }
    return std::move(builder).build();
}

Result<LabelList>
LabelList::fromArrays(Taxonomy taxonomy, const Arrays& arrays, std::shared_ptr<const void> owner) {
    bool isSound = arrays.commonNames.isSound() &&
                   (arrays.leaves.empty() || arrays.leaves.size() == arrays.commonName.size());
    const std::size_t names = arrays.commonNames.size();
    for (const std::uint32_t name : arrays.commonName) {
        isSound = isSound && name < names;
    }
    const auto size = static_cast<std::int32_t>(taxonomy.size());
    for (const TaxonId leaf : arrays.leaves) {
        isSound = isSound && leaf.value >= 0 && leaf.value < size && taxonomy.isLeaf(leaf);
    }
    if (!isSound) {
        return fail(ErrorCode::Corrupt, "The arrays of the label list contradict each other.");
    }
    LabelList list;
    list.m_taxonomy = std::move(taxonomy);
    list.m_arrays = arrays;
    list.m_owner = std::move(owner);
    return list;
}

Lineage LabelList::lineageOf(std::size_t label) const {
    return hasLineages() ? m_taxonomy.lineageOf(leafOfLabel(label)) : Lineage{};
}

std::string_view LabelList::commonNameOf(std::size_t label) const {
    return hasLineages() ? textOf(label) : std::string_view{};
}

std::string LabelList::displayNameOf(std::size_t label) const {
    if (!hasLineages()) {
        return std::string(textOf(label));
    }
    const Lineage lineage = lineageOf(label);
    std::string name = cleanedBinomial(lineage);
    for (std::size_t rank = indexOf(Rank::Genus); name.empty() && rank-- > 0;) {
        name = lineage.names[rank];
    }
    return name;
}

} // namespace taxo
