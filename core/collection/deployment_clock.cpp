// SPDX-License-Identifier: MIT
#include "core/collection/journal_private.h"
#include "core/collection/when_where.h"

namespace taxo {

namespace {

/// The items of a deployment, and by how much a new correction differs from the kept one.
struct Clock {
    std::vector<ItemId> items;
    ClockShift change;
};

Result<Clock>
clockOf(SQLite::Database& database, DeploymentId deployment, const ClockShift& shift) {
    SQLite::Statement kept(database, "SELECT clock_offset_s FROM deployment WHERE id = ?");
    kept.bind(1, deployment.value);
    if (!kept.executeStep()) {
        return fail(ErrorCode::NotFound, "There is no such deployment in this collection.");
    }
    Clock clock;
    clock.change = {shift.seconds - kept.getColumn(0).getInt64(), shift.aheadOfUtc};
    SQLite::Statement rows(database,
                           "SELECT item.id FROM event JOIN occurrence ON event_id = event.id JOIN "
                           "item ON occurrence_id = occurrence.id WHERE deployment_id = ? "
                           "ORDER BY item.id");
    rows.bind(1, deployment.value);
    while (rows.executeStep()) {
        clock.items.push_back({rows.getColumn(0).getInt64()});
    }
    return clock;
}

} // namespace

Result<std::vector<TimeChange>> proposeDeploymentClock(const Collection& collection,
                                                       DeploymentId deployment,
                                                       const ClockShift& shift) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<TimeChange>> {
        const auto clock = clockOf(*store.database, deployment, shift);
        if (!clock) {
            return tl::unexpected(clock.error());
        }
        return proposeShift(collection, clock->items, clock->change);
    });
}

Result<std::optional<EntryId>> setDeploymentClock(Collection& collection,
                                                  DeploymentId deployment,
                                                  const ClockShift& shift,
                                                  const DecisionMaker& by) {
    return asOneStep(collection, by, [&]() -> Result<std::string> {
        const auto changes = proposeDeploymentClock(collection, deployment, shift);
        if (!changes) {
            return tl::unexpected(changes.error());
        }
        if (auto applied = apply(collection, *changes, by); !applied) {
            return tl::unexpected(std::move(applied).error());
        }
        SQLite::Statement keep(*collection.store().database,
                               "UPDATE deployment SET clock_offset_s = ?2, utc_offset_s = "
                               "coalesce(?3, utc_offset_s) WHERE id = ?1 RETURNING name");
        keep.bind(1, deployment.value);
        keep.bind(2, shift.seconds);
        if (shift.aheadOfUtc) {
            keep.bind(3, *shift.aheadOfUtc);
        }
        keep.executeStep();
        return "clock of deployment " + excerpt(keep.getColumn(0).getString()) + " with " +
               countedItems(static_cast<std::int64_t>(changes->size()));
    });
}

} // namespace taxo
