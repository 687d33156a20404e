// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/collection/published_occurrences.h"

#include <cstdint>
#include <unordered_set>

namespace taxo {

/// Which photographs show people: those that a person's word or else a detector says so of, or of a
/// region of which it is said. Such a photograph is no picture of the deer beside them either.
class PeopleInPhotos {
public:
    /// Every occurrence is looked at before any is asked for.
    void look(const PublishedOccurrence& occurrence);

    /// A copy of one that another collection says it of.
    void lookAtCopy(PhotoId photo) { m_photos.insert(photo.value); }

    bool are(PhotoId photo) const { return m_photos.contains(photo.value); }

private:
    std::unordered_set<std::int64_t> m_photos;
};

} // namespace taxo
