// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

namespace taxo {

/// What is embedded, predicted, determined and selected: a photograph or a region of one.
struct ItemId {
    std::int64_t value = -1;
    auto operator<=>(const ItemId&) const = default;
};

/// A file of a collection.
struct PhotoId {
    std::int64_t value = -1;
    auto operator<=>(const PhotoId&) const = default;
};

/// One organism or group at one place and time, or one specimen: items of it.
struct OccurrenceId {
    std::int64_t value = -1;
    auto operator<=>(const OccurrenceId&) const = default;
};

/// What was met at one place in one go: occurrences.
struct EventId {
    std::int64_t value = -1;
    auto operator<=>(const EventId&) const = default;
};

/// A camera, trap or excursion at one place over a time: events.
struct DeploymentId {
    std::int64_t value = -1;
    auto operator<=>(const DeploymentId&) const = default;
};

/// A step of a collection's journal.
struct EntryId {
    std::int64_t value = -1;
    auto operator<=>(const EntryId&) const = default;
};

/// A node of a Taxonomy: its place in preorder. 0 is the root, "life".
struct TaxonId {
    std::int32_t value = -1;
    auto operator<=>(const TaxonId&) const = default;
};

} // namespace taxo
