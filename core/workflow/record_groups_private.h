// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "core/collection/occurrences.h"
#include "core/exchange/deployment_record.h"
#include "core/exchange/photo_record.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// "Ursus arctos", "nothing there", "unknown".
std::string nameOfVerdict(Verdict verdict, const Lineage& taxon);

/// Collects what belongs together by the source's keys, and puts it together at the end: only then
/// is it known who is in a group.
class RecordGroups {
public:
    RecordGroups(Collection& collection, const DecisionMaker& by)
        : m_collection(collection), m_by(by) {}

    void add(const DeploymentRecord& deployment);
    /// `taxon` where the record says of its occurrence what it is.
    void add(const PhotoRecord& record, ItemId item, const std::optional<Lineage>& taxon);

    Status apply();

    const std::set<ItemId>& grouped() const { return m_grouped; } ///< items that came into a group

    const std::set<ItemId>& determined() const { return m_determined; } ///< by their occurrence

    /// What occurrences were determined as, and how many items they have.
    const std::map<std::string, std::size_t>& names() const { return m_names; }

    std::size_t deployments() const { return m_changedDeployments; }

private:
    using EventKey = std::pair<std::string, std::string>; ///< deployment, event

    struct Occurrence {
        std::string catalogNumber;
        std::vector<ItemId> items;
        std::optional<PhotoRecord> said; ///< of the whole
        Lineage taxon;
    };

    /// What one person says of an occurrence.
    struct Word {
        std::string person;
        Verdict verdict = Verdict::Taxon;
        Lineage taxon;
        std::string qualifier;
        auto operator<=>(const Word&) const = default;
    };

    using SaidOfOccurrences =
        std::map<Word, std::pair<std::vector<OccurrenceId>, std::vector<ItemId>>>;

    /// Where the items of a source's occurrence are to be.
    struct PlaceOfOccurrence {
        std::optional<OccurrenceId> kept; ///< none: a new one
        std::vector<ItemId> outside;      ///< of it
    };

    Status keepDeployments();
    Status keepOccurrences();
    Result<PlaceOfOccurrence> placeFor(const Occurrence& occurrence) const;
    Result<bool> isMeant(OccurrenceId kept,
                         const Occurrence& occurrence,
                         const std::vector<ItemGroups>& groups) const;
    Word wordOn(const Occurrence& occurrence) const;
    void note(OccurrenceId id, const Occurrence& occurrence, SaidOfOccurrences& said) const;
    /// The same, unless that word stands already.
    Status noteUnsaid(OccurrenceId id, const Occurrence& occurrence, SaidOfOccurrences& said) const;
    Status determineAll(const SaidOfOccurrences& said);
    Status keepEvents();
    Status keepInDeployments();
    Result<std::vector<ItemId>> notYetIn(const std::vector<ItemId>& items,
                                         const std::string& deployment,
                                         const std::optional<std::string>& event) const;

    Collection& m_collection;
    const DecisionMaker& m_by;
    std::map<std::string, Deployment> m_deployments;
    std::map<std::string, DeploymentId> m_deploymentIds;
    std::map<std::string, Occurrence> m_occurrences; ///< by the source's key
    std::map<EventKey, std::vector<ItemId>> m_events;
    std::map<std::string, std::vector<ItemId>> m_inDeployments; ///< without an event
    std::set<ItemId> m_grouped;
    std::set<ItemId> m_determined;
    std::map<std::string, std::size_t> m_names;
    std::size_t m_changedDeployments = 0;
};

} // namespace taxo
