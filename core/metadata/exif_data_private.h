// SPDX-License-Identifier: MIT
#pragma once

#include <libexif/exif-data.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace taxo {

struct UnrefExif {
    void operator()(ExifData* data) const { exif_data_unref(data); }
};

using LoadedExif = std::unique_ptr<ExifData, UnrefExif>;

/// From a TIFF structure; null where there is none.
LoadedExif loadExif(std::span<const std::byte> tiff);

/// Null where it is not there. `tag` may be one that libexif has no name for.
const ExifEntry* entryOf(const ExifData& data, ExifIfd directory, int tag);
/// The bytes of a text, up to its first NUL, without blanks around it.
std::string textOf(const ExifData& data, ExifIfd directory, int tag);

} // namespace taxo
