// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/base/where_when.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/filter.h"
#include "core/collection/marks.h"
#include "core/collection/photo.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What somebody said, with all that a publication tells of it.
struct PublishedWord {
    Determination said;
    std::string commonName; ///< of the taxon; empty where none is known
    Uuid entry;             ///< of the journal
};

/// What the machine says, by the current answers.
struct PublishedAnswer {
    Lineage taxon;          ///< down to the best supported rank; empty: not sure
    std::string commonName; ///< of the taxon; empty where none is known
    float mass = 0.0F; ///< of that taxon, a model score; of the best label where it is not sure
    std::int64_t madeAt = 0; ///< seconds since 1970, UTC; 0: not known
};

struct PublishedItem {
    ItemId item;
    Uuid uuid;
    PhotoId photo;
    Uuid photoUuid;
    std::filesystem::path path; ///< below the folder that was imported
    std::string name;           ///< the file's, for people
    Digest bytes;               ///< of the file; none where nobody has it here
    Digest picture;             ///< of the file without its metadata segments; likewise
    int width = 0;              ///< upright; 0 where unknown
    int height = 0;
    std::string camera;
    PhotoState state = PhotoState::Present;
    std::optional<Box> region; ///< none: the whole photograph
    std::string drawnBy;
    std::optional<float> drawnScore;
    bool hasRegions = false; ///< of a whole photograph: parts of it are items of their own
    std::optional<LocalTime> takenAt;
    std::optional<GeoPoint> position;
    std::string place;
    Marks marks;
    std::vector<PublishedWord> words; ///< each person's last one, the latest first
    std::optional<PublishedAnswer> answer;
};

/// Items that belong together, with what was said of them together. An item that is in no
/// occurrence is one of its own; a region's is in the event and the deployment of its photograph.
struct PublishedOccurrence {
    std::optional<OccurrenceId> id; ///< none: an item that is in no occurrence
    Uuid uuid;                      ///< the occurrence's, or else the item's
    std::string catalogNumber;
    std::optional<EventId> event;
    Uuid eventUuid;
    std::string eventName;
    std::optional<DeploymentId> deployment;
    std::vector<PublishedWord> words; ///< of the occurrence, the latest first
    std::vector<PublishedItem> items; ///< in the order in which they were added; at least one
    /// Of several items of which nobody said anything: what the machine says of them as one
    /// (jointSuggestion). Only where it was asked for.
    std::optional<PublishedAnswer> joint;
};

struct PublishedRange {
    Filter filter;                 ///< which items; an occurrence has those of its items that fit
    bool withJointAnswers = false; ///< PublishedOccurrence::joint, some 0.1 ms each
    /// Only these of them, ascending; none: all that the filter leaves.
    std::vector<ItemId> items = {};
    bool withWholePhotos = false; ///< all other items of their photographs, too
};

/// Every occurrence with an item that the filter leaves, in the order in which its first one was
/// added, until `take` fails. Some 30 us an item; in memory are the items' numbers (16 bytes each)
/// and about a thousand of them whole, or one occurrence where that has more. Reports items; one
/// thread at a time.
Status forEachPublished(const Collection& collection,
                        const PublishedRange& range,
                        const std::function<Status(PublishedOccurrence&)>& take,
                        const Progress& progress);

/// Runs `work`, which reads through this object and writes nothing: all that it reads is as it was
/// when it began, whatever others decide meanwhile.
Status whileUnchanged(const Collection& collection, const std::function<Status()>& work);

} // namespace taxo
