// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/tree/reading_notes_private.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace taxo {

void ReadingNotes::add(std::string_view kind, const std::function<std::string()>& place) {
    auto found = std::find_if(
        m_kinds.begin(), m_kinds.end(), [&](const Kind& known) { return known.what == kind; });
    if (found == m_kinds.end()) {
        m_kinds.push_back({std::string(kind), 0, {}});
        found = m_kinds.end() - 1;
    }
    ++found->count;
    constexpr std::size_t kPlaces = 5;
    if (found->places.size() < kPlaces && place) {
        found->places.push_back(place());
    }
}

std::vector<std::string> ReadingNotes::sentences() const {
    std::vector<std::string> sentences;
    for (const Kind& kind : m_kinds) {
        std::string sentence = kind.what + ": " + grouped(kind.count);
        for (std::size_t i = 0; i < kind.places.size(); ++i) {
            sentence += (i == 0 ? " (" : "; ") + kind.places[i];
        }
        if (!kind.places.empty()) {
            sentence += kind.count > kind.places.size() ? "; ...)" : ")";
        }
        sentences.push_back(sentence + ".");
    }
    return sentences;
}

void noteRepeatedNames(const TreeParts& parts,
                       ReadingNotes& notes,
                       const std::function<std::string(std::size_t node)>& placeOf) {
    std::vector<std::pair<std::uint64_t, std::size_t>> byParentAndName;
    for (std::size_t node = 1; node < parts.parent.size(); ++node) {
        if (parts.name[node] != 0) {
            const auto parent = static_cast<std::uint64_t>(parts.parent[node]);
            byParentAndName.emplace_back((parent << 32U) | parts.name[node], node);
        }
    }
    std::sort(byParentAndName.begin(), byParentAndName.end());
    for (std::size_t i = 1; i < byParentAndName.size(); ++i) {
        if (byParentAndName[i].first == byParentAndName[i - 1].first) {
            notes.add("Names that stand twice below one parent, kept as two taxa",
                      [&] { return placeOf(byParentAndName[i].second); });
        }
    }
}

} // namespace taxo
