// SPDX-License-Identifier: MIT
#include "core/publish/people_in_photos.h"

#include "core/publish/whole_identification.h"

namespace taxo {

void PeopleInPhotos::look(const PublishedOccurrence& occurrence) {
    const bool isSaidOfAll =
        !occurrence.words.empty() && identificationOf(occurrence).kind == SeenKind::Human;
    const PublishedOccurrence nobodySaid; // the detector speaks for each item
    for (const PublishedItem& item : occurrence.items) {
        if (isSaidOfAll || identificationOf(nobodySaid, item).kind == SeenKind::Human) {
            m_photos.insert(item.photo.value);
        }
    }
}

} // namespace taxo
