// SPDX-License-Identifier: MIT
#include "core/publish/training_plan.h"

#include "core/publish/file_names.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr const char* kIndividualField = "individual";

/// The lowest rank that has a name.
std::optional<Rank> lowestRankOf(const Lineage& taxon) {
    std::optional<Rank> lowest;
    for (const Rank rank : kAllRanks) {
        lowest = taxon.at(rank).empty() ? lowest : rank;
    }
    return lowest;
}

/// Whether two of one name can be one taxon: of the same rank, and nowhere above it called
/// differently.
bool canBeOne(const Lineage& a, const Lineage& b) {
    const auto lowest = lowestRankOf(a);
    return lowest == lowestRankOf(b) && std::ranges::all_of(kAllRanks, [&](Rank rank) {
               return rank >= lowest || a.at(rank).empty() || b.at(rank).empty() ||
                      a.at(rank) == b.at(rank);
           });
}

std::string placeKeyOf(const PublishedOccurrence& occurrence, const PublishedItem& item) {
    if (occurrence.deployment) {
        return "deployment " + std::to_string(occurrence.deployment->value);
    }
    if (!item.place.empty()) {
        return "place " + item.place;
    }
    if (item.position) {
        constexpr double kCells = 100.0; // of a degree: a kilometer
        return "cell " + std::to_string(std::llround(item.position->latitude * kCells)) + " " +
               std::to_string(std::llround(item.position->longitude * kCells));
    }
    return {};
}

std::string dayKeyOf(const PublishedItem& item) {
    constexpr double kDay = 86400.0;
    return item.takenAt ? "day " + std::to_string(std::llround(std::floor(
                                       static_cast<double>(item.takenAt->seconds) / kDay)))
                        : std::string();
}

/// Empty where the item has none.
std::string keyOf(SplitBy by, const PublishedOccurrence& occurrence, const PublishedItem& item) {
    switch (by) {
    case SplitBy::Individual: {
        const std::string individual = item.marks.field(kIndividualField);
        return individual.empty() ? individual : "individual " + individual;
    }
    case SplitBy::Specimen:
        return occurrence.catalogNumber.empty() ? std::string()
                                                : "specimen " + occurrence.catalogNumber;
    case SplitBy::Event:
        return occurrence.event ? "event " + std::to_string(occurrence.event->value)
                                : std::string();
    case SplitBy::Place:
        return placeKeyOf(occurrence, item);
    case SplitBy::Date:
        break;
    }
    return dayKeyOf(item);
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

} // namespace

TrainingPlan::Taken TrainingPlan::take(const PublishedOccurrence& occurrence,
                                       const PublishedItem& item,
                                       const WholeIdentification& identification) {
    Lineage taxon = identification.taxon;
    if (m_options.rank) {
        if (taxon.at(*m_options.rank).empty()) {
            return Taken::AboveRank;
        }
        taxon = taxon.downTo(*m_options.rank);
    }
    if (!item.bytes.isNone()) {
        const auto [first, isNew] = m_photos.try_emplace(item.bytes, item.photo);
        if (!isNew && first->second != item.photo) {
            return Taken::Copy;
        }
    }
    const std::size_t entry = m_together.add();
    m_entries.push_back({item.item, classOf(identification, taxon)});
    m_entryOf.emplace(item.item.value, entry);
    keepTogether(occurrence, item, entry);
    return Taken::Yes;
}

std::size_t TrainingPlan::classOf(const WholeIdentification& identification, const Lineage& taxon) {
    const std::string name = lowestNameOf(taxon);
    std::vector<std::size_t>& alike = m_classesOf[name];
    for (const std::size_t known : alike) {
        Lineage& full = m_classes[known].taxon;
        if (canBeOne(full, taxon)) {
            for (const Rank rank : kAllRanks) {
                full.at(rank) = full.at(rank).empty() ? taxon.at(rank) : full.at(rank);
            }
            return known;
        }
    }
    TrainingClass& made = m_classes.emplace_back();
    made.taxon = taxon;
    made.name = name;
    const bool isItsOwn = taxon == identification.taxon;
    made.commonName = isItsOwn ? identification.commonName : "";
    alike.push_back(m_classes.size() - 1);
    return alike.back();
}

void TrainingPlan::keepTogether(const PublishedOccurrence& occurrence,
                                const PublishedItem& item,
                                std::size_t entry) {
    m_together.joinBy("photo " + std::to_string(item.photo.value), entry);
    if (occurrence.id) {
        m_together.joinBy("occurrence " + std::to_string(occurrence.id->value), entry);
    }
    for (const SplitBy by : m_options.split.together) {
        if (const std::string key = keyOf(by, occurrence, item); !key.empty()) {
            m_together.joinBy(key, entry);
        }
    }
}

std::vector<std::size_t> TrainingPlan::partsOfEntries(Findings& findings) const {
    if (m_options.split.parts.empty()) {
        return std::vector<std::size_t>(m_entries.size(), 0);
    }
    HeldTogether together = m_together;
    for (const std::vector<ItemId>& alike : m_options.alike) {
        std::optional<std::size_t> first;
        for (const ItemId item : alike) {
            const auto entry = m_entryOf.find(item.value);
            if (entry == m_entryOf.end()) {
                continue;
            }
            first = first.value_or(entry->second);
            together.join(*first, entry->second);
        }
    }
    std::vector<std::size_t> taxa;
    taxa.reserve(m_entries.size());
    for (const Entry& entry : m_entries) {
        taxa.push_back(entry.taxon);
    }
    std::vector<std::size_t> parts = splitIntoParts(taxa, together.blocks(), m_options.split);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == kNoPart) {
            findings.add(FindingKind::LeftOut,
                         "item",
                         "of taxa that have too few photographs apart from each other to be in "
                         "every part of a closed set",
                         m_classes[taxa[i]].name);
        }
    }
    return parts;
}

void TrainingPlan::settle(Findings& findings) {
    const Status sound = m_options.split.check();
    if (!sound) {
        findings.add(FindingKind::Missing, sound.error().message);
        return;
    }
    m_parts = partsOfEntries(findings);
    m_photos.clear();
    countClasses();
    nameClasses();
    checkParts(findings);
}

void TrainingPlan::countClasses() {
    for (TrainingClass& one : m_classes) {
        one.items.assign(parts().size(), 0);
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_parts[i] != kNoPart) {
            ++m_classes[m_entries[i].taxon].items[m_parts[i]];
        }
    }
}

void TrainingPlan::nameClasses() {
    for (const auto& [name, alike] : m_classesOf) {
        std::vector<const TrainingClass*> classes;
        for (const std::size_t one : alike) {
            classes.push_back(&m_classes[one]);
        }
        for (const std::size_t one : alike) {
            m_classes[one].name += alike.size() > 1 ? tellApart(classes, m_classes[one]) : "";
        }
    }
    const bool byLineage = m_options.names == ClassNames::Lineage;
    std::vector<std::pair<std::string, std::size_t>> order; // as readers sort folders
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        const TrainingClass& one = m_classes[i];
        if (std::ranges::any_of(one.items, [](std::int64_t count) { return count > 0; })) {
            order.emplace_back(byLineage ? joinedLineage(one.taxon) : safeFileName(one.name), i);
        }
    }
    std::ranges::sort(order);
    FileNames names;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string number = byLineage ? numberText(i) + "_" : std::string();
        order[i].first = names.claim({}, number + order[i].first);
    }
    std::ranges::sort(order); // where a name was taken it has another one now
    std::vector<TrainingClass> sorted;
    std::vector<std::size_t> newPlace(m_classes.size(), kNoPart);
    for (const auto& [folder, place] : order) {
        newPlace[place] = sorted.size();
        sorted.push_back(std::move(m_classes[place]));
        sorted.back().folder = folder;
    }
    for (Entry& entry : m_entries) {
        entry.taxon = newPlace[entry.taxon];
    }
    m_classes = std::move(sorted);
    m_classesOf.clear();
}

void TrainingPlan::checkParts(Findings& findings) const {
    findings.require(!m_classes.empty(), "There is no item to write.");
    const std::vector<std::string> names = parts();
    for (std::size_t part = 0; part < names.size() && !m_classes.empty(); ++part) {
        const bool hasSome = std::ranges::any_of(
            m_classes, [part](const TrainingClass& one) { return one.items[part] > 0; });
        findings.require(hasSome,
                         "The part \"" + names[part] +
                             "\" would be empty: too much hangs together. Keep less together, or "
                             "have fewer parts.");
    }
}

std::optional<TrainingPlace> TrainingPlan::placeOf(ItemId item) const {
    const auto entry = m_entryOf.find(item.value);
    if (entry == m_entryOf.end() || m_parts[entry->second] == kNoPart) {
        return std::nullopt;
    }
    return TrainingPlace{m_entries[entry->second].taxon, m_parts[entry->second]};
}

std::vector<std::string> TrainingPlan::parts() const {
    std::vector<std::string> names;
    for (const SplitPart& part : m_options.split.parts) {
        names.push_back(part.name);
    }
    return names.empty() ? std::vector<std::string>{""} : names;
}

} // namespace taxo
