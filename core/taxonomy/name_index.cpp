// SPDX-License-Identifier: MIT
#include "core/taxonomy/name_index.h"

#include "core/base/ascii.h"
#include "core/base/typing_errors.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <bit>
#include <set>
#include <tuple>
#include <utility>

namespace taxo {

namespace {

/// FNV-1a over the lower-cased text.
std::size_t hashIgnoringCase(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(lowered(letter))) * 0x100000001B3U;
    }
    return hash ^ (hash >> 32U);
}

std::size_t allowedErrors(std::string_view name) {
    return name.size() < 3 ? 0 : name.size() < 5 ? 1 : 2;
}

/// Keeps the taxa of the best kind of match seen so far.
class BestMatches {
public:
    void take(int quality, TaxonId taxon) {
        if (quality > m_quality) {
            m_quality = quality;
            m_taxa.clear();
        }
        if (quality == m_quality) {
            m_taxa.push_back(taxon);
        }
    }

    std::vector<TaxonId> sorted() && {
        std::sort(m_taxa.begin(), m_taxa.end());
        m_taxa.erase(std::unique(m_taxa.begin(), m_taxa.end()), m_taxa.end());
        return std::move(m_taxa);
    }

private:
    int m_quality = 0;
    std::vector<TaxonId> m_taxa;
};

constexpr int kAsWritten = 3;
constexpr int kOtherCase = 2;
constexpr int kCleaned = 1;

} // namespace

NameIndex::NameIndex(Taxonomy taxonomy) : m_taxonomy(std::move(taxonomy)) {
    const Taxonomy::Arrays& arrays = m_taxonomy.arrays();
    const auto names = static_cast<std::uint32_t>(arrays.names.size());
    m_firstOfName.assign(names + 1, 0);
    for (const std::uint32_t name : arrays.name) {
        ++m_firstOfName[name + 1];
    }
    for (std::uint32_t name = 0; name < names; ++name) {
        m_firstOfName[name + 1] += m_firstOfName[name];
    }
    std::vector<std::uint32_t> next(m_firstOfName.begin(), m_firstOfName.end() - 1);
    m_taxaByName.resize(arrays.name.size());
    for (std::size_t node = 0; node < arrays.name.size(); ++node) {
        m_taxaByName[next[arrays.name[node]]++] = TaxonId{static_cast<std::int32_t>(node)};
    }
    const auto letters = arrays.names.chars();
    m_lowered.assign(letters.begin(), letters.end());
    std::ranges::transform(m_lowered, m_lowered.begin(), lowered);
    m_slots.assign(std::bit_ceil(2 * std::size_t{names} + 2), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t name = 0; name < names; ++name) {
        std::size_t slot = hashIgnoringCase(arrays.names.at(name)) & mask;
        while (m_slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        m_slots[slot] = name + 1;
    }
}

/// Every name that equals `text` but for case.
template <class Visit>
void NameIndex::forEachName(std::string_view text, const Visit& visit) const {
    const StringTable& names = m_taxonomy.arrays().names;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hashIgnoringCase(text) & mask; m_slots[slot] != 0;
         slot = (slot + 1) & mask) {
        const std::uint32_t name = m_slots[slot] - 1;
        if (equalIgnoringCase(names.at(name), text)) {
            visit(name, names.at(name) == text);
        }
    }
}

std::vector<TaxonId> NameIndex::find(std::string_view name) const {
    name = trimmed(name);
    if (name.empty()) {
        return {};
    }
    if (name.find('/') != std::string_view::npos) {
        return findLineage(name);
    }
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
        if (const auto rank = rankFromName(trimmed(name.substr(0, colon)))) {
            name = trimmed(name.substr(colon + 1));
            return *rank == Rank::Species ? findSpecies(name) : findAboveSpecies(name, rank);
        }
    }
    auto taxa = findAboveSpecies(name, std::nullopt);
    return taxa.empty() ? findSpecies(name) : taxa;
}

std::vector<TaxonId> NameIndex::findAboveSpecies(std::string_view name,
                                                 std::optional<Rank> rank) const {
    BestMatches best;
    if (name.empty()) {
        return {};
    }
    forEachName(name, [&](std::uint32_t number, bool asWritten) {
        for (const TaxonId taxon : taxaNamed(number)) {
            const Rank have = m_taxonomy.rankOf(taxon);
            if (rank ? have == *rank : have != Rank::Species) {
                best.take(asWritten ? kAsWritten : kOtherCase, taxon);
            }
        }
    });
    return std::move(best).sorted();
}

std::vector<TaxonId> NameIndex::findSpecies(std::string_view name) const {
    BestMatches best;
    // Published genera may hold a space ("unclassified Ursidae"): every place to split is tried.
    for (std::size_t space = name.find(' '); space != std::string_view::npos;
         space = name.find(' ', space + 1)) {
        const std::string_view epithet = name.substr(space + 1);
        if (trimmed(epithet).empty()) {
            continue;
        }
        for (const TaxonId genus : findAboveSpecies(name.substr(0, space), Rank::Genus)) {
            const std::string_view genusName = m_taxonomy.nameOf(genus);
            for (const TaxonId species : m_taxonomy.childrenOf(genus)) {
                const std::string_view have = m_taxonomy.nameOf(species);
                if (have == epithet) {
                    best.take(kAsWritten, species);
                } else if (equalIgnoringCase(have, epithet)) {
                    best.take(kOtherCase, species);
                } else if (equalIgnoringCase(cleanedEpithet(genusName, have), trimmed(epithet))) {
                    best.take(kCleaned, species);
                }
            }
        }
    }
    return std::move(best).sorted();
}

std::vector<TaxonId> NameIndex::findLineage(std::string_view path) const {
    TaxonId taxon = Taxonomy::root();
    while (true) {
        const std::size_t slash = path.find('/');
        const std::string_view name = trimmed(path.substr(0, slash));
        const TaxonId above = taxon;
        for (const TaxonId child : m_taxonomy.childrenOf(above)) {
            if (m_taxonomy.nameOf(child) == name ||
                (taxon == above && equalIgnoringCase(m_taxonomy.nameOf(child), name))) {
                taxon = child;
            }
        }
        if (taxon == above) {
            return {};
        }
        if (slash == std::string_view::npos) {
            return {taxon};
        }
        path.remove_prefix(slash + 1);
    }
}

std::vector<std::string> NameIndex::nearMisses(std::string_view name, std::size_t limit) const {
    name = trimmed(name);
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
        name = trimmed(name.substr(colon + 1));
    }
    const std::size_t space = name.find(' ');
    const std::string_view first = name.substr(0, space);
    std::vector<std::tuple<std::size_t, std::string>> found; // errors, name
    const auto takeSpecies = [&](TaxonId genus, std::size_t genusErrors) {
        const std::string_view epithet = trimmed(name.substr(space + 1));
        for (const TaxonId species : m_taxonomy.childrenOf(genus)) {
            const std::string have =
                cleanedEpithet(m_taxonomy.nameOf(genus), m_taxonomy.nameOf(species));
            const std::size_t allowed = allowedErrors(epithet);
            const std::size_t errors = typingErrors(epithet, have, allowed);
            if (errors <= allowed && genusErrors + errors <= 2) {
                found.emplace_back(genusErrors + errors,
                                   std::string(m_taxonomy.nameOf(genus)) + " " + have);
            }
        }
    };
    const StringTable& names = m_taxonomy.arrays().names;
    const std::size_t allowed = allowedErrors(first);
    for (std::uint32_t number = 0; number < names.size(); ++number) {
        const std::string_view have = names.at(number);
        const std::size_t errors = typingErrors(first, have, allowed);
        if (errors > allowed || have.empty()) {
            continue;
        }
        bool isTaxon = false;
        for (const TaxonId taxon : taxaNamed(number)) {
            const Rank rank = m_taxonomy.rankOf(taxon);
            if (space != std::string_view::npos && rank == Rank::Genus) {
                takeSpecies(taxon, errors);
            }
            isTaxon = isTaxon || rank != Rank::Species;
        }
        if (space == std::string_view::npos && isTaxon) {
            found.emplace_back(errors, std::string(have));
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::string> best;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i) {
        best.push_back(std::get<1>(found[i]));
    }
    return best;
}

Result<std::vector<TaxonId>> NameIndex::findAll(std::span<const std::string> names,
                                                const OtherNames& commonNames) const {
    constexpr std::size_t kMostNamed = 10; // the suggestions for each look at every name
    std::vector<TaxonId> taxa;
    std::set<std::string> unknown;
    std::string sentence;
    for (const std::string& name : names) {
        auto found = find(name);
        if (found.empty() && commonNames) {
            found = commonNames(name);
        }
        taxa.insert(taxa.end(), found.begin(), found.end());
        if (!found.empty() || !unknown.insert(name).second || unknown.size() > kMostNamed) {
            continue;
        }
        sentence += (sentence.empty() ? "\"" : ", \"") + name + "\"";
        std::string suggestions;
        for (const std::string& near : nearMisses(name)) {
            suggestions += (suggestions.empty() ? " (did you mean " : ", ") + near;
        }
        sentence += suggestions.empty() ? "" : suggestions + "?)";
    }
    if (!unknown.empty()) {
        if (unknown.size() > kMostNamed) {
            sentence += " and " + std::to_string(unknown.size() - kMostNamed) + " more";
        }
        return fail(ErrorCode::NotFound,
                    "These taxa are not in the label space: " + sentence +
                        ". Write scientific names, of any rank, a species as \"Genus epithet\"" +
                        (commonNames ? ", or common names as the label space has them." : "."));
    }
    std::sort(taxa.begin(), taxa.end());
    taxa.erase(std::unique(taxa.begin(), taxa.end()), taxa.end());
    return taxa;
}

} // namespace taxo
