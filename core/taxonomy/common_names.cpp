// SPDX-License-Identifier: MIT
#include "core/taxonomy/common_names.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace taxo {

namespace {

/// How well a name fits what was typed so far.
enum WordFit : int { WordBegins, NameBegins, HoldsWord, BeginsWithWord, NameEquals };

bool isLetter(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (lowered(letter) >= 'a' && lowered(letter) <= 'z') || byte >= 0x80U; // of UTF-8
}

/// Of `wanted` at `place` of a name, where a word begins.
WordFit fitOf(std::string_view name, std::size_t place, std::size_t length) {
    const bool isWord = place + length == name.size() || !isLetter(name[place + length]);
    if (place > 0) {
        return isWord ? HoldsWord : WordBegins;
    }
    return length == name.size() ? NameEquals : isWord ? BeginsWithWord : NameBegins;
}

struct Hit {
    std::uint32_t name;
    std::size_t length;
    int fit;
};

} // namespace

CommonNames::CommonNames(const std::vector<Name>& names) {
    StringTableBuilder table;
    m_one.reserve(names.size());
    m_all.reserve(names.size());
    for (const Name& each : names) {
        if (!each.name.empty()) {
            const std::uint32_t number = table.add(each.name);
            m_one.emplace_back(each.taxon, number);
            m_all.emplace_back(number, each.taxon);
        }
    }
    m_offsets = table.takeOffsets();
    m_chars = table.takeChars();
    m_lowered.assign(m_chars.begin(), m_chars.end());
    std::transform(m_lowered.begin(), m_lowered.end(), m_lowered.begin(), lowered);
    const auto isOfSameTaxon = [](const auto& a, const auto& b) { return a.first == b.first; };
    std::stable_sort(
        m_one.begin(), m_one.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    m_one.erase(std::unique(m_one.begin(), m_one.end(), isOfSameTaxon), m_one.end());
    std::sort(m_all.begin(), m_all.end());
    m_all.erase(std::unique(m_all.begin(), m_all.end()), m_all.end());
}

std::vector<TaxonId> CommonNames::complete(std::string_view typed, std::size_t limit) const {
    constexpr std::size_t kFewLetters = 3;
    std::string wanted(trimmed(typed));
    if (wanted.size() < kFewLetters) {
        return {};
    }
    std::transform(wanted.begin(), wanted.end(), wanted.begin(), lowered);
    // One search through the letters of all names, as they stand one after the other.
    const std::boyer_moore_horspool_searcher searcher(wanted.begin(), wanted.end());
    std::vector<Hit> hits;
    std::uint32_t number = 0;
    for (auto at = m_lowered.begin();
         (at = std::search(at, m_lowered.end(), searcher)) != m_lowered.end();
         ++at) {
        const auto place = static_cast<std::uint32_t>(at - m_lowered.begin());
        while (m_offsets[number + 1] <= place) {
            ++number;
        }
        const std::size_t first = m_offsets[number];
        const auto name = std::string_view(m_lowered).substr(first, m_offsets[number + 1] - first);
        const std::size_t inName = place - first;
        if (inName + wanted.size() > name.size() || (inName > 0 && isLetter(name[inName - 1]))) {
            continue; // reaches into the next name, or begins no word
        }
        const int fit = fitOf(name, inName, wanted.size());
        if (hits.empty() || hits.back().name != number) {
            hits.push_back({number, name.size(), fit});
        } else {
            hits.back().fit = std::max(hits.back().fit, fit);
        }
    }
    const auto isBetter = [](const Hit& a, const Hit& b) {
        return std::tuple(-a.fit, a.length, a.name) < std::tuple(-b.fit, b.length, b.name);
    };
    const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), limit));
    std::partial_sort(hits.begin(), end, hits.end(), isBetter);
    std::vector<TaxonId> taxa;
    for (auto hit = hits.begin(); hit != end; ++hit) {
        addTaxaOf(hit->name, limit, taxa);
    }
    return taxa;
}

std::vector<TaxonId> CommonNames::find(std::string_view name) const {
    std::string wanted(trimmed(name));
    std::transform(wanted.begin(), wanted.end(), wanted.begin(), lowered);
    std::vector<TaxonId> taxa;
    for (std::uint32_t number = 0; number + 1 < m_offsets.size(); ++number) {
        const std::size_t first = m_offsets[number];
        if (m_offsets[number + 1] - first == wanted.size() &&
            m_lowered.compare(first, wanted.size(), wanted) == 0) {
            addTaxaOf(number, m_all.size(), taxa);
        }
    }
    return taxa;
}

/// Those that are not there yet.
void CommonNames::addTaxaOf(std::uint32_t name,
                            std::size_t limit,
                            std::vector<TaxonId>& taxa) const {
    auto each = std::lower_bound(m_all.begin(), m_all.end(), std::pair(name, TaxonId{-1}));
    for (; each != m_all.end() && each->first == name && taxa.size() < limit; ++each) {
        if (std::find(taxa.begin(), taxa.end(), each->second) == taxa.end()) {
            taxa.push_back(each->second);
        }
    }
}

std::string_view CommonNames::of(TaxonId taxon) const {
    const auto found = std::lower_bound(m_one.begin(), m_one.end(), std::pair(taxon, 0U));
    return found != m_one.end() && found->first == taxon
               ? StringTable(m_offsets, m_chars).at(found->second)
               : std::string_view();
}

} // namespace taxo
