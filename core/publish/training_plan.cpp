// SPDX-License-Identifier: MIT
#include "core/publish/training_plan.h"

#include "core/publish/source_ids.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo {

namespace {

constexpr const char* kIndividualField = "individual";

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
        return occurrence.event ? "event " + occurrence.eventUuid.text() : std::string();
    case SplitBy::Place:
        return placeKeyOf(occurrence, item);
    case SplitBy::Date:
        break;
    }
    return dayKeyOf(item);
}

} // namespace

TrainingPlan::Taken TrainingPlan::take(const PublishedOccurrence& occurrence,
                                       const PublishedItem& item,
                                       const WholeIdentification& identification) {
    const auto name = m_classes.nameOf(sourceOf(item.item), identification.taxon);
    if (!name) {
        return Taken::AboveRank;
    }
    if (isOfSeveral() && m_uuids.contains(item.uuid)) { // a collection and a copy of it
        return Taken::Copy;
    }
    const Digest& picture = copyKeyOf(item);
    if (!picture.isNone()) {
        KeptPhoto& kept = m_photos.try_emplace(picture, KeptPhoto{item.photo, {}}).first->second;
        if (kept.photo != item.photo) {
            return copyOf(kept, *name);
        }
        if (std::ranges::find(kept.names, *name) == kept.names.end()) {
            kept.names.push_back(*name);
        }
    }
    if (isOfSeveral()) {
        m_uuids.insert(item.uuid);
    }
    m_classes.take(*name, identification.commonName);
    const std::size_t entry = m_together.add();
    m_entries.push_back({item.item, *name});
    m_entryOf.emplace(item.item.value, entry);
    keepTogether(occurrence, item, entry);
    return Taken::Yes;
}

TrainingPlan::Taken TrainingPlan::copyOf(const KeptPhoto& kept, std::size_t name) const {
    const auto asked = m_classes.find(name);
    const bool isSame = asked && std::ranges::any_of(kept.names, [&](std::size_t one) {
                            return m_classes.find(one) == asked;
                        });
    return isSame ? Taken::Copy : Taken::OtherName;
}

void TrainingPlan::keepTogether(const PublishedOccurrence& occurrence,
                                const PublishedItem& item,
                                std::size_t entry) {
    m_together.joinBy("photo " + std::to_string(item.photo.value), entry);
    if (occurrence.id) { // by what it is called everywhere: copies of a collection have it, too
        m_together.joinBy("occurrence " + occurrence.uuid.text(), entry);
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
        taxa.push_back(classOf(entry));
    }
    std::vector<std::size_t> parts = splitIntoParts(taxa, together.blocks(), m_options.split);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == kNoPart) {
            findings.add(FindingKind::LeftOut,
                         "item",
                         "of taxa that have too few photographs apart from each other to be in "
                         "every part of a closed set",
                         classes()[taxa[i]].name);
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
    if (!m_options.alikeRemark.empty()) {
        findings.add(FindingKind::Note, m_options.alikeRemark);
    }
    m_parts = partsOfEntries(findings);
    m_photos.clear();
    m_uuids.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_parts[i] != kNoPart) {
            m_classes.count(m_entries[i].name, m_parts[i], parts().size());
        }
    }
    m_classes.settle(m_options.names);
    sayNames(findings);
    checkParts(findings);
}

bool TrainingPlan::tellsNames() const {
    return isOfSeveral() || m_options.sources.checklist != nullptr ||
           std::ranges::any_of(names(), [](const TrainingName& name) {
               return name.items > 0 && name.reason != NameReason::Same;
           });
}

void TrainingPlan::sayNames(Findings& findings) const {
    for (const TrainingName& name : names()) {
        if (name.items == 0) {
            continue;
        }
        const std::string own = lowestNameOf(name.taxon);
        if (name.reason == NameReason::Spelling || name.reason == NameReason::Synonym) {
            findings.add(FindingKind::Note,
                         "name",
                         "put under another one, as names.csv says: synonyms, or written "
                         "differently",
                         own + " (" + classes()[name.place].name + ")");
        } else if (name.reason == NameReason::OtherKingdom) {
            findings.add(FindingKind::Note,
                         "name",
                         "of another kingdom than in the checklist, left as it is",
                         own);
        }
        if (name.isHomonym) {
            findings.add(FindingKind::Note,
                         "name",
                         "that other taxa have, too: each taxon is a class of its own",
                         classes()[name.place].name);
        }
    }
}

void TrainingPlan::checkParts(Findings& findings) const {
    findings.require(!classes().empty(), "There is no item to write.");
    const std::vector<std::string> called = parts();
    for (std::size_t part = 0; part < called.size() && !classes().empty(); ++part) {
        const bool hasSome = std::ranges::any_of(
            classes(), [part](const TrainingClass& one) { return one.items[part] > 0; });
        findings.require(hasSome,
                         "The part \"" + called[part] +
                             "\" would be empty: too much hangs together. Keep less together, or "
                             "have fewer parts.");
    }
}

std::optional<TrainingPlace> TrainingPlan::placeOf(ItemId item) const {
    const auto entry = m_entryOf.find(item.value);
    if (entry == m_entryOf.end() || m_parts[entry->second] == kNoPart) {
        return std::nullopt;
    }
    return TrainingPlace{classOf(m_entries[entry->second]), m_parts[entry->second]};
}

std::vector<std::string> TrainingPlan::parts() const {
    std::vector<std::string> called;
    for (const SplitPart& part : m_options.split.parts) {
        called.push_back(part.name);
    }
    return called.empty() ? std::vector<std::string>{""} : called;
}

} // namespace taxo
