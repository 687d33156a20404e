// SPDX-License-Identifier: MIT
#include "core/collection/group_writer_private.h"

namespace taxo {

namespace {

void bindUuid(SQLite::Statement& statement, int at) {
    const Uuid uuid = Uuid::make();
    bindBytes(statement, at, uuid.bytes);
}

template <class Id>
void bindId(SQLite::Statement& statement, int at, std::optional<Id> id) {
    if (id) {
        statement.bind(at, id->value);
    } else {
        statement.bind(at);
    }
}

template <class Id>
std::optional<Id> idFrom(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(Id{column.getInt64()});
}

} // namespace

GroupWriter::GroupWriter(SQLite::Database& database, JournalStep& step)
    : m_database(database)
    , m_step(step)
    , m_place(database,
              "SELECT occurrence_id, event_id, deployment_id FROM item "
              "LEFT JOIN occurrence ON occurrence.id = occurrence_id "
              "LEFT JOIN event ON event.id = event_id WHERE item.id = ?")
    , m_addOccurrence(database,
                      "INSERT INTO occurrence (uuid, event_id, catalog_number) VALUES (?, ?, ?)")
    , m_putItem(database, "UPDATE item SET occurrence_id = ? WHERE id = ?")
    , m_putOccurrence(database, "UPDATE occurrence SET event_id = ? WHERE id = ?")
    , m_putEvent(database, "UPDATE event SET deployment_id = ? WHERE id = ?")
    , m_itemsOfOccurrence(database, "SELECT id FROM item WHERE occurrence_id = ?")
    , m_itemsOfEvent(database,
                     "SELECT item.id FROM occurrence JOIN item ON occurrence_id = occurrence.id "
                     "WHERE event_id = ?") {}

OccurrenceId GroupWriter::addOccurrence(const std::string& catalogNumber,
                                        std::optional<EventId> event) {
    bindUuid(m_addOccurrence, 1);
    bindId(m_addOccurrence, 2, event);
    m_addOccurrence.bind(3, catalogNumber);
    m_addOccurrence.exec();
    m_addOccurrence.reset();
    return {m_database.getLastInsertRowid()};
}

EventId GroupWriter::addEvent(const std::string& name, std::optional<DeploymentId> deployment) {
    SQLite::Statement add(m_database,
                          "INSERT INTO event (uuid, deployment_id, name) VALUES (?, ?, ?)");
    bindUuid(add, 1);
    bindId(add, 2, deployment);
    add.bind(3, name);
    add.exec();
    return {m_database.getLastInsertRowid()};
}

DeploymentId GroupWriter::keepDeployment(const Deployment& deployment) {
    SQLite::Statement keep(m_database,
                           "INSERT INTO deployment (uuid, name, latitude, longitude, begins_at, "
                           "ends_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (name) DO UPDATE "
                           "SET latitude = coalesce(?3, latitude), longitude = coalesce(?4, "
                           "longitude), begins_at = coalesce(?5, begins_at), ends_at = "
                           "coalesce(?6, ends_at) RETURNING id");
    bindUuid(keep, 1);
    keep.bind(2, deployment.name);
    if (deployment.position) {
        keep.bind(3, deployment.position->latitude);
        keep.bind(4, deployment.position->longitude);
    }
    if (deployment.beginsAt) {
        keep.bind(5, *deployment.beginsAt);
    }
    if (deployment.endsAt) {
        keep.bind(6, *deployment.endsAt);
    }
    keep.executeStep();
    return {keep.getColumn(0).getInt64()};
}

std::optional<GroupWriter::Place> GroupWriter::placeOf(ItemId item) {
    m_place.bind(1, item.value);
    std::optional<Place> place;
    if (m_place.executeStep()) {
        place = Place{idFrom<OccurrenceId>(m_place.getColumn(0)),
                      idFrom<EventId>(m_place.getColumn(1)),
                      idFrom<DeploymentId>(m_place.getColumn(2))};
    }
    m_place.reset();
    return place;
}

bool GroupWriter::put(ItemId item, std::optional<OccurrenceId> occurrence) {
    const auto place = placeOf(item);
    if (!place || place->occurrence == occurrence) {
        return place.has_value();
    }
    if (place->occurrence) {
        m_left.insert(*place->occurrence);
    }
    bindId(m_putItem, 1, occurrence);
    m_putItem.bind(2, item.value);
    m_putItem.exec();
    m_putItem.reset();
    m_step.concerns(item);
    return true;
}

bool GroupWriter::put(OccurrenceId occurrence, std::optional<EventId> event) {
    bindId(m_putOccurrence, 1, event);
    m_putOccurrence.bind(2, occurrence.value);
    const bool isThere = m_putOccurrence.exec() > 0;
    m_putOccurrence.reset();
    concernItemsOf(m_itemsOfOccurrence, occurrence.value);
    return isThere;
}

bool GroupWriter::put(EventId event, std::optional<DeploymentId> deployment) {
    bindId(m_putEvent, 1, deployment);
    m_putEvent.bind(2, event.value);
    const bool isThere = m_putEvent.exec() > 0;
    m_putEvent.reset();
    concernItemsOf(m_itemsOfEvent, event.value);
    return isThere;
}

bool GroupWriter::put(ItemId item, EventId event) {
    const auto place = placeOf(item);
    if (!place || place->event == event) {
        return place.has_value();
    }
    return place->occurrence ? put(*place->occurrence, event) : put(item, addOccurrence({}, event));
}

bool GroupWriter::put(ItemId item, DeploymentId deployment) {
    const auto place = placeOf(item);
    if (!place || place->deployment == deployment) {
        return place.has_value();
    }
    return place->event ? put(*place->event, deployment) : put(item, namelessEventOf(deployment));
}

EventId GroupWriter::namelessEventOf(DeploymentId deployment) {
    SQLite::Statement find(
        m_database, "SELECT id FROM event WHERE deployment_id = ? AND name = '' ORDER BY id");
    find.bind(1, deployment.value);
    return find.executeStep() ? EventId{find.getColumn(0).getInt64()} : addEvent({}, deployment);
}

void GroupWriter::concernItemsOf(SQLite::Statement& items, std::int64_t group) {
    items.bind(1, group);
    while (items.executeStep()) {
        m_step.concerns({items.getColumn(0).getInt64()});
    }
    items.reset();
}

void GroupWriter::dropEmptied() {
    SQLite::Statement drop(m_database,
                           "DELETE FROM occurrence WHERE id = ?1 AND catalog_number = '' AND NOT "
                           "EXISTS (SELECT 1 FROM item WHERE occurrence_id = ?1) AND NOT EXISTS "
                           "(SELECT 1 FROM occurrence_determination WHERE occurrence_id = ?1)");
    for (const OccurrenceId occurrence : m_left) {
        drop.bind(1, occurrence.value);
        drop.exec();
        drop.reset();
    }
    m_left.clear();
}

} // namespace taxo
