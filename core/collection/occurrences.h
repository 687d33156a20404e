// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/base/where_when.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Items group into occurrences (one organism or group of them at one place and time, or one
/// specimen), these into events, these into deployments: Darwin Core's and Camtrap DP's words. An
/// item is in one occurrence at most, and so on upwards.
///
/// What is put into an event or a deployment without the level between gets it: each item an
/// occurrence of its own, each occurrence the deployment's event without a name. An occurrence that
/// is left without items, number and determination is gone.
///
/// Every function that changes something is one step of the journal; NotFound where something is
/// not there, and then nothing is changed. About 15 us an item.

struct NewOccurrence {
    std::string catalogNumber = {}; ///< of a specimen; empty where it has none
    std::optional<EventId> event = std::nullopt;
    std::vector<ItemId> items = {}; ///< taken out of the occurrences that they are in
};

struct NewEvent {
    std::string name = {}; ///< may be empty
    std::optional<DeploymentId> deployment = std::nullopt;
    std::vector<ItemId> items = {}; ///< with all others of their occurrences
};

/// A camera, trap or excursion at one place over a time.
struct Deployment {
    std::string name; ///< unique in a collection
    std::optional<GeoPoint> position = std::nullopt;
    std::optional<std::int64_t> beginsAt =
        std::nullopt; ///< by the clock of the place, as LocalTime
    std::optional<std::int64_t> endsAt = std::nullopt;
};

/// One for each, in their order. A catalogue number is not looked up: findOccurrence does.
Result<std::vector<OccurrenceId>> addOccurrences(Collection& collection,
                                                 std::span<const NewOccurrence> occurrences,
                                                 const DecisionMaker& by);
Result<std::vector<EventId>>
addEvents(Collection& collection, std::span<const NewEvent> events, const DecisionMaker& by);
/// One for each, in their order; one whose name is there already is that one, changed to what is
/// given. InvalidInput without a name.
Result<std::vector<DeploymentId>> addDeployments(Collection& collection,
                                                 std::span<const Deployment> deployments,
                                                 const DecisionMaker& by);

/// Puts items into an occurrence, out of the one that they are in; nothing: out of it only.
Result<std::optional<EntryId>> putIntoOccurrence(Collection& collection,
                                                 std::span<const ItemId> items,
                                                 std::optional<OccurrenceId> occurrence,
                                                 const DecisionMaker& by);
/// The same of occurrences and an event, with all their items.
Result<std::optional<EntryId>> putIntoEvent(Collection& collection,
                                            std::span<const OccurrenceId> occurrences,
                                            std::optional<EventId> event,
                                            const DecisionMaker& by);
Result<std::optional<EntryId>> putIntoEvent(Collection& collection,
                                            std::span<const ItemId> items,
                                            EventId event,
                                            const DecisionMaker& by);
/// The same of events and a deployment.
Result<std::optional<EntryId>> putIntoDeployment(Collection& collection,
                                                 std::span<const EventId> events,
                                                 std::optional<DeploymentId> deployment,
                                                 const DecisionMaker& by);
/// Items with their occurrences; one that is in an event already brings the whole event.
Result<std::optional<EntryId>> putIntoDeployment(Collection& collection,
                                                 std::span<const ItemId> items,
                                                 DeploymentId deployment,
                                                 const DecisionMaker& by);

/// By its catalogue number, the oldest of several; nothing where there is none.
Result<std::optional<OccurrenceId>> findOccurrence(const Collection& collection,
                                                   const std::string& catalogNumber);
/// By its name in a deployment, or in none.
Result<std::optional<EventId>> findEvent(const Collection& collection,
                                         const std::string& name,
                                         std::optional<DeploymentId> deployment);
Result<std::optional<DeploymentId>> findDeployment(const Collection& collection,
                                                   const std::string& name);

struct KeptDeployment {
    DeploymentId id;
    Uuid uuid;
    Deployment about;
    std::int64_t clockOffset = 0;           ///< seconds added to its camera's clock
    std::optional<std::int32_t> aheadOfUtc; ///< seconds
    std::int64_t items = 0;
};

/// All, by their names.
Result<std::vector<KeptDeployment>> deploymentsOf(const Collection& collection);

/// Where an item belongs.
struct ItemGroups {
    std::optional<OccurrenceId> occurrence;
    Uuid occurrenceUuid;
    std::string catalogNumber;
    std::optional<EventId> event;
    Uuid eventUuid;
    std::string eventName;
    std::optional<DeploymentId> deployment;
    std::string deploymentName;
};

/// Of each, in their order.
Result<std::vector<ItemGroups>> groupsOf(const Collection& collection,
                                         std::span<const ItemId> items);
/// In the order in which they were added.
Result<std::vector<ItemId>> itemsOf(const Collection& collection, OccurrenceId occurrence);

} // namespace taxo
