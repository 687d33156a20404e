// SPDX-License-Identifier: MIT
#include "core/publish/whole_identification.h"

#include "core/base/ascii.h"
#include "core/base/numbers.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <map>
#include <vector>

namespace taxo {

namespace {

constexpr const char* kHumanGenus = "Homo";

SeenKind kindOf(const Lineage& taxon) {
    return taxon.at(Rank::Genus) == kHumanGenus ? SeenKind::Human : SeenKind::Organism;
}

SeenKind kindOf(const Determination& said) {
    switch (said.verdict) {
    case Verdict::Taxon:
        return kindOf(said.taxon);
    case Verdict::Unknown:
        return SeenKind::Unknown;
    case Verdict::Nothing:
        break;
    }
    return SeenKind::Blank;
}

/// What a detector saw, where that settles it: of animals it says no more than that they are there.
std::optional<SeenKind> detectedIn(const PublishedItem& item) {
    const std::string detected = item.marks.field(kDetectedField);
    if (equalIgnoringCase(detected, "person") || equalIgnoringCase(detected, "human")) {
        return SeenKind::Human;
    }
    if (equalIgnoringCase(detected, "vehicle")) {
        return SeenKind::Vehicle;
    }
    if (equalIgnoringCase(detected, "nothing")) {
        return SeenKind::Blank;
    }
    return std::nullopt;
}

WholeIdentification fromWord(const PublishedWord& word) {
    WholeIdentification whole;
    whole.kind = kindOf(word.said);
    whole.taxon = word.said.taxon;
    whole.commonName = word.commonName;
    whole.qualifier = word.said.qualifier;
    whole.isByPeople = true;
    whole.by = word.said.person;
    whole.at = word.said.at;
    return whole;
}

WholeIdentification fromAnswer(const std::optional<PublishedAnswer>& answer) {
    WholeIdentification whole;
    if (answer && answer->taxon != Lineage{}) {
        whole.kind = kindOf(answer->taxon);
        whole.taxon = answer->taxon;
        whole.commonName = answer->commonName;
        whole.score = answer->mass;
        whole.isOneAnswer = true;
        whole.at = answer->madeAt;
    }
    return whole;
}

WholeIdentification fromMachines(const PublishedItem& item,
                                 const std::optional<PublishedAnswer>& answer) {
    if (const auto seen = detectedIn(item)) {
        WholeIdentification whole;
        whole.kind = *seen;
        whole.score = item.drawnScore;
        return whole;
    }
    return fromAnswer(answer);
}

/// What two taxa have in common; all of both where one is the other or lies within it.
Lineage sharedBy(const Lineage& a, const Lineage& b) {
    Lineage shared;
    for (const Rank rank : kAllRanks) {
        const std::string& left = a.at(rank);
        const std::string& right = b.at(rank);
        if (!left.empty() && !right.empty() && left != right) {
            return shared;
        }
        shared.at(rank) = left.empty() ? right : left;
    }
    return shared;
}

bool isWithin(const Lineage& inner, const Lineage& outer) {
    return sharedBy(inner, outer) == inner;
}

/// Adds `name` to names set apart by " | ", unless it is there.
void addName(std::vector<std::string>& names, const std::string& name) {
    if (std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
    }
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : " | ") + name;
    }
    return text;
}

/// Puts the words on several items together.
class WordsTogether {
public:
    void add(const PublishedWord& word) {
        const WholeIdentification one = fromWord(word);
        addName(m_people, one.by);
        m_latest = std::max(m_latest, one.at);
        if (one.kind == SeenKind::Blank) {
            m_whole = m_count == 0 ? one : m_whole;
        } else if (m_count++ == 0) {
            m_whole = one;
        } else {
            join(one);
        }
    }

    bool hasSome() const { return !m_people.empty(); }

    WholeIdentification take() {
        m_whole.by = joined(m_people);
        m_whole.at = m_latest;
        return std::move(m_whole);
    }

private:
    void join(const WholeIdentification& other) {
        if (m_whole.kind == SeenKind::Unknown || other.kind == SeenKind::Unknown) {
            m_whole = m_whole.kind == SeenKind::Unknown ? other : m_whole;
            return;
        }
        m_whole.qualifier = m_whole.qualifier == other.qualifier ? m_whole.qualifier : "";
        if (isWithin(m_whole.taxon, other.taxon)) {
            return;
        }
        if (isWithin(other.taxon, m_whole.taxon)) {
            m_whole.taxon = other.taxon;
            m_whole.commonName = other.commonName;
            return;
        }
        m_whole.taxon = sharedBy(m_whole.taxon, other.taxon);
        m_whole.commonName.clear();
        m_whole.isDisputed = true;
        m_whole.kind = m_whole.taxon == Lineage{} ? SeenKind::Unknown : SeenKind::Organism;
    }

    WholeIdentification m_whole;
    std::vector<std::string> m_people;
    std::int64_t m_latest = 0;
    int m_count = 0; ///< of words that say that something is there
};

} // namespace

std::string WholeIdentification::name() const {
    return lowestNameOf(taxon);
}

std::optional<Rank> WholeIdentification::rank() const {
    std::optional<Rank> lowest;
    for (const Rank rank : kAllRanks) {
        lowest = taxon.at(rank).empty() ? lowest : rank;
    }
    return lowest;
}

WholeIdentification identificationOf(const PublishedOccurrence& occurrence,
                                     const PublishedItem& item) {
    if (!item.words.empty()) {
        return fromWord(item.words.front());
    }
    if (!occurrence.words.empty()) {
        return fromWord(occurrence.words.front());
    }
    return fromMachines(item, item.answer);
}

WholeIdentification identificationOf(const PublishedOccurrence& occurrence) {
    if (!occurrence.words.empty()) {
        return fromWord(occurrence.words.front());
    }
    WordsTogether words;
    for (const PublishedItem& item : occurrence.items) {
        if (!item.words.empty()) {
            words.add(item.words.front());
        }
    }
    if (words.hasSome()) {
        return words.take();
    }
    const auto answer =
        occurrence.items.size() == 1 ? occurrence.items.front().answer : occurrence.joint;
    WholeIdentification whole = fromMachines(occurrence.items.front(), answer);
    for (const PublishedItem& item : occurrence.items) {
        WholeIdentification other = fromMachines(item, answer);
        const bool isMore = whole.kind == SeenKind::Blank && other.kind != SeenKind::Blank;
        if (isMore || other.kind == SeenKind::Human) { // nobody is published by oversight
            whole = std::move(other);
        }
    }
    whole.isOneAnswer = whole.isOneAnswer && occurrence.items.size() == 1;
    return whole;
}

std::int64_t individualsIn(const PublishedOccurrence& occurrence) {
    std::int64_t written = 0;
    std::map<PhotoId, std::int64_t> regions;
    for (const PublishedItem& item : occurrence.items) {
        const auto number = numberIn<std::int64_t>(item.marks.field(kCountField));
        written = std::max(written, number.value_or(0));
        if (item.region && identificationOf(occurrence, item).kind != SeenKind::Blank) {
            ++regions[item.photo];
        }
    }
    std::int64_t most = 1;
    for (const auto& [photo, count] : regions) {
        most = std::max(most, count);
    }
    return written > 0 ? written : most;
}

} // namespace taxo
