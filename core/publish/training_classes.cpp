// SPDX-License-Identifier: MIT
#include "core/publish/training_classes.h"

#include "core/publish/file_names.h"
#include "core/taxonomy/name_key.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>

namespace taxo {

namespace {

/// The lowest rank that has a name.
std::optional<Rank> lowestRankOf(const Lineage& taxon) {
    std::optional<Rank> lowest;
    for (const Rank rank : kAllRanks) {
        lowest = taxon.at(rank).empty() ? lowest : rank;
    }
    return lowest;
}

/// What a name at one rank is compared by.
std::string spellingAt(const Lineage& taxon, Rank rank) {
    const std::string& name = taxon.at(rank);
    if (rank == Rank::Species) {
        return nameKeyOf(cleanedEpithet(taxon.at(Rank::Genus), name));
    }
    return nameKeyOf(withoutAuthor(name));
}

/// What the name of its lowest rank is compared by.
std::string keyOf(const Lineage& taxon) {
    const auto lowest = lowestRankOf(taxon);
    if (!lowest) {
        return {};
    }
    return lowest == Rank::Species
               ? spellingAt(taxon, Rank::Genus) + " " + spellingAt(taxon, Rank::Species)
               : spellingAt(taxon, *lowest);
}

bool isOtherAt(const Lineage& a, const Lineage& b, Rank rank) {
    return !a.at(rank).empty() && !b.at(rank).empty() && a.at(rank) != b.at(rank) &&
           spellingAt(a, rank) != spellingAt(b, rank);
}

/// Whether two of one key can be one taxon: of the same rank, and nowhere above it called
/// differently.
bool canBeOne(const Lineage& a, const Lineage& b) {
    const auto lowest = lowestRankOf(a);
    return lowest == lowestRankOf(b) && std::ranges::none_of(kAllRanks, [&](Rank rank) {
               return rank < lowest && isOtherAt(a, b, rank);
           });
}

void fillFrom(Lineage& taxon, const Lineage& other) {
    for (const Rank rank : kAllRanks) {
        taxon.at(rank) = taxon.at(rank).empty() ? other.at(rank) : taxon.at(rank);
    }
}

/// What tells a class from others of its name: the first rank at which they differ.
std::string tellApart(const std::vector<const TrainingClass*>& alike, const TrainingClass& one) {
    for (const Rank rank : kAllRanks) {
        const bool differs = std::ranges::any_of(alike, [&](const TrainingClass* other) {
            return other->taxon.at(rank) != one.taxon.at(rank);
        });
        if (differs && !one.taxon.at(rank).empty()) {
            return " (" + one.taxon.at(rank) + ")";
        }
    }
    return {};
}

/// "Animalia_Chordata_..._arctos", an underscore for each rank without a name, too.
std::string joinedLineage(const Lineage& taxon) {
    std::string joined;
    for (const Rank rank : kAllRanks) {
        std::string name = taxon.at(rank);
        std::ranges::replace(name, '_', '-');
        joined += (rank == Rank::Kingdom ? "" : "_") + name;
    }
    return joined;
}

/// "00012": five digits, as iNat21 has them.
std::string numberText(std::size_t number) {
    const std::string text = std::to_string(number);
    constexpr std::size_t kDigits = 5;
    return std::string(kDigits - std::min(kDigits, text.size()), '0') + text;
}

bool hasItems(const TrainingClass& one) {
    return std::ranges::any_of(one.items, [](std::int64_t count) { return count > 0; });
}

} // namespace

std::optional<std::size_t> TrainingClasses::nameOf(std::size_t source, const Lineage& taxon) {
    const auto [known, isNew] = m_numbers.try_emplace({source, taxon});
    if (isNew) {
        TrainingName name{.source = source, .taxon = taxon};
        if (auto accepted = acceptedOf(name)) {
            name.accepted = *std::move(accepted);
            known->second = m_names.size();
            m_names.push_back(std::move(name));
        }
    }
    return known->second;
}

/// Says what the checklist made of it. Nothing where it is not named down to the rank.
std::optional<Lineage> TrainingClasses::acceptedOf(TrainingName& name) const {
    Lineage accepted = name.taxon;
    const Lineage* const listed =
        m_checklist == nullptr ? nullptr : m_checklist->find(lowestNameOf(name.taxon));
    // Within a kingdom one code of nomenclature sees to it that a name is one taxon's.
    if (listed != nullptr && isOtherAt(*listed, name.taxon, Rank::Kingdom)) {
        name.reason = NameReason::OtherKingdom;
    } else if (listed != nullptr) {
        const bool isItself = keyOf(*listed) == keyOf(name.taxon);
        name.reason = isItself ? NameReason::Same : NameReason::Synonym;
        accepted = *listed;
        if (isItself) {
            fillFrom(accepted, name.taxon);
        } else if (accepted.at(Rank::Kingdom).empty()) { // other ranks may be other ones
            accepted.at(Rank::Kingdom) = name.taxon.at(Rank::Kingdom);
        }
    }
    if (!m_rank) {
        return accepted;
    }
    return accepted.at(*m_rank).empty() ? std::nullopt : std::optional(accepted.downTo(*m_rank));
}

std::optional<std::size_t> TrainingClasses::classLike(const Lineage& accepted) const {
    const auto alike = m_classesOf.find(keyOf(accepted));
    if (alike == m_classesOf.end()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find_if(alike->second, [&](std::size_t known) {
        return canBeOne(m_classes[known].taxon, accepted);
    });
    return found == alike->second.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::size_t> TrainingClasses::find(std::size_t name) const {
    const TrainingName& asked = m_names[name];
    return asked.place != kNoTrainingClass ? std::optional(asked.place) : classLike(asked.accepted);
}

std::size_t TrainingClasses::take(std::size_t name, const std::string& commonName) {
    TrainingName& asked = m_names[name];
    if (asked.place != kNoTrainingClass) {
        return asked.place;
    }
    if (const auto known = classLike(asked.accepted)) {
        asked.place = *known;
        fillFrom(m_classes[*known].taxon, asked.accepted);
        return *known;
    }
    asked.place = m_classes.size();
    TrainingClass& made = m_classes.emplace_back();
    made.taxon = asked.accepted;
    made.name = lowestNameOf(made.taxon);
    made.commonName = lowestRankOf(made.taxon) == lowestRankOf(asked.taxon) ? commonName : "";
    m_classesOf[keyOf(made.taxon)].push_back(asked.place);
    return asked.place;
}

void TrainingClasses::count(std::size_t name, std::size_t part, std::size_t parts) {
    TrainingName& counted = m_names[name];
    TrainingClass& one = m_classes[counted.place];
    one.items.resize(parts);
    ++one.items[part];
    ++counted.items;
}

void TrainingClasses::settle(ClassNames names) {
    sayWhy();
    tellHomonymsApart();
    sortByFolder(names);
    m_classesOf.clear();
    m_numbers.clear();
}

void TrainingClasses::sayWhy() {
    for (TrainingName& name : m_names) {
        if (name.place == kNoTrainingClass || name.reason != NameReason::Same) {
            continue;
        }
        const Lineage& taxon = m_classes[name.place].taxon;
        const Rank lowest = lowestRankOf(taxon).value_or(Rank::Kingdom);
        const bool isSame =
            name.taxon.at(lowest) == taxon.at(lowest) &&
            (lowest != Rank::Species || name.taxon.at(Rank::Genus) == taxon.at(Rank::Genus));
        name.reason = isSame ? NameReason::Same : NameReason::Spelling;
    }
}

void TrainingClasses::tellHomonymsApart() {
    for (const auto& [key, alike] : m_classesOf) {
        std::vector<const TrainingClass*> classes;
        for (const std::size_t one : alike) {
            classes.push_back(&m_classes[one]);
        }
        for (const std::size_t one : alike) {
            m_classes[one].name += alike.size() > 1 ? tellApart(classes, m_classes[one]) : "";
        }
    }
    for (TrainingName& name : m_names) {
        if (name.place == kNoTrainingClass) {
            continue;
        }
        const auto alike = m_classesOf.find(keyOf(name.accepted));
        name.isHomonym =
            alike != m_classesOf.end() && std::ranges::count_if(alike->second, [&](std::size_t i) {
                                              return hasItems(m_classes[i]);
                                          }) > 1;
    }
}

void TrainingClasses::sortByFolder(ClassNames names) {
    const bool byLineage = names == ClassNames::Lineage;
    std::vector<std::pair<std::string, std::size_t>> order; // as readers sort folders
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        const TrainingClass& one = m_classes[i];
        if (hasItems(one)) {
            order.emplace_back(byLineage ? joinedLineage(one.taxon) : safeFileName(one.name), i);
        }
    }
    std::ranges::sort(order);
    FileNames claimed;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string number = byLineage ? numberText(i) + "_" : std::string();
        order[i].first = claimed.claim({}, number + order[i].first);
    }
    std::ranges::sort(order); // where a name was taken it has another one now
    std::vector<TrainingClass> sorted;
    std::vector<std::size_t> newPlace(m_classes.size(), kNoTrainingClass);
    for (const auto& [folder, place] : order) {
        newPlace[place] = sorted.size();
        sorted.push_back(std::move(m_classes[place]));
        sorted.back().folder = folder;
    }
    for (TrainingName& name : m_names) {
        name.place = name.place == kNoTrainingClass ? kNoTrainingClass : newPlace[name.place];
    }
    m_classes = std::move(sorted);
}

} // namespace taxo
