// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/journal_private.h"
#include "core/collection/occurrences.h"

#include <optional>
#include <set>
#include <string>

namespace taxo {

/// Writes occurrences, events and deployments of one step and tells it which items that concerns.
/// Throws as SQLiteCpp does.
class GroupWriter {
public:
    GroupWriter(SQLite::Database& database, JournalStep& step);

    OccurrenceId addOccurrence(const std::string& catalogNumber, std::optional<EventId> event);
    EventId addEvent(const std::string& name, std::optional<DeploymentId> deployment);
    /// The one of this name with what is given, made where there is none.
    DeploymentId keepDeployment(const Deployment& deployment);

    /// False where there is no such item, occurrence, event.
    bool put(ItemId item, std::optional<OccurrenceId> occurrence);
    bool put(OccurrenceId occurrence, std::optional<EventId> event);
    bool put(EventId event, std::optional<DeploymentId> deployment);
    /// With an occurrence of its own where it is in none.
    bool put(ItemId item, EventId event);
    /// With the deployment's nameless event where it is in none.
    bool put(ItemId item, DeploymentId deployment);

    /// Takes away the occurrences that items were taken out of and that hold nothing now. To be
    /// called before the step is committed.
    void dropEmptied();

private:
    struct Place {
        std::optional<OccurrenceId> occurrence;
        std::optional<EventId> event;
        std::optional<DeploymentId> deployment;
    };

    std::optional<Place> placeOf(ItemId item);
    EventId namelessEventOf(DeploymentId deployment);
    void concernItemsOf(SQLite::Statement& items, std::int64_t group);

    SQLite::Database& m_database;
    JournalStep& m_step;
    SQLite::Statement m_place;
    SQLite::Statement m_addOccurrence;
    SQLite::Statement m_putItem;
    SQLite::Statement m_putOccurrence;
    SQLite::Statement m_putEvent;
    SQLite::Statement m_itemsOfOccurrence;
    SQLite::Statement m_itemsOfEvent;
    std::set<OccurrenceId> m_left;
};

} // namespace taxo
