// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/published_occurrences.h"

#include <cstddef>
#include <cstdint>

namespace taxo {

// Several collections in one data set: an id's upper 16 bits say of which collection it is, the
// others are as in its file. So ids of different collections are never equal, and those of the
// first are as they are there.

inline constexpr std::int64_t kIdsOfSource = std::int64_t{1} << 48U;

/// `source`: 0 for the first collection.
template <class Id>
Id idInSource(Id id, std::size_t source) {
    return Id{id.value + static_cast<std::int64_t>(source) * kIdsOfSource};
}

template <class Id>
std::size_t sourceOf(Id id) {
    return static_cast<std::size_t>(id.value / kIdsOfSource);
}

/// The way back: as in its collection.
template <class Id>
Id idAtHome(Id id) {
    return Id{id.value % kIdsOfSource};
}

/// What copies of a photograph have in common; none where nobody has it here.
inline const Digest& copyKeyOf(const PublishedItem& item) {
    return item.picture.isNone() ? item.bytes : item.picture;
}

/// All ids that tell items, photographs and groups apart.
inline void putIntoSource(PublishedOccurrence& occurrence, std::size_t source) {
    if (occurrence.id) {
        occurrence.id = idInSource(*occurrence.id, source);
    }
    if (occurrence.event) {
        occurrence.event = idInSource(*occurrence.event, source);
    }
    if (occurrence.deployment) {
        occurrence.deployment = idInSource(*occurrence.deployment, source);
    }
    for (PublishedItem& item : occurrence.items) {
        item.item = idInSource(item.item, source);
        item.photo = idInSource(item.photo, source);
    }
}

} // namespace taxo
