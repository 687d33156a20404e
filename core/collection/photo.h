// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/base/where_when.h"
#include "core/collection/collection.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

enum class PhotoState : std::uint8_t {
    Present,   ///< when it was last looked for
    Missing,   ///< not where it was
    Changed,   ///< an older version: its file has another picture now
    Unreadable ///< there, and no picture: `problem` says why
};

/// The problem of a photograph that is known by its embedding alone: its picture was never here.
inline constexpr std::string_view kNoPictureCame = "its embedding was imported without its picture";

/// A file as it was found.
struct PhotoFile {
    std::filesystem::path root; ///< absolute: the folder that was imported, or a file's own
    std::filesystem::path path; ///< below the root
    std::uint64_t size = 0;     ///< bytes
    std::int64_t modifiedNs = 0;
    Digest bytes;   ///< of the file
    Digest picture; ///< of the file without its metadata segments
    int width = 0;  ///< upright; 0 where unknown
    int height = 0;
    std::string camera;
    std::optional<LocalTime> takenAt;
    std::optional<GeoPoint> position;
    std::string problem; ///< why it is no picture; empty where it is one
};

/// A photograph that is kept.
struct Photo {
    PhotoId id;
    Uuid uuid;
    PhotoFile file; ///< takenAt and position are its item's, where people correct them
    PhotoState state = PhotoState::Present;
    std::int64_t addedAt = 0; ///< seconds since 1970, UTC
};

/// What became of one file.
enum class Added : std::uint8_t {
    New,
    Known,    ///< this file with these bytes is kept already
    Moved,    ///< a kept photograph whose file had gone is this one: found again
    Copy,     ///< the same bytes as another kept photograph; not kept twice
    Metadata, ///< a kept file with other metadata and the same picture: all is kept on
    Version   ///< a kept file with another picture: a new version, or the older one again
};

inline constexpr std::size_t kAddedKinds = 6;

struct AddedPhoto {
    Added outcome = Added::New;
    PhotoId photo; ///< of Copy the one that is kept
    ItemId item;   ///< the whole photograph
};

/// Keeps files as photographs, each with an item of its own; one transaction. Several times the
/// same: the same result. The older of two versions keeps what is known of it and is found only by
/// the filter `older`. Some 30 us a file.
Result<std::vector<AddedPhoto>> addPhotos(Collection& collection, std::span<const PhotoFile> files);

/// NotFound where there is none.
Result<Photo> photoOf(const Collection& collection, PhotoId photo);
Result<Photo> photoOf(const Collection& collection, ItemId item);

/// Where an item's picture is.
struct ItemPicture {
    PhotoId photo;
    std::filesystem::path file; ///< whole path
    std::optional<Box> region;  ///< none: the whole photograph
};

/// One for each, in their order. NotFound where one is not there. 5 us each.
Result<std::vector<ItemPicture>> picturesOf(const Collection& collection,
                                            std::span<const ItemId> items);

} // namespace taxo
