// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/base/where_when.h"
#include "core/collection/determination.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// A box around what is meant, and who drew it.
struct RecordBox {
    Box box;
    std::string drawnBy;        ///< a person or a program; empty where the source does not say
    std::optional<float> score; ///< what the program gave it
};

/// How sure it is that a name is a taxon's.
enum class NameKind : std::uint8_t {
    None,       ///< there is no name
    Scientific, ///< the source says so: `taxon` holds it
    Label       ///< a folder's or a category's, or one word of unknown rank: `taxon` is a guess by
                ///< its form or what is known above it, or empty
};

/// When, as sources say it: often the day only.
struct RecordTime {
    LocalTime time;
    bool hasClock = false; ///< false: the day only, at midnight
    auto operator<=>(const RecordTime&) const = default;
};

/// What a source says of one photograph, or of one part of it. Plain values as the source has them;
/// what is empty is not said.
struct PhotoRecord {
    std::string where; ///< in the source, for messages: "line 12", "annotations[3]"

    // Which photograph: by the first of these that is found.
    std::string file;               ///< its path, often below the source's folder, or its name
    std::vector<std::string> stems; ///< names without ending that it may have instead
    std::optional<Digest> digest;   ///< SHA-256 of its bytes

    // Which part of it; the whole where there is no box.
    std::optional<RecordBox> box;
    int pictureWidth = 0; ///< of the picture that the box was drawn on; 0 where unknown
    int pictureHeight = 0;

    // What it is.
    std::optional<Verdict> verdict; ///< Taxon where there is a name
    NameKind nameKind = NameKind::None;
    std::string name; ///< verbatim
    Lineage taxon;
    std::string qualifier; ///< "cf.", "aff."
    std::string person;    ///< who says so

    // When and where.
    std::optional<RecordTime> takenAt;
    std::optional<GeoPoint> position;
    std::string place;

    // What belongs together, by the source's own keys.
    std::string catalogNumber;
    std::string occurrence;
    std::string event;
    std::string deployment;
    bool isOfOccurrence = false; ///< what it is was said of the occurrence, not of this photograph

    std::vector<std::string> tags;
    std::vector<std::pair<std::string, std::string>> fields; ///< name, value; each name once

    std::vector<std::string> problems; ///< what could not be read of it, in sentences
};

/// Takes records one by one, so that millions of them need little memory. A failure ends the
/// reading with it.
using TakeRecord = std::function<Status(PhotoRecord)>;

} // namespace taxo
