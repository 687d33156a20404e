// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/tree/reading_notes_private.h"

#include <algorithm>
#include <cstdint>

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

} // namespace taxo
