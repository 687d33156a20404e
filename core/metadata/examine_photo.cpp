// SPDX-License-Identifier: MIT
#include "core/metadata/examine_photo.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/sha256.h"
#include "core/metadata/exif_private.h"
#include "core/metadata/picture_parts_private.h"

#include <utility>

namespace taxo {

Result<ExaminedPhoto> examinePhoto(const std::filesystem::path& file) {
    const auto modified = modifiedNsOf(file);
    if (!modified) {
        return tl::unexpected(modified.error());
    }
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    ExaminedPhoto photo;
    photo.size = mapped->bytes().size();
    photo.modifiedNs = *modified;
    const PictureParts parts = partsOf(mapped->bytes());
    photo.bytes = sha256Of(mapped->bytes());
    if (parts.picture.size() == 1) {
        photo.picture = photo.bytes;
    } else {
        Sha256 sum;
        for (const auto& part : parts.picture) {
            sum.add(part);
        }
        photo.picture = sum.finish();
    }
    ExifFacts facts = readExif(parts.exif);
    photo.width = facts.liesOnItsSide ? parts.height : parts.width;
    photo.height = facts.liesOnItsSide ? parts.width : parts.height;
    photo.camera = std::move(facts.camera);
    photo.takenAt = facts.takenAt;
    photo.position = facts.position;
    return photo;
}

} // namespace taxo
