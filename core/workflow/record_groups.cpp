// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/record_groups_private.h"

#include <algorithm>
#include <array>

namespace taxo {

namespace {

/// What is given there is so already.
bool holds(const Deployment& kept, const Deployment& given) {
    return (!given.position || kept.position == given.position) &&
           (!given.beginsAt || kept.beginsAt == given.beginsAt) &&
           (!given.endsAt || kept.endsAt == given.endsAt);
}

std::optional<std::int64_t> secondsOf(const std::optional<LocalTime>& time) {
    return time ? std::optional(time->seconds) : std::nullopt;
}

} // namespace

std::string nameOfVerdict(Verdict verdict, const Lineage& taxon) {
    switch (verdict) {
    case Verdict::Nothing:
        return "nothing there";
    case Verdict::Unknown:
        return "unknown";
    case Verdict::Taxon:
        break;
    }
    return lowestNameOf(taxon);
}

void RecordGroups::add(const DeploymentRecord& deployment) {
    m_deployments[deployment.name] = {deployment.name,
                                      deployment.position,
                                      secondsOf(deployment.beginsAt),
                                      secondsOf(deployment.endsAt)};
}

void RecordGroups::add(const PhotoRecord& record,
                       ItemId item,
                       const std::optional<Lineage>& taxon) {
    if (!record.deployment.empty()) {
        m_deployments.try_emplace(record.deployment, Deployment{record.deployment, {}, {}, {}});
    }
    if (!record.catalogNumber.empty() || !record.occurrence.empty()) {
        const std::string key = record.catalogNumber.empty() ? "occurrence " + record.occurrence
                                                             : "number " + record.catalogNumber;
        Occurrence& occurrence = m_occurrences[key];
        occurrence.catalogNumber = record.catalogNumber;
        occurrence.items.push_back(item);
        if (record.isOfOccurrence && record.verdict && !occurrence.said &&
            (record.verdict != Verdict::Taxon || taxon)) {
            occurrence.said = record;
            occurrence.taxon = taxon.value_or(Lineage{});
        }
    }
    if (!record.event.empty()) {
        m_events[{record.deployment, record.event}].push_back(item);
    } else if (!record.deployment.empty()) {
        m_inDeployments[record.deployment].push_back(item);
    }
}

Status RecordGroups::apply() {
    for (const auto work : {&RecordGroups::keepDeployments,
                            &RecordGroups::keepOccurrences,
                            &RecordGroups::keepEvents,
                            &RecordGroups::keepInDeployments}) {
        if (auto done = (this->*work)(); !done) {
            return done;
        }
    }
    return {};
}

Status RecordGroups::keepDeployments() {
    if (m_deployments.empty()) {
        return {};
    }
    const auto kept = deploymentsOf(m_collection);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    std::map<std::string, const KeptDeployment*> byName;
    for (const KeptDeployment& each : *kept) {
        byName.emplace(each.about.name, &each);
    }
    std::vector<Deployment> changed;
    for (const auto& [name, deployment] : m_deployments) {
        const auto known = byName.find(name);
        if (known == byName.end() || !holds(known->second->about, deployment)) {
            changed.push_back(deployment);
        } else {
            m_deploymentIds[name] = known->second->id;
        }
    }
    if (changed.empty()) {
        return {};
    }
    const auto ids = addDeployments(m_collection, changed, m_by);
    if (!ids) {
        return tl::unexpected(ids.error());
    }
    for (std::size_t i = 0; i < changed.size(); ++i) {
        m_deploymentIds[changed[i].name] = (*ids)[i];
    }
    m_changedDeployments = changed.size();
    return {};
}

Status RecordGroups::keepOccurrences() {
    std::vector<NewOccurrence> fresh; // made together: a step for each would cost far more
    std::vector<const Occurrence*> freshOnes;
    SaidOfOccurrences said;
    for (const auto& [key, occurrence] : m_occurrences) {
        // One photograph without a number is an occurrence by itself.
        const bool isOne =
            occurrence.catalogNumber.empty() && occurrence.items.size() == 1 && !occurrence.said;
        if (isOne) {
            continue;
        }
        auto place = placeFor(occurrence);
        if (!place) {
            return tl::unexpected(std::move(place).error());
        }
        m_grouped.insert(place->outside.begin(), place->outside.end());
        if (!place->kept) {
            fresh.push_back({occurrence.catalogNumber, std::nullopt, std::move(place->outside)});
            freshOnes.push_back(&occurrence);
            continue;
        }
        if (!place->outside.empty()) {
            if (const auto put = putIntoOccurrence(m_collection, place->outside, place->kept, m_by);
                !put) {
                return tl::unexpected(put.error());
            }
        }
        if (auto noted = noteUnsaid(*place->kept, occurrence, said); !noted) {
            return noted;
        }
    }
    if (!fresh.empty()) {
        const auto ids = addOccurrences(m_collection, fresh, m_by);
        if (!ids) {
            return tl::unexpected(ids.error());
        }
        for (std::size_t i = 0; i < ids->size(); ++i) {
            note((*ids)[i], *freshOnes[i], said);
        }
    }
    return determineAll(said);
}

Result<RecordGroups::PlaceOfOccurrence> RecordGroups::placeFor(const Occurrence& occurrence) const {
    const auto groups = groupsOf(m_collection, occurrence.items);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    PlaceOfOccurrence place;
    if (!occurrence.catalogNumber.empty()) {
        const auto found = findOccurrence(m_collection, occurrence.catalogNumber);
        if (!found) {
            return tl::unexpected(found.error());
        }
        place.kept = *found;
    } else if (const auto earlier = groups->front().occurrence) {
        const auto isThis = isMeant(*earlier, occurrence, *groups);
        if (!isThis) {
            return tl::unexpected(isThis.error());
        }
        place.kept = *isThis ? earlier : std::nullopt;
    }
    for (std::size_t i = 0; i < groups->size(); ++i) {
        if (!place.kept || (*groups)[i].occurrence != place.kept) {
            place.outside.push_back(occurrence.items[i]);
        }
    }
    return place;
}

/// Whether a kept occurrence is that of an earlier import: what is said of this one must not be
/// said of items that the source does not count to it.
Result<bool> RecordGroups::isMeant(OccurrenceId kept,
                                   const Occurrence& occurrence,
                                   const std::vector<ItemGroups>& groups) const {
    const auto items = itemsOf(m_collection, kept);
    if (!items) {
        return tl::unexpected(items.error());
    }
    const bool holdsNoOther = std::ranges::all_of(
        *items, [&](ItemId item) { return std::ranges::count(occurrence.items, item) != 0; });
    const bool holdsAll = std::ranges::all_of(
        groups, [&](const ItemGroups& group) { return group.occurrence == kept; });
    return holdsNoOther || (holdsAll && !occurrence.said);
}

Status RecordGroups::noteUnsaid(OccurrenceId id,
                                const Occurrence& occurrence,
                                SaidOfOccurrences& said) const {
    if (!occurrence.said) {
        return {};
    }
    const auto before = determinationsOf(m_collection, id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const Word word = wordOn(occurrence);
    const bool isSaid = std::ranges::any_of(*before, [&](const Determination& each) {
        return Word{each.person, each.verdict, each.taxon, each.qualifier} == word;
    });
    if (!isSaid) {
        note(id, occurrence, said);
    }
    return {};
}

void RecordGroups::note(OccurrenceId id,
                        const Occurrence& occurrence,
                        SaidOfOccurrences& said) const {
    if (occurrence.said) {
        auto& [ids, items] = said[wordOn(occurrence)];
        ids.push_back(id);
        items.insert(items.end(), occurrence.items.begin(), occurrence.items.end());
    }
}

RecordGroups::Word RecordGroups::wordOn(const Occurrence& occurrence) const {
    const PhotoRecord& said = *occurrence.said;
    return {said.person.empty() ? m_by.person : said.person,
            *said.verdict,
            occurrence.taxon,
            said.qualifier};
}

Status RecordGroups::determineAll(const SaidOfOccurrences& said) {
    for (const auto& [word, about] : said) {
        DecisionMaker by = m_by;
        by.person = word.person;
        const auto& [ids, items] = about;
        const auto entry =
            determine(m_collection, ids, word.verdict, word.taxon, word.qualifier, by);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        m_names[nameOfVerdict(word.verdict, word.taxon)] += items.size();
        m_determined.insert(items.begin(), items.end());
    }
    return {};
}

Result<std::vector<ItemId>> RecordGroups::notYetIn(const std::vector<ItemId>& items,
                                                   const std::string& deployment,
                                                   const std::optional<std::string>& event) const {
    const auto groups = groupsOf(m_collection, items);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    std::vector<ItemId> outside;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const ItemGroups& group = (*groups)[i];
        const bool isIn = group.event && group.deploymentName == deployment &&
                          (!event || group.eventName == *event);
        if (!isIn) {
            outside.push_back(items[i]);
        }
    }
    return outside;
}

Status RecordGroups::keepEvents() {
    for (const auto& [key, items] : m_events) {
        const auto outside = notYetIn(items, key.first, key.second);
        if (!outside) {
            return tl::unexpected(outside.error());
        }
        if (outside->empty()) {
            continue;
        }
        m_grouped.insert(outside->begin(), outside->end());
        const auto deployment = m_deploymentIds.find(key.first);
        const auto deploymentId =
            deployment == m_deploymentIds.end() ? std::nullopt : std::optional(deployment->second);
        const auto known = findEvent(m_collection, key.second, deploymentId);
        if (!known) {
            return tl::unexpected(known.error());
        }
        if (*known) {
            if (const auto put = putIntoEvent(m_collection, *outside, **known, m_by); !put) {
                return tl::unexpected(put.error());
            }
            continue;
        }
        const std::array made = {NewEvent{key.second, deploymentId, *outside}};
        if (const auto ids = addEvents(m_collection, made, m_by); !ids) {
            return tl::unexpected(ids.error());
        }
    }
    return {};
}

Status RecordGroups::keepInDeployments() {
    for (const auto& [name, items] : m_inDeployments) {
        const auto outside = notYetIn(items, name, std::nullopt);
        if (!outside) {
            return tl::unexpected(outside.error());
        }
        if (outside->empty()) {
            continue;
        }
        m_grouped.insert(outside->begin(), outside->end());
        if (const auto put =
                putIntoDeployment(m_collection, *outside, m_deploymentIds.at(name), m_by);
            !put) {
            return tl::unexpected(put.error());
        }
    }
    return {};
}

} // namespace taxo
