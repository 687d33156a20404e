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
    for (const auto& [key, occurrence] : m_occurrences) {
        // One photograph without a number is an occurrence by itself.
        const bool isOne =
            occurrence.catalogNumber.empty() && occurrence.items.size() == 1 && !occurrence.said;
        if (!isOne) {
            if (auto kept = keepOccurrence(occurrence); !kept) {
                return kept;
            }
        }
    }
    return {};
}

Status RecordGroups::keepOccurrence(const Occurrence& occurrence) {
    const auto groups = groupsOf(m_collection, occurrence.items);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    std::optional<OccurrenceId> id;
    if (!occurrence.catalogNumber.empty()) {
        const auto found = findOccurrence(m_collection, occurrence.catalogNumber);
        if (!found) {
            return tl::unexpected(found.error());
        }
        id = *found;
    } else if (const auto earlier = groups->front().occurrence) {
        const auto isThis = isMeant(*earlier, occurrence, *groups);
        if (!isThis) {
            return tl::unexpected(isThis.error());
        }
        id = *isThis ? earlier : std::nullopt;
    }
    std::vector<ItemId> outside;
    for (std::size_t i = 0; i < groups->size(); ++i) {
        if (!id || (*groups)[i].occurrence != id) {
            outside.push_back(occurrence.items[i]);
        }
    }
    m_grouped.insert(outside.begin(), outside.end());
    if (!id) {
        const std::array made = {
            NewOccurrence{occurrence.catalogNumber, std::nullopt, std::move(outside)}};
        const auto ids = addOccurrences(m_collection, made, m_by);
        if (!ids) {
            return tl::unexpected(ids.error());
        }
        id = ids->front();
    } else if (!outside.empty()) {
        if (const auto put = putIntoOccurrence(m_collection, outside, id, m_by); !put) {
            return tl::unexpected(put.error());
        }
    }
    return occurrence.said ? determineOccurrence(*id, occurrence) : Status();
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

Status RecordGroups::determineOccurrence(OccurrenceId id, const Occurrence& occurrence) {
    const PhotoRecord& said = *occurrence.said;
    DecisionMaker by = m_by;
    by.person = said.person.empty() ? m_by.person : said.person;
    const auto before = determinationsOf(m_collection, id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const bool isSaid = std::ranges::any_of(*before, [&](const Determination& word) {
        return word.person == by.person && word.verdict == *said.verdict &&
               word.taxon == occurrence.taxon && word.qualifier == said.qualifier;
    });
    if (isSaid) {
        return {};
    }
    const std::array ids = {id};
    const auto entry =
        determine(m_collection, ids, *said.verdict, occurrence.taxon, said.qualifier, by);
    if (!entry) {
        return tl::unexpected(entry.error());
    }
    m_names[nameOfVerdict(*said.verdict, occurrence.taxon)] += occurrence.items.size();
    m_determined.insert(occurrence.items.begin(), occurrence.items.end());
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
