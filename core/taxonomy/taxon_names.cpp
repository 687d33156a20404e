// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxon_names.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace taxo {

namespace {

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    constexpr std::string_view kBlank = " \t\r\n";
    for (std::size_t at = text.find_first_not_of(kBlank); at != std::string_view::npos;
         at = text.find_first_not_of(kBlank, at)) {
        const std::size_t end = std::min(text.find_first_of(kBlank, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

bool isUpperCase(char32_t letter) {
    if (letter < 0x80) {
        return letter >= 'A' && letter <= 'Z';
    }
    if (letter >= 0x100 && letter <= 0x17F) { // Latin Extended-A comes in pairs, upper case first
        const bool oddIsUpper = (letter >= 0x139 && letter <= 0x148) || letter >= 0x179;
        return (letter % 2 == 1) == oddIsUpper;
    }
    const bool isLatin1 =
        letter >= 0xC0 && letter <= 0xDE && letter != 0xD7; // 0xD7 is the hybrid ×
    const bool isCyrillic = letter >= 0x400 && letter <= 0x42F;
    return isLatin1 || isCyrillic;
}

template <std::size_t size>
bool isAnyOf(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that make all that follows part of the name.
bool isProvisional(std::string_view word) {
    static constexpr std::array<std::string_view, 7> kWords = {
        "sp.", "sp", "spp.", "cf.", "aff.", "nr.", "cf"};
    return isAnyOf(word, kWords);
}

/// Words after which an infraspecific epithet stands.
bool isInfraspecific(std::string_view word) {
    static constexpr std::array<std::string_view, 8> kWords = {
        "subsp.", "ssp.", "var.", "subvar.", "f.", "fo.", "forma", "morph"};
    return isAnyOf(word, kWords);
}

/// True where an author begins at words[at]: a capital, a bracket, or a particle before one.
bool beginsAuthor(const std::vector<std::string_view>& words, std::size_t at) {
    static constexpr std::array<std::string_view, 14> kParticles = {
        "de", "da", "du", "del", "della", "van", "von", "der", "den", "la", "le", "d'", "ex", "&"};
    while (at < words.size() && isAnyOf(words[at], kParticles)) {
        ++at;
    }
    if (at >= words.size()) {
        return false;
    }
    const char first = words[at].front();
    return first == '(' || first == '[' || isUpperCase(decodeUtf8(words[at], 0).codePoint) ||
           words[at].starts_with("d'") || words[at].starts_with("d\u2019");
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        text += text.empty() ? "" : " ";
        text += word;
    }
    return text;
}

} // namespace

std::string cleanedEpithet(std::string_view genus, std::string_view epithet) {
    std::vector<std::string_view> words = wordsOf(epithet);
    const std::vector<std::string_view> genusWords = wordsOf(genus);
    const bool repeatsGenus = !genusWords.empty() && words.size() > genusWords.size() &&
                              std::equal(genusWords.begin(), genusWords.end(), words.begin());
    if (repeatsGenus) {
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(genusWords.size()));
    }
    if (words.empty() || isProvisional(words.front())) {
        return joined(words);
    }
    std::vector<std::string_view> kept = {words.front()};
    bool insideAuthor = false;
    for (std::size_t at = 1; at < words.size(); ++at) {
        if (isInfraspecific(words[at]) && at + 1 < words.size() && !beginsAuthor(words, at + 1)) {
            insideAuthor = false;
        } else if (beginsAuthor(words, at)) {
            insideAuthor = true;
        }
        if (isProvisional(words[at])) {
            kept.insert(kept.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
            break;
        }
        if (!insideAuthor) {
            kept.push_back(words[at]);
        }
    }
    return joined(kept);
}

std::string withoutAuthor(std::string_view name) {
    std::string_view bare = name;
    while (bare.ends_with(')')) {
        bare.remove_suffix(1);
    }
    constexpr std::size_t kYear = 4;
    const bool hasYear = bare.size() > kYear &&
                         std::ranges::all_of(bare.substr(bare.size() - kYear),
                                             [](char sign) { return sign >= '0' && sign <= '9'; });
    const bool hasAuthor = hasYear && !bare.starts_with("Candidatus ");
    return hasAuthor ? cleanedEpithet({}, name) : std::string(name);
}

std::string cleanedBinomial(const Lineage& lineage) {
    Lineage cleaned;
    cleaned.at(Rank::Genus) = joined(wordsOf(lineage.at(Rank::Genus)));
    cleaned.at(Rank::Species) = cleanedEpithet(lineage.at(Rank::Genus), lineage.at(Rank::Species));
    return cleaned.binomial();
}

std::string lowestNameOf(const Lineage& lineage) {
    if (!lineage.at(Rank::Species).empty()) {
        return cleanedBinomial(lineage);
    }
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (!lineage.names[rank].empty()) {
            return lineage.names[rank];
        }
    }
    return {};
}

std::string displayNameOf(const Taxonomy& taxonomy, TaxonId taxon) {
    if (taxonomy.isRoot(taxon)) {
        return "life";
    }
    if (!taxonomy.isNamed(taxon)) {
        return {};
    }
    if (taxonomy.rankOf(taxon) == Rank::Species) {
        return cleanedBinomial(taxonomy.lineageOf(taxon));
    }
    return std::string(taxonomy.nameOf(taxon));
}

} // namespace taxo
