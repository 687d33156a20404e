// SPDX-License-Identifier: MIT
// Taxa for what a person has typed so far.
#include "core/base/ascii.h"
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// How well a name fits what was typed so far.
enum Fit : int { Holds, Begins, Equals };

/// Collects taxa with how well they fit, and gives the best.
class Completions {
public:
    void take(int fit, std::size_t species, TaxonId taxon) {
        m_taken.push_back({fit, species, taxon});
    }

    std::size_t size() const { return m_taken.size(); }

    std::vector<TaxonId> best(std::size_t limit) && {
        const auto isBetter = [](const Taken& a, const Taken& b) {
            return std::tuple(-a.fit, b.species, a.taxon) < std::tuple(-b.fit, a.species, b.taxon);
        };
        // A taxon is taken twice at most: by its name and as a species of its genus.
        const auto end =
            m_taken.begin() + static_cast<std::ptrdiff_t>(std::min(m_taken.size(), 2 * limit));
        std::partial_sort(m_taken.begin(), end, m_taken.end(), isBetter);
        std::vector<TaxonId> best;
        for (auto taken = m_taken.begin(); taken != end && best.size() < limit; ++taken) {
            if (std::find(best.begin(), best.end(), taken->taxon) == best.end()) {
                best.push_back(taken->taxon);
            }
        }
        return best;
    }

private:
    struct Taken {
        int fit;
        std::size_t species;
        TaxonId taxon;
    };

    std::vector<Taken> m_taken;
};

} // namespace

/// Names that begin with it, in lower case.
template <class Visit>
void NameIndex::forEachBeginning(std::string_view wanted, const Visit& visit) const {
    const auto offsets = m_taxonomy.arrays().names.offsets();
    const std::string_view all = m_lowered;
    for (std::uint32_t name = 0; name + 1 < offsets.size(); ++name) {
        const std::size_t length = offsets[name + 1] - offsets[name];
        if (length >= wanted.size() && all[offsets[name]] == wanted.front() &&
            all.substr(offsets[name], wanted.size()) == wanted) {
            visit(name, length == wanted.size() ? Equals : Begins);
        }
    }
}

/// Names that hold it behind their beginning: one search through all their letters.
template <class Visit>
void NameIndex::forEachHolding(std::string_view wanted, const Visit& visit) const {
    const auto offsets = m_taxonomy.arrays().names.offsets();
    const std::boyer_moore_horspool_searcher searcher(wanted.begin(), wanted.end());
    std::uint32_t name = 0;
    auto at = m_lowered.begin();
    while ((at = std::search(at, m_lowered.end(), searcher)) != m_lowered.end()) {
        const auto place = static_cast<std::uint32_t>(at - m_lowered.begin());
        while (offsets[name + 1] <= place) {
            ++name;
        }
        if (place == offsets[name]) { // begins with it
            at = m_lowered.begin() + offsets[name + 1];
        } else if (place + wanted.size() <= offsets[name + 1]) {
            visit(name, Holds);
            at = m_lowered.begin() + offsets[name + 1];
        } else { // reaches into the next name
            ++at;
        }
    }
}

/// "Ursus ar": species by the whole genus and the beginning of their epithet.
std::vector<TaxonId> NameIndex::speciesBeginning(std::string_view typed) const {
    std::vector<TaxonId> found;
    for (std::size_t space = typed.find(' '); space != std::string_view::npos;
         space = typed.find(' ', space + 1)) {
        const std::string_view epithet = trimmed(typed.substr(space + 1));
        for (const TaxonId genus : findAboveSpecies(typed.substr(0, space), Rank::Genus)) {
            for (const TaxonId species : m_taxonomy.childrenOf(genus)) {
                const std::string have =
                    cleanedEpithet(m_taxonomy.nameOf(genus), m_taxonomy.nameOf(species));
                if (!have.empty() &&
                    equalIgnoringCase(std::string_view(have).substr(0, epithet.size()), epithet)) {
                    found.push_back(species);
                }
            }
        }
    }
    return found;
}

std::vector<TaxonId> NameIndex::complete(std::string_view typed, std::size_t limit) const {
    constexpr std::size_t kFewLetters = 3;
    typed.remove_prefix(std::min(typed.find_first_not_of(" \t"), typed.size()));
    if (typed.empty()) {
        return {};
    }
    std::string wanted(typed);
    std::ranges::transform(wanted, wanted.begin(), lowered);
    Completions found;
    const auto take = [&](std::uint32_t name, Fit fit) {
        for (const TaxonId taxon : taxaNamed(name)) {
            const bool isEpithet = m_taxonomy.rankOf(taxon) == Rank::Species;
            if (!isEpithet || wanted.size() >= kFewLetters) {
                found.take(2 * fit + (isEpithet ? 0 : 1), m_taxonomy.speciesIn(taxon), taxon);
            }
        }
    };
    forEachBeginning(wanted, take);
    for (const TaxonId species : speciesBeginning(typed)) {
        found.take(2 * Equals, 1, species);
    }
    // A taxon is taken twice at most.
    if (wanted.size() >= kFewLetters && found.size() < 2 * limit) {
        forEachHolding(wanted, take);
    }
    return std::move(found).best(limit);
}

} // namespace taxo
