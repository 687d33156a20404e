// SPDX-License-Identifier: MIT
#include "core/collection/occurrences.h"

#include "core/collection/group_writer_private.h"

namespace taxo {

namespace {

tl::unexpected<Error> notThere(const char* what) {
    return fail(ErrorCode::NotFound,
                std::string("There is no such ") + what + " in this collection.");
}

std::string withItems(std::size_t groups, const char* what, const JournalStep& step) {
    return counted(groups, what) + " of " + countedItems(step.items());
}

/// A step that `write(writer)` fills; false means that something is not there.
template <class Write, class Text>
Result<std::optional<EntryId>> regrouped(Collection& collection,
                                         const DecisionMaker& by,
                                         const char* what,
                                         const Write& write,
                                         const Text& text) {
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            GroupWriter writer(database, step);
            if (!write(writer)) {
                return notThere(what);
            }
            writer.dropEmptied();
            return step.commit(text(step));
        });
}

/// Puts each of these into a group.
template <class Part, class Group>
auto puttingAll(std::span<const Part> parts, Group group) {
    return [parts, group](GroupWriter& writer) {
        for (const Part part : parts) {
            if (!writer.put(part, group)) {
                return false;
            }
        }
        return true;
    };
}

template <class Id>
std::optional<Id> firstOf(SQLite::Statement& row) {
    return row.executeStep() ? std::optional(Id{row.getColumn(0).getInt64()}) : std::nullopt;
}

KeptDeployment deploymentFrom(SQLite::Statement& row) {
    KeptDeployment kept;
    kept.id = {row.getColumn(0).getInt64()};
    readBytes(row.getColumn(1), kept.uuid.bytes);
    kept.about.name = row.getColumn(2).getString();
    if (!row.getColumn(3).isNull()) {
        kept.about.position = GeoPoint{row.getColumn(3).getDouble(), row.getColumn(4).getDouble()};
    }
    if (!row.getColumn(5).isNull()) {
        kept.about.beginsAt = row.getColumn(5).getInt64();
    }
    if (!row.getColumn(6).isNull()) {
        kept.about.endsAt = row.getColumn(6).getInt64();
    }
    kept.clockOffset = row.getColumn(7).getInt64();
    if (!row.getColumn(8).isNull()) {
        kept.aheadOfUtc = row.getColumn(8).getInt();
    }
    kept.items = row.getColumn(9).getInt64();
    return kept;
}

ItemGroups groupsFrom(SQLite::Statement& row) {
    ItemGroups groups;
    if (!row.getColumn(0).isNull()) {
        groups.occurrence = OccurrenceId{row.getColumn(0).getInt64()};
        readBytes(row.getColumn(1), groups.occurrenceUuid.bytes);
        groups.catalogNumber = row.getColumn(2).getString();
    }
    if (!row.getColumn(3).isNull()) {
        groups.event = EventId{row.getColumn(3).getInt64()};
        readBytes(row.getColumn(4), groups.eventUuid.bytes);
        groups.eventName = row.getColumn(5).getString();
    }
    if (!row.getColumn(6).isNull()) {
        groups.deployment = DeploymentId{row.getColumn(6).getInt64()};
        groups.deploymentName = row.getColumn(7).getString();
    }
    return groups;
}

} // namespace

Result<std::vector<OccurrenceId>> addOccurrences(Collection& collection,
                                                 std::span<const NewOccurrence> occurrences,
                                                 const DecisionMaker& by) {
    using Ids = std::vector<OccurrenceId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Ids> {
            GroupWriter writer(database, step);
            Ids ids;
            for (const NewOccurrence& each : occurrences) {
                ids.push_back(writer.addOccurrence(each.catalogNumber, each.event));
                for (const ItemId item : each.items) {
                    if (!writer.put(item, std::optional(ids.back()))) {
                        return notThere("item");
                    }
                }
            }
            writer.dropEmptied();
            step.commit(withItems(occurrences.size(), "occurrence", step) + " made");
            return ids;
        });
}

Result<std::vector<EventId>>
addEvents(Collection& collection, std::span<const NewEvent> events, const DecisionMaker& by) {
    using Ids = std::vector<EventId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Ids> {
            GroupWriter writer(database, step);
            Ids ids;
            for (const NewEvent& each : events) {
                ids.push_back(writer.addEvent(each.name, each.deployment));
                for (const ItemId item : each.items) {
                    if (!writer.put(item, ids.back())) {
                        return notThere("item");
                    }
                }
            }
            step.commit(withItems(events.size(), "event", step) + " made");
            return ids;
        });
}

Result<std::vector<DeploymentId>> addDeployments(Collection& collection,
                                                 std::span<const Deployment> deployments,
                                                 const DecisionMaker& by) {
    using Ids = std::vector<DeploymentId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Ids> {
            GroupWriter writer(database, step);
            Ids ids;
            for (const Deployment& each : deployments) {
                if (each.name.empty()) {
                    return fail(ErrorCode::InvalidInput, "A deployment needs a name.");
                }
                ids.push_back(writer.keepDeployment(each));
            }
            step.commit(deployments.size() == 1 ? "deployment " + excerpt(deployments.front().name)
                                                : counted(ids.size(), "deployment"));
            return ids;
        });
}

Result<std::optional<EntryId>> putIntoOccurrence(Collection& collection,
                                                 std::span<const ItemId> items,
                                                 std::optional<OccurrenceId> occurrence,
                                                 const DecisionMaker& by) {
    return regrouped(
        collection, by, "item", puttingAll(items, occurrence), [&](const JournalStep& step) {
            return countedItems(step.items()) +
                   (occurrence ? " put into an occurrence" : " taken out of their occurrences");
        });
}

Result<std::optional<EntryId>> putIntoEvent(Collection& collection,
                                            std::span<const OccurrenceId> occurrences,
                                            std::optional<EventId> event,
                                            const DecisionMaker& by) {
    return regrouped(
        collection, by, "occurrence", puttingAll(occurrences, event), [&](const JournalStep& step) {
            return withItems(occurrences.size(), "occurrence", step) +
                   (event ? " put into an event" : " taken out of their events");
        });
}

Result<std::optional<EntryId>> putIntoEvent(Collection& collection,
                                            std::span<const ItemId> items,
                                            EventId event,
                                            const DecisionMaker& by) {
    return regrouped(collection, by, "item", puttingAll(items, event), [](const JournalStep& step) {
        return countedItems(step.items()) + " put into an event";
    });
}

Result<std::optional<EntryId>> putIntoDeployment(Collection& collection,
                                                 std::span<const EventId> events,
                                                 std::optional<DeploymentId> deployment,
                                                 const DecisionMaker& by) {
    return regrouped(
        collection, by, "event", puttingAll(events, deployment), [&](const JournalStep& step) {
            return withItems(events.size(), "event", step) +
                   (deployment ? " put into a deployment" : " taken out of their deployments");
        });
}

Result<std::optional<EntryId>> putIntoDeployment(Collection& collection,
                                                 std::span<const ItemId> items,
                                                 DeploymentId deployment,
                                                 const DecisionMaker& by) {
    return regrouped(
        collection, by, "item", puttingAll(items, deployment), [](const JournalStep& step) {
            return countedItems(step.items()) + " put into a deployment";
        });
}

Result<std::optional<OccurrenceId>> findOccurrence(const Collection& collection,
                                                   const std::string& catalogNumber) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<OccurrenceId>> {
        SQLite::Statement row(*store.database,
                              "SELECT id FROM occurrence WHERE catalog_number = ? AND "
                              "catalog_number <> '' ORDER BY id LIMIT 1");
        row.bind(1, catalogNumber);
        return firstOf<OccurrenceId>(row);
    });
}

Result<std::optional<EventId>> findEvent(const Collection& collection,
                                         const std::string& name,
                                         std::optional<DeploymentId> deployment) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<EventId>> {
        SQLite::Statement row(*store.database,
                              "SELECT id FROM event WHERE deployment_id IS ? AND name = ? "
                              "ORDER BY id LIMIT 1");
        if (deployment) {
            row.bind(1, deployment->value);
        }
        row.bind(2, name);
        return firstOf<EventId>(row);
    });
}

Result<std::optional<DeploymentId>> findDeployment(const Collection& collection,
                                                   const std::string& name) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<DeploymentId>> {
        SQLite::Statement row(*store.database, "SELECT id FROM deployment WHERE name = ?");
        row.bind(1, name);
        return firstOf<DeploymentId>(row);
    });
}

Result<std::vector<KeptDeployment>> deploymentsOf(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<KeptDeployment>> {
        SQLite::Statement rows(
            *store.database,
            "SELECT id, uuid, name, latitude, longitude, begins_at, ends_at, clock_offset_s, "
            "utc_offset_s, (SELECT count(*) FROM event JOIN occurrence ON event_id = event.id JOIN "
            "item ON occurrence_id = occurrence.id WHERE deployment_id = deployment.id) "
            "FROM deployment ORDER BY name");
        std::vector<KeptDeployment> all;
        while (rows.executeStep()) {
            all.push_back(deploymentFrom(rows));
        }
        return all;
    });
}

Result<std::vector<ItemGroups>> groupsOf(const Collection& collection,
                                         std::span<const ItemId> items) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemGroups>> {
        SQLite::Statement row(*store.database,
                              "SELECT occurrence.id, occurrence.uuid, catalog_number, event.id, "
                              "event.uuid, event.name, deployment.id, deployment.name FROM item "
                              "LEFT JOIN occurrence ON occurrence.id = occurrence_id "
                              "LEFT JOIN event ON event.id = event_id "
                              "LEFT JOIN deployment ON deployment.id = deployment_id "
                              "WHERE item.id = ?");
        std::vector<ItemGroups> all;
        all.reserve(items.size());
        for (const ItemId item : items) {
            row.bind(1, item.value);
            all.push_back(row.executeStep() ? groupsFrom(row) : ItemGroups{});
            row.reset();
        }
        return all;
    });
}

Result<std::vector<ItemId>> itemsOf(const Collection& collection, OccurrenceId occurrence) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        SQLite::Statement rows(*store.database,
                               "SELECT id FROM item WHERE occurrence_id = ? ORDER BY id");
        rows.bind(1, occurrence.value);
        std::vector<ItemId> items;
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
        }
        return items;
    });
}

} // namespace taxo
